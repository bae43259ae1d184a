using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Everywhere;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Lines 10 and 11 of the hostile tests, on every form of every route of the running app.</summary>
public sealed class TextsTests
{
    static readonly string[] Texts =
    [
        "a\0b", "\uFFFE\uFFFF\uFEFF", "\u202Etxt.exe\u202C", "{{7*7}}${7*7}<%=7*7%>@(7*7)", "<svg onload=alert(1)>", "\"><script>alert(1)</script>", "' onfocus='alert(1)", "javascript:alert(1)",
        "'; DROP TABLE people_staff; --", "=cmd|' /C calc'!A0", "{client} {0} {999} {", "../../etc/passwd", "a\r\nSet-Cookie: x=1", "e" + new string('\u0301', 900), "\U0001F3F3\uFE0F\u200D\U0001F308", "\u0000", "   ", "-1", "99999999999999999999",
    ];

    public static TheoryData<Engine, string> Runs => new()
    {
        { Engine.Sqlite, "texts" }, { Engine.Postgres, "texts" }, { Engine.Sqlite, "early days and nothing chosen" }, { Engine.Postgres, "late days and what is not offered" },
    };

    [Theory, MemberData(nameof(Runs))]
    public async Task Line_10_whatever_is_typed_into_any_field_is_kept_inert_or_refused(Engine engine, string run)
    {
        await using var app = await TestApp.Start(engine);
        var scene = await Scene.On(app);
        var complaints = new List<string>();

        var sent = await FormWalk.Over(scene, (kind, number) => (kind, run) switch
        {
            ("text", _) => Texts[number % Texts.Length],
            ("date", "texts") => "2026-02-30",
            ("date", "early days and nothing chosen") => "0001-01-01",
            ("date", _) => "9999-12-31",
            ("select" or "checkbox" or "radio", "early days and nothing chosen") => "",
            ("select" or "checkbox" or "radio", "late days and what is not offered") => "99",
            _ => null,
        }, form =>
        {
            complaints.AddRange(Faults($"{form.Route} by {form.Who}", form.After));
            return Task.CompletedTask;
        });
        sent.ShouldBeGreaterThan(40);

        foreach (var (who, browser) in scene.Everybody)
        {
            foreach (var (route, _, _) in scene.Routes.Where(r => r.TakesGet && !Scene.Ends(r.Route) && Scene.IsPage(r.Route)))
            {
                complaints.AddRange(Faults($"{route} afterwards by {who}", await browser.Get(scene.AddressOf(route)!)));
            }
        }
        complaints.Distinct().ShouldBeEmpty();
        app.Log.ShouldNotContain(l => l.Contains("Reference", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_10_a_name_that_is_markup_is_shown_as_it_was_typed_and_the_others_are_still_listed(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var worker = await organisation.Worker.SignedIn();
        foreach (var name in new[] { "Marisol", "<svg onload=alert(1)>", "{{7*7}} {0} {client}", "e" + new string('\u0301', 50) })
        {
            await worker.Get("/people/new");
            await worker.Fill("Input.CallName", name).Press("Save");
            worker.Status.ShouldBe(HttpStatusCode.OK, name);
        }

        await worker.Get("/people");

        worker.Text.ShouldContain("Marisol");
        worker.Text.ShouldContain("<svg onload=alert(1)>");
        worker.Text.ShouldContain("{{7*7}} {0} {client}");
        worker.Page.Document.QuerySelectorAll("main svg").ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_11_no_form_of_any_route_breaks_on_a_body_that_is_too_much(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var scene = await Scene.On(app);
        var token = (await scene.Worker.Get("/today")).Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        var complaints = new List<string>();
        foreach (var (at, (route, _, _)) in scene.Routes.Where(r => r.TakesPost && !Scene.Ends(r.Route) && r.Route != SealNow).Index())
        {
            // What no page gets to see, because it is refused before, is sent to the routes by turns.
            foreach (var (what, fields) in TooMuch.Where((_, n) => n >= BeforeAnyPage || n == at % BeforeAnyPage))
            {
                var page = await scene.TwinOf(scene.Worker).Post(scene.AddressOf(route)!, [("__form", token), .. fields()]);
                if ((int)page.Status >= 500)
                {
                    complaints.Add($"{route}: {what} gives {(int)page.Status}.");
                }
            }
        }
        complaints.ShouldBeEmpty();
        app.Log.ShouldNotContain(l => l.Contains("Reference", StringComparison.Ordinal));
    }

    // Whatever else comes with it, it signs everybody out: SealingFromOutsideTests.
    const string SealNow = "/seal-now";
    const int BeforeAnyPage = 3;

    static readonly (string What, Func<IEnumerable<(string, string)>> Fields)[] TooMuch =
    [
        ("10,001 keys", () => Enumerable.Range(0, 10_001).Select(i => ($"k{i}", "1"))), ("a key of 1 MB", () => [(new string('k', 1 << 20), "1")]), ("a value of 5 MB", () => [("Input.Words", new string('v', 5 << 20))]),
        ("1,000-deep names", () => [("Input" + string.Concat(Enumerable.Repeat("[a]", 60)), "1"), ("Input" + string.Concat(Enumerable.Repeat(".a", 120)), "1")]),
        ("the same keys often", () => Enumerable.Repeat(("Input.CallName", "a"), 300)), ("a list where one value is wanted", () => [("Input", "x"), ("Input[0]", "y"), ("Input.Groups[0].x", "z"), ("Input.Needs[99999999]", "z"), ("Input.Programs.index", "q")]),
        ("nothing at all", () => []),
    ];

    [Fact]
    public async Task Line_11_a_body_that_is_too_much_is_refused_at_once()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var worker = await organisation.Worker.SignedIn();
        var token = (await worker.Get("/people/new")).Document.QuerySelector("main input[name=__form]")!.GetAttribute("value")!;
        foreach (var (what, fields) in TooMuch.Where(f => f.What is "10,001 keys" or "a key of 1 MB" or "a value of 5 MB" or "1,000-deep names"))
        {
            // The quickest of several: whatever else the machine does only makes one longer.
            var quickest = TimeSpan.MaxValue;
            for (var n = 0; n < 20 && quickest > TimeSpan.FromMilliseconds(200); n++)
            {
                (string, string)[] sent = [("__form", token), .. fields()];
                var began = System.Diagnostics.Stopwatch.GetTimestamp();
                var page = await worker.Post("/people/new", sent);
                var took = System.Diagnostics.Stopwatch.GetElapsedTime(began);
                ((int)page.Status).ShouldBeInRange(400, 499, what);
                quickest = took < quickest ? took : quickest;
            }
            quickest.ShouldBeLessThan(TimeSpan.FromMilliseconds(200), what);
        }
    }

    static IEnumerable<string> Faults(string what, Page page)
    {
        if (page.Left is null && page.Status is not (HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.ServiceUnavailable))
        {
            yield return $"{what}: {(int)page.Status}.";
        }
        if (page.Document.QuerySelectorAll("svg, script:not([src^='/look/'][src$='/draft.js']:empty), [onload], [onfocus]").Any() || page.Document.QuerySelectorAll("[href^='javascript:' i]").Any())
        {
            yield return $"{what}: what was typed became part of the page.";
        }
        if (page.Html.Contains('\u202E', StringComparison.Ordinal) || page.Html.Contains('\0', StringComparison.Ordinal))
        {
            yield return $"{what}: turns text around, or holds NUL.";
        }
        if (page.Headers.GetValueOrDefault("set-cookie")?.StartsWith("x=", StringComparison.Ordinal) == true || page.Text.Contains("=49", StringComparison.Ordinal))
        {
            yield return $"{what}: what was typed was run.";
        }
    }
}
