using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Parasol.Clients.Domain;
using Parasol.Testing;
using Parasol.Web.Words;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>
/// Looks at pages as they stand in a browser: takes their pictures, measures them, and hands them to axe. Complaints are gathered, so that one
/// walk tells all of them. Where PARASOL_PICTURES is set, as when this suite is run by itself, pictures are left in artifacts/screenshots, for
/// people to look at.
/// </summary>
sealed partial class Camera(TestApp app, string language)
{
    // Languages are named in themselves, in every language.
    static readonly HashSet<string> Named = [.. SpokenLanguages.All.Select(l => SpokenLanguages.Show(l.Tag)), .. WordBook.Languages.Select(Say.NameOf)];

    static readonly bool TakesPictures = Environment.GetEnvironmentVariable("PARASOL_PICTURES") is { Length: > 0 };

    readonly string _folder = Directory.CreateDirectory(Repository.At("artifacts", "screenshots", language)).FullName;
    readonly WordBook _book = app.Services.GetRequiredService<WordBook>();
    readonly IReadOnlyList<(string Route, Regex Shape)> _routes = [.. RoutesOf(app).Select(r => (r, new Regex("^" + Place().Replace(MayBeLeftOut().Replace(r, "(/[^/]+)?"), "[^/]+") + "$", RegexOptions.None, TimeSpan.FromSeconds(1))))];
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    readonly List<string> _complaints = [];
    int _pictures;

    /// <summary>What is wrong on the pages seen so far.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>How many pages were looked at, at two widths each.</summary>
    public int Pictures => _pictures;

    /// <summary>Pages of the product that nobody has shown to this camera.</summary>
    public IEnumerable<string> NotSeen => _routes.Select(r => r.Route).Except(_seen, StringComparer.Ordinal);

    /// <summary>Looks at the page that stands in somebody's window, in the state it is in.</summary>
    public async Task See(Hand hand, string name)
    {
        var window = hand.Window;
        _seen.UnionWith(_routes.Where(r => r.Shape.IsMatch(hand.Path)).Select(r => r.Route));
        var number = (++_pictures).ToString("00", CultureInfo.InvariantCulture);
        await window.SetViewportSizeAsync(1280, 800);
        await Photograph(window, 1280, $"{number}-{name}");
        // Each look of every page is handed to axe once: in English on a phone by day, in other languages on a wide screen by night.
        if (language != "en")
        {
            await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await Check(name, "wide", window);
            await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
        await window.SetViewportSizeAsync(360, 740);
        await Photograph(window, 360, $"{number}-{name}");
        if (language == "en")
        {
            await Check(name, "phone", window);
        }
        await Complain(name, "is too small to tap", window.EvaluateAsync<string[]>(TooSmall));
        // What 400 % of zoom leaves of a window of 1280 by 1024.
        await window.SetViewportSizeAsync(320, 256);
        await Complain(name, "scrolls sideways at 320 px", window.EvaluateAsync<string[]>(Wider));
        if (language == "en")
        {
            await Complain(name, "hides under the exit when it has the focus", window.EvaluateAsync<string[]>(Hidden));
            await window.EvaluateAsync(TurnRound);
            await Complain(name, "scrolls sideways at 320 px from right to left", window.EvaluateAsync<string[]>(Wider));
            await window.EvaluateAsync(TurnBack);
        }
        else
        {
            foreach (var text in (await window.EvaluateAsync<string[]>(Texts)).Where(t => _book.Find(language, t) != t && !Named.Contains(t)).Distinct(StringComparer.Ordinal))
            {
                _complaints.Add($"{name} says \"{text}\" in English.");
            }
        }
        await window.SetViewportSizeAsync(360, 740);
    }

    // The window grows with the page: what is fixed at its end must not hide what is looked at.
    async Task Photograph(IPage window, int width, string name)
    {
        await window.SetViewportSizeAsync(width, await window.EvaluateAsync<int>("() => Math.ceil(document.scrollingElement.scrollHeight)"));
        if (TakesPictures)
        {
            await window.ScreenshotAsync(new() { Path = Path.Combine(_folder, $"{name}-{width}.png") });
        }
    }

    async Task Check(string name, string width, IPage window) => _complaints.AddRange((await Axe.Look(window)).Select(v => $"{name}, {width}: {v}"));

    async Task Complain(string name, string what, Task<string[]> found) => _complaints.AddRange((await found).Select(f => $"{name}: {f} {what}."));

    static IEnumerable<string> RoutesOf(TestApp app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
        // A file is nothing to look at.
        .Where(r => !Path.HasExtension(r)).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"/\{[^{}]*\?\}", RegexOptions.None, 1000)]
    private static partial Regex MayBeLeftOut();

    // A thumb needs 44 px; links inside sentences are read, not aimed at.
    const string TooSmall = """
        () => [...document.querySelectorAll('button:not(.plain-button), a.govuk-button, .places a, .tabs a, select, textarea, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), summary, .govuk-checkboxes__input, .govuk-radios__input')]
            .filter(e => e.checkVisibility() && !e.closest('.away'))
            .filter(e => e.getBoundingClientRect().height < 43.5)
            .map(e => `${e.localName} "${(e.innerText || e.name || '').trim().slice(0, 40)}" (${Math.round(e.getBoundingClientRect().height)} px)`)
        """;

    const string Wider = """
        () => document.scrollingElement.scrollWidth <= window.innerWidth ? [] :
            [...document.querySelectorAll('body *')].filter(e => { const r = e.getBoundingClientRect(); return r.width > 1 && (r.right > window.innerWidth + 0.5 || r.left < -0.5) && !e.closest('.away') && getComputedStyle(e).position !== 'absolute'; })
                .slice(0, 3).map(e => `${e.localName}.${e.className}`).concat(`the page (${document.scrollingElement.scrollWidth} px)`)
        """;

    const string Hidden = """
        () => {
            const exit = document.querySelector('.exit').getBoundingClientRect();
            return [...document.querySelectorAll('main a[href], main button, main select, main textarea, main summary, main input:not([type=hidden]), footer a, footer button')]
                .filter(e => e.checkVisibility() && !e.closest('.away'))
                .filter(e => { e.focus(); const r = e.getBoundingClientRect(); return r.top >= exit.top || r.bottom <= 0; })
                .map(e => `${e.localName} "${(e.innerText || e.name || '').trim().slice(0, 40)}"`);
        }
        """;

    const string TurnRound = """
        () => new Promise(done => {
            const sheet = document.querySelector('link[rel=stylesheet]');
            document.documentElement.dir = 'rtl';
            sheet.addEventListener('load', done, { once: true });
            sheet.href = sheet.href.replace('site.css', 'site.rtl.css');
        })
        """;

    const string TurnBack = """
        () => new Promise(done => {
            const sheet = document.querySelector('link[rel=stylesheet]');
            document.documentElement.dir = 'ltr';
            sheet.addEventListener('load', done, { once: true });
            sheet.href = sheet.href.replace('site.rtl.css', 'site.css');
        })
        """;

    const string Texts = """
        () => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
            while (walker.nextNode()) {
                const text = walker.currentNode.data.trim();
                if (text.length > 1 && !walker.currentNode.parentElement.closest('[lang=en], [dir=auto], bdi')) { texts.push(text); }
            }
            return texts.concat([document.title], [...document.querySelectorAll('[aria-label]')].map(e => e.getAttribute('aria-label')));
        }
        """;
}
