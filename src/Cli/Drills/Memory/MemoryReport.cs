namespace Parasol.Cli.Drills.Memory;

/// <summary>What a picture shows of one person.</summary>
/// <param name="Name">Who.</param>
/// <param name="IsSignedIn">They were signed in when it was taken.</param>
/// <param name="Sought">How many keys of theirs were looked for, that nobody who is signed in holds too.</param>
/// <param name="Keys">Copies of keys that were found, by kind.</param>
/// <param name="Texts">Texts of theirs that were found in clear, by kind: how many of how many.</param>
sealed record SeenOf(string Name, bool IsSignedIn, int Sought, IReadOnlyDictionary<string, int> Keys, IReadOnlyDictionary<string, (int Found, int Of)> Texts)
{
    /// <summary>Texts of theirs that were found.</summary>
    public int TextsFound => Texts.Values.Sum(t => t.Found);
}

/// <summary>One picture.</summary>
/// <param name="When">When it was taken.</param>
/// <param name="Bytes">How much memory was looked at.</param>
/// <param name="SeesItsOwn">Of 32 bytes that the server held for the drill: found as often as they lay there.</param>
/// <param name="People">What it shows.</param>
sealed record Taken(string When, long Bytes, bool SeesItsOwn, IReadOnlyList<SeenOf> People);

/// <summary>What the memory drill found on one engine.</summary>
sealed record MemoryReport
{
    /// <summary>SQLite or PostgreSQL.</summary>
    public required string Engine { get; init; }

    /// <summary>The pictures, in the order in which they were taken.</summary>
    public required IReadOnlyList<Taken> Pictures { get; init; }

    /// <summary>Seconds it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>What must not be.</summary>
    public IReadOnlyList<string> Wrong =>
    [
        .. Pictures.Where(p => !p.SeesItsOwn).Select(p => $"{p.When}: what the server holds for the drill is not seen as it lies there. This picture proves nothing."),
        .. Pictures.SelectMany(p => p.People, (p, who) => (p, who)).Where(s => !s.who.IsSignedIn)
            .SelectMany(s => s.who.Keys, (s, key) => $"{s.p.When}: {key.Value} copies of {key.Key} of {s.who.Name}, who is not signed in."),
    ];

    /// <summary>No key of anybody was found who was not signed in.</summary>
    public bool Holds => Wrong.Count == 0;
}
