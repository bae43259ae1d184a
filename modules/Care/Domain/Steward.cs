using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Domain;

/// <summary>Who looks after a person, and who steps in when they are away.</summary>
[SealedAs(TableCode.Steward)]
internal sealed record Steward : SealedRecord
{
    /// <summary>Who looks after the person; null for nobody yet.</summary>
    public StaffId? Owner { get; init; }

    /// <summary>Who steps in; null for nobody yet.</summary>
    public StaffId? Backup { get; init; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who wrote it.</summary>
    public StaffId? By { get; init; }

    /// <summary>It is one or the other.</summary>
    public bool Is(StaffId staff) => Owner == staff || Backup == staff;

    /// <summary>The one place of this record in a file, so that lists find it without opening the file.</summary>
    public static RowId RowOf(FileId file) => OnePlace.Of(file, TableCode.Steward);

    public static Outcome<Steward> Of(StaffId? owner, StaffId? backup, Author author) =>
        owner is not null && owner == backup
            ? Refusal.Rule("Choose somebody else to step in.", nameof(Backup))
            : new Steward { Owner = owner, Backup = backup, At = author.At, By = author.Staff };
}
