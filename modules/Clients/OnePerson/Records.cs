using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.OnePerson;

/// <summary>What was found about another file of the program that may be about the same person. It stands sealed in one of the two.</summary>
[SealedAs(TableCode.SamePerson)]
sealed record SamePerson : SealedRecord
{
    public FileId Other { get; init; }

    /// <summary>They are one, and the other was put together with this file. Else they are two people.</summary>
    public bool IsSame { get; init; }

    /// <summary>The code the other file had.</summary>
    public string Code { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; init; }

    public StaffId By { get; init; }
}

/// <summary>
/// What taking two files apart needs. It lies in the file that was put away and goes with its keys: after the last day nothing of it can be read.
/// </summary>
[SealedAs(TableCode.PutTogether)]
sealed record BeforeTogether : SealedRecord
{
    /// <summary>The records that went into the other file.</summary>
    public IReadOnlyList<RowId> Came { get; init; } = [];

    /// <summary>The records that the other file had before.</summary>
    public IReadOnlyList<RowId> WasThere { get; init; } = [];

    /// <summary>The other file's profile as it was, and the version it was given.</summary>
    public Profile? Profile { get; init; }

    public long ProfileVersion { get; init; }

    /// <summary>How to reach the person, as the other file had it; null where it had nothing.</summary>
    public SafeContact? Contact { get; init; }

    /// <summary>The version this was given; 0 where nothing was changed.</summary>
    public long ContactVersion { get; init; }

    /// <summary>The last day of contact that this file had.</summary>
    public DateOnly? LastContact { get; init; }
}
