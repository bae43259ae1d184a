#pragma warning disable RS0030 // The drill is the one caller there is: it drives the product's own forms, on this machine alone.
using System.Net;
using System.Text;

namespace Parasol.Cli.Drills.Browsing;

/// <summary>A page that a browser shows.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Status">The status it came with.</param>
/// <param name="Html">As it came.</param>
sealed record ShownPage(string Address, HttpStatusCode Status, string Html)
{
    PageReader? _read;

    /// <summary>Its forms.</summary>
    public IReadOnlyList<PageForm> Forms => field ??= Read.Forms(Address);

    /// <summary>Where it links to, and the words of each link.</summary>
    public IReadOnlyList<(string Address, string Words)> Links => Read.Links();

    /// <summary>The codes that stand out on it, in order.</summary>
    public IReadOnlyList<string> Codes => Read.Classed("code");

    /// <summary>Recovery kits that it shows, each in one line.</summary>
    public IReadOnlyList<string> Kits => Read.Classed("kit-words");

    /// <summary>The address of the first link that begins so, or has these words.</summary>
    public string Link(string begins, string? words = null) =>
        Links.FirstOrDefault(l => l.Address.StartsWith(begins, StringComparison.Ordinal) && (words is null || l.Words.Contains(words, StringComparison.Ordinal))).Address
        ?? throw new CannotDo($"{Address} has no link {begins} {words}; it has: {string.Join(", ", Links.Select(l => l.Address))}.");

    /// <summary>What its main part says.</summary>
    public string Said => Read.Said();

    /// <summary>What it says is wrong; empty where nothing is.</summary>
    public string Errors => string.Join(" ", Read.Classed("govuk-error-summary") is { Count: > 0 } summary ? summary : Read.Classed("govuk-error-message"));

    /// <summary>The address without what stands behind a question mark.</summary>
    public string Path => Address.Split('?')[0];

    PageReader Read => _read ??= new PageReader(Html);
}

/// <summary>A form that was sent, and what came of it.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Form">As it stood on the page.</param>
/// <param name="Sent">What was sent.</param>
/// <param name="Status">The answer's status, before any redirect was followed.</param>
sealed record SentForm(string Address, PageForm Form, IReadOnlyList<(string Name, string Value)> Sent, HttpStatusCode Status);

/// <summary>
/// A browser without scripts, for trying the product out from inside: it reads the product's forms and sends them with its own cookie, over
/// the port the server listens on, as the proxy on this machine would.
/// </summary>
sealed class PlainBrowser : IDisposable
{
    const string Session = "__Host-ps";

    readonly HttpClient _http;
    readonly MovingClock _clock;
    string? _cookie;

    const int Patience = 6;

    /// <summary>A browser with no cookies yet.</summary>
    /// <param name="server">Where the server listens.</param>
    /// <param name="host">The host that is asked for.</param>
    /// <param name="clock">The clock that goes on with each form.</param>
    /// <param name="network">The address the proxy says it comes from; null for this machine.</param>
    public PlainBrowser(Uri server, string host, MovingClock clock, string? network = null)
    {
        _clock = clock;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server };
        _http.DefaultRequestHeaders.Host = host;
        _http.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        if (network is not null)
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", network);
        }
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "en");
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
    }

    /// <summary>Told of each form that is sent.</summary>
    public Action<SentForm>? OnSent { get; set; }

    /// <summary>Told of each page that is shown.</summary>
    public Action<ShownPage>? OnShown { get; set; }

    /// <summary>What each untouched field to type in is filled with; nothing unless set.</summary>
    public Func<PageForm, Control, string?>? FillsIn { get; set; }

    /// <summary>The passphrase of whoever is signed in, for forms that ask for it once more; null for nobody.</summary>
    public string? Passphrase { get; set; }

    /// <summary>The page shown now.</summary>
    public ShownPage Page { get; private set; } = new("", 0, "");

    /// <summary>The session's token, as the cookie holds it.</summary>
    public string? Token => _cookie;

    /// <summary>Opens an address.</summary>
    public Task<ShownPage> Get(string address) => Go(HttpMethod.Get, address, null);

    /// <summary>Opens an address and sends the form on it that has all these fields.</summary>
    public async Task<ShownPage> Send(string address, Answers answers, string? button = null)
    {
        await Get(address);
        return await Send(answers, button);
    }

    /// <summary>Sends a form of the page shown now: the one that has all these fields and this button.</summary>
    public async Task<ShownPage> Send(Answers answers, string? button = null)
    {
        var form = Page.Forms.FirstOrDefault(f => f.IsPost && !IsInTheFrame(f) && answers.All(a => f.Has(a.Name)) && (button is null || f.HasButton(button)))
            ?? throw new CannotDo($"{Page.Address} ({(int)Page.Status}) has no form with {string.Join(", ", answers.Select(a => a.Name).Distinct())}{(button is null ? "" : $" and the button {button}")}; it says: {Short(Page.Said)}");
        return await Send(form, answers, button);
    }

    /// <summary>Sends this form.</summary>
    public async Task<ShownPage> Send(PageForm form, Answers answers, string? button = null)
    {
        var pressed = button is null ? form.Controls.FirstOrDefault(c => c.Kind == "button") : form.Button(button);
        if (Passphrase is not null && form.Has("again"))
        {
            answers.Add("again", Passphrase);
        }
        if (FillsIn is not null)
        {
            foreach (var control in form.Controls.Where(c => c.IsTyped && answers.All(a => a.Name != c.Name && "Input." + a.Name != c.Name)))
            {
                if (FillsIn(form, control) is { } words)
                {
                    answers.Add(control.Name, words);
                }
            }
        }
        var sent = answers.Into(form, pressed);
        _clock.Advance(TimeSpan.FromSeconds(4));
        var shown = await Go(HttpMethod.Post, form.Address, sent, form);
        for (var again = 0; again < Patience && shown.Status == HttpStatusCode.ServiceUnavailable && shown.Forms.FirstOrDefault(f => f.Address == form.Address && answers.All(a => f.Has(a.Name))) is { } same; again++)
        {
            // Many people are here, the page says: on a machine that has much to do. It asks to be tried again in ten seconds.
            await Task.Delay(TimeSpan.FromSeconds(10));
            shown = await Go(HttpMethod.Post, same.Address, answers.Into(same, button is null ? same.Controls.FirstOrDefault(c => c.Kind == "button") : same.Button(button)), same);
        }
        return (int)shown.Status >= 400
            ? throw new CannotDo($"The form at {form.Address} was refused ({(int)shown.Status}): {Short(shown.Errors is { Length: > 0 } errors ? errors : shown.Said)}")
            : shown;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    async Task<ShownPage> Go(HttpMethod method, string address, List<(string Name, string Value)>? fields, PageForm? form = null)
    {
        for (var hops = 0; hops < 10; hops++)
        {
            using var request = new HttpRequestMessage(method, address);
            if (_cookie is not null)
            {
                request.Headers.TryAddWithoutValidation("Cookie", $"{Session}={_cookie}");
            }
            if (fields is not null)
            {
                request.Content = new StringContent(string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value.ReplaceLineEndings("\r\n"))}")), Encoding.ASCII, "application/x-www-form-urlencoded");
            }
            using var response = await _http.SendAsync(request);
            KeepCookie(response);
            if (form is not null)
            {
                OnSent?.Invoke(new SentForm(address, form, fields!, response.StatusCode));
                form = null;
            }
            if (response.Headers.Location is { } location && (int)response.StatusCode is 301 or 302 or 303)
            {
                if (location.IsAbsoluteUri && location.Scheme.StartsWith("http", StringComparison.Ordinal))
                {
                    // The exit leads to another site: nobody follows it there.
                    return Page = new ShownPage(location.OriginalString, HttpStatusCode.OK, "");
                }
                (method, address, fields) = (HttpMethod.Get, location.OriginalString, null);
                continue;
            }
            Page = new ShownPage(address, response.StatusCode, await response.Content.ReadAsStringAsync());
            OnShown?.Invoke(Page);
            return Page;
        }
        throw new CannotDo($"{address} leads in a circle.");
    }

    void KeepCookie(HttpResponseMessage response)
    {
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            if (cookie.StartsWith(Session + "=", StringComparison.Ordinal))
            {
                var value = cookie[(Session.Length + 1)..].Split(';')[0];
                _cookie = value.Length > 0 ? value : null;
            }
        }
    }

    // Every page has these; who wants one sends it by itself.
    bool IsInTheFrame(PageForm form) => form.Address == "/exit" || (form.Address == "/sign-out" && Page.Path != "/sign-out");

    static string Short(string said) => said.Length > 400 ? said[..400] : said;
}
