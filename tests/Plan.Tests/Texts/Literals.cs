using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Parasol.Plan.Tests.Texts;

/// <summary>Reads string literals out of C#, alone or joined with plus signs.</summary>
static partial class Literals
{
    /// <summary>The text of the literal that begins here, with those added to it; null where no literal begins.</summary>
    public static string? ChainAt(string source, int at) => ChainAt(source, at, out _);

    /// <summary>The same, with the place where it ends.</summary>
    public static string? ChainAt(string source, int at, out int end)
    {
        end = at;
        if (One().Match(source, at) is not { Success: true } first)
        {
            return null;
        }
        var text = new StringBuilder(Unescape(first));
        at = first.Index + first.Length;
        while (Plus().Match(source, at) is { Success: true } plus && One().Match(source, plus.Index + plus.Length) is { Success: true } next)
        {
            text.Append(Unescape(next));
            at = next.Index + next.Length;
        }
        end = at;
        return text.ToString();
    }

    /// <summary>Every literal of a source, joined ones as one, and the words of attributes.</summary>
    public static IEnumerable<string> All(string source)
    {
        foreach (Match quote in Quote().Matches(source))
        {
            if (ChainAt(source, quote.Index) is { } text)
            {
                yield return text;
                yield return WebUtility.HtmlDecode(text);
            }
        }
    }

    static string Unescape(Match literal) => literal.Groups["verbatim"].Success
        ? literal.Groups["verbatim"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
        : Escape().Replace(literal.Groups["plain"].Value, m => m.Value[1] switch
        {
            'n' => "\n",
            't' => "\t",
            'u' => ((char)Convert.ToInt32(m.Value[2..], 16)).ToString(),
            var c => c.ToString(),
        });

    [GeneratedRegex(@"\G(@""(?<verbatim>([^""]|"""")*)""|""(?<plain>([^""\\\r\n]|\\.)*)"")", RegexOptions.None, 1000)]
    private static partial Regex One();

    [GeneratedRegex(@"\G\s*\+\s*", RegexOptions.None, 1000)]
    private static partial Regex Plus();

    [GeneratedRegex(@"@?""", RegexOptions.None, 1000)]
    private static partial Regex Quote();

    [GeneratedRegex(@"\\(u[0-9a-fA-F]{4}|.)", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
