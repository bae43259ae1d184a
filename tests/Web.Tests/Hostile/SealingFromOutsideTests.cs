using System.Net;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Everywhere;
using Parasol.Web.Tests.People;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Whoever shuts a place keeps people from help: nobody does it from outside, or to others.</summary>
public sealed class SealingFromOutsideTests
{
    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Neither_a_visitor_nor_a_person_nor_a_partner_can_press(Engine engine)
    {
        var scene = await Scene.On(await TestApp.On(engine));
        foreach (var browser in new[] { scene.Organisation.Visitor(), scene.Person, scene.Partner })
        {
            var token = await TokenOf(browser, "/open-again");

            (await browser.Post("/seal-now", ("__form", token))).Status.ShouldNotBe(HttpStatusCode.ServiceUnavailable);
            (await scene.Organisation.IsShut()).ShouldBeFalse();
        }
        (await scene.Worker.Get("/today")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Without_the_token_of_the_own_session_nothing_is_pressed(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var (ben, carla) = (await organisation.Worker.SignedIn(), await organisation.Outsider.SignedIn());
        var hers = await TokenOf(carla, "/today");

        (await ben.Post("/seal-now")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await ben.Post("/seal-now", ("__form", hers))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await ben.Post("/seal-now", ("__form", await TokenOf(organisation.Visitor(), "/open-again")))).Status.ShouldBe(HttpStatusCode.BadRequest);
        await ben.Get("/seal-now");

        (await organisation.IsShut()).ShouldBeFalse("looking at the page presses nothing");
        (await carla.Get("/team")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task A_session_of_one_organisation_seals_no_other(Engine engine)
    {
        var app = await TestApp.On(engine);
        var (one, two) = (await TestOrganisation.On(app), await TestOrganisation.On(app));
        var ben = await one.Worker.SignedIn();
        var token = await TokenOf(ben, "/seal-now");
        var elsewhere = two.Visitor();
        foreach (var (name, value) in ben.Cookies.Copy())
        {
            elsewhere.Cookies.Plant(name, value);
        }

        (await elsewhere.Post("/seal-now", ("__form", token))).Status.ShouldNotBe(HttpStatusCode.ServiceUnavailable);

        (await one.IsShut(), await two.IsShut()).ShouldBe((false, false));
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Two_of_another_organisation_do_not_open_it(Engine engine)
    {
        var app = await TestApp.On(engine);
        var (one, two) = (await TestOrganisation.On(app), await TestOrganisation.On(app));
        await (await one.Worker.SignedIn()).Press(one);

        await two.SaysOpen(two.Worker);
        await two.SaysOpen(two.Outsider);
        await one.SaysOpen(two.Founder);
        await one.SaysOpen(one.Worker);

        (await one.IsShut()).ShouldBeTrue();
    }

    [Fact]
    public async Task Passphrases_are_not_tried_out_at_the_page_that_opens_again()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var browser = organisation.Visitor();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            await browser.Get("/open-again");
            await browser.Fill("Sign-in name", organisation.Worker.Login).Fill("Passphrase", "not the passphrase").Fill("Code from your authenticator", "000000").Press("Send");
            answers.Add(browser.Status);
        }

        answers.Take(5).ShouldAllBe(s => s == HttpStatusCode.OK);
        answers[5].ShouldBe(HttpStatusCode.ServiceUnavailable, "the same limit as at the sign-in, and shared with it");
    }

    static async Task<string> TokenOf(Browser browser, string address) => (await browser.Get(address)).Document.QuerySelector("main input[name=__form], footer input[name=__form]")!.GetAttribute("value")!;
}
