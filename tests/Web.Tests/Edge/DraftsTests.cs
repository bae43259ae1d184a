using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault.Sessions;
using Parasol.Web.Tests.Clients;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Edge;

/// <summary>What a script sends while somebody types is kept for them alone; here the script's part is played by hand.</summary>
public sealed class DraftsTests
{
    const string Words = "Zq7kanarienvogel, half a sentence";
    const string Left = "You wrote something here and did not send it";
    static readonly (string, string)[] AsDraft = [("draft", "1")];

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task What_was_typed_and_not_sent_is_offered_until_it_is_sent(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await Types(scene, "half");
        await Types(scene, Words);
        (await Rows(scene)).ShouldBe(1);

        var again = await scene.Organisation.Worker.SignedIn();
        again.Address.ShouldBe("/today", "nobody is led to a draft");
        await again.Get(scene.Address + "/contact");
        again.Text.ShouldNotContain(Left);
        await again.Get(ClientsLinks.NewNote(scene.File));
        again.Text.ShouldContain(Left);
        again.ValueOf("In free words").ShouldBe("");
        await again.Click("Show it again");
        again.ValueOf("In free words").ShouldBe(Words);
        again.Text.ShouldContain("Here is what you wrote and did not send.");
        again.Errors.ShouldBeEmpty();

        await Types(scene, Words);
        await again.Press("Save");
        again.Text.ShouldContain(Words);
        (await Rows(scene)).ShouldBe(0);
        await again.Get(ClientsLinks.NewNote(scene.File));
        again.Text.ShouldNotContain(Left);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Nobody_else_finds_it_nothing_of_it_is_stored_in_clear_and_the_file_is_as_it_was(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await Types(scene, Words);

        (await StoreScan.For(scene.Organisation.App, ["Zq7kanarienvogel"])).Item2.ShouldBeEmpty();
        var colleague = await scene.Organisation.Founder.SignedIn();
        await colleague.Get(ClientsLinks.NewNote(scene.File));
        colleague.Text.ShouldNotContain(Left);
        await colleague.Get(ClientsLinks.NewNote(scene.File) + "?said=kept");
        colleague.ValueOf("In free words").ShouldBe("");
        (await colleague.Get(scene.Address)).Text.ShouldNotContain(Words);
    }

    [Fact]
    public async Task A_visitor_and_a_forger_leave_nothing()
    {
        var scene = await FileScene.On(Engine.Sqlite);
        var visitor = scene.Organisation.Visitor();
        await visitor.Get("/ask");
        await visitor.Press("Start", forged: AsDraft);
        visitor.Status.ShouldBe(HttpStatusCode.NoContent);
        await visitor.Get("/ask");
        visitor.Text.ShouldNotContain(Left);

        await scene.Worker.Get(ClientsLinks.NewNote(scene.File));
        await scene.Worker.Fill("In free words", Words).Press("Save", forged: [.. AsDraft, ("__form", "AAAA")]);
        scene.Worker.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Rows(scene)).ShouldBe(0);
    }

    [Fact]
    public async Task The_script_runs_on_forms_of_the_staff_and_nowhere_else()
    {
        var scene = await FileScene.On(Engine.Sqlite);
        (await scene.Worker.Get(ClientsLinks.NewNote(scene.File))).Headers["content-security-policy"].ShouldContain("script-src 'self'; connect-src 'self';");
        foreach (var page in new[] { "/calendar", "/files" })
        {
            (await scene.Worker.Get(page)).Headers["content-security-policy"].ShouldNotContain("script-src");
        }
        var visitor = scene.Organisation.Visitor();
        foreach (var page in new[] { "/", "/ask", "/mailbox", "/sign-in", "/services", "/nowhere" })
        {
            (await visitor.Get(page)).Headers["content-security-policy"].ShouldNotContain("script-src");
            visitor.Page.Document.QuerySelectorAll("script").ShouldBeEmpty();
        }
    }

    static async Task Types(FileScene scene, string words)
    {
        await scene.Worker.Get(ClientsLinks.NewNote(scene.File));
        await scene.Worker.Fill("In free words", words).Press("Save", forged: AsDraft);
        scene.Worker.Status.ShouldBe(HttpStatusCode.NoContent);
    }

    static async Task<int> Rows(FileScene scene)
    {
        await using var scope = scene.Organisation.App.Services.CreateAsyncScope();
        var me = scene.Organisation.Worker.Id.Value;
        return scope.ServiceProvider.GetRequiredService<SessionDb>().LateForms.Count(f => f.Subject == me);
    }
}
