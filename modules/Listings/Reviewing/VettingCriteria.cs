namespace Parasol.Listings.Reviewing;

/// <summary>
/// What has to be so for a place to be vetted. A change of the list gets a new number; earlier lists stay, because decisions name them.
/// </summary>
internal static class VettingCriteria
{
    /// <summary>The list that decisions are made by now.</summary>
    public const short Current = 1;

    static readonly IReadOnlyDictionary<short, IReadOnlyList<string>> Lists = new Dictionary<short, IReadOnlyList<string>>
    {
        [1] =
        [
            "One of us was there, or went along with someone, in the last year.",
            "People with lived experience say how people are treated there.",
            "Help there does not depend on stopping sex work, on a faith, on work, or on the police.",
            "We know what they ask for, what it costs, and who can read what people tell.",
            "No complaint about the place is open with us.",
        ],
    };

    /// <summary>A list by its number; empty for a number that never was.</summary>
    public static IReadOnlyList<string> Of(short version) => Lists.GetValueOrDefault(version) ?? [];
}
