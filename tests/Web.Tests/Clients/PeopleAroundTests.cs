using System.Net;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Clients;

public sealed class PeopleAroundTests
{
    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_partner_gets_a_file_of_their_own_that_does_not_know_of_the_first(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(scene.Address);
        await scene.Worker.Click("People around them");

        await scene.Worker.Choose("What are they to each other?", "Partner").Fill("What name should we use for them?", "Jo").Press("Start a file for them");

        scene.Worker.Text.ShouldContain("Jo");
        var theirs = scene.Worker.Page.Document.QuerySelector("main section.card h2 a")!.GetAttribute("href")!;
        await scene.Worker.Get(theirs + "/around");
        scene.Worker.Text.ShouldContain("Nobody is noted here.");
        (await scene.Worker.Get(theirs)).Text.ShouldNotContain("Marisol");
        var outsider = await scene.Organisation.Outsider.SignedIn();
        (await outsider.Get(scene.Address + "/around")).Status.ShouldBe(HttpStatusCode.NotFound);

        await scene.Worker.Get(theirs + "/end");
        await scene.Worker.Fill("Type the code of the file", scene.Worker.Text.Split("The code of this file is ")[1].Split('.')[0]).Press("Delete the file for good");
        await scene.Worker.Get(scene.Address + "/around");
        scene.Worker.Text.ShouldContain("This file is not there any more");
        await scene.Worker.Press("Untie");
        scene.Worker.Text.ShouldContain("Nobody is noted here.");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Where_both_want_it_each_file_shows_the_other_and_untying_ends_both(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(scene.Address + "/around");
        await scene.Worker.Choose("What are they to each other?", "Child").Fill("What name should we use for them?", "Ari").Tick("Their file shows it, too").Press("Start a file for them");

        var theirs = scene.Worker.Page.Document.QuerySelector("main section.card h2 a")!.GetAttribute("href")!;
        await scene.Worker.Get(theirs + "/around");
        var card = Parasol.Testing.Page.Words(scene.Worker.Page.Document.QuerySelector("main section.card"));
        card.ShouldContain("Marisol");
        card.ShouldContain("Parent");

        await scene.Worker.Press("Untie");
        await scene.Worker.Get(scene.Address + "/around");
        scene.Worker.Text.ShouldContain("Nobody is noted here.");
    }

    [Fact]
    public async Task A_file_that_is_there_is_tied_by_its_name_or_code_once_and_none_of_another_program()
    {
        var scene = await FileScene.On(Engine.Sqlite);
        await Start(scene, "Wren Hill");
        await Start(scene, "Wren Field");
        await scene.Worker.Get(scene.Address + "/around");

        await scene.Worker.Choose("What are they to each other?", "Friend").Fill("Or the name or code of a file that is there", "Wren").Press("Tie that file");
        scene.Worker.Errors.ShouldHaveSingleItem().ShouldStartWith("More than one file fits. Write the code of the right one:");
        var code = scene.Worker.Errors.Single().Split(": ")[1].Split(' ')[0];
        await scene.Worker.Fill("Or the name or code of a file that is there", code).Press("Tie that file");
        scene.Worker.Text.ShouldContain(code);

        await scene.Worker.Choose("What are they to each other?", "Friend").Fill("Or the name or code of a file that is there", code).Press("Tie that file");
        scene.Worker.Errors.ShouldBe(["This file is tied already."]);
        await scene.Worker.Choose("What are they to each other?", "Friend").Fill("Or the name or code of a file that is there", "Nobody Anywhere").Press("Tie that file");
        scene.Worker.Errors.ShouldHaveSingleItem().ShouldStartWith("No file of this program fits.");
        await scene.Worker.Fill("Or the name or code of a file that is there", "").Press("Tie that file");
        scene.Worker.Errors.ShouldNotBeEmpty();
    }

    static async Task Start(FileScene scene, string name)
    {
        await scene.Worker.Get(ClientsLinks.New);
        await scene.Worker.Fill("Input.CallName", name).Press("Save");
        scene.Worker.Status.ShouldBe(HttpStatusCode.OK);
    }
}
