using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Parasol.Testing;

/// <summary>
/// What holds for every page, X1 to X4 of the features, as far as a page shows it by itself. Each rule names what breaks it.
/// </summary>
public static class PageRules
{
    static readonly string[] Telling =
    [
        "sex", "sexwork", "trade", "escort", "hiv", "sti", "trafficking", "immigration", "violence", "abuse", "drugs", "police", "shelter", "abortion", "hormones", "trans",
        "sexo", "trata", "vih", "inmigración", "violencia", "drogas", "policía", "refugio", "aborto", "hormonas",
    ];

    /// <summary>X1: the page does everything without scripts, asks nobody else for anything, and can be left at once.</summary>
    public static IEnumerable<string> WorksWithoutScripts(Page page)
    {
        var complaints = new List<string>();
        var document = page.Document;
        // One script of ours may polish a form of the staff: it keeps what is being typed.
        var polish = document.QuerySelectorAll("script[src^='/look/'][src$='/draft.js'][defer]").Where(s => s.TextContent.Length == 0 && document.GetElementById("form") is not null).ToList();
        complaints.AddRange(document.QuerySelectorAll("script, iframe, frame, object, embed, applet, portal").Except(polish).Select(e => $"has a <{e.LocalName}>"));
        complaints.AddRange(document.All.SelectMany(e => e.Attributes.Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Select(a => $"needs {a.Name} on a <{e.LocalName}>")));
        complaints.AddRange(document.QuerySelectorAll("[style]").Select(e => $"has a style of its own on a <{e.LocalName}>, which its policy forbids"));
        complaints.AddRange(document.QuerySelectorAll("[href], [action], [formaction]").Where(e => Addresses(e).Any(a => a.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
            .Select(e => $"has a <{e.LocalName}> that only a script follows"));
        complaints.AddRange(document.QuerySelectorAll("a").Where(a => a.GetAttribute("href") is null or "" or "#").Select(a => $"has the link \"{Page.Words(a)}\", which leads nowhere"));
        complaints.AddRange(document.QuerySelectorAll("button[type=button], button[type=reset], input[type=button], [role=button]").Select(b => $"has the button \"{Page.Words(b)}\", which does nothing by itself"));
        complaints.AddRange(document.QuerySelectorAll("button, input[type=submit]").Where(b => b is IHtmlElement button && FormFields.FormOf(button) is null).Select(b => $"has the button \"{Page.Words(b)}\" outside a form"));
        complaints.AddRange(document.QuerySelectorAll("form").Where(f => f.QuerySelector("button:not([type=button]), input[type=submit]") is null && f.Id is not { Length: > 0 }).Select(_ => "has a form that nothing sends"));
        complaints.AddRange(document.QuerySelectorAll("form[method=post]:not([action='/exit'])").Where(f => f.QuerySelector("input[name=__form]") is null).Select(_ => "has a form without a token"));
        complaints.AddRange(document.QuerySelectorAll("[src], link[href], [srcset], [poster], [data]").SelectMany(Fetched).Where(a => !IsOurs(a) && !a.StartsWith("data:", StringComparison.Ordinal)).Select(a => $"fetches {a}"));
        if (document.QuerySelector("nav.exit form[method=post][action='/exit'] button") is null)
        {
            complaints.Add("cannot be left at once");
        }
        var policy = page.Headers.GetValueOrDefault("content-security-policy") ?? "";
        if (!policy.Contains("default-src 'none'", StringComparison.Ordinal) || policy.Contains("script-src", StringComparison.Ordinal) != polish.Count > 0 || (polish.Count > 0 && !policy.Contains("script-src 'self'; connect-src 'self';", StringComparison.Ordinal)) || policy.Contains("unsafe", StringComparison.Ordinal))
        {
            complaints.Add("has a policy that lets scripts run");
        }
        return Named(page, complaints);
    }

    /// <summary>X2: no identifying word in address, title, header or link, and nothing in them that tells what was looked at.</summary>
    /// <param name="page">The page.</param>
    /// <param name="identifying">What must not stand there: names, phone numbers, what somebody wrote, the organisation's name.</param>
    public static IEnumerable<string> TellsNobody(Page page, IEnumerable<string> identifying)
    {
        var complaints = new List<string>();
        var words = identifying.ToList();
        var places = page.Hops.Select(h => ("its address", h)).Append(("its title", page.Title))
            .Concat(page.Headers.Select(h => ("its header " + h.Key, h.Value)))
            .Concat(page.Document.QuerySelectorAll("[href], [action], [formaction], [src]").SelectMany(e => Addresses(e).Select(a => ($"a <{e.LocalName}>'s address", a))));
        foreach (var (where, text) in places)
        {
            var plain = Uri.UnescapeDataString(text.Replace('+', ' '));
            complaints.AddRange(words.Where(w => plain.Contains(w, StringComparison.OrdinalIgnoreCase)).Select(w => $"says \"{w}\" in {where}"));
        }
        complaints.AddRange(Split(page.Title).Concat(Split(page.Address)).Where(w => Telling.Contains(w, StringComparer.OrdinalIgnoreCase)).Select(w => $"tells with the word \"{w}\" what somebody looked at"));
        if (page.Headers.GetValueOrDefault("referrer-policy") != "no-referrer")
        {
            complaints.Add("tells the next site where somebody came from");
        }
        return Named(page, complaints);
    }

    /// <summary>X2: a visitor's browser is given nothing to keep.</summary>
    public static IEnumerable<string> LeavesNothing(Page page) =>
        Named(page, page.Headers.ContainsKey("set-cookie") ? ["leaves a cookie with a visitor"] : []);

    /// <summary>What a person or a partner reads does not show by the number of bytes on the line.</summary>
    public static IEnumerable<string> IsEvenSized(Page page) =>
        Named(page, System.Text.Encoding.UTF8.GetByteCount(page.Html) is var size && size % 4096 != 0 ? [$"has {size} bytes, which is no multiple of 4 KiB"] : []);

    /// <summary>X3: whoever reads with ears or uses the keyboard alone finds everything. Contrast is measured in a real browser.</summary>
    public static IEnumerable<string> CanBeReadAloud(Page page)
    {
        var complaints = new List<string>();
        var document = page.Document;
        if (document.DocumentElement.GetAttribute("lang") is not { Length: > 1 })
        {
            complaints.Add("does not say its language");
        }
        if (page.Title.Trim().Length == 0)
        {
            complaints.Add("has no title");
        }
        if (document.QuerySelectorAll("h1").Length != 1)
        {
            complaints.Add($"has {document.QuerySelectorAll("h1").Length} main headings");
        }
        if (document.QuerySelectorAll("main").Length != 1)
        {
            complaints.Add("has no main part, or several");
        }
        var level = 0;
        foreach (var heading in document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var own = heading.LocalName[1] - '0';
            if (own > level + 1 && level > 0)
            {
                complaints.Add($"jumps from heading {level} to {own} at \"{Page.Words(heading)}\"");
            }
            level = own;
        }
        complaints.AddRange(document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"has the id {g.Key} twice"));
        complaints.AddRange(document.QuerySelectorAll("[aria-describedby], [aria-labelledby], [aria-controls]").SelectMany(e => References(e).Where(id => document.GetElementById(id) is null).Select(id => $"points a <{e.LocalName}> at {id}, which is not there")));
        complaints.AddRange(document.QuerySelectorAll("[href^='#']").Where(a => a.GetAttribute("href") is { Length: > 1 } href && document.GetElementById(href[1..]) is null).Select(a => $"links to {a.GetAttribute("href")}, which is not there"));
        complaints.AddRange(document.QuerySelectorAll("[tabindex]").Where(e => int.TryParse(e.GetAttribute("tabindex"), out var at) && at > 0).Select(e => $"changes the order of the keyboard at a <{e.LocalName}>"));
        complaints.AddRange(document.QuerySelectorAll("[autofocus], [accesskey]").Select(e => $"takes the keyboard away with a <{e.LocalName}>"));
        complaints.AddRange(document.QuerySelectorAll("a[href], button").Where(e => Page.Words(e).Length == 0 && e.GetAttribute("aria-label") is not { Length: > 0 }).Select(e => $"has a <{e.LocalName}> without words"));
        complaints.AddRange(document.QuerySelectorAll("img:not([alt])").Select(_ => "has a picture without words"));
        complaints.AddRange(document.QuerySelectorAll("nav").Where(n => document.QuerySelectorAll("nav").Length > 1 && n.GetAttribute("aria-label") is not { Length: > 0 } && n.GetAttribute("aria-labelledby") is not { Length: > 0 }).Select(_ => "has several navigations, one without a name"));
        complaints.AddRange(document.QuerySelectorAll("fieldset").Where(f => f.Children.FirstOrDefault(c => c is IHtmlLegendElement) is not { } legend || Page.Words(legend).Length == 0).Select(_ => "has a group of questions without a name"));
        complaints.AddRange(document.QuerySelectorAll("th:not([scope])").Select(t => $"has the heading \"{Page.Words(t)}\" of neither a row nor a column"));
        foreach (var field in document.QuerySelectorAll("input:not([type=hidden]):not([type=submit]), textarea, select"))
        {
            if (!(field.Id is { Length: > 0 } id && document.QuerySelectorAll("label").Any(l => l.GetAttribute("for") == id && Page.Words(l).Length > 0)) && field.GetAttribute("aria-label") is not { Length: > 0 })
            {
                complaints.Add($"has the field {field.GetAttribute("name")} without a label");
            }
            if (field.HasAttribute("required"))
            {
                complaints.Add($"lets the browser refuse {field.GetAttribute("name")} in words that are not ours");
            }
            if (field.GetAttribute("type") == "radio" && field.Closest("fieldset") is null)
            {
                complaints.Add($"asks {field.GetAttribute("name")} without saying the question aloud");
            }
        }
        return Named(page, complaints);
    }

    /// <summary>X4: the same page in another language, with nothing left in the first one.</summary>
    /// <param name="english">The page in English.</param>
    /// <param name="other">The same address in the other language.</param>
    /// <param name="language">The other language's tag.</param>
    /// <param name="isWord">Whether words stand for themselves in both languages: names, what somebody wrote.</param>
    public static IEnumerable<string> IsWholeIn(Page english, Page other, string language, Func<string, bool> isWord)
    {
        var complaints = new List<string>();
        if (other.Document.DocumentElement.GetAttribute("lang") != language)
        {
            complaints.Add($"says that it is in \"{other.Document.DocumentElement.GetAttribute("lang")}\" instead of {language}");
        }
        var said = Sayings(english).ToHashSet(StringComparer.Ordinal);
        complaints.AddRange(Sayings(other).Where(s => said.Contains(s) && !isWord(s)).Distinct().Select(s => $"says \"{s}\" in {language} too"));
        return Named(other, complaints);
    }

    // Everything a reader hears or sees that has letters, but for what a person wrote: that says its own direction.
    static IEnumerable<string> Sayings(Page page)
    {
        foreach (var node in page.Document.Body is { } body ? body.Descendants() : [])
        {
            if (node is IText text && text.ParentElement is { } parent && parent.LocalName is not ("script" or "style" or "textarea") && parent.Closest("[dir], bdi, [lang]:not(html), .code") is null or { LocalName: "html" })
            {
                if (text.Data.Trim() is { Length: > 1 } said && said.Any(char.IsLetter))
                {
                    yield return said;
                }
            }
            else if (node is IElement element)
            {
                foreach (var spoken in new[] { "aria-label", "alt", "title", "placeholder" }.Select(element.GetAttribute).Where(a => a is { Length: > 1 } && a.Any(char.IsLetter)))
                {
                    yield return spoken!;
                }
            }
        }
        yield return page.Title;
    }

    static IEnumerable<string> Named(Page page, IEnumerable<string> complaints) => complaints.Select(c => $"{page.Address} ({(int)page.Status}) {c}.");

    static IEnumerable<string> Addresses(IElement element) => new[] { "href", "action", "formaction", "src" }.Select(element.GetAttribute).OfType<string>();

    static IEnumerable<string> Fetched(IElement element) => new[] { "src", "href", "srcset", "poster", "data" }.Select(element.GetAttribute).OfType<string>();

    static IEnumerable<string> References(IElement element) => new[] { "aria-describedby", "aria-labelledby", "aria-controls" }.SelectMany(a => (element.GetAttribute(a) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    static bool IsOurs(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    static string[] Split(string text) => text.Split([' ', '/', '-', '.', '_', '?', '&', '=', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
}
