using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Words;

namespace Parasol.Web.Tests.Everywhere;

/// <summary>A page as somebody got it.</summary>
/// <param name="Who">Visitor, person, partner, worker, admin.</param>
/// <param name="Language">In which language.</param>
/// <param name="Step">What was done: an address, or a form that was sent and refused. The same in every language.</param>
/// <param name="Page">What came.</param>
sealed record Seen(string Who, string Language, string Step, Page Page);

/// <summary>
/// Every route of the running app, asked for by everybody who gets a page there, in every language; and every form with words in it, sent
/// with too many of them, so that its refusal is seen as well. Walked once for each engine.
/// </summary>
sealed class Walk
{
    static readonly ConcurrentDictionary<Engine, Lazy<Task<Walk>>> Walks = new();
    static readonly string TooMuch = new('x', 20_001);

    Walk(Scene scene) => Scene = scene;

    public Scene Scene { get; }

    /// <summary>The pages, those of refusals too.</summary>
    public List<Seen> Pages { get; } = [];

    /// <summary>Routes that gave nobody a page.</summary>
    public List<string> Unseen { get; } = [];

    public IReadOnlyCollection<string> MissingWords => Scene.Organisation.App.Services.GetRequiredService<WordBook>().Missing;

    public static Task<Walk> On(Engine engine) => Walks.GetOrAdd(engine, e => new Lazy<Task<Walk>>(async () =>
    {
        var walk = new Walk(await Scene.On(await TestApp.On(e)));
        foreach (var language in WordBook.Languages)
        {
            await walk.In(language);
        }
        return walk;
    })).Value;

    async Task In(string language)
    {
        // Somebody of another program sees what nobody else does, such as a file that they help with; the rest is the worker's as well.
        var everybody = Scene.Everybody.OrderBy(e => e.Key == "outsider").ToList();
        foreach (var (route, takesGet, _) in Scene.Routes.Where(r => r.TakesGet && Scene.IsPage(r.Route)))
        {
            var address = Scene.AddressOf(route);
            var isSeen = address is null;
            foreach (var (who, browser) in everybody.Where(e => e.Key != "outsider" || !isSeen))
            {
                var reader = Scene.Ends(route) ? Scene.TwinOf(browser) : browser;
                reader.Language = language;
                var page = await reader.Get(address ?? route);
                if (page is { Left: null, Hops.Count: 1 } && page.Status is HttpStatusCode.OK or HttpStatusCode.NotFound)
                {
                    isSeen |= page.Status == HttpStatusCode.OK;
                    Pages.Add(new Seen(who, language, route, page));
                    await Refused(reader, who, language, route);
                }
            }
            if (!isSeen)
            {
                Unseen.Add(route);
            }
        }
    }

    // A partner's page shows what it opens only after a form: the first form of each page is taken as its own way on where it asks nothing.
    async Task Refused(Browser browser, string who, string language, string route)
    {
        var shown = browser.Page;
        foreach (var (form, at) in Forms(shown).Select((f, i) => (f, i)))
        {
            var typed = form.QuerySelectorAll("input[type=text], input[type=search], input[type=tel], input[type=email], input[type=password], input:not([type]), textarea").Select(f => f.GetAttribute("name")!).Distinct().ToList();
            if (typed.Count > 0 || route.StartsWith("/r/", StringComparison.Ordinal))
            {
                var page = await browser.Send(form, [.. typed.Select(name => (name, TooMuch))]);
                Pages.Add(new Seen(who, language, $"{route}, form {at} sent", page));
            }
        }
    }

    static IEnumerable<IHtmlFormElement> Forms(Page page) => page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>();
}
