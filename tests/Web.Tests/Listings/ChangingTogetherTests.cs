using System.Net;
using Parasol.Data;
using Parasol.Listings;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

public class ChangingTogetherTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Several_are_changed_once_somebody_has_seen_what_it_does(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        var worker = await Ticks(scene, "Food pantry", "Hormone care");
        worker.Text.ShouldContain("2 places");
        await worker.Choose("What is to change?", "Who sees it: For workers").Press("Show what it does");
        worker.Text.ShouldContain("Who sees it: For everyone → For workers");
        (await scene.Read("Food pantry"))!.Publication.ShouldBe(Publication.Public);

        await worker.Press("Change all of them");

        (await scene.Read("Food pantry"))!.Publication.ShouldBe(Publication.Network);
        (await scene.Read("Hormone care"))!.Publication.ShouldBe(Publication.Network);
        (await scene.Read("Transgender health"))!.Publication.ShouldBe(Publication.Public);
        (await worker.Get(scene.For("Hormone care", "/history"))).Text.ShouldContain("A colleague");
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task If_one_was_changed_meanwhile_none_is_and_it_is_named(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        var worker = await Ticks(scene, "Food pantry", "Hormone care");
        await worker.Choose("What is to change?", "Last checked: today").Press("Show what it does");
        var other = await scene.Organisation.Worker.SignedIn();
        await other.Get(scene.For("Hormone care", "/edit"));
        await other.Choose("Does it run?", "Closed for a while").Press("Save");

        await worker.Press("Change all of them");

        worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        worker.Text.ShouldContain("Somebody else changed these meanwhile: Hormone care.");
        (await scene.Read("Food pantry"))!.LastChecked.ShouldBeNull();
        (await scene.Read("Hormone care"))!.LastChecked.ShouldBeNull();

        await worker.Choose("What is to change?", "Last checked: today").Press("Show what it does");
        await worker.Press("Change all of them");
        (await scene.Read("Food pantry"))!.LastChecked.ShouldBe(scene.Today);
        (await scene.Read("Hormone care"))!.LastChecked.ShouldBe(scene.Today);
    }

    [Fact]
    public async Task If_one_may_not_be_so_none_is()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite, isPublic: false);
        var vetting = await scene.Organisation.Worker.SignedIn();
        await vetting.Get(scene.For("Hormone care", "/vetting"));
        await vetting.Choose("Where it is to stand", "Do not use for now").Fill("Why", "Two people were turned away.").Press("Save");
        var worker = await Ticks(scene, "Food pantry", "Hormone care");
        await worker.Choose("What is to change?", "Who sees it: For everyone").Press("Show what it does");

        await worker.Press("Change all of them");

        worker.Text.ShouldContain("This cannot be done for Hormone care. Nothing was changed.");
        (await scene.Read("Food pantry"))!.Publication.ShouldBe(Publication.Network);
    }

    [Fact]
    public async Task Another_organisations_places_are_not_there()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        var other = await DirectoryScene.On(Engine.Sqlite);
        var worker = await other.Organisation.Worker.SignedIn();
        await worker.Get("/listings/upkeep");

        await worker.Press("Change what is ticked", null, ("Input.Services", scene.Services["Food pantry"].Value.ToString("D")));

        worker.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static async Task<Browser> Ticks(DirectoryScene scene, params string[] names)
    {
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get("/listings/upkeep");
        foreach (var name in names)
        {
            worker.Tick("Tick " + name);
        }
        await worker.Press("Change what is ticked");
        return worker;
    }
}
