using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Parasol.Cli.Drills.Browsing;

/// <summary>Reads the product's pages as a browser without scripts does: their forms, links and text.</summary>
sealed class PageReader
{
    readonly IHtmlDocument _page;
    readonly ILookup<string, string> _labels;

    /// <summary>A page as it came.</summary>
    public PageReader(string html)
    {
        _page = new HtmlParser().ParseDocument(html);
        _labels = _page.QuerySelectorAll("label[for]").ToLookup(l => l.GetAttribute("for")!, Words, StringComparer.Ordinal);
    }

    /// <summary>The forms of the page.</summary>
    public IReadOnlyList<PageForm> Forms(string address) =>
        [.. _page.Forms.Select(f => new PageForm(f.GetAttribute("action") ?? address, string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase), [.. f.Elements.OfType<IHtmlElement>().SelectMany(Read)]))];

    /// <summary>The links of the page: where they lead, and their words.</summary>
    public IReadOnlyList<(string Address, string Words)> Links() => [.. _page.QuerySelectorAll("a[href]").Select(a => (a.GetAttribute("href")!, Words(a))).Distinct()];

    /// <summary>The texts of all elements with this class.</summary>
    public IReadOnlyList<string> Classed(string name) => [.. _page.GetElementsByClassName(name).Select(Words)];

    /// <summary>What the main part says, or all of the page where it has none.</summary>
    public string Said() => Words(_page.QuerySelector("main") ?? _page.DocumentElement);

    IEnumerable<Control> Read(IHtmlElement element)
    {
        if (element.HasAttribute("disabled"))
        {
            yield break;
        }
        switch (element)
        {
            case IHtmlTextAreaElement area:
                yield return new Control("area", area.Name ?? "", area.Value, Longest: Longest(area));
                break;
            case IHtmlSelectElement list:
                yield return new Control("select", list.Name ?? "", list.Value ?? "", Options: [.. list.Options.Select(o => o.Value)], OptionWords: [.. list.Options.Select(o => o.Text)]);
                break;
            case IHtmlButtonElement button:
                yield return new Control("button", button.Name ?? "", button.Value, Words: Words(button));
                break;
            case IHtmlInputElement { Type: "checkbox" or "radio" } tick:
                yield return new Control(tick.Type, tick.Name ?? "", tick.GetAttribute("value") ?? "on", tick.IsDefaultChecked, Words: _labels[tick.Id ?? ""].FirstOrDefault(""));
                break;
            case IHtmlInputElement { Type: "submit" } submit:
                yield return new Control("button", submit.Name ?? "", submit.Value, Words: submit.Value);
                break;
            case IHtmlInputElement input:
                yield return new Control(input.Type, input.Name ?? "", input.GetAttribute("value") ?? "", Longest: Longest(input));
                break;
        }
    }

    static int? Longest(IElement element) => int.TryParse(element.GetAttribute("maxlength"), out var most) ? most : null;

    static string Words(INode node) => string.Join(' ', node.Descendants<IText>().Where(t => t.ParentElement is not (null or IHtmlScriptElement or IHtmlStyleElement)).SelectMany(t => t.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
