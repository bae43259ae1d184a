using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

public class RoomTodayTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task One_tap_says_that_a_place_is_full_and_it_fades_by_itself(Engine engine)
    {
        var scene = await DirectoryScene.On(await TestApp.Start(engine));
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get(scene.For("Food pantry"));
        await worker.Click("Room today");
        await worker.Fill("A few words, if you like", "Bread is out").Press("Full today");
        worker.Text.ShouldContain("Full today (");

        var visitor = scene.Organisation.Visitor();
        await visitor.Get(scene.ForAll("Food pantry"));
        visitor.Text.ShouldContain("Full today (");
        visitor.Text.ShouldContain("Bread is out");
        (await visitor.Get("/services")).Text.ShouldContain("Full today (");

        scene.Organisation.App.Clock.Advance(TimeSpan.FromHours(49));
        (await visitor.Get(scene.ForAll("Food pantry"))).Text.ShouldNotContain("Full today");
        visitor.Text.ShouldNotContain("Bread is out");
        (await visitor.Get("/services")).Text.ShouldNotContain("Full today");
    }

    [Fact]
    public async Task The_next_note_takes_its_place_and_a_slip_is_taken_away()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        var worker = await scene.Organisation.Worker.SignedIn();
        foreach (var button in (string[])["Full today", "Has room today"])
        {
            await worker.Get(scene.For("Food pantry", "/room"));
            await worker.Press(button);
        }
        (await scene.Read("Food pantry"))!.Room!.Says.ShouldBe("Room today ({0})");

        await worker.Get(scene.For("Food pantry", "/room"));
        await worker.Press("Take it away");

        (await scene.Read("Food pantry"))!.Room.ShouldBeNull();
    }

    [Fact]
    public async Task Too_many_words_are_refused_and_another_organisations_place_is_not_there()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get(scene.For("Food pantry", "/room"));
        await worker.Press("Full today", null, ("Input.Words", new string('x', 121)));
        worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await scene.Read("Food pantry"))!.Room.ShouldBeNull();

        var other = await DirectoryScene.On(Engine.Sqlite);
        (await (await other.Organisation.Worker.SignedIn()).Get(scene.For("Food pantry", "/room"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
