using System.Net;
using Parasol.Data;
using Parasol.Listings;
using Parasol.Listings.Indicators;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

public class KnowingPlacesTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task What_a_worker_has_seen_is_shown_to_everyone_with_how_and_when(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get(scene.For("Hormone care"));
        worker.Text.ShouldContain("Nobody has checked how people are treated there.");
        await worker.Click("Say what we know");

        await worker.Choose("How is it known?", "Peer visit").Choose("Who says it?", "A peer worker")
            .Choose("They call you by your name and pronouns.", "Yes").Choose("You need no ID.", "No").Choose("You pay nothing.", "Looked, cannot tell").Press("Save");

        worker.Text.ShouldContain("A peer worker.");
        worker.Text.ShouldContain("Good until");
        var visitor = scene.Organisation.Visitor();
        await visitor.Get(scene.ForAll("Hormone care"));
        visitor.Text.ShouldContain("Good: They call you by your name and pronouns.");
        visitor.Text.ShouldContain("Not good: They ask for ID.");
        visitor.Text.ShouldContain("A peer went there to see");
        visitor.Text.ShouldContain("Nobody has checked this: You pay nothing.");
        visitor.Text.ShouldNotContain("A peer worker");
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Nothing_said_is_changed_and_the_surest_that_holds_is_shown(Engine engine)
    {
        var scene = await DirectoryScene.On(await TestApp.Start(engine));
        await Say(scene, "Panel", "no-id", Answer.Yes, scene.Today.AddDays(30));
        await Say(scene, "SelfDeclared", "no-id", Answer.No, scene.Today.AddDays(300));

        (await scene.Read("Hormone care"))!.Known.Single().Answer.ShouldBe(Answer.Yes);

        scene.Organisation.App.Clock.Advance(TimeSpan.FromDays(40));
        (await scene.Read("Hormone care"))!.Known.Single().Answer.ShouldBe(Answer.No);
    }

    [Theory]
    [InlineData("/listings")]
    [InlineData("/services")]
    public async Task A_search_can_ask_for_what_is_known(string directory)
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        await Say(scene, "PeerVisit", "no-id", Answer.Yes, scene.Today.AddDays(30));
        var reader = directory == "/services" ? scene.Organisation.Visitor() : await scene.Organisation.Worker.SignedIn();
        await reader.Get(directory);
        reader.Text.ShouldContain("3 places");

        await reader.Tick("You need no ID.").Press("Search");

        reader.Text.ShouldContain("1 place");
        reader.Page.Links.ShouldContain("Hormone care");
        await reader.Tick("You can bring your children.").Press("Search");
        reader.Text.ShouldContain("0 places");
    }

    [Fact]
    public async Task A_form_without_answer_basis_or_role_is_refused_and_keeps_what_was_chosen()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get(scene.For("Hormone care", "/known"));

        await worker.Press("Save");
        worker.Errors.Single().ShouldBe("Answer at least one of these.");
        await worker.Choose("You need no ID.", "Yes").Press("Save");
        worker.Errors.Single().ShouldBe("Say how it is known.");
        await worker.Choose("How is it known?", "Peer visit").Press("Save");
        worker.Errors.Single().ShouldBe("Say who says it, by their work.");
        await worker.Choose("Who says it?", "A volunteer").Fill("Seen on", scene.Today.AddDays(1).ToString("yyyy-MM-dd")).Press("Save");
        worker.Errors.Single().ShouldBe("This day cannot be in the future.");

        worker.ValueOf("You need no ID.").ShouldBe("Yes");
        (await scene.Read("Hormone care"))!.Known.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_place_of_another_organisation_is_not_there()
    {
        var (scene, other) = (await DirectoryScene.On(Engine.Sqlite), await DirectoryScene.On(Engine.Sqlite));
        var worker = await other.Organisation.Worker.SignedIn();

        (await worker.Get(scene.For("Hormone care", "/known"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static async Task Say(DirectoryScene scene, string basis, string code, Answer answer, DateOnly until)
    {
        await using var visit = await scene.Organisation.Worker.Visit();
        var saying = new Parasol.Listings.Deciding.Saying(new Dictionary<string, Answer> { [code] = answer }, Enum.Parse<Basis>(basis), SaidBy.CaseWorker, null, until);
        (await visit.Get<Parasol.Listings.Deciding.NoteWhatIsKnown>().Do(scene.Services["Hormone care"], saying)).IsDone.ShouldBeTrue();
    }
}
