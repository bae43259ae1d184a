using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Domain;

/// <summary>Two files of one program that are perhaps about the same person, and why.</summary>
/// <param name="One">The one that was asked about, or either.</param>
/// <param name="Other">The other.</param>
/// <param name="Why">English sentences, keys of their translation.</param>
sealed record Alike(Found One, Found Other, IReadOnlyList<string> Why)
{
    public override string ToString() => "sealed";
}

/// <summary>
/// Finds files that look alike by their index cards: the same end of a phone and names that are near, or a name that is the same or one slip apart. A name
/// that more than five files have says nothing by itself.
/// </summary>
static class Likeness
{
    public const int MostOfOneName = 5;

    const int ShortestWithASlip = 4;

    /// <summary>The files that look like this one, the surest first.</summary>
    public static IReadOnlyList<Alike> Of(Found one, IReadOnlyCollection<Found> cards)
    {
        var common = Common(cards);
        return Sorted(cards.Where(c => c.File != one.File && c.Program == one.Program).Select(c => Compare(one, c, common)));
    }

    /// <summary>All pairs of a program, the surest first. Only files that share an ending or nearly a name are compared at all.</summary>
    public static IReadOnlyList<Alike> Pairs(IReadOnlyCollection<Found> cards)
    {
        var common = Common(cards);
        var drawers = new Dictionary<string, List<Found>>(StringComparer.Ordinal);
        foreach (var card in cards)
        {
            foreach (var key in Names(card.Card).Where(n => !common.Contains(n)).SelectMany(Keys).Concat(card.Card.PhoneEndings.Select(p => "#" + p)).Distinct())
            {
                (drawers.TryGetValue(key, out var drawer) ? drawer : drawers[key] = []).Add(card);
            }
        }
        var seen = new HashSet<(FileId, FileId)>();
        return Sorted(drawers.Values.SelectMany(d => d.SelectMany((a, i) => d.Skip(i + 1).Select(b => a.File.Value < b.File.Value ? (a, b) : (b, a))))
            .Where(p => seen.Add((p.Item1.File, p.Item2.File))).Select(p => Compare(p.Item1, p.Item2, common)));
    }

    /// <summary>The same, or one letter more, less or other, or two neighbours swapped.</summary>
    public static bool IsOneSlip(string a, string b)
    {
        if (a == b)
        {
            return true;
        }
        if (Math.Min(a.Length, b.Length) < ShortestWithASlip || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }
        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start])
        {
            start++;
        }
        var restA = a.AsSpan(start);
        var restB = b.AsSpan(start);
        if (a.Length != b.Length)
        {
            return a.Length > b.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
        }
        return restA[1..].SequenceEqual(restB[1..]) || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]));
    }

    static Alike? Compare(Found a, Found b, IReadOnlySet<string> common)
    {
        var (names, others) = (Names(a.Card), Names(b.Card));
        var why = new List<string>();
        if (a.Card.PhoneEndings.Intersect(b.Card.PhoneEndings, StringComparer.Ordinal).Any() && names.Any(n => others.Any(o => IsNear(n, o))))
        {
            why.Add("Their phone numbers end alike, and the names are near.");
        }
        if (names.Any(n => !common.Contains(n) && others.Any(o => !common.Contains(o) && IsOneSlip(n, o))))
        {
            why.Add("A name is the same, or one letter apart.");
        }
        return why.Count == 0 ? null : new Alike(a, b, why);
    }

    // Words of two names: one is the same, one slip apart, or how the other begins.
    static bool IsNear(string a, string b) =>
        a.Split(' ').Any(x => b.Split(' ').Any(y => IsOneSlip(x, y) || (Math.Min(x.Length, y.Length) > 1 && (x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal)))));

    // A name, and it with each letter left out: two names that are one slip apart share one of these.
    static IEnumerable<string> Keys(string name) =>
        name.Length < ShortestWithASlip ? [name] : Enumerable.Range(0, name.Length).Select(i => name.Remove(i, 1)).Append(name);

    static IReadOnlyList<string> Names(IndexCard card) => [.. card.Aliases.Prepend(card.CallName).Select(Prose.Fold).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];

    static HashSet<string> Common(IReadOnlyCollection<Found> cards) =>
        cards.SelectMany(c => Names(c.Card)).GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > MostOfOneName).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

    static IReadOnlyList<Alike> Sorted(IEnumerable<Alike?> found) =>
        [.. found.OfType<Alike>().OrderByDescending(a => a.Why.Count).ThenBy(a => a.One.Card.CallName, StringComparer.Ordinal).ThenBy(a => a.One.Card.Code, StringComparer.Ordinal).ThenBy(a => a.Other.Card.Code, StringComparer.Ordinal)];
}
