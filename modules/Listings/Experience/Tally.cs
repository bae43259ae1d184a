namespace Parasol.Listings.Experience;

/// <summary>A band as it is to be written, and of how many people it is made: the number stays under seal.</summary>
internal sealed record Counting(string Shares, bool IsLow, int People);

/// <summary>Makes bands of what people said. The rules are all here.</summary>
internal static class Tally
{
    /// <summary>Fewer people than this, and nothing is told.</summary>
    public const int FewestPeople = 5;

    /// <summary>Said in fewer months than this, and nothing is told.</summary>
    public const int FewestMonths = 2;

    /// <summary>A band is written anew after so many more people, so that no two of its states differ by one person.</summary>
    public const int FewestNew = 3;

    const double Some = 0.2;
    const double Many = 0.4;

    /// <summary>The band of what was said about one thing; null while nothing may be told, or nothing new.</summary>
    /// <param name="said">What was said, one for each person and place.</param>
    /// <param name="month">The current month: what was said in it waits until it is over.</param>
    /// <param name="before">Of how many people the band was made when it was written last; 0 when never.</param>
    public static Counting? Of(IEnumerable<Said> said, string month, int before)
    {
        var counted = said.Where(one => string.CompareOrdinal(one.Month, month) < 0).GroupBy(one => one.Tag, StringComparer.Ordinal).Select(person => person.ToList()).ToList();
        var months = counted.SelectMany(person => person.Select(one => one.Month)).Distinct(StringComparer.Ordinal).Count();
        if (counted.Count < FewestPeople || months < FewestMonths || counted.Count - before < (before == 0 ? 1 : FewestNew))
        {
            return null;
        }
        // A share needs five people too: who met no doctor says nothing about doctors.
        var shares = Marks.All.Keys.Select(code => (Code: code, Of: counted.FindAll(person => person.Exists(one => one.Marks.Any(mark => IsOfSamePart(mark, code))))))
            .Where(share => share.Of.Count >= FewestPeople)
            .Select(share => (share.Code, Share: ShareOf((double)share.Of.Count(person => person.Exists(one => one.Marks.Contains(share.Code))) / share.Of.Count)))
            .ToDictionary(share => share.Code, share => share.Share, StringComparer.Ordinal);
        return new Counting(string.Join(' ', shares.Where(share => share.Value is not Share.Few).Select(share => $"{share.Key}:{share.Value}")), IsLow(shares), counted.Count);
    }

    /// <summary>So bad that a place leaves the top of the results: many were judged, lectured or called by a wrong name in one part of it, many would not go again, some were told on or met police.</summary>
    public static bool IsLow(IReadOnlyDictionary<string, Share> shares) => shares.Any(share => share.Key switch
    {
        "outed" or "police" => share.Value >= Share.Some,
        "not-again" => share.Value is Share.Many,
        var code => share.Value is Share.Many && (code.EndsWith(".judged", StringComparison.Ordinal) || code.EndsWith(".lectured", StringComparison.Ordinal) || code.EndsWith(".name", StringComparison.Ordinal)),
    });

    static Share ShareOf(double part) => part >= Many ? Share.Many : part >= Some ? Share.Some : Share.Few;

    // Whoever said anything about a part met it; what is about the whole place concerns everybody who said anything.
    static bool IsOfSamePart(string mark, string code) => code.IndexOf('.', StringComparison.Ordinal) is var at and > 0 ? mark.StartsWith(code[..(at + 1)], StringComparison.Ordinal) : true;
}
