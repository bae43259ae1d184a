using System.Text.RegularExpressions;

namespace Parasol.Plan.Tests.Sources;

/// <summary>Small manners of source files: short, nothing left undone without an issue, no suppression without a reason.</summary>
static partial class Manners
{
    public const int LinesAtMost = 300;
    public const int LinesOfATestAtMost = 250;

    public static IEnumerable<string> Complaints(IEnumerable<SourceFile> files) => files.SelectMany(f => TooLong(f).Concat(Undone(f)).Concat(Unexplained(f)));

    static IEnumerable<string> TooLong(SourceFile file)
    {
        var lines = file.Text.Count(c => c == '\n');
        var most = file.Path.EndsWith("Tests.cs", StringComparison.Ordinal) ? LinesOfATestAtMost : LinesAtMost;
        return lines > most ? [$"{file.Path} has {lines} lines, {most} is the most: what would part it?"] : [];
    }

    static IEnumerable<string> Undone(SourceFile file) =>
        Left().Matches(file.Text).Where(m => !m.Value.Contains('#', StringComparison.Ordinal)).Select(m => $"{file.Path}:{file.LineOf(m.Index)} leaves something to do without the number of an issue.");

    static IEnumerable<string> Unexplained(SourceFile file) =>
        Suppression().Matches(file.Text).Where(m => m.Groups["why"].Value.Trim().Length < 10).Select(m => $"{file.Path}:{file.LineOf(m.Index)} silences a warning and does not say why on that line.");

    [GeneratedRegex(@"/{2}[^\n]*\b(TODO|FIXME|HACK|XXX)\b[^\n]*", RegexOptions.None, 1000)]
    private static partial Regex Left();

    [GeneratedRegex(@"^[ \t]*#pragma warning disable[^\n/]*(//(?<why>[^\n]*))?$", RegexOptions.Multiline, 1000)]
    private static partial Regex Suppression();
}
