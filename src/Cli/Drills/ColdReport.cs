using Parasol.Cli.Drills.Searching;

namespace Parasol.Cli.Drills;

/// <summary>What one passphrase opens of one program, and what it should.</summary>
/// <param name="Person">Whose passphrase.</param>
/// <param name="Program">Which program.</param>
/// <param name="Envelopes">How many are sealed to it.</param>
/// <param name="Opened">How many it opens.</param>
/// <param name="Expected">How many it should open: all, or none.</param>
sealed record Opens(string Person, string Program, int Envelopes, int Opened, int Expected)
{
    /// <summary>As it should be.</summary>
    public bool Holds => Opened == Expected;
}

/// <summary>What one passphrase opens in all.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Keys">How many keys follow from it.</param>
/// <param name="Tries">How many times a key was tried on an envelope.</param>
/// <param name="Own">How many envelopes sealed to this person alone it opens: bundle and grants.</param>
/// <param name="OfOthers">How many sealed to somebody else alone.</param>
sealed record Closure(string Person, int Keys, long Tries, int Own, int OfOthers);

/// <summary>What the drill found on one engine.</summary>
sealed record ColdReport
{
    /// <summary>SQLite or PostgreSQL.</summary>
    public required string Engine { get; init; }

    /// <summary>How many forms were sent and taken.</summary>
    public required int FormsSent { get; init; }

    /// <summary>How many kinds of forms the server has.</summary>
    public required int Forms { get; init; }

    /// <summary>Forms that the server has and that were not driven.</summary>
    public required IReadOnlyList<string> NotDriven { get; init; }

    /// <summary>How many text fields carried a canary.</summary>
    public required int Fields { get; init; }

    /// <summary>Text fields that no canary was typed into.</summary>
    public required IReadOnlyList<string> NotSeeded { get; init; }

    /// <summary>How many canaries.</summary>
    public required int Canaries { get; init; }

    /// <summary>In how many forms they were looked for, all together.</summary>
    public required int Patterns { get; init; }

    /// <summary>How the stores were looked into.</summary>
    public required string Looks { get; init; }

    /// <summary>Every place, with what was found there.</summary>
    public required IReadOnlyList<Searched> Places { get; init; }

    /// <summary>What each passphrase opens, by program.</summary>
    public required IReadOnlyList<Opens> Table { get; init; }

    /// <summary>What each passphrase opens in all.</summary>
    public required IReadOnlyList<Closure> Closures { get; init; }

    /// <summary>What is not as it should be, one sentence each.</summary>
    public required IReadOnlyList<string> Wrong { get; init; }

    /// <summary>How long it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Everything is as it should be.</summary>
    public bool Holds => Wrong.Count == 0;

    /// <summary>How many bytes were searched.</summary>
    public long Bytes => Places.Sum(p => p.Bytes);

    /// <summary>How many canaries were found that must not be.</summary>
    public int Hits => Places.Sum(p => p.Hits.Count);
}
