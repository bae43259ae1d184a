using System.Net;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Everywhere;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Line 15 of the hostile tests: what was good once is sent again, to the same node and to another one on the same stores.</summary>
public sealed class ReplayTests
{
    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_15_an_authenticator_code_used_on_one_node_is_refused_on_the_other(Engine engine)
    {
        await using var first = await TestApp.Start(engine);
        await using var second = await first.SecondNode();
        var organisation = await TestOrganisation.On(first);
        first.Clock.Advance(TimeSpan.FromSeconds(61));
        var code = organisation.Worker.Code;

        (await SignIn(organisation, first, code)).Address.ShouldStartWith("/today");
        var replayed = await SignIn(organisation, second, code);

        replayed.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        replayed.Cookies.Names.ShouldBeEmpty();
        // The other node takes the next code: it refuses the replay, not the person.
        first.Clock.Advance(TimeSpan.FromSeconds(61));
        (await SignIn(organisation, second, organisation.Worker.Code)).Address.ShouldStartWith("/today");
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_15_a_session_that_was_signed_out_is_none_on_any_node(Engine engine)
    {
        await using var first = await TestApp.Start(engine);
        await using var second = await first.SecondNode();
        var organisation = await TestOrganisation.On(first);
        var worker = await organisation.Worker.SignedIn();
        var (here, there) = (Copy(worker, organisation, first), Copy(worker, organisation, second));
        (await there.Get("/today")).Address.ShouldBe("/today");

        await worker.Get("/today");
        await worker.Press("Sign out");

        (await here.Get("/today")).Address.ShouldStartWith("/sign-in");
        (await there.Get("/today")).Address.ShouldStartWith("/sign-in");
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_15_a_form_token_of_a_visitor_is_good_once_on_all_nodes_together(Engine engine)
    {
        await using var first = await TestApp.Start(engine);
        await using var second = await first.SecondNode();
        var organisation = await TestOrganisation.On(first);
        var visitor = new Browser(first.Client(organisation.Host), first.Clock);
        await visitor.Get("/reply");
        var token = visitor.Page.Document.QuerySelector("main input[name=__form]")!.GetAttribute("value")!;
        (string, string)[] form = [("__form", token), ("Input.Code", "AAAA-AAAA-AAAA")];

        (await visitor.Post("/reply", form)).Text.ShouldNotContain("press the button once more");
        (await visitor.Post("/reply", form)).Text.ShouldContain("press the button once more");
        (await new Browser(second.Client(organisation.Host), first.Clock).Post("/reply", form)).Text.ShouldContain("press the button once more");
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_15_a_form_token_of_a_session_is_worth_nothing_after_it_and_to_others(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var (ben, carla) = (await organisation.Worker.SignedIn(), await organisation.Outsider.SignedIn());
        var token = (await ben.Get("/settings")).Document.QuerySelector("main input[name=__form]")!.GetAttribute("value")!;

        (await carla.Post("/settings", ("__form", token), ("Input.Name", "Forged"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await organisation.Visitor().Post("/sign-in", ("__form", token), ("Input.Name", "ben"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        await ben.Press("Sign out");
        ben = await organisation.Worker.SignedIn();
        (await ben.Post("/settings", ("__form", token), ("Input.Name", "Forged"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await ben.Get("/team")).Text.ShouldNotContain("Forged");
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_15_an_invitation_back_after_a_lost_passphrase_works_once_on_all_nodes_together(Engine engine)
    {
        await using var first = await TestApp.Start(engine);
        await using var second = await first.SecondNode();
        var organisation = await TestOrganisation.On(first);
        var ana = await organisation.Founder.SignedIn();
        await ana.Get($"/team/{organisation.Worker.Id.Value:D}/invite");
        await ana.Fill("Input.LoginName", "ben").Press("Make the invitation");
        var code = Page.Words(ana.Page.Document.QuerySelector(".code"));

        (await Join(organisation, first, code)).Errors.ShouldBeEmpty();
        foreach (var node in new[] { first, second })
        {
            (await Join(organisation, node, code)).Errors.ShouldHaveSingleItem().ShouldContain("not good any more");
        }
    }

    static Browser Copy(Browser of, TestOrganisation organisation, TestApp node)
    {
        var copy = new Browser(node.Client(organisation.Host), node.Clock);
        foreach (var (name, value) in of.Cookies.Copy())
        {
            copy.Cookies.Plant(name, value);
        }
        return copy;
    }

    static async Task<Browser> SignIn(TestOrganisation organisation, TestApp node, string code)
    {
        // No time passes: the code stays the same from one try to the next.
        var browser = new Browser(node.Instant(organisation.Host), node.Clock);
        await browser.Get("/sign-in");
        await browser.Fill("Input.Name", organisation.Worker.Login).Fill("Input.Passphrase", organisation.Worker.Passphrase).Fill("Input.Code", code).Press("Sign in");
        return browser;
    }

    static async Task<Browser> Join(TestOrganisation organisation, TestApp node, string code)
    {
        var browser = new Browser(node.Client(organisation.Host), node.Clock);
        await browser.Get("/join");
        await browser.Fill("Input.Code", code).Press("Join");
        return browser;
    }
}
