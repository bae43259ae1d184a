using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parasol.Plan.Tests.Sources;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Texts;

/// <summary>An English sentence that somebody will read, and where it stands in the sources.</summary>
public sealed record Sentence(string English, string Project, string Place);

/// <summary>The Spanish of one project: its Words/es.json.</summary>
public sealed record WordList(string Project, IReadOnlyList<(string English, string Spanish)> Pairs);

/// <summary>Finds the sentences in sources and pages, and reads the word lists.</summary>
static partial class Sentences
{
    /// <summary>Attributes of tag helpers that hold words for people.</summary>
    const string Attributes = "label|hint|why|legend|text|title|heading|empty|button|caption|note";

    public static IEnumerable<Sentence> Of(SourceFile file)
    {
        var found = Openers().Matches(file.Text).SelectMany(m => Given(file.Text, m.Index + m.Length, both: m.Groups["plural"].Success));
        found = file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
            ? found.Concat(WordAttributes().Matches(file.Text).Select(m => (m.Index, WebUtility.HtmlDecode(m.Groups["words"].Value))))
            : found.Concat(Whole(file));
        return found.Where(f => f.English.Any(char.IsLetter)).Select(f => new Sentence(f.English, file.Project, $"{file.Path}:{file.LineOf(f.At)}")).Distinct();
    }

    static IEnumerable<(int At, string English)> Given(string source, int at, bool both)
    {
        if (Literals.ChainAt(source, at, out var end) is not { } first)
        {
            yield break;
        }
        yield return (at, first);
        if (both && Comma().Match(source, end) is { Success: true } comma && Literals.ChainAt(source, comma.Index + comma.Length) is { } second)
        {
            yield return (at, second);
        }
    }

    // What an import says is said at the console, in English.
    static readonly string[] AtTheConsole = ["modules/Listings/Reading/", "modules/Listings/Importing/", "modules/Legal/AtTheConsole/", "modules/Legal/Tables/"];

    // Sentences that stand in lists and switches reach Say only at run time; what ends like a sentence is one. What is said to
    // ourselves stays English: exceptions, reasons for clear columns, and lines marked so.
    static IEnumerable<(int At, string English)> Whole(SourceFile file)
    {
        if (!(file.Path.StartsWith("modules/", StringComparison.Ordinal) || file.Path.StartsWith("src/Web/", StringComparison.Ordinal)) || AtTheConsole.Any(c => file.Path.StartsWith(c, StringComparison.Ordinal)))
        {
            yield break;
        }
        var at = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            if (!ToOurselves().IsMatch(line))
            {
                foreach (Match quote in WholeSentence().Matches(line))
                {
                    yield return (at + quote.Index, Literals.ChainAt(file.Text, at + quote.Index) ?? "");
                }
            }
            at += line.Length + 1;
        }
    }

    /// <summary>Keys that are put together at run time: no list can hold them.</summary>
    public static IEnumerable<string> PutTogether(SourceFile file) =>
        Interpolated().Matches(file.Text).Select(m => $"{file.Path}:{file.LineOf(m.Index)} puts a sentence together; give it numbered places instead.");

    public static IReadOnlyList<WordList> Lists() =>
    [
        .. new[] { "src", "modules" }.SelectMany(r => Directory.EnumerateDirectories(Repository.At(r))).Order(StringComparer.Ordinal)
            .Select(folder => (Folder: Repository.Relative(folder), File: Path.Combine(folder, "Words", "es.json"))).Where(f => File.Exists(f.File))
            .Select(f => Read(f.Folder, File.ReadAllText(f.File))),
    ];

    public static WordList Read(string project, string json)
    {
        using var document = JsonDocument.Parse(json);
        return new WordList(project, [.. document.RootElement.EnumerateObject().Select(p => (p.Name, p.Value.GetString() ?? ""))]);
    }

    [GeneratedRegex(@"\b_?[sS]ay\s*\[\s*|(?<plural>\b_?[sS]ay\.Plural\s*\([^,""]+,\s*)|\b_?[sS]ay\.In\s*\([^,]+,\s*|\bRefusal\.(Rule|Busy)\s*\(\s*|\bnew(\s+Refusal)?\s*\(\s*RefusalKind\.\w+\s*,\s*|\bErrorMessage\s*=\s*|\bAuditCode\.\w+\s*,\s*|\bstring\s+what\s*=\s*|\bWhat\s*=\s*", RegexOptions.None, 1000)]
    private static partial Regex Openers();

    [GeneratedRegex(@"\b_?[sS]ay\s*\[\s*\$|\bRefusal\.(Rule|Busy)\s*\(\s*\$", RegexOptions.None, 1000)]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"(?<=\s)(" + Attributes + @")=""(?<words>[^""@<>]+)""", RegexOptions.None, 1000)]
    private static partial Regex WordAttributes();

    [GeneratedRegex(@"\G\s*,\s*", RegexOptions.None, 1000)]
    private static partial Regex Comma();

    [GeneratedRegex(@"(?<![""+]\s*)(?<!\$)""[A-Z][^""\\]* [^""\\]*[.?!]""", RegexOptions.None, 1000)]
    private static partial Regex WholeSentence();

    [GeneratedRegex(@"^\s*//|Exception\(|\bthrow\b|\[Clear\(|\[Obsolete\(|// English only:", RegexOptions.None, 1000)]
    private static partial Regex ToOurselves();
}
