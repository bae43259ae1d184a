using System.Net;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Web.Tests.Care;

public sealed class HandingOverTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task What_is_torn_off_a_sheet_answers_once_and_dies_with_the_release(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        var link = sent.Link;
        await sent.Worker.Get(sent.Page);
        await sent.Worker.Click("Hand-over sheet");

        await sent.Worker.Tick("With a part to tear off, so that they can answer").Press("Make the sheet");

        sent.Worker.Text.ShouldContain("Looks for help with: Hormones.");
        var tornOff = sent.Worker.Page.Document.QuerySelector(".tear")!;
        tornOff.TextContent.ShouldContain("Corta esta parte.");
        tornOff.TextContent.ShouldNotContain("Hormones");
        var code = tornOff.QuerySelectorAll(".code")[1].TextContent.Trim();
        (await scene.Organisation.Visitor().GetFromElsewhere(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        var place = await Typed(scene, code);
        (await place.Press("Show")).Text.ShouldContain("Looks for help with: Hormones.");

        await scene.Stop(mailbox.ReturnCode);

        (await place.Press("We are seeing them")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Typed(scene, code)).Status.ShouldBe(HttpStatusCode.NotFound);
        await sent.Worker.Get(sent.Page);
        sent.Worker.Text.ShouldNotContain("Hand-over sheet");
        (await sent.Worker.Get(sent.Page + "/sheet")).Text.ShouldNotContain("With a part to tear off");
    }

    [Fact]
    public async Task Their_page_can_be_looked_at_before_anything_leaves()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact(more: b => b.Fill("Phone number", "212 555 0188").Tick("Call"));
        await worker.Press("Choose Harbor Clinic, Hormone care");

        await worker.Untick("Name and pronouns").Fill("Input.Words", "Comes with a friend").Press("Look at their page first");

        worker.Status.ShouldBe(HttpStatusCode.OK);
        var looked = Parasol.Testing.Page.Words(worker.Page.Document.QuerySelector("section[aria-labelledby=looked-at]"));
        looked.ShouldContain("Nothing has left yet.");
        worker.ValueOf("Input.Words").ShouldBe("Comes with a friend");
        worker.ValueOf("Name and pronouns").ShouldNotBe("ticked");
        await using (var visit = await scene.Organisation.Worker.Visit())
        {
            (await visit.Get<ILinkStandings>().Of([file])).ShouldBeEmpty();
        }

        await worker.Choose("How was it agreed?", "By voice").Press("Give the release and send");
        var place = scene.Organisation.Visitor();
        await place.GetFromElsewhere(new Uri(worker.Page.Document.QuerySelector(".code")!.TextContent.Trim()).AbsolutePath);
        await place.Press("Show");
        var read = Parasol.Testing.Page.Words(place.Page.Document.QuerySelector("section.card"));
        read.ShouldContain("Comes with a friend");
        looked.ShouldEndWith(read);
    }

    [Fact]
    public async Task An_introduction_at_the_place_is_kept_with_who_and_how_and_moves_nothing()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent();
        var before = await sent.State();

        await sent.Worker.Choose("We introduced the client to somebody there").Fill("In a few words", "On one call with the front desk").Press("Save");

        sent.Worker.Text.ShouldContain("Introduced the client to somebody at Harbor Clinic");
        sent.Worker.Text.ShouldContain("On one call with the front desk");
        (await sent.State()).ShouldBe(before);
    }

    static async Task<Browser> Typed(CareScene scene, string code)
    {
        var place = scene.Organisation.Visitor();
        await place.Get("/reply");
        await place.Fill("Code", code).Press("Go on");
        return place;
    }
}
