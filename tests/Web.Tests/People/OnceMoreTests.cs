using System.Net;
using Microsoft.EntityFrameworkCore;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Sessions;
using Parasol.Web.Tests.Clients;

namespace Parasol.Web.Tests.People;

/// <summary>Acts of great weight ask for the passphrase when it was not typed for fifteen minutes, in the form that does the act.</summary>
public sealed class OnceMoreTests
{
    const string Ask = "Your passphrase, once more";
    const string Undone = "Write your passphrase once more. Nothing is done yet.";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_typed_stays_and_the_act_goes_on_in_one_press(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var ana = await organisation.Founder.SignedIn();
        await Later(app, ana, 9);
        await ana.Get("/team/invite");
        ana.Page.Html.ShouldNotContain(Ask);
        app.Clock.Advance(TimeSpan.FromMinutes(7));

        await ana.Fill("The name colleagues will see", "Delia").Fill("The name to sign in with", "delia").Tick("May invite people and change settings").Press("Make the invitation");

        ana.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ana.Errors.ShouldBe([Undone]);
        (await Invited(organisation)).ShouldBe(3, "nothing is done");
        await ana.Fill(Ask, "somebody at an open browser").Press("Make the invitation");
        ana.Errors.ShouldBe(["This is not your passphrase."]);
        ana.Page.Html.ShouldNotContain("somebody at an open browser");
        (await Invited(organisation)).ShouldBe(3);
        (ana.ValueOf("The name colleagues will see"), ana.ValueOf("The name to sign in with"), ana.ValueOf("May invite people and change settings")).ShouldBe(("Delia", "delia", "ticked"));
        await ana.Fill(Ask, organisation.Founder.Passphrase).Press("Make the invitation");
        ana.Status.ShouldBe(HttpStatusCode.OK);
        ana.Errors.ShouldBeEmpty();
        (await Invited(organisation)).ShouldBe(4, "the same act, in one press");
        await ana.Get("/team/invite");
        ana.Page.Html.ShouldNotContain(Ask, customMessage: "not again for some minutes");
        await ana.Fill("The name colleagues will see", "Edda").Fill("The name to sign in with", "edda").Press("Make the invitation");
        (await Invited(organisation)).ShouldBe(5);
        (await organisation.EntriesOfOversight()).ShouldContain((organisation.Founder.Id, "The passphrase was asked for again, and was not right"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_session_gets_a_new_token_and_ends_no_later_and_the_other_one_stays(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var ana = await organisation.Founder.SignedIn();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var elsewhere = await organisation.Founder.SignedIn();
        await Later(app, ana, 8);
        await elsewhere.Get("/team");
        await Later(app, ana, 8);
        var stolen = new Browser(app.Client(organisation.Host), app.Clock);
        foreach (var (name, value) in ana.Cookies.Copy())
        {
            stolen.Cookies.Plant(name, value);
        }
        (await stolen.Get("/team")).Address.ShouldBe("/team");
        var before = await Ends(organisation);
        await ana.Get("/team/invite");

        await ana.Fill("The name colleagues will see", "Delia").Fill("The name to sign in with", "delia").Fill(Ask, organisation.Founder.Passphrase).Press("Make the invitation");

        (await Invited(organisation)).ShouldBe(4);
        (await Ends(organisation)).ShouldBe(before);
        (await stolen.Get("/team")).Address.ShouldStartWith("/sign-in");
        (await elsewhere.Get("/team")).Address.ShouldBe("/team");
        await elsewhere.Get("/team/invite");
        elsewhere.Page.Html.ShouldContain(Ask, customMessage: "each session is asked for itself");
    }

    [Fact]
    public async Task Guessing_is_slowed_down_together_with_signing_in()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var organisation = await TestOrganisation.On(app);
        var ana = await organisation.Founder.SignedIn();
        await Later(app, ana, 8, 8);
        await ana.Get("/team/invite");
        for (var i = 0; i < 5; i++)
        {
            await ana.Fill("The name colleagues will see", "Delia").Fill("The name to sign in with", "delia").Fill(Ask, $"a guess that is long enough {i}").Press("Make the invitation");
            ana.Errors.ShouldBe(["This is not your passphrase."]);
        }

        await ana.Fill(Ask, organisation.Founder.Passphrase).Press("Make the invitation");

        ana.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ana.Errors.ShouldBe(["Too many tries. Wait a minute, then try again."]);
        ana.ValueOf("The name colleagues will see").ShouldBe("Delia");
        var signsIn = organisation.Visitor();
        await signsIn.Get("/sign-in");
        await signsIn.Fill("Sign-in name", organisation.Founder.Login).Fill("Passphrase", organisation.Founder.Passphrase).Fill("Code from your authenticator", organisation.Founder.Code).Press("Sign in");
        signsIn.Errors.ShouldBe(["Too many tries. Wait a minute, then try again."]);
        (await Invited(organisation)).ShouldBe(3);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_second_passphrase_seals_here_too(Engine engine)
    {
        const string second = "copper lantern drifting over hills";
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var ana = await organisation.Founder.SignedIn();
        await ana.Get("/settings/second");
        await ana.Fill("Your passphrase", organisation.Founder.Passphrase).Fill("The second one", second).Fill("The second one once more", second).Press("Save");
        await Later(app, ana, 8, 8);
        await ana.Get("/team/invite");

        await ana.Fill("The name colleagues will see", "Delia").Fill("The name to sign in with", "delia").Fill(Ask, second).Press("Make the invitation");

        ana.Page.ShouldBeClosed();
        (await organisation.IsShut()).ShouldBeTrue();
        (await organisation.RowsOfSessions()).ShouldBe(0);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Each_page_of_great_weight_asks_and_does_nothing_without(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var scene = await FileScene.On(organisation);
        var (ana, care) = (await organisation.Founder.SignedIn(), organisation.Programs["Care"]);
        await ana.Get(ClientsLinks.NewNote(scene.File));
        await ana.Fill("In free words", "Stays here.").Press("Save");
        await ana.Get(ClientsLinks.Hold(scene.File));
        await ana.Fill("Why must it not be deleted?", "Papers came.").Fill("When is it looked at again?", DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddDays(30)).ToString("yyyy-MM-dd")).Press("Put the hold on");
        await ana.Get(scene.Address);
        await ana.Click("Note");
        var note = ana.Address.Split('?')[0];
        var (ben, carla) = ($"/team/{organisation.Worker.Id.Value:D}", $"/team/{organisation.Outsider.Id.Value:D}");
        (string Address, string Button)[] pages =
        [
            ("/team/invite", "Make the invitation"), (ben + "/invite", "Make the invitation"), (carla, "Grant"), (ben + "/disable", "End access"), ($"{ben}/take-out/{care.Value:D}", "Take out"),
            ("/programs/new", "Make the program"), ("/settings/kits", "Draw three kits"), ("/settings/kits/use", "Bring them back"),
            (ClientsLinks.WhoMayLetIn(care), "Save"), (ClientsLinks.Keeping(care), "Save"), (ClientsLinks.End(scene.File), "Delete the file for good"), (ClientsLinks.Hold(scene.File), "Ask to lift it"),
            (ClientsLinks.Copy(scene.File), "Show it"), (note + "/delete", "Delete the note"),
        ];
        await Later(app, ana, 8, 8);

        foreach (var (address, button) in pages)
        {
            (await ana.Get(address)).Html.ShouldContain(Ask, customMessage: address);
            await ana.Press(button);
            ana.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, address);
            ana.Errors.ShouldBe([Undone], address);
        }
        await ana.Get(ClientsLinks.End(scene.File));
        await ana.Press("Close the file");
        ana.Text.ShouldContain("This file is closed since", customMessage: "what can be taken back asks nothing");
    }

    static async Task Later(TestApp app, Browser browser, params int[] minutes)
    {
        foreach (var some in minutes)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(some));
            (await browser.Get("/team")).Address.ShouldBe("/team");
        }
    }

    static async Task<int> Invited(TestOrganisation organisation)
    {
        await using var visit = await organisation.Outsider.Visit();
        return (await visit.Get<IMembers>().All()).Count;
    }

    static async Task<IReadOnlyList<DateTime>> Ends(TestOrganisation organisation)
    {
        await using var visit = organisation.Visit();
        return await visit.Get<SessionDb>().Sessions.Where(s => s.Subject == organisation.Founder.Id.Value).Select(s => s.Until).OrderBy(u => u).ToListAsync();
    }
}
