using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Domain;

/// <summary>One thing that is open at the end of a shift. It names a file and no person: whose file it is, is looked up by whoever may.</summary>
internal sealed record HandOffLine
{
    /// <summary>Whose file, or null.</summary>
    public FileId? File { get; init; }

    /// <summary>Which request, or null.</summary>
    public RowId? Request { get; init; }

    /// <summary>What it is: an English sentence, key of its translation.</summary>
    public string Says { get; init; } = "";

    /// <summary>By which day, or null.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Until when it is safe to wait, in words.</summary>
    public string? SafeUntil { get; init; }

    public override string ToString() => "sealed";
}

/// <summary>What one shift hands to the next. It stands on Today until somebody has received it.</summary>
[SealedAs(TableCode.HandOff)]
internal sealed record HandOff : SealedRecord
{
    /// <summary>When the shift ended, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whose shift it was.</summary>
    public StaffId By { get; init; }

    /// <summary>A few words for the next shift, or null.</summary>
    public string? Words { get; init; }

    /// <summary>What is open.</summary>
    public IReadOnlyList<HandOffLine> Lines { get; init; } = [];

    /// <summary>When the next shift received it, UTC; null while nobody has.</summary>
    public DateTimeOffset? Received { get; init; }

    /// <summary>Who received it.</summary>
    public StaffId? ReceivedBy { get; init; }

    /// <summary>A shift is received by the next one, not by itself; alone in a program, one is both.</summary>
    public Outcome<HandOff> Receive(Author author, bool isAlone) =>
        Received is not null ? Refusal.Rule("Somebody has received this already.")
        : author.Staff == By && !isAlone ? Refusal.Rule("This is yours. Somebody of the next shift receives it.")
        : this with { Received = author.At, ReceivedBy = author.Staff };
}
