using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault.Sessions;
using Parasol.Web.Tests.Clients;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Edge;

/// <summary>Decision 19: what is typed when the session ends by itself is kept for whoever typed it, and for nobody else.</summary>
public sealed class LateFormsTests
{
    const string Words = "Zq7kanarienvogel, written over lunch";
    const string Kept = "What you wrote is kept";
    const string Here = "Here is what you wrote before you were signed out.";

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_note_sent_after_lunch_is_there_again_after_signing_in(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await Late(scene);

        scene.Worker.Address.ShouldBe("/sign-in?said=ended");
        scene.Worker.Text.ShouldContain(Kept);
        await SignIn(scene);

        scene.Worker.Address.ShouldBe(ClientsLinks.NewNote(scene.File) + "?said=kept");
        scene.Worker.Text.ShouldContain(Here);
        scene.Worker.ValueOf("In free words").ShouldBe(Words);
        scene.Worker.Errors.ShouldBeEmpty();
        scene.Worker.Title.ShouldBe("Note");
        await scene.Worker.Press("Save");
        scene.Worker.Address.ShouldStartWith(scene.Address);
        scene.Worker.Text.ShouldContain(Words);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task It_is_shown_once(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await Late(scene);
        await SignIn(scene);

        await scene.Worker.Get(scene.Worker.Address);

        scene.Worker.ValueOf("In free words").ShouldBe("");
        scene.Worker.Text.ShouldNotContain(Here);
        (await Rows(scene)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Nobody_else_finds_it_and_nothing_of_it_is_stored_in_clear(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await Late(scene);

        (await Rows(scene)).ShouldBe(1);
        var (_, found) = await StoreScan.For(scene.Organisation.App, ["Zq7kanarienvogel"]);
        found.ShouldBeEmpty();
        var colleague = await scene.Organisation.Founder.SignedIn();
        colleague.Address.ShouldBe("/today");
        await colleague.Get(ClientsLinks.NewNote(scene.File) + "?said=kept");
        colleague.ValueOf("In free words").ShouldBe("");
        colleague.Text.ShouldNotContain(Here);
    }

    [Theory, InlineData("the hours"), InlineData("the days"), InlineData("signing out everywhere"), InlineData("a token of somebody else's")]
    public async Task Nothing_is_kept_after(string what)
    {
        var scene = await FileScene.On(Engine.Sqlite);
        var stale = await Open(scene);
        switch (what)
        {
            case "the hours":
                scene.Organisation.App.Clock.Advance(TimeSpan.FromHours(25));
                break;
            case "signing out everywhere":
                var elsewhere = await scene.Organisation.Worker.SignedIn();
                await elsewhere.Get("/sign-out");
                await elsewhere.Press("Sign out everywhere");
                break;
            default:
                scene.Organisation.App.Clock.Advance(TimeSpan.FromMinutes(16));
                break;
        }
        await stale.Press("Save", forged: what.StartsWith("a token", StringComparison.Ordinal) ? [("__form", "AAAA")] : []);

        if (what == "the days")
        {
            scene.Organisation.App.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
            await using var scope = scene.Organisation.App.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SessionStore>().Sweep();
        }
        else
        {
            stale.Address.ShouldBe("/sign-in");
            stale.Text.ShouldNotContain(Kept);
        }
        (await Rows(scene)).ShouldBe(0);
        (await scene.Organisation.Worker.SignedIn()).Address.ShouldBe("/today");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_person_who_wrote_for_long_finds_it_in_the_mailbox(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var person = organisation.Visitor();
        var code = await person.AskFor("Care", "first words");
        await person.OpenMailbox(code);
        person.Fill("Write to us", Words);
        organisation.App.Clock.Advance(TimeSpan.FromMinutes(20));

        await person.Press("Send");
        person.Address.ShouldBe("/mailbox?said=ended");
        person.Text.ShouldContain(Kept);
        organisation.App.Clock.Advance(TimeSpan.FromSeconds(10));
        await person.OpenMailbox(code);

        person.Text.ShouldContain(Here);
        person.ValueOf("Write to us").ShouldBe(Words);
        await person.Press("Send");
        person.Text.ShouldContain(Words);
        person.ValueOf("Write to us").ShouldBe("");
    }

    [Fact]
    public async Task Somebody_who_signed_in_again_in_another_tab_is_asked_to_press_once_more()
    {
        var scene = await FileScene.On(Engine.Sqlite);
        var tab = await Open(scene);
        var token = tab.Page.Document.QuerySelector("main input[name=__form]")!.GetAttribute("value")!;
        scene.Organisation.App.Clock.Advance(TimeSpan.FromMinutes(16));
        await tab.Get("/sign-in");
        await SignIn(scene);

        await tab.Post(ClientsLinks.NewNote(scene.File), ("__form", token), ("Input.Text", Words));

        tab.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        tab.ValueOf("In free words").ShouldBe(Words);
        await tab.Press("Save");
        tab.Text.ShouldContain(Words);
    }

    [Fact]
    public async Task Changing_the_language_on_the_way_keeps_every_answer_and_the_page()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();
        await person.Get("/ask");
        await person.Press("Start");
        await person.Tick("Food").Press("Next");

        await person.Fill("What would you like to tell us?", "half a sentence").Press("Español");

        person.Page.Document.DocumentElement.GetAttribute("lang").ShouldBe("es");
        person.ValueOf("Input.Words").ShouldBe("half a sentence");
        await person.Press("Siguiente");
        await person.Press("Siguiente");
        await person.Press("Siguiente");
        person.Text.ShouldContain("half a sentence");
        person.Page.Document.QuerySelectorAll("input[name='Input.Needs']").Length.ShouldBe(1);
        await person.Press("Enviar");
        person.Page.Document.QuerySelectorAll("footer button[name=speak], a[hreflang]").ShouldBeEmpty("the page with the code is shown once, in one language");
    }

    [Fact]
    public async Task A_signed_in_colleague_who_asks_for_help_twice_asks_once()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/ask");

        var token = worker.Page.Document.QuerySelector("main input[name=__form]")!.GetAttribute("value")!;
        organisation.App.Clock.Advance(TimeSpan.FromSeconds(10));
        await worker.Post("/ask", ("__form", token), ("Input.Step", "Check"), ("Input.Words", "once"), ("Go", "send"));
        worker.Status.ShouldBe(HttpStatusCode.OK);
        await worker.Post("/ask", ("__form", token), ("Input.Step", "Check"), ("Input.Words", "once"), ("Go", "send"));

        worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await worker.Get("/requests");
        worker.Page.Links.Count(l => l == "Somebody asks for help").ShouldBe(1);
    }

    static async Task Late(FileScene scene)
    {
        await Open(scene);
        scene.Organisation.App.Clock.Advance(TimeSpan.FromMinutes(16));
        await scene.Worker.Press("Save");
    }

    static async Task<Browser> Open(FileScene scene)
    {
        await scene.Worker.Get(ClientsLinks.NewNote(scene.File));
        return scene.Worker.Fill("In free words", Words);
    }

    static async Task SignIn(FileScene scene)
    {
        var worker = scene.Organisation.Worker;
        scene.Organisation.App.Clock.Advance(TimeSpan.FromSeconds(61));
        await scene.Worker.Fill("Sign-in name", worker.Login).Fill("Passphrase", worker.Passphrase).Fill("Code from your authenticator", worker.CodeIn(TimeSpan.FromSeconds(4))).Press("Sign in");
    }

    static async Task<int> Rows(FileScene scene)
    {
        await using var scope = scene.Organisation.App.Services.CreateAsyncScope();
        var me = scene.Organisation.Worker.Id.Value;
        return scope.ServiceProvider.GetRequiredService<SessionDb>().LateForms.Count(f => f.Subject == me);
    }
}
