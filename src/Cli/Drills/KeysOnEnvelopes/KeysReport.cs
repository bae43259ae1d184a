namespace Parasol.Cli.Drills.KeysOnEnvelopes;

/// <summary>What the drill of keys found on one engine.</summary>
sealed record KeysReport
{
    /// <summary>SQLite or PostgreSQL.</summary>
    public required string Engine { get; init; }

    /// <summary>How many roles.</summary>
    public required int Roles { get; init; }

    /// <summary>How many programs, House and Oversight aside.</summary>
    public required int Programs { get; init; }

    /// <summary>How many files were started.</summary>
    public required int Files { get; init; }

    /// <summary>How many envelopes are sealed to a program.</summary>
    public required int Envelopes { get; init; }

    /// <summary>How many times a key was tried on an envelope.</summary>
    public required long Tries { get; init; }

    /// <summary>What each passphrase opens, by program.</summary>
    public required IReadOnlyList<Opens> Table { get; init; }

    /// <summary>What each passphrase opens in all.</summary>
    public required IReadOnlyList<Closure> Closures { get; init; }

    /// <summary>How long it took to make the organisation and its files.</summary>
    public required double SecondsToMake { get; init; }

    /// <summary>How long all of it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Whatever differs from the policy.</summary>
    public required IReadOnlyList<string> Wrong { get; init; }

    /// <summary>The table equals the policy.</summary>
    public bool Holds => Wrong.Count == 0;
}
