using System.Net;
using Parasol.Clients;
using Parasol.Data;

namespace Parasol.Web.Tests.Clients;

public sealed class EndingAFileTests
{
    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_file_is_closed_and_opened_again(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(scene.Address);
        await scene.Worker.Click("Close or delete");

        await scene.Worker.Press("Close the file");

        scene.Worker.Text.ShouldContain("This file is closed since");
        await scene.Worker.Get("/people");
        scene.Worker.Text.ShouldContain("Closed");
        await scene.Worker.Get(ClientsLinks.NewRelease(scene.File));
        await scene.Worker.Fill("To whom", "Juniper Clinic").Fill("What it is for", "A first visit").Tick("Name and pronouns").Press("Save the release");
        scene.Worker.Errors.ShouldBe(["This file is closed. Open it again first."]);
        await scene.Worker.Get(ClientsLinks.End(scene.File));
        await scene.Worker.Press("Open the file again");
        scene.Worker.Text.ShouldNotContain("This file is closed since");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_file_is_deleted_for_good_by_its_code_alone(Engine engine)
    {
        var scene = await FileScene.On(engine);
        var other = await scene.Organisation.Worker.SignedIn();
        await other.Get(ClientsLinks.End(scene.File));
        await scene.Worker.Get(ClientsLinks.End(scene.File));
        var code = System.Text.RegularExpressions.Regex.Match(scene.Worker.Text, "P-[0-9]{4,}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

        await scene.Worker.Press("Delete the file for good");
        scene.Worker.Errors.ShouldBe(["This is not the code of this file. Type it as it stands above."]);
        await scene.Worker.Fill("Type the code of the file", code).Press("Delete the file for good");

        scene.Worker.Page.Heading.ShouldBe("Deleted files");
        await scene.Worker.Get(scene.Address);
        scene.Worker.Status.ShouldBe(HttpStatusCode.NotFound);
        await other.Fill("Type the code of the file", code).Press("Delete the file for good");
        other.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
