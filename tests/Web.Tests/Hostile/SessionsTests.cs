using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Web.Tests.Everywhere;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Hostile;

/// <summary>How long a session lasts at the most, and what ends it on every node.</summary>
public sealed class SessionsTests
{
    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Whoever_never_stops_is_signed_out_after_ten_hours_and_a_person_after_one(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var person = organisation.Visitor();
        await person.OpenMailbox(await organisation.Visitor().AskFor("Care", "tonight if it can be"));

        (await Minutes(app, person, "/mailbox/open", most: 120)).ShouldBeInRange(59, 60);
        var worker = await organisation.Worker.SignedIn();
        (await Minutes(app, worker, "/team", most: 1200)).ShouldBeInRange(599, 600);
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task A_closed_account_and_one_with_new_keys_have_no_session_on_any_node(Engine engine)
    {
        await using var first = await TestApp.Start(engine);
        await using var second = await first.SecondNode();
        var organisation = await TestOrganisation.On(first);
        var dana = await organisation.Colleague("dana", "Care", "House");
        foreach (var (who, ends) in new (TestWorker, Func<Task>)[] { (organisation.Worker, () => Close(organisation, organisation.Worker)), (dana, () => NewKeys(organisation, second, dana)) })
        {
            var here = await who.SignedIn();
            var there = new Browser(second.Client(organisation.Host), second.Clock);
            foreach (var (name, value) in here.Cookies.Copy())
            {
                there.Cookies.Plant(name, value);
            }
            (await here.Get("/team")).Address.ShouldBe("/team");
            (await there.Get("/team")).Address.ShouldBe("/team");

            await ends();

            (await here.Get("/team")).Address.ShouldStartWith("/sign-in", customMessage: who.Login);
            (await there.Get("/team")).Address.ShouldStartWith("/sign-in", customMessage: who.Login);
        }
    }

    // With a click each nine minutes, and each minute towards the end.
    static async Task<int> Minutes(TestApp app, Browser browser, string address, int most)
    {
        var minutes = 0;
        while (minutes < most && (await browser.Get(address)).Address == address)
        {
            var step = minutes % 60 < 54 && minutes + 9 < most / 2 ? 9 : 1;
            app.Clock.Advance(TimeSpan.FromMinutes(step));
            minutes += step;
        }
        return minutes;
    }

    static async Task Close(TestOrganisation organisation, TestWorker who)
    {
        await using var founder = await organisation.Founder.Visit();
        (await founder.Get<ILeaving>().Disable(who.Id, isShutOut: false)).IsDone.ShouldBeTrue();
    }

    static async Task NewKeys(TestOrganisation organisation, TestApp node, TestWorker who)
    {
        var ana = await organisation.Founder.SignedIn();
        await ana.Get($"/team/{who.Id.Value:D}/invite");
        await ana.Fill("Input.LoginName", who.Login).Press("Make the invitation");
        var joins = new Browser(node.Client(organisation.Host), node.Clock);
        await joins.Get("/join");
        await joins.Fill("Input.Code", Page.Words(ana.Page.Document.QuerySelector(".code"))).Press("Join");
        joins.Errors.ShouldBeEmpty();
    }
}
