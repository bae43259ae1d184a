using System.Text.RegularExpressions;

namespace Parasol.Plan.Tests.Sources;

/// <summary>Styles name no left and no right: where a language is written from right to left, everything turns round by itself.</summary>
static partial class Sides
{
    public static IEnumerable<string> Complaints(string path, string styles) =>
        Sided().Matches(styles).Select(m => $"{path}:{styles.AsSpan(0, m.Index).Count('\n') + 1} names a side (\"{m.Value.Trim()}\"): say inline-start or inline-end.");

    [GeneratedRegex(@"(?<![\w-])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b|(left|right)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b)", RegexOptions.None, 1000)]
    private static partial Regex Sided();
}
