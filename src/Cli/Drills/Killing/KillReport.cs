namespace Parasol.Cli.Drills.Killing;

/// <summary>One kill.</summary>
/// <param name="Act">What was being done.</param>
/// <param name="At">The point at which the server was killed, counted from 1.</param>
/// <param name="Of">How many points the same act passes when nobody stops it.</param>
/// <param name="IsAnswered">The act was over before that: whoever did it had their answer.</param>
/// <param name="Wrong">What was not as it should be afterwards.</param>
sealed record Kill(string Act, int At, int Of, bool IsAnswered, IReadOnlyList<string> Wrong);

/// <summary>What the kill drill found on one engine.</summary>
sealed record KillReport
{
    /// <summary>SQLite or PostgreSQL.</summary>
    public required string Engine { get; init; }

    /// <summary>The kills, in order.</summary>
    public required IReadOnlyList<Kill> Kills { get; init; }

    /// <summary>How many files there were at the end.</summary>
    public required int Files { get; init; }

    /// <summary>Seconds it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Whatever is not as it should be.</summary>
    public IReadOnlyList<string> Wrong => [.. Kills.SelectMany(k => k.Wrong, (k, wrong) => $"{k.Act}, killed at {k.At} of {k.Of}: {wrong}")];

    /// <summary>Nothing acknowledged was lost, nothing is half written, and nothing that was destroyed came back.</summary>
    public bool Holds => Wrong.Count == 0;
}
