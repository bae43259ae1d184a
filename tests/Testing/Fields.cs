using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Parasol.Testing;

/// <summary>Finds what a person means by the words they see; where that is not one thing, says what there is.</summary>
static class Fields
{
    public static IElement Find(Page page, string words, string kind)
    {
        var usable = Labelled(page.Document, words, kind);
        return usable.Count switch
        {
            1 => usable[0],
            0 => throw new InvalidOperationException($"{page.Address} has no field \"{words}\"; it has: {Listed(page.Document.QuerySelectorAll(kind).Select(Label))}."),
            _ => throw new InvalidOperationException($"{page.Address} has {usable.Count} fields \"{words}\": say which by its name: {Listed(usable.Select(f => f.GetAttribute("name")))}."),
        };
    }

    /// <summary>The fields that a label, an accessible name or, failing that, a name or #id picks out.</summary>
    public static IReadOnlyList<IElement> Labelled(IParentNode within, string words, string kind)
    {
        var all = within.QuerySelectorAll(kind).Where(f => !FormFields.IsOff(f)).ToList();
        var labelled = all.Where(f => Label(f) == words).ToList();
        return labelled.Count > 0 ? labelled : [.. all.Where(f => f.GetAttribute("name") == words || "#" + f.Id == words)];
    }

    /// <summary>The group of fields whose legend reads so, or null.</summary>
    public static IElement? Group(Page page, string legend) =>
        page.Document.QuerySelectorAll("fieldset").LastOrDefault(f => Page.Words(f.Children.FirstOrDefault(c => c is IHtmlLegendElement)) == legend);

    public static IHtmlElement Button(Page page, string words, string? near) =>
        (IHtmlElement)One(page, "button", words, near, page.Document.QuerySelectorAll("button:not([type=button]):not([type=reset]), input[type=submit]").Where(b => !FormFields.IsOff(b)));

    public static IElement Link(Page page, string words, string? near) => One(page, "link", words, near, page.Document.QuerySelectorAll("a[href]"));

    /// <summary>Throws where the browser's own check of required and typed fields would keep the form from being sent.</summary>
    public static void RefuseWhatABrowserWould(IHtmlFormElement form)
    {
        var wrong = FormFields.Controls(form).Where(c => !FormFields.IsOff(c) && IsInvalid(c)).Select(Label).ToList();
        if (wrong.Count > 0)
        {
            throw new InvalidOperationException($"A browser would not send this form before these are right: {Listed(wrong)}.");
        }
    }

    static bool IsInvalid(IHtmlElement control) => control switch
    {
        IHtmlInputElement input => !input.CheckValidity(),
        IHtmlTextAreaElement area => !area.CheckValidity(),
        IHtmlSelectElement select => !select.CheckValidity(),
        _ => false,
    };

    static IElement One(Page page, string what, string words, string? near, IEnumerable<IElement> all)
    {
        var offered = all.ToList();
        var found = offered.Where(e => Name(e) == words).ToList();
        if (near is not null)
        {
            found = [.. found.Where(e => Surroundings(e).Contains(near, StringComparison.Ordinal))];
        }
        var places = found.Select(e => e.GetAttribute("href") ?? e.GetAttribute("name") + e.GetAttribute("value") + e.Closest("form")?.GetAttribute("action")).Distinct().Count();
        return found.Count switch
        {
            0 => throw new InvalidOperationException($"{page.Address} ({(int)page.Status}) has no {what} \"{words}\"{(near is null ? "" : $" near \"{near}\"")}; it has: {Listed(offered.Select(Name))}."),
            > 1 when places > 1 => throw new InvalidOperationException($"{page.Address} has {found.Count} of {what} \"{words}\" that do different things: say which by words near it."),
            _ => found[0],
        };
    }

    static string Surroundings(IElement element) => Page.Words(element.Closest("li, tr, article, section, fieldset, form, .govuk-summary-list__row") ?? element.ParentElement);

    static string Name(IElement element) => element switch
    {
        _ when element.GetAttribute("aria-label") is { Length: > 0 } label => label,
        IHtmlInputElement input => input.Value,
        _ => Page.Words(element),
    };

    static string Label(IElement field)
    {
        if (field.GetAttribute("aria-label") is { Length: > 0 } own)
        {
            return own;
        }
        var by = field.GetAttribute("aria-labelledby")?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Page.Words(field.Owner!.GetElementById(id)));
        var label = field.Id is { Length: > 0 } id ? field.Owner!.QuerySelectorAll("label").FirstOrDefault(l => l.GetAttribute("for") == id) : null;
        return by is not null ? string.Join(' ', by) : Page.Words(label ?? field.Closest("label"));
    }

    static string Listed(IEnumerable<string?> things) => string.Join(", ", things.Where(t => t is { Length: > 0 }).Distinct().Select(t => $"\"{t}\"").DefaultIfEmpty("none"));
}
