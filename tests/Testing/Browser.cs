using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Parasol.Testing;

/// <summary>
/// A browser that knows no JavaScript: it reads pages, fills forms in by their labels and sends exactly what a real
/// one would, cookies and fetch headers included. Several can share one client; each has cookies of its own.
/// What a person could not do (fill in a field that is not there) throws and says what is there instead.
/// </summary>
/// <param name="client">A client that follows no redirects and keeps no cookies, with the site's https base address.</param>
/// <param name="clock">The clock that cookies age by.</param>
/// <param name="trail">Where every answer is recorded; the trail of this run unless another is given.</param>
public sealed class Browser(HttpClient client, TimeProvider? clock = null, Trail? trail = null)
{
    const int HopsAtMost = 10;

    static readonly HtmlParser Parser = new();

    readonly Uri _site = client.BaseAddress ?? throw new ArgumentException("The client needs a base address.", nameof(client));
    readonly Trail _trail = trail ?? Trail.OfThisRun;
    readonly Dictionary<IElement, FormField> _attached = [];
    Page? _page;

    /// <summary>The cookies this browser keeps.</summary>
    public CookieJar Cookies { get; } = new(clock ?? TimeProvider.System);

    /// <summary>The languages the browser asks for.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Headers sent with every request besides a browser's own.</summary>
    public Dictionary<string, string> ExtraHeaders { get; } = [];

    /// <summary>The page shown now.</summary>
    public Page Page => _page ?? throw new InvalidOperationException("No page was opened yet.");

    /// <summary>The page's readable text.</summary>
    public string Text => Page.Text;

    /// <summary>The page's title.</summary>
    public string Title => Page.Title;

    /// <summary>What the page says is wrong with the form.</summary>
    public IReadOnlyList<string> Errors => Page.Errors;

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status => Page.Status;

    /// <summary>Path and query in the address bar.</summary>
    public string Address => Page.Address;

    /// <summary>Types an address.</summary>
    public Task<Page> Get(string path) => Go(HttpMethod.Get, new Uri(_site, path), null, "none", null);

    /// <summary>Follows a link that stands on another site or in a message: cookies kept to this site stay behind.</summary>
    public Task<Page> GetFromElsewhere(string path) => Go(HttpMethod.Get, new Uri(_site, path), null, "cross-site", null);

    /// <summary>Sends a form that no page offered, as a hostile tool would, with this browser's cookies.</summary>
    public Task<Page> Post(string path, params (string Name, string Value)[] fields) =>
        Go(HttpMethod.Post, new Uri(_site, path), () => FormFields.Encode([.. fields.Select(f => new FormField(f.Name, f.Value))], ""), "same-origin", OriginOf(_site));

    /// <summary>Types into a text field, date part or text area, found by its label or name.</summary>
    public Browser Fill(string field, string value)
    {
        switch (Fields.Find(Page, field, "input:not([type=checkbox]):not([type=radio]):not([type=hidden]):not([type=submit]):not([type=file]), textarea"))
        {
            case IHtmlInputElement input: input.Value = Typed(input, value); break;
            case IHtmlTextAreaElement area: area.Value = Typed(area, value); break;
        }
        return this;
    }

    /// <summary>Ticks a box.</summary>
    public Browser Tick(string label) => Set(label, "input[type=checkbox]", true);

    /// <summary>Takes the tick out of a box.</summary>
    public Browser Untick(string label) => Set(label, "input[type=checkbox]", false);

    /// <summary>Chooses one answer of several that are shown: a radio button, found by its label.</summary>
    public Browser Choose(string label)
    {
        var radio = (IHtmlInputElement)Fields.Find(Page, label, "input[type=radio]");
        foreach (var other in FormFields.FormOf(radio) is { } form ? FormFields.Controls(form).OfType<IHtmlInputElement>().Where(r => r.Type == "radio" && r.Name == radio.Name) : [])
        {
            other.IsChecked = other == radio;
        }
        return this;
    }

    /// <summary>Chooses a line of a list; or, where the question is a group of radio buttons, the one with that label.</summary>
    public Browser Choose(string question, string answer)
    {
        if (Fields.Group(Page, question) is { } group && Fields.Labelled(group, answer, "input[type=radio]") is [IHtmlInputElement radio])
        {
            return Choose(radio.Id is { Length: > 0 } id ? "#" + id : answer);
        }
        var select = (IHtmlSelectElement)Fields.Find(Page, question, "select");
        var option = select.Options.FirstOrDefault(o => Page.Words(o) == answer && !o.HasAttribute("disabled"))
            ?? throw new InvalidOperationException($"The list \"{question}\" has no \"{answer}\"; it has: {string.Join(", ", select.Options.Select(Page.Words))}.");
        foreach (var other in select.Options)
        {
            other.IsSelected = other == option || (select.IsMultiple && other.IsSelected);
        }
        return this;
    }

    /// <summary>Attaches a file.</summary>
    public Browser Attach(string label, string fileName, byte[] bytes, string type = "application/octet-stream")
    {
        var input = (IHtmlInputElement)Fields.Find(Page, label, "input[type=file]");
        _attached[input] = new FormField(input.Name ?? "", fileName, bytes, type);
        return this;
    }

    /// <summary>What stands in a field now: as a person would see it before sending.</summary>
    public string ValueOf(string field) => Fields.Find(Page, field, "input:not([type=hidden]), textarea, select") switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? "ticked" : "",
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => Page.Words(select.SelectedOptions.FirstOrDefault() ?? select.Options.FirstOrDefault()),
        var area => ((IHtmlTextAreaElement)area).Value,
    };

    /// <summary>Presses a button: sends its form as it is filled in now, then follows where that leads.</summary>
    /// <param name="button">The button's words.</param>
    /// <param name="near">Words in the same row, item or section, where several buttons read the same.</param>
    /// <param name="forged">Fields a hostile tool would put in place of the form's own, or add to them.</param>
    public Task<Page> Press(string button, string? near = null, params (string Name, string Value)[] forged)
    {
        var pressed = Fields.Button(Page, button, near);
        var form = FormFields.FormOf(pressed) ?? throw new InvalidOperationException($"The button \"{button}\" belongs to no form.");
        if (forged.Length == 0 && !form.HasAttribute("novalidate") && !pressed.HasAttribute("formnovalidate"))
        {
            Fields.RefuseWhatABrowserWould(form);
        }
        return Send(form, pressed, forged);
    }

    /// <summary>Sends a form of this page as it stands, with its first button, whatever it is called: for walks over forms nobody has named.</summary>
    /// <param name="form">The form.</param>
    /// <param name="forged">Fields a hostile tool would put in place of the form's own, or add to them.</param>
    public Task<Page> Send(IHtmlFormElement form, params (string Name, string Value)[] forged) =>
        Send(form, FormFields.Controls(form).FirstOrDefault(c => c is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" }) ?? form, forged);

    Task<Page> Send(IHtmlFormElement form, IHtmlElement pressed, (string Name, string Value)[] forged)
    {
        var fields = FormFields.Of(form, pressed, f => _attached.GetValueOrDefault(f));
        fields.RemoveAll(f => forged.Any(x => x.Name == f.Name));
        fields.AddRange(forged.Select(x => new FormField(x.Name, x.Value)));

        var action = new Uri(Page.Uri, Given(pressed, "formaction") ?? Given(form, "action") ?? Page.Uri.PathAndQuery);
        if (!string.Equals(Given(pressed, "formmethod") ?? Given(form, "method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            return Go(HttpMethod.Get, new UriBuilder(action) { Query = FormFields.UrlEncode(fields), Fragment = "" }.Uri, null, "same-origin", null);
        }
        var enctype = Given(pressed, "formenctype") ?? Given(form, "enctype") ?? "";
        return Go(HttpMethod.Post, action, () => FormFields.Encode(fields, enctype), "same-origin", OriginOf(_site));
    }

    /// <summary>Follows a link, found by its words.</summary>
    /// <param name="link">The link's words.</param>
    /// <param name="near">Words in the same row, item or section, where several links read the same.</param>
    public Task<Page> Click(string link, string? near = null) =>
        Go(HttpMethod.Get, new Uri(Page.Uri, Fields.Link(Page, link, near).GetAttribute("href")), null, "same-origin", null);

    Browser Set(string label, string kind, bool on)
    {
        ((IHtmlInputElement)Fields.Find(Page, label, kind)).IsChecked = on;
        return this;
    }

    async Task<Page> Go(HttpMethod method, Uri address, Func<HttpContent>? body, string fromWhere, string? origin)
    {
        var hops = new List<string>();
        while (hops.Count < HopsAtMost)
        {
            if (address.Authority != _site.Authority)
            {
                return _page = new Page(address, HttpStatusCode.OK, new Dictionary<string, string>(), "", await Parser.ParseDocumentAsync(""), hops) { Left = address };
            }
            var page = await Ask(method, address, body, fromWhere, origin, hops);
            if ((int)page.Status is not (301 or 302 or 303 or 307 or 308) || !page.Headers.TryGetValue("location", out var location))
            {
                _attached.Clear();
                return _page = page;
            }
            address = new Uri(address, location);
            if ((int)page.Status is not (307 or 308))
            {
                (method, body, origin) = (HttpMethod.Get, null, null);
            }
        }
        throw new InvalidOperationException($"The site leads in a circle: {string.Join(", ", hops)}.");
    }

    async Task<Page> Ask(HttpMethod method, Uri address, Func<HttpContent>? body, string fromWhere, string? origin, List<string> hops)
    {
        using var request = new HttpRequestMessage(method, new UriBuilder(address) { Fragment = "" }.Uri) { Content = body?.Invoke() };
        var headers = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Accept"] = "text/html,application/xhtml+xml,*/*;q=0.8",
            ["Accept-Language"] = Language,
            ["Sec-Fetch-Dest"] = "document",
            ["Sec-Fetch-Mode"] = "navigate",
            ["Sec-Fetch-Site"] = fromWhere,
            ["Sec-Fetch-User"] = "?1",
            ["Upgrade-Insecure-Requests"] = "1",
            ["User-Agent"] = "Mozilla/5.0 (no scripts)",
            ["Origin"] = origin,
            ["Cookie"] = Cookies.HeaderFor(address, fromWhere == "cross-site"),
        };
        foreach (var (name, value) in headers.Concat(ExtraHeaders.Select(h => KeyValuePair.Create(h.Key, (string?)h.Value))).Where(h => h.Value is not null))
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        KeepCookies(address, response);
        var isPage = response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";
        var document = await Parser.ParseDocumentAsync(isPage ? text : "");
        var got = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key.ToLowerInvariant(), h => string.Join(", ", h.Value));
        hops.Add($"{method} {address.PathAndQuery} {(int)response.StatusCode}");
        _trail.Add(new Visit(method.Method, address.PathAndQuery, response.StatusCode, document.Title ?? "", got, text));
        return new Page(address, response.StatusCode, got, text, document, [.. hops]);
    }

    void KeepCookies(Uri address, HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("Clear-Site-Data", out var clear) && clear.Any(c => c.Contains("\"cookies\"", StringComparison.Ordinal) || c.Contains("\"*\"", StringComparison.Ordinal)))
        {
            Cookies.Clear();
        }
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            Cookies.Take(address, cookie);
        }
    }

    // A page that sends no referrer has its forms sent with the origin "null": browsers do that even within one site.
    string OriginOf(Uri site) =>
        _page?.Headers.GetValueOrDefault("referrer-policy")?.Split(',')[^1].Trim() == "no-referrer" ? "null" : site.GetLeftPart(UriPartial.Authority);

    static string? Given(IElement element, string attribute) => element.GetAttribute(attribute) is { Length: > 0 } value ? value : null;

    static string Typed(IElement control, string value)
    {
        if (control.HasAttribute("readonly"))
        {
            throw new InvalidOperationException($"The field {control.GetAttribute("name")} cannot be changed.");
        }
        return int.TryParse(control.GetAttribute("maxlength"), out var most) && value.Length > most ? value[..most] : value;
    }
}
