using System.Net;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Vault;

namespace Parasol.Web.Tests.Clients;

public sealed class MailboxTests
{
    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_code_is_shown_once_on_a_card_without_a_name_and_opens_what_is_written(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(scene.Address);
        await scene.Worker.Click("Mailbox");
        await scene.Worker.Choose("English").Press("Make a code");
        scene.Worker.Status.ShouldBe(HttpStatusCode.OK);
        var card = scene.Worker.Page.Document.QuerySelector("section.card")!;
        var code = Parasol.Testing.Page.Words(card.QuerySelector(".code"));
        code.Split(' ').Length.ShouldBeGreaterThan(5);
        Parasol.Testing.Page.Words(card).ShouldNotContain("Marisol");

        await scene.Worker.Get(ClientsLinks.Mailbox(scene.File));
        scene.Worker.Page.Html.ShouldNotContain(code);
        await scene.Worker.Fill("Write to the client", "Your letter is ready.").Press("Send");

        scene.Worker.Text.ShouldContain("We wrote to the client");
        scene.Worker.Text.ShouldContain("Your letter is ready.");
        await using var person = scene.Organisation.Visit();
        (await person.Get<IMailboxDoor>().SignIn(code)).IsDone.ShouldBeTrue();
        var lines = await person.Get<IPersonVault>().Lines();
        lines.ShouldContain(l => l.Value.Words == "Your letter is ready.");
        lines.SelectMany(l => l.Value.Offers).ShouldHaveSingleItem().Kind.ShouldBe(OfferKind.DeleteFile);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Without_a_mailbox_and_without_words_nothing_is_sent(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(ClientsLinks.Mailbox(scene.File));
        var token = scene.Worker.Page.Document.QuerySelector("main form input[name=__form]")!.GetAttribute("value")!;

        await scene.Worker.Post(ClientsLinks.Mailbox(scene.File), ("__form", token), ("Input.Act", "write"), ("Input.Words", "Hello"));
        scene.Worker.Errors.ShouldBe(["There is no mailbox yet. Give a return code first."]);

        await scene.Worker.Choose("English").Press("Make a code");
        await scene.Worker.Get(ClientsLinks.Mailbox(scene.File));
        await scene.Worker.Press("Send");
        scene.Worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        scene.Worker.Errors.ShouldBe(["Write something first."]);
    }
}
