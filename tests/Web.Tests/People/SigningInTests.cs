using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.People;

public sealed class SigningInTests
{
    const string Refused = "The name, the passphrase or the code is not right. Check all three and try again.";

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_worker_signs_in_and_out(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var worker = organisation.Worker;
        var browser = await Try(organisation, worker.Login, worker.Passphrase, worker.Code);

        browser.Page.Hops[0].ShouldBe("POST /sign-in 303");
        browser.Page.Hops[1].ShouldStartWith("GET /today");
        (await browser.Get("/team")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.Get("/sign-in")).Hops[0].ShouldBe("GET /sign-in 303");

        await browser.Get("/team");
        await browser.Press("Sign out");

        browser.Address.ShouldBe("/sign-in?said=signed-out");
        browser.Text.ShouldContain("You are signed out.");
        (await browser.Get("/team")).Address.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Whatever_is_wrong_the_answer_is_the_same_and_the_name_stays()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var worker = organisation.Worker;

        foreach (var (name, passphrase, code) in new[] { ("nobody", worker.Passphrase, worker.Code), (worker.Login, "not the passphrase", worker.Code), (worker.Login, worker.Passphrase, "000000") })
        {
            var browser = await Try(organisation, name, passphrase, code);

            browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            browser.Errors.ShouldBe([Refused]);
            browser.ValueOf("Sign-in name").ShouldBe(name);
            browser.ValueOf("Passphrase").ShouldBe("");
            browser.Page.Html.ShouldNotContain(passphrase);
            browser.Cookies.Names.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task What_is_left_out_is_asked_for_beside_its_field()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);

        var browser = await Try(organisation, "", "", "");

        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.ShouldBe(["Write your sign-in name.", "Write your passphrase.", "Write the six digits your authenticator shows."], ignoreOrder: true);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var (worker, code) = (organisation.Worker, organisation.Worker.Code);

        (await Try(organisation, worker.Login, worker.Passphrase, code)).Page.Hops[0].ShouldBe("POST /sign-in 303");
        (await Try(organisation, worker.Login, worker.Passphrase, code)).Errors.ShouldBe([Refused]);
    }

    [Fact]
    public async Task Too_many_tries_are_put_off()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add((await Try(organisation, organisation.Worker.Login, "not the passphrase", "000000")).Status);
        }

        answers.Take(5).ShouldAllBe(s => s == HttpStatusCode.UnprocessableEntity);
        answers[5].ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_session_too()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var (here, there) = (await organisation.Worker.SignedIn(), await organisation.Worker.SignedIn());

        await here.Get("/sign-out");
        await here.Press("Sign out everywhere");

        here.Address.ShouldBe("/sign-in?said=signed-out");
        (await there.Get("/team")).Address.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Signing_out_here_leaves_the_other_session()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var (here, there) = (await organisation.Worker.SignedIn(), await organisation.Worker.SignedIn());

        await here.Get("/sign-out");
        await here.Press("Sign out here");

        (await there.Get("/team")).Address.ShouldBe("/team");
    }

    [Fact]
    public async Task A_session_of_one_organisation_is_none_in_another()
    {
        var (one, two) = (await TestOrganisation.On(Engine.Sqlite), await TestOrganisation.On(Engine.Sqlite));
        var browser = await one.Founder.SignedIn();
        var cookie = string.Join("; ", browser.Cookies.Copy().Select(c => $"{c.Key}={c.Value}"));
        using var client = two.App.Client(two.Host);
        client.DefaultRequestHeaders.Add("Cookie", cookie);

        using var answer = await client.GetAsync("/team");

        answer.Headers.Location!.ToString().ShouldBe("/sign-in");
        (await Try(two, one.Founder.Login, one.Founder.Passphrase, one.Founder.Code)).Errors.ShouldBe([Refused]);
    }

    static async Task<Browser> Try(TestOrganisation organisation, string name, string passphrase, string code)
    {
        var browser = organisation.Visitor();
        await browser.Get("/sign-in");
        await browser.Fill("Sign-in name", name).Fill("Passphrase", passphrase).Fill("Code from your authenticator", code).Press("Sign in");
        return browser;
    }
}
