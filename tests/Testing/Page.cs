using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Parasol.Testing;

/// <summary>What a browser shows now.</summary>
public sealed class Page
{
    static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "br", "button", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "label", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "td", "th", "tr", "ul",
    };

    internal Page(Uri address, HttpStatusCode status, IReadOnlyDictionary<string, string> headers, string body, IHtmlDocument document, IReadOnlyList<string> hops)
    {
        (Uri, Status, Headers, Html, Document, Hops) = (address, status, headers, body, document, hops);
    }

    /// <summary>A page that nobody served: for tests of what is checked on pages.</summary>
    public static Page Of(string html, string address = "/a-page", HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers) =>
        new(new Uri(new Uri("https://a-site.example"), address), status, headers.ToDictionary(h => h.Name, h => h.Value), html, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html), [$"GET {address} {(int)status}"]);

    /// <summary>Path and query, as they stand in the address bar.</summary>
    public string Address => Uri.PathAndQuery;

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Every header of the last answer, names in lower case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body as it came.</summary>
    public string Html { get; }

    /// <summary>Every answer on the way here, the last one too, as in "POST /ask 303".</summary>
    public IReadOnlyList<string> Hops { get; }

    /// <summary>The parsed page, for what the members here do not offer.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>Where a redirect led off the site, or null: a browser would be there now.</summary>
    public Uri? Left { get; internal init; }

    /// <summary>The title in the tab.</summary>
    public string Title => Document.Title ?? "";

    /// <summary>The main heading; empty where there is none.</summary>
    public string Heading => Words(Document.QuerySelector("h1"));

    /// <summary>What can be read on the page: a line a block, white space made single.</summary>
    public string Text => field ??= Read(Document.Body);

    /// <summary>What the page says is wrong with the form, once each, in its order.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".govuk-error-summary__list li, .govuk-error-message").Select(MessageOnly).Where(t => t.Length > 0).Distinct()];

    /// <summary>The words of every link, in the page's order.</summary>
    public IReadOnlyList<string> Links => [.. Document.QuerySelectorAll("a[href]").Select(Words)];

    internal Uri Uri { get; }

    /// <summary>The readable words of one element on one line; empty for null.</summary>
    public static string Words(IElement? element) => Read(element).Replace('\n', ' ');

    static string MessageOnly(IElement element)
    {
        var hidden = Words(element.QuerySelector(".govuk-visually-hidden"));
        var said = Words(element);
        return hidden.Length > 0 && said.StartsWith(hidden, StringComparison.Ordinal) ? said[hidden.Length..].Trim() : said;
    }

    static string Read(INode? node)
    {
        var text = new StringBuilder();
        if (node is not null)
        {
            Walk(node, text);
        }
        return string.Join('\n', text.ToString().Split('\n').Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0));
    }

    static void Walk(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
            }
            else if (child is IElement element && element.LocalName is not ("script" or "style" or "template") && !element.HasAttribute("hidden"))
            {
                var block = Blocks.Contains(element.LocalName);
                text.Append(block ? "\n" : "");
                if (element is IHtmlTextAreaElement area)
                {
                    text.Append(area.Value);
                }
                else
                {
                    Walk(element, text);
                }
                text.Append(block ? "\n" : "");
            }
        }
    }
}
