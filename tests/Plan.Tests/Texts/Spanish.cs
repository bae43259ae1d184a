using System.Text.RegularExpressions;

namespace Parasol.Plan.Tests.Texts;

/// <summary>English and Spanish are complete and say the same: no sentence without its Spanish, none left over, places in both.</summary>
static partial class Spanish
{
    /// <summary>Sentences of the platform may stand in Web's list, whichever part of the platform says them.</summary>
    const string PlatformList = "src/Web";

    static readonly string[] Platform = ["src/Kernel", "src/Data", "src/Vault", "src/Web", "src/App", "src/Cli"];

    public static IEnumerable<string> Missing(IEnumerable<Sentence> sentences, IReadOnlyList<WordList> lists)
    {
        var known = lists.ToDictionary(l => l.Project, l => l.Pairs.Select(p => p.English).ToHashSet());
        return from sentence in sentences
               where !Has(known, sentence.Project, sentence.English) && !Has(known, PlatformList, sentence.English)
               select $"{sentence.Place}: \"{sentence.English}\" has no Spanish in {sentence.Project}/Words/es.json.";
    }

    /// <summary>Pairs that no literal of their project says any more.</summary>
    public static IEnumerable<string> LeftOver(IReadOnlyList<WordList> lists, Func<string, IReadOnlySet<string>> literalsOf) =>
        from list in lists
        let projects = list.Project == PlatformList ? Platform : [list.Project]
        from pair in list.Pairs
        where !projects.Any(p => literalsOf(p).Contains(pair.English))
        select $"{list.Project}/Words/es.json still has \"{pair.English}\", which nothing says.";

    public static IEnumerable<string> Faults(IReadOnlyList<WordList> lists, IReadOnlySet<string> sameInBoth)
    {
        foreach (var list in lists)
        {
            foreach (var twice in list.Pairs.GroupBy(p => p.English).Where(g => g.Count() > 1))
            {
                yield return $"{list.Project}/Words/es.json has \"{twice.Key}\" {twice.Count()} times.";
            }
            foreach (var fault in list.Pairs.SelectMany(p => FaultsOf(p.English, p.Spanish, sameInBoth)))
            {
                yield return $"{list.Project}/Words/es.json: {fault}";
            }
        }
        foreach (var clash in lists.SelectMany(l => l.Pairs).GroupBy(p => p.English).Where(g => g.Select(p => p.Spanish).Distinct().Count() > 1))
        {
            yield return $"\"{clash.Key}\" has two Spanish sentences: {string.Join(" / ", clash.Select(p => p.Spanish).Distinct())}";
        }
    }

    public static IEnumerable<string> NeedlesslyTheSame(IReadOnlyList<WordList> lists, IReadOnlySet<string> sameInBoth) =>
        sameInBoth.Except(lists.SelectMany(l => l.Pairs).Where(p => p.English == p.Spanish).Select(p => p.English)).Select(w => $"\"{w}\" is on the list of words that are the same, and is not.");

    static IEnumerable<string> FaultsOf(string english, string spanish, IReadOnlySet<string> sameInBoth)
    {
        if (string.IsNullOrWhiteSpace(spanish))
        {
            yield return $"\"{english}\" is empty.";
            yield break;
        }
        if (english == spanish && !sameInBoth.Contains(english))
        {
            yield return $"\"{english}\" is not translated.";
        }
        if (!Places(english, numbered: true).SetEquals(Places(spanish, numbered: true)) || Places(english, numbered: false).Count > 0 != Places(spanish, numbered: false).Count > 0)
        {
            yield return $"\"{english}\" and \"{spanish}\" have different places in them.";
        }
        foreach (var (mark, opening) in new[] { ('?', '¿'), ('!', '¡') })
        {
            if (spanish.EndsWith(mark) && !spanish.Contains(opening, StringComparison.Ordinal))
            {
                yield return $"\"{spanish}\" lacks its {opening}.";
            }
        }
        if (Ending(english) != Ending(spanish))
        {
            yield return $"\"{english}\" and \"{spanish}\" end differently.";
        }
    }

    static bool Has(Dictionary<string, HashSet<string>> known, string project, string english) => known.TryGetValue(project, out var keys) && keys.Contains(english);

    static char? Ending(string text) => text[^1] is '.' or '?' or '!' or ':' or '…' ? text[^1] : null;

    static HashSet<string> Places(string text, bool numbered) => [.. Place().Matches(text).Select(m => m.Value).Where(p => char.IsDigit(p[1]) == numbered)];

    [GeneratedRegex(@"\{[^{}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
