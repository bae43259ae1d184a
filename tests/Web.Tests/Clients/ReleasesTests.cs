using System.Net;
using Parasol.Clients;
using Parasol.Data;

namespace Parasol.Web.Tests.Clients;

public sealed class ReleasesTests
{
    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_release_says_that_services_do_not_depend_on_it_before_and_after(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(scene.Address);
        await scene.Worker.Click("Releases");
        await scene.Worker.Click("Write down a release");
        scene.Worker.Text.ShouldContain("Services do not depend on this.");
        scene.Worker.Text.ShouldContain("Name to use: Marisol");

        await scene.Worker.Fill("To whom", "Juniper Clinic").Fill("What it is for", "A first visit").Tick("Name and pronouns").Press("Save the release");

        scene.Worker.Address.ShouldStartWith(ClientsLinks.Releases(scene.File));
        var card = Parasol.Testing.Page.Words(scene.Worker.Page.Document.QuerySelector("section.card"));
        card.ShouldContain("Juniper Clinic");
        card.ShouldContain("Live");
        card.ShouldContain("Services do not depend on this.");
        await scene.Worker.Get(scene.Address);
        scene.Worker.Text.ShouldContain("1 live release");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_refused_release_says_what_it_lacks_and_keeps_the_rest(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(ClientsLinks.NewRelease(scene.File));

        await scene.Worker.Fill("To whom", "Juniper Clinic").Fill("What it is for", "A first visit").Press("Save the release");
        scene.Worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        scene.Worker.Errors.ShouldBe(["Tick what may be shared. Only what is ticked leaves."]);

        await scene.Worker.Tick("How to reach them safely").Press("Save the release");
        scene.Worker.Errors.ShouldBe(["How to reach the client safely is not written down yet. Write it first, or leave that box unticked."]);

        await scene.Worker.Untick("How to reach them safely").Tick("Name and pronouns").Fill("Until", "2099-01-01").Press("Save the release");
        scene.Worker.Errors.ShouldBe(["A release lasts at most 365 days. Choose an earlier last day."]);
        scene.Worker.ValueOf("To whom").ShouldBe("Juniper Clinic");
        scene.Worker.ValueOf("Name and pronouns").ShouldBe("ticked");

        await scene.Worker.Get(scene.Address);
        scene.Worker.Text.ShouldContain("0 live releases");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Stopped_twice_in_a_row_the_second_is_told(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(ClientsLinks.NewRelease(scene.File));
        await scene.Worker.Fill("To whom", "Juniper Clinic").Fill("What it is for", "A first visit").Tick("Name and pronouns").Choose("How it was agreed", "By voice").Press("Save the release");
        var other = await scene.Organisation.Worker.SignedIn();
        await other.Get(ClientsLinks.Releases(scene.File));

        await scene.Worker.Press("Stop this release");
        scene.Worker.Text.ShouldContain("Stopped");

        await other.Press("Stop this release");
        other.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        other.Errors.ShouldBe(["This release was stopped already."]);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_release_that_is_not_there_cannot_be_stopped(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(ClientsLinks.NewNote(scene.File));
        var token = scene.Worker.Page.Document.QuerySelector("main form input[name=__form]")!.GetAttribute("value")!;

        await scene.Worker.Post(ClientsLinks.Releases(scene.File), ("__form", token), ("Input.Release", Guid.Empty.ToString()));

        scene.Worker.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
