using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Everywhere;

/// <summary>X6 on every route that names something, by GET and by POST, for people who are signed in and hold no key of it.</summary>
public sealed class WallsTests
{
    const int Tries = 3;
    const int TriesAtMost = 60;

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task X6_refusals_do_not_tell_what_is_there_from_what_is_not_theirs(Engine engine)
    {
        var scene = await Scene.On(await TestApp.On(engine));
        var complaints = new List<string>();
        var walls = 0;
        foreach (var (route, _, takesPost) in scene.Routes.Where(r => Scene.NobodysAddressOf(r.Route) is not null))
        {
            var (theirs, nobodys) = (scene.AddressOf(route)!, Scene.NobodysAddressOf(route)!);
            var fields = takesPost ? await FieldsOf(scene.Worker, theirs) : null;
            foreach (var (who, browser) in new[] { ("somebody of another program", scene.Outsider), ("an administrator", scene.Admin), ("a person with a code", scene.Person) })
            {
                if ((await browser.Get(theirs)).Status != HttpStatusCode.NotFound)
                {
                    continue;
                }
                walls++;
                complaints.AddRange(await Differences($"GET {route} by {who}", theirs, nobodys, browser.Get));
                if (fields is not null)
                {
                    var token = await TokenOf(browser, who.Contains("code", StringComparison.Ordinal) ? "/mailbox/open" : "/today");
                    (string, string)[] form = [("__form", token), .. fields];
                    var (first, second) = (await browser.Post(theirs, form), await browser.Post(nobodys, form));
                    complaints.AddRange(WallRules.Differences($"POST {route} by {who}", new Answered(first, default), new Answered(second, default)));
                    first.Status.ShouldBe(HttpStatusCode.NotFound, $"POST {route} by {who}");
                }
            }
        }

        walls.ShouldBeGreaterThan(60);
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public void X6_a_refusal_that_tells_is_named()
    {
        var page = Page.Of("<h1>Not here</h1>", status: HttpStatusCode.NotFound);
        Answered same = new(page, TimeSpan.FromMilliseconds(3));

        WallRules.Differences("GET /file/{id}", same, same with { Quickest = TimeSpan.FromMilliseconds(9) }).ShouldBeEmpty();
        Named(same with { Page = Page.Of("<h1>Not here</h1>", status: HttpStatusCode.Forbidden) }, same).ShouldContain("403");
        Named(same with { Page = Page.Of("<h1>Not yours</h1>", status: HttpStatusCode.NotFound) }, same).ShouldContain("other bytes");
        Named(same with { Page = Page.Of("<h1>Not here</h1>", status: HttpStatusCode.NotFound, headers: ("etag", "7")) }, same).ShouldContain("other headers");
        Named(same with { Quickest = TimeSpan.FromMilliseconds(40) }, same).ShouldContain("40 ms");

        static string Named(Answered others, Answered nobodys) => WallRules.Differences("GET /file/{id}", others, nobodys).ShouldHaveSingleItem();
    }

    static async Task<IEnumerable<string>> Differences(string what, string theirs, string nobodys, Func<string, Task<Page>> ask)
    {
        // Turn about, so that whatever else this machine does meets both alike; it only ever adds, so the quickest of each is what counts.
        var (first, second) = (await Timed(ask, theirs), await Timed(ask, nobodys));
        for (var i = 1; i < Tries || (i < TriesAtMost && WallRules.TakesLonger(first, second)); i++)
        {
            (first, second) = (Quicker(first, await Timed(ask, theirs)), Quicker(second, await Timed(ask, nobodys)));
        }
        return WallRules.Differences(what, first, second);
    }

    static Answered Quicker(Answered one, Answered other) => one.Quickest < other.Quickest ? one : other;

    static async Task<Answered> Timed(Func<string, Task<Page>> ask, string address)
    {
        var watch = Stopwatch.StartNew();
        var page = await ask(address);
        return new Answered(page, watch.Elapsed);
    }

    // What somebody inside would send there: the fields of the page's own forms, without their token.
    static async Task<(string, string)[]?> FieldsOf(Browser worker, string address)
    {
        var page = await worker.Get(address);
        var fields = page.Document.QuerySelectorAll("main form[method=post] input:not([name=__form]), main form[method=post] textarea, main form[method=post] select").OfType<IHtmlElement>()
            .Where(f => f.GetAttribute("name") is { Length: > 0 }).Select(f => (f.GetAttribute("name")!, f.GetAttribute("value") ?? "1")).ToArray();
        return page.Document.QuerySelector("main form[method=post]") is null ? null : fields;
    }

    static async Task<string> TokenOf(Browser browser, string address) => (await browser.Get(address)).Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
}
