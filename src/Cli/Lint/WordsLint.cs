using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Parasol.Kernel;

namespace Parasol.Cli.Lint;

/// <summary>How much a word weighs in a text that Parasol ships.</summary>
enum Weight
{
    /// <summary>Shown, and left to a person's judgement.</summary>
    Warn,

    /// <summary>Refused unless the text names a statute or a charge with its number.</summary>
    Statute,

    /// <summary>Refused.</summary>
    Block,
}

/// <summary>Words to avoid, all for one reason, with what to say instead.</summary>
sealed record WordsToAvoid(IReadOnlyList<string> Words, [property: JsonPropertyName("severity")] Weight Weight, string Use);

/// <summary>A text as it ships: where it stands, in which language.</summary>
sealed record ShippedText(string Where, string Language, string Text);

/// <summary>A word that was found, and what to say instead.</summary>
sealed record WordFound(ShippedText Text, string Word, Weight Weight, string Use)
{
    /// <summary>It keeps a text from being shipped.</summary>
    public bool IsRefused => Weight != Weight.Warn;

    public override string ToString() => $"{Text.Where}: \"{Word}\" in \"{Text.Text}\". Say: {Use}.";
}

/// <summary>
/// Looks for words that take dignity or promise what is not so. Words between quotation marks are somebody's own and stay;
/// case, accents and hyphens make no difference.
/// </summary>
sealed partial class WordsLint
{
    static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    readonly IReadOnlyDictionary<string, IReadOnlyList<WordsToAvoid>> _lists;

    public WordsLint(IReadOnlyDictionary<string, IReadOnlyList<WordsToAvoid>> lists) => _lists = lists;

    /// <summary>The lint with the lists that ship.</summary>
    public static WordsLint Shipped { get; } = new(Load());

    /// <summary>The languages there is a list for.</summary>
    public IEnumerable<string> Languages => _lists.Keys;

    /// <summary>Every entry of every list.</summary>
    public IEnumerable<WordsToAvoid> Entries => _lists.Values.SelectMany(l => l);

    /// <summary>Every text of the assemblies' own word lists: the English sentences and their translations.</summary>
    public static IEnumerable<ShippedText> TextsOf(IEnumerable<Assembly> assemblies) =>
        from assembly in assemblies
        from resource in assembly.GetManifestResourceNames()
        where resource.Contains(".Words.", StringComparison.Ordinal) && resource.EndsWith(".json", StringComparison.Ordinal)
        let language = resource.Split('.')[^2]
        from pair in ReadSentences(assembly, resource)
        from text in new[] { new ShippedText($"{assembly.GetName().Name}, en", "en", pair.Key), new ShippedText($"{assembly.GetName().Name}, {language}", language, pair.Value) }
        select text;

    public IEnumerable<WordFound> Check(IEnumerable<ShippedText> texts) => texts.SelectMany(Check);

    IEnumerable<WordFound> Check(ShippedText text)
    {
        if (!_lists.TryGetValue(text.Language, out var list))
        {
            return [];
        }
        var folded = $" {Prose.Fold(Quoted().Replace(text.Text, " "))} ";
        return from entry in list
               where entry.Weight != Weight.Statute || !NamesAStatute().IsMatch(text.Text)
               from word in entry.Words
               where folded.Contains($" {Prose.Fold(word)} ", StringComparison.Ordinal)
               select new WordFound(text, word, entry.Weight, entry.Use);
    }

    static Dictionary<string, IReadOnlyList<WordsToAvoid>> Load()
    {
        using var stream = typeof(WordsLint).Assembly.GetManifestResourceStream("Parasol.Cli.Lint.words-to-avoid.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<WordsToAvoid>>>(stream, Reading)!;
    }

    static Dictionary<string, string> ReadSentences(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    [GeneratedRegex("“[^”]*”|«[^»]*»", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"§|\b(section|article|penal law|code|sección|artículo|ley|código)\b[^.]{0,40}\d", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NamesAStatute();
}
