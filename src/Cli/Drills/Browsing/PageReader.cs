using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Parasol.Cli.Drills.Browsing;

/// <summary>
/// Reads the product's own pages: their forms, links and text. It knows the HTML that Razor writes, in which every value is quoted and every
/// form, list and text area is closed; it is no reader for pages of others.
/// </summary>
static partial class PageReader
{
    /// <summary>The forms of a page.</summary>
    public static IReadOnlyList<PageForm> Forms(string html, string address) =>
    [
        .. Form().Matches(html).Select(form =>
        {
            var attributes = Attributes(form.Groups["open"].Value);
            return new PageForm(attributes.GetValueOrDefault("action", address), attributes.GetValueOrDefault("method", "get").Equals("post", StringComparison.OrdinalIgnoreCase), [.. Controls(form.Groups["inner"].Value)]);
        }),
    ];

    /// <summary>The links of a page: where they lead, and their words.</summary>
    public static IReadOnlyList<(string Address, string Words)> Links(string html) =>
        [.. Link().Matches(html).Select(l => (Attributes(l.Groups["open"].Value).GetValueOrDefault("href", ""), Text(l.Groups["inner"].Value))).Where(l => l.Item1.Length > 0).Distinct()];

    /// <summary>The text of the first element with this class.</summary>
    public static string? Classed(string html, string name) =>
        Element().Matches(html).FirstOrDefault(e => Attributes(e.Groups["open"].Value).GetValueOrDefault("class", "").Split(' ').Contains(name)) is { } found ? Text(found.Groups["inner"].Value) : null;

    /// <summary>The texts of all elements with this class.</summary>
    public static IReadOnlyList<string> AllClassed(string html, string name) =>
        [.. Element().Matches(html).Where(e => Attributes(e.Groups["open"].Value).GetValueOrDefault("class", "").Split(' ').Contains(name)).Select(e => Text(e.Groups["inner"].Value))];

    /// <summary>What a reader sees of a piece of HTML.</summary>
    public static string Text(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    static IEnumerable<Control> Controls(string html)
    {
        var labels = Label().Matches(html).Select(l => (For: Attributes(l.Groups["open"].Value).GetValueOrDefault("for", ""), Words: Text(l.Groups["inner"].Value))).DistinctBy(l => l.For).ToDictionary(l => l.For, l => l.Words, StringComparer.Ordinal);
        foreach (Match tag in ControlTag().Matches(html))
        {
            var attributes = Attributes(tag.Groups["open"].Value);
            if (attributes.ContainsKey("disabled"))
            {
                continue;
            }
            var (name, value) = (attributes.GetValueOrDefault("name", ""), attributes.GetValueOrDefault("value", ""));
            int? longest = int.TryParse(attributes.GetValueOrDefault("maxlength"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null;
            var inner = tag.Groups["inner"].Value;
            switch (tag.Groups["tag"].Value)
            {
                case "textarea":
                    // A line break right behind the opening tag is not part of the text.
                    var text = WebUtility.HtmlDecode(inner);
                    yield return new Control("area", name, text.StartsWith('\n') ? text[1..] : text, Longest: longest);
                    break;
                case "select":
                    var options = Option().Matches(inner).Select(o => (Tag: Attributes(o.Groups["open"].Value), Inner: Text(o.Groups["inner"].Value)))
                        .Select(o => (Value: o.Tag.GetValueOrDefault("value", o.Inner), IsChosen: o.Tag.ContainsKey("selected"))).ToList();
                    yield return new Control("select", name, options.Where(o => o.IsChosen).Select(o => o.Value).LastOrDefault() ?? options.Select(o => o.Value).FirstOrDefault() ?? "", Options: [.. options.Select(o => o.Value)]);
                    break;
                case "button":
                    yield return new Control("button", name, value, Words: Text(inner));
                    break;
                default:
                    var kind = attributes.GetValueOrDefault("type", "text");
                    yield return kind is "checkbox" or "radio"
                        ? new Control(kind, name, attributes.GetValueOrDefault("value", "on"), attributes.ContainsKey("checked"), Words: labels.GetValueOrDefault(attributes.GetValueOrDefault("id", ""), ""))
                        : new Control(kind == "submit" ? "button" : kind, name, value, Longest: longest, Words: kind == "submit" ? value : "");
                    break;
            }
        }
    }

    static Dictionary<string, string> Attributes(string tag)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match a in Attribute().Matches(tag))
        {
            attributes.TryAdd(a.Groups["name"].Value, WebUtility.HtmlDecode(a.Groups["value"].Value));
        }
        return attributes;
    }

    [GeneratedRegex("""<form\b(?<open>[^>]*)>(?<inner>.*?)</form>""", RegexOptions.Singleline, 5000)]
    private static partial Regex Form();

    [GeneratedRegex("""<(?<tag>textarea|select|button)\b(?<open>[^>]*)>(?<inner>.*?)</\k<tag>>|<(?<tag>input)\b(?<open>[^>]*)>""", RegexOptions.Singleline, 5000)]
    private static partial Regex ControlTag();

    [GeneratedRegex("""<option\b(?<open>[^>]*)>(?<inner>.*?)</option>""", RegexOptions.Singleline, 5000)]
    private static partial Regex Option();

    [GeneratedRegex("""<label\b(?<open>[^>]*)>(?<inner>.*?)</label>""", RegexOptions.Singleline, 5000)]
    private static partial Regex Label();

    [GeneratedRegex("""<a\b(?<open>[^>]*)>(?<inner>.*?)</a>""", RegexOptions.Singleline, 5000)]
    private static partial Regex Link();

    [GeneratedRegex("""<(?<tag>p|div|section|li|span|h1|h2)\b(?<open>[^>]*\bclass="[^>]*)>(?<inner>.*?)</\k<tag>>""", RegexOptions.Singleline, 5000)]
    private static partial Regex Element();

    [GeneratedRegex("""(?<name>[a-z][a-z0-9-]*)(="(?<value>[^"]*)")?""", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Attribute();

    [GeneratedRegex("""<[^>]*>""", RegexOptions.None, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex("""\s+""", RegexOptions.None, 5000)]
    private static partial Regex Blanks();
}
