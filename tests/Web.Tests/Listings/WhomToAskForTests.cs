using System.Net;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault.Records;
using Parasol.Web.Tests.Care;

namespace Parasol.Web.Tests.Listings;

/// <summary>Whom to ask for at a place: kept by colleagues, sealed, shown where somebody is helped to get there.</summary>
public sealed class WhomToAskForTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_colleague_writes_somebody_down_and_another_changes_it_and_takes_it_away(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get(scene.For("Hormone care"));
        await worker.Click("Whom to ask for");

        await worker.Fill("Name, or which desk", "Winnie").Fill("Their phone number", "(518) 555-0144").Fill("How to go about it", "Before ten").Press("Save");

        worker.Text.ShouldContain("Winnie");
        worker.Page.Document.QuerySelector("a[href='tel:+15185550144']").ShouldNotBeNull();
        await using (var visit = scene.Organisation.Visit())
        {
            (await visit.Get<ParasolDb>().Set<SealedRow>().CountAsync(row => row.Table == TableCode.HandoffContact && row.Program == scene.Organisation.Programs["House"])).ShouldBe(1);
        }
        var colleague = await scene.Organisation.Outsider.SignedIn();
        await colleague.Get(scene.For("Hormone care", "/contacts"));
        await colleague.Click("Change Winnie");
        await colleague.Fill("Name, or which desk", "Winnie or Sol").Press("Save");
        colleague.Text.ShouldContain("Winnie or Sol");
        colleague.Text.ShouldContain("Before ten");
        await colleague.Click("Change Winnie or Sol");
        await colleague.Press("Take it away");
        colleague.Text.ShouldNotContain("Winnie");
    }

    [Fact]
    public async Task A_name_is_needed_an_address_is_one_and_nothing_typed_is_lost()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get(scene.For("Hormone care", "/contacts"));

        await worker.Fill("How to go about it", "Before ten").Press("Save");
        ((int)worker.Status).ShouldBe(422);
        worker.Errors.ShouldContain("Write a name, or which desk to ask for.");
        worker.Page.Html.ShouldContain("Before ten");
        await worker.Fill("Name, or which desk", "Winnie").Fill("Their e-mail", "robin at the desk").Press("Save");
        worker.Errors.ShouldContain("Write an e-mail address as in name@example.org, or leave it empty.");
        await worker.Fill("Their e-mail", "robin@example.org").Press("Save");
        ((int)worker.Status).ShouldBe(200);
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Another_organisation_and_an_unknown_contact_look_alike(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        var other = await DirectoryScene.On(scene.Organisation.App);
        var stranger = await other.Organisation.Worker.SignedIn();
        var worker = await scene.Organisation.Worker.SignedIn();

        (await stranger.Get(scene.For("Hormone care", "/contacts"))).Status.ShouldBe(HttpStatusCode.NotFound);
        var unknown = await worker.Get(scene.For("Hormone care", $"/contacts?of={RowId.New().Value:D}"));
        unknown.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_stands_on_the_referral_and_beside_what_may_be_said_on_the_phone()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent();
        var link = sent.Link;
        var colleague = await scene.Organisation.Outsider.SignedIn();
        await colleague.Get("/listings");
        await colleague.Click("Hormone care");
        await colleague.Click("Whom to ask for");
        await colleague.Fill("Name, or which desk", "Winnie").Press("Save");

        await sent.Worker.Get(sent.Page);
        sent.Worker.Text.ShouldContain("Winnie");
        await sent.Worker.Get(sent.Page + "/phone");
        sent.Worker.Text.ShouldContain("Winnie");
        var partner = await sent.Shown(link);
        partner.Text.ShouldNotContain("Winnie");
    }
}
