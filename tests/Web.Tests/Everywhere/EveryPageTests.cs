using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Everywhere;

/// <summary>
/// X1 to X4 of the features on every route of the running app, for everybody who gets a page there, in every language, refusals included.
/// A module that comes later is walked without a line here.
/// </summary>
public sealed class EveryPageTests
{
    // Names stand for themselves in every language: of places, programs, colleagues, languages, and of what a person wrote.
    static readonly string[] Names =
    [
        "Parasol", "Lantern House", "Care", "Legal", "Ana", "Ben", "Carla", "Dora", "Open Door", "Warm meals", "Every day", "Harbor Clinic", "Hormone care", "By appointment",
        "Quiet House", "Juniper Clinic", "English", "Español", "A made-up place", "A made-up clinic", "made-up",
    ];

    // Places of the world's clocks, as every computer calls them.
    static readonly IReadOnlySet<string> Zones = TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id.Replace('_', ' ')).ToHashSet();

    // What people have read and agreed is the same word in both languages.
    static readonly IReadOnlySet<string> Same = File.ReadLines(Repository.At("tests", "Plan.Tests", "Texts", "same-in-both.txt")).ToHashSet();

    public static TheoryData<Engine> Engines => [Engine.Sqlite, Engine.Postgres];

    [Theory, MemberData(nameof(Engines))]
    public async Task Every_route_of_the_running_app_is_seen_by_somebody(Engine engine)
    {
        var walk = await Walk.On(engine);

        // Set-up is over; where a person leaves there is no page.
        walk.Unseen.Distinct().ShouldBe(["/exit", "/setup"], ignoreOrder: true);
        walk.Pages.Count.ShouldBeGreaterThan(200);
        walk.Pages.ShouldContain(p => p.Page.Status == HttpStatusCode.UnprocessableEntity);
        walk.Pages.Where(p => (int)p.Page.Status >= 500).Select(p => $"{p.Who} at {p.Step}").ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task X1_every_page_works_without_scripts(Engine engine) => ShouldHold((await Walk.On(engine)).Pages.SelectMany(p => PageRules.WorksWithoutScripts(p.Page)));

    [Theory, MemberData(nameof(Engines))]
    public async Task X2_no_identifying_word_stands_in_an_address_a_title_a_header_or_the_log(Engine engine)
    {
        var walk = await Walk.On(engine);
        string[] identifying = [Scene.Canary, "555 0177", "5550177", walk.Scene.ReturnCode, "Lantern"];

        ShouldHold(walk.Pages.SelectMany(p => PageRules.TellsNobody(p.Page, identifying)));
        ShouldHold(walk.Scene.Organisation.App.Log.Where(l => identifying.Any(w => l.Contains(w, StringComparison.OrdinalIgnoreCase))));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task X2_a_visitor_gets_no_cookie(Engine engine)
    {
        var visited = (await Walk.On(engine)).Pages.Where(p => p.Who == "visitor").ToList();

        visited.Count.ShouldBeGreaterThan(20);
        ShouldHold(visited.SelectMany(p => PageRules.LeavesNothing(p.Page)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task X2_what_a_person_or_a_provider_reads_has_an_even_size(Engine engine)
    {
        var read = (await Walk.On(engine)).Pages
            .Where(p => (p.Page.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity) && p.Page.Address.Split('/', '?')[1] is "ask" or "mailbox" or "r" or "reply").ToList();

        read.Count.ShouldBeGreaterThan(5);
        ShouldHold(read.SelectMany(p => PageRules.IsEvenSized(p.Page)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task X3_every_page_can_be_read_aloud_and_used_by_keyboard(Engine engine) => ShouldHold((await Walk.On(engine)).Pages.SelectMany(p => PageRules.CanBeReadAloud(p.Page)));

    [Theory, MemberData(nameof(Engines))]
    public async Task X4_every_page_is_whole_in_English_and_in_Spanish(Engine engine)
    {
        var walk = await Walk.On(engine);
        var english = walk.Pages.Where(p => p.Language == "en").ToLookup(p => (p.Who, p.Step));
        var others = walk.Pages.Where(p => p.Language != "en").ToList();

        others.Count.ShouldBeGreaterThan(100);
        ShouldHold(others.SelectMany(p => english[(p.Who, p.Step)].Take(1).SelectMany(e => PageRules.IsWholeIn(e.Page, p.Page, p.Language, IsName))));
        walk.MissingWords.ShouldBeEmpty();
    }

    static bool IsName(string words) => Names.Contains(words) || Same.Contains(words) || Zones.Contains(words) || words.Contains(Scene.Canary, StringComparison.Ordinal) || !words.Split(' ').Any(w => w.Count(char.IsLetter) > 2);

    static void ShouldHold(IEnumerable<string> complaints)
    {
        var all = complaints.Distinct().ToList();
        if (all.Count > 0)
        {
            Assert.Fail($"{all.Count} complaints:\n- {string.Join("\n- ", all.Take(100))}");
        }
    }
}
