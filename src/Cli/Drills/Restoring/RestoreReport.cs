namespace Parasol.Cli.Drills.Restoring;

/// <summary>Sealed records of some files in old records, and how many of them open with newer keys.</summary>
/// <param name="What">Of which files, in words.</param>
/// <param name="Keys">With which keys: of the same moment, or from after the destruction.</param>
/// <param name="Envelopes">How many there are.</param>
/// <param name="Opened">The most that any passphrase, or any two kits, opened.</param>
/// <param name="Expected">How many should.</param>
sealed record Reopened(string What, string Keys, int Envelopes, int Opened, int Expected)
{
    public bool Holds => Opened == Expected && Envelopes > 0;
}

/// <summary>Where the bytes of a destroyed key were looked for, and how often they lie there.</summary>
/// <param name="Where">In words.</param>
/// <param name="Copies">How often.</param>
/// <param name="MustBeNone">It is for this product to see to; else it is told, because somebody else's files keep it.</param>
sealed record KeyBytes(string Where, int Copies, bool MustBeNone)
{
    public bool Holds => !MustBeNone || Copies == 0;
}

/// <summary>What the drill of restoring found on one engine.</summary>
sealed record RestoreReport
{
    /// <summary>SQLite or PostgreSQL.</summary>
    public required string Engine { get; init; }

    /// <summary>How many files were started.</summary>
    public required int Files { get; init; }

    /// <summary>How many passphrases and pairs of kits were tried on everything.</summary>
    public required int Ways { get; init; }

    /// <summary>What opens.</summary>
    public required IReadOnlyList<Reopened> Table { get; init; }

    /// <summary>What is left of the destroyed keys.</summary>
    public required IReadOnlyList<KeyBytes> Bytes { get; init; }

    /// <summary>How long all of it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Whatever is not as it should be.</summary>
    public IReadOnlyList<string> Wrong =>
    [
        .. Table.Where(t => !t.Holds).Select(t => $"Of {t.What} {t.Opened} of {t.Envelopes} envelopes open with the {t.Keys}, and {t.Expected} should."),
        .. Bytes.Where(b => !b.Holds).Select(b => $"The bytes of a destroyed key lie {b.Copies} times in {b.Where}."),
    ];

    /// <summary>Everything is as it should be.</summary>
    public bool Holds => Wrong.Count == 0;
}
