using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Domain;

/// <summary>That another program shares something: it travels to a program's desk and from there into a file. It holds no word of what is shared.</summary>
[SealedAs(TableCode.JoinedIn)]
internal sealed record JoinedIn : SealedRecord
{
    /// <summary>Reads what is shared, for as long as the release is live.</summary>
    public string Token { get; init; } = "";

    public ProgramId From { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Which asking it answers, so that it finds its file; null when nobody had asked.</summary>
    public RowId? Ask { get; init; }
}

/// <summary>A program asks another one for what somebody told it. Kept in the file that asks, and sealed to the program that is asked.</summary>
[SealedAs(TableCode.JoinedAsk)]
internal sealed record JoinedAsk : SealedRecord
{
    /// <summary>A random id of the asking, which stands nowhere in clear.</summary>
    public RowId Ask { get; init; }

    public ProgramId From { get; init; }

    public ProgramId To { get; init; }

    /// <summary>The name that the person uses there.</summary>
    public string Name { get; init; } = "";

    /// <summary>What is wanted, in words.</summary>
    public string? Wants { get; init; }

    /// <summary>The person said yes by voice rather than in writing.</summary>
    public bool ByVoice { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; init; }
}
