using Parasol.Kernel;

namespace Parasol.Listings.Searching;

/// <summary>
/// Finds texts by words: whole, begun, or with one slip of the finger. Made once for a directory, read by many at a time.
/// </summary>
internal sealed class WordIndex
{
    static readonly string[] Small = ["a", "an", "and", "at", "for", "in", "near", "of", "on", "or", "the", "to", "with", "de", "del", "el", "en", "la", "las", "los", "para", "un", "una", "y"];

    readonly string[] _words;
    readonly (int Text, int Weight)[][] _places;

    WordIndex(string[] words, (int, int)[][] places) => (_words, _places) = (words, places);

    /// <summary>Indexes texts by their number, each with parts of more and less weight.</summary>
    public static WordIndex Of(IEnumerable<IEnumerable<(string Text, int Weight)>> texts)
    {
        var places = new SortedDictionary<string, Dictionary<int, int>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var parts in texts)
        {
            foreach (var (text, weight) in parts)
            {
                foreach (var word in Prose.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (!places.TryGetValue(word, out var at))
                    {
                        places[word] = at = [];
                    }
                    at[number] = Math.Max(weight, at.GetValueOrDefault(number));
                }
            }
            number++;
        }
        return new WordIndex([.. places.Keys], [.. places.Values.Select(at => at.Select(pair => (pair.Key, pair.Value)).ToArray())]);
    }

    /// <summary>The texts in which every word is found, each with how well: the more, the better. Null when nothing was asked.</summary>
    public Dictionary<int, int>? Find(string words)
    {
        var asked = Prose.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(12).ToList();
        var telling = asked.Where(word => !Small.Contains(word)).ToList();
        Dictionary<int, int>? found = null;
        foreach (var word in telling.Count > 0 ? telling : asked)
        {
            var one = One(word);
            found = found is null ? one : found.Where(pair => one.ContainsKey(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value + one[pair.Key]);
        }
        return found;
    }

    Dictionary<int, int> One(string word)
    {
        var found = new Dictionary<int, int>();
        for (var i = 0; i < _words.Length; i++)
        {
            var goodness = Goodness(word, _words[i]);
            if (goodness == 0)
            {
                continue;
            }
            foreach (var (text, weight) in _places[i])
            {
                found[text] = Math.Max(found.GetValueOrDefault(text), goodness * weight);
            }
        }
        return found;
    }

    static int Goodness(string asked, string known) =>
        asked == known ? 4
        : asked.Length >= 2 && known.StartsWith(asked, StringComparison.Ordinal) ? 3
        : asked.Length >= 4 && IsOneSlip(asked, known) ? 1
        : 0;

    /// <summary>One letter too many, too few, other, or two swapped.</summary>
    internal static bool IsOneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }
        var restA = a.AsSpan(start);
        var restB = b.AsSpan(start);
        if (restA.Length == restB.Length)
        {
            return restA.Length > 0 && (restA[1..].SequenceEqual(restB[1..])
                || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..])));
        }
        return restA.Length > restB.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
    }
}
