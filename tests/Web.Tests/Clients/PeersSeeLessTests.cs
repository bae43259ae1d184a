using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Clients.Narrow;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Web.Lists;
using Parasol.Web.Tests.Care;

namespace Parasol.Web.Tests.Clients;

/// <summary>Legal stands for a program of peers and volunteers here: to Care it is any other program, behind its own keys.</summary>
public sealed class PeersSeeLessTests
{
    public static IEnumerable<object[]> Engines => TestApp.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_peer_reads_what_was_released_and_what_peers_wrote_and_no_page_of_anything_else(Engine engine)
    {
        var scene = await JoinScene.On(engine);
        await scene.Worker.Get($"/file/{scene.File.Value:D}/note");
        await scene.Worker.Fill("In free words", "Pressure was high today").Press("Save");
        await ForPeers(scene);
        await scene.Share();
        var received = await scene.TakenIn();
        scene.Legal.Text.ShouldContain("Marisol");

        await scene.Legal.Get($"/file/{received.Value:D}");
        scene.Legal.Text.ShouldNotContain("Pressure was high today");
        var actions = scene.Care.App.Services.GetServices<FileAction>().ToList();
        var wide = actions.Where(a => !NarrowView.Has(a.Href(received))).ToList();
        wide.Count.ShouldBeGreaterThan(6);
        foreach (var action in wide)
        {
            scene.Legal.Page.Links.ShouldNotContain(action.Label);
            (await scene.Legal.Get(action.Href(received))).Status.ShouldBe(HttpStatusCode.NotFound, action.Label);
            var there = scene.Legal.Page.Html;
            (await scene.Legal.Get(action.Href(FileId.New()))).Html.Length.ShouldBe(there.Length, action.Label);
        }
        foreach (var action in actions.Except(wide))
        {
            (await scene.Legal.Get(action.Href(received))).Status.ShouldBe(HttpStatusCode.OK, action.Label);
        }
        // What Care has of its own file is as it was.
        foreach (var action in actions.Where(a => a.Field is null))
        {
            (await scene.Worker.Get(action.Href(scene.File))).Status.ShouldBe(HttpStatusCode.OK, action.Label);
        }
    }

    [Fact]
    public async Task What_peers_write_is_a_peers_note_that_no_other_program_opens()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await ForPeers(scene);
        await scene.Share();
        var received = await scene.TakenIn();

        await scene.Legal.Get($"/file/{received.Value:D}/note");
        scene.Legal.Text.ShouldNotContain("What kind of note is it?");
        await scene.Legal.Fill("In free words", "We laughed about the bus").Press("Save");

        await scene.Legal.Get($"/file/{received.Value:D}?only=PeerNotes");
        scene.Legal.Text.ShouldContain("We laughed about the bus");
        (await scene.Worker.Get($"/file/{scene.File.Value:D}")).Html.ShouldNotContain("We laughed about the bus");
        (await scene.Worker.Get($"/file/{received.Value:D}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_that_was_open_when_the_program_became_narrow_writes_nothing()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await scene.Share();
        var received = await scene.TakenIn();
        await scene.Legal.Get($"/file/{received.Value:D}/visit");
        scene.Legal.Tick("Condoms");
        await ForPeers(scene);

        (await scene.Legal.Press("Save")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await scene.Legal.Get($"/file/{received.Value:D}")).Html.ShouldNotContain("Condoms");
    }

    [Fact]
    public async Task A_first_contact_is_not_for_whoever_belongs_to_peers_alone()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await ForPeers(scene);

        (await scene.Legal.Get("/first-contact")).Text.ShouldContain("You are in no program that makes first contacts.");
        scene.Legal.Page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/today", true)]
    [InlineData("/file/7b0e5f0a-0000-0000-0000-000000000001", true)]
    [InlineData("/FILE/7b0e5f0a-0000-0000-0000-000000000001/NOTE/7b0e5f0a-0000-0000-0000-000000000002", true)]
    [InlineData("/file/7b0e5f0a-0000-0000-0000-000000000001/hold", true)]
    [InlineData("/file/7b0e5f0a-0000-0000-0000-000000000001/visits/7b0e5f0a-0000-0000-0000-000000000002", false)]
    [InlineData("/File/7b0e5f0a-0000-0000-0000-000000000001/Referrals/new", false)]
    [InlineData("/file/7b0e5f0a000000000000000000000001/benefits/", false)]
    [InlineData("/file/7b0e5f0a-0000-0000-0000-000000000001/a-page-of-next-year", false)]
    public void What_nobody_has_let_in_is_not_had(string path, bool has) => NarrowView.Has(path).ShouldBe(has);

    static async Task ForPeers(JoinScene scene)
    {
        var founder = await scene.Organisation.Founder.SignedIn();
        await founder.Get($"/programs/{scene.LegalProgram.Value:D}");
        await founder.Tick("Peers and volunteers work here: its files hold less").Press("Save");
        founder.Errors.ShouldBeEmpty();
    }
}
