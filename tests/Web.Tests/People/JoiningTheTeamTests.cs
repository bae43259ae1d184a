using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.People;

public sealed class JoiningTheTeamTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_colleague_is_invited_joins_compares_words_and_is_granted_a_program(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var ana = await organisation.Founder.SignedIn();
        var code = await Invite(ana, "Dana", "dana");

        var dana = organisation.Visitor();
        var (passphrase, secret) = await Join(dana, code);
        organisation.App.Clock.Advance(TimeSpan.FromSeconds(61));
        await dana.Get("/sign-in");
        await dana.Fill("Sign-in name", "dana").Fill("Passphrase", passphrase).Fill("Code from your authenticator", SettingUpAnInstanceTests.CodeOf(organisation.App, secret)).Press("Sign in");
        await dana.Get("/team");
        // Word by word: the eight words of a fingerprint may hold three letters of anybody.
        dana.Text.Split([' ', '\n', ',']).ShouldNotContain("Ana");
        await dana.Click("A colleague without a name", near: "You");
        var herWords = Page.Words(dana.Page.Document.QuerySelector("p.code"));

        await ana.Get("/team");
        await ana.Click("Dana");
        Page.Words(ana.Page.Document.QuerySelector("p.code")).ShouldBe(herWords);
        await ana.Tick("Care").Press("Grant");
        ana.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ana.Errors.ShouldBe(["Read the eight words aloud together first, then tick the box. They show that these keys are your colleague's own."]);
        await ana.Tick("We compared the words. They are the same.").Press("Grant");

        ana.Text.ShouldContain("The keys are granted.");
        await dana.Get("/team");
        dana.Text.ShouldContain("Ana");
        dana.Text.ShouldContain("Dana");
        await dana.Get("/programs");
        dana.Text.ShouldContain("Dana");
    }

    [Fact]
    public async Task An_invitation_is_shown_once_and_works_once()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var ana = await organisation.Founder.SignedIn();
        var code = await Invite(ana, "Dana", "dana");
        (await ana.Get("/team")).Html.ShouldNotContain(code);

        await Join(organisation.Visitor(), code.ToLowerInvariant());
        var again = organisation.Visitor();
        await again.Get("/join");
        await again.Fill("Invitation code", code).Press("Join");

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Errors.ShouldBe(["This invitation is not good any more. Ask a colleague for a new one."]);
        again.ValueOf("Invitation code").ShouldBe(code);
    }

    [Fact]
    public async Task An_invitation_ends_after_seven_days_and_is_of_one_organisation()
    {
        var (organisation, other) = (await TestOrganisation.On(Engine.Sqlite), await TestOrganisation.On(Engine.Sqlite));
        var ana = await organisation.Founder.SignedIn();
        var code = await Invite(ana, "Dana", "dana");
        var elsewhere = other.Visitor();
        await elsewhere.Get("/join");
        (await elsewhere.Fill("Invitation code", code).Press("Join")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        organisation.App.Clock.Advance(TimeSpan.FromDays(8));
        var late = organisation.Visitor();
        await late.Get("/join");
        (await late.Fill("Invitation code", code).Press("Join")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_is_wrong_with_an_invitation_stands_beside_the_field()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var ana = await organisation.Founder.SignedIn();
        await ana.Get("/team/invite");

        await ana.Press("Make the invitation");
        ana.Errors.Count.ShouldBe(2);
        await ana.Fill("The name colleagues will see", "Ben the second").Fill("The name to sign in with", "BEN").Press("Make the invitation");

        ana.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ana.Errors.ShouldBe(["Somebody already signs in with this name. Choose another one."]);
        ana.ValueOf("The name colleagues will see").ShouldBe("Ben the second");
        (await ana.Get("/team")).Text.ShouldNotContain("Ben the second");
    }

    [Fact]
    public async Task Whoever_lost_a_passphrase_comes_back_by_a_new_invitation()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var (ana, ben) = (await organisation.Founder.SignedIn(), await organisation.Worker.SignedIn());
        await ana.Get("/team");
        await ana.Click("Ben");
        await ana.Click("A new invitation");
        await ana.Press("Make the invitation");
        ana.Errors.ShouldBe(["Write a sign-in name of letters or digits, at most 60 characters."]);
        await ana.Fill("The name to sign in with", "ben").Press("Make the invitation");
        var code = Page.Words(ana.Page.Document.QuerySelector("p.code"));
        (await ben.Get("/team")).Address.ShouldBe("/team", "The old keys end when the code is used, not before.");

        await Join(organisation.Visitor(), code);

        (await ben.Get("/team")).Address.ShouldBe("/sign-in");
        await ana.Get("/team");
        Page.Words(ana.Page.Document.QuerySelectorAll(".card").Single(c => Page.Words(c).Contains("Ben", StringComparison.Ordinal))).ShouldContain("Waits for a program");
    }

    [Fact]
    public async Task An_administrator_ends_a_colleagues_access_at_once()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var (ana, ben) = (await organisation.Founder.SignedIn(), await organisation.Worker.SignedIn());
        await ana.Get("/team");
        await ana.Click("Ben");
        await ana.Click("End access");
        await ana.Press("End access");
        ana.Errors.ShouldBe(["Tick the box to end this colleague's access."]);
        await ana.Tick("Yes, end this access now").Press("End access");

        ana.Address.ShouldBe("/team?said=done");
        (await ben.Get("/team")).Address.ShouldBe("/sign-in");
        ana.Page.Document.QuerySelectorAll(".card").Select(Page.Words).Single(c => c.Contains("Ben", StringComparison.Ordinal)).ShouldContain("Cannot sign in");
    }

    [Fact]
    public async Task Those_who_may_not_invite_do_not_find_the_pages()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var ben = await organisation.Worker.SignedIn();
        var (ana, carla) = (organisation.Founder.Id.Value, organisation.Outsider.Id.Value);
        await ben.Get("/team");
        ben.Page.Links.ShouldNotContain("Invite a colleague");

        foreach (var path in new[] { "/team/invite", $"/team/{carla:D}/invite", $"/team/{carla:D}/disable", $"/team/{ana:D}/disable", $"/team/{Guid.Empty:D}", "/team/not-an-id" })
        {
            (await ben.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
        await ben.Get("/team");
        var token = ben.Page.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        (await ben.Post("/team/invite", ("__form", token), ("Input.Name", "Quillon"), ("Input.LoginName", "quillon"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ben.Post($"/team/{carla:D}/disable", ("__form", token), ("Input.Sure", "true"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ben.Get("/team")).Text.ShouldNotContain("Quillon");
    }

    [Fact]
    public async Task A_program_one_does_not_hold_cannot_be_granted()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var ben = await organisation.Worker.SignedIn();
        await ben.Get($"/team/{organisation.Outsider.Id.Value:D}");
        ben.Text.ShouldContain("Care");

        var forged = await ben.Tick("Care").Tick("We compared the words. They are the same.").Press("Grant", null, ("Input.Programs", organisation.Programs["Oversight"].Value.ToString("D")));

        forged.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_volunteer_gets_a_last_day_that_stands_on_the_page_and_on_Today_and_ends_by_itself(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var ben = await organisation.Worker.SignedIn();
        var carla = organisation.Outsider;
        var day = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(5);
        await ben.Get($"/team/{carla.Id.Value:D}");
        ben.Tick("Care").Tick("We compared the words. They are the same.");
        await ben.Fill("Last day, for volunteers and interns", "2020-01-01").Press("Grant");
        ben.Errors.ShouldHaveSingleItem().ShouldStartWith("Choose a last day from today on");
        await ben.Fill("Last day, for volunteers and interns", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Press("Grant");

        ben.Text.ShouldContain($"Care, until {day.Day} ");
        await ben.Get("/today");
        ben.Text.ShouldContain("Somebody who is here for a while has their last day soon");
        var volunteer = await carla.SignedIn();
        (await volunteer.Get($"/programs/{organisation.Programs["Care"].Value:D}")).Status.ShouldNotBe(HttpStatusCode.InternalServerError);
        await volunteer.Get("/people/new");
        volunteer.Text.ShouldContain("Care");

        app.Clock.Advance(TimeSpan.FromDays(6));
        volunteer = await carla.SignedIn();
        await volunteer.Get("/people/new");
        volunteer.Text.ShouldNotContain("Care");
    }

    [Fact]
    public async Task Colleagues_of_another_organisation_are_not_there()
    {
        var (organisation, other) = (await TestOrganisation.On(Engine.Sqlite), await TestOrganisation.On(Engine.Sqlite));
        var ana = await organisation.Founder.SignedIn();
        var theirs = other.Worker.Id.Value;

        foreach (var path in new[] { $"/team/{theirs:D}", $"/team/{theirs:D}/invite", $"/team/{theirs:D}/disable" })
        {
            (await ana.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    static async Task<string> Invite(Browser administrator, string name, string login)
    {
        await administrator.Get("/team");
        await administrator.Click("Invite a colleague");
        await administrator.Fill("The name colleagues will see", name).Fill("The name to sign in with", login).Press("Make the invitation");
        administrator.Page.Heading.ShouldBe("The invitation");
        return Page.Words(administrator.Page.Document.QuerySelector("p.code"));
    }

    static async Task<(string Passphrase, string Secret)> Join(Browser visitor, string code)
    {
        await visitor.Get("/join");
        await visitor.Fill("Invitation code", code).Press("Join");
        visitor.Page.Heading.ShouldBe("You have joined");
        return SettingUpAnInstanceTests.Keys(visitor.Page);
    }
}
