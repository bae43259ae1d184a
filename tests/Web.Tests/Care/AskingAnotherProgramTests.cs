using System.Net;
using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Web.Tests.Care;

public class AskingAnotherProgramTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task What_they_told_the_other_program_stands_in_the_file_that_asked_without_another_step(Engine engine)
    {
        var scene = await JoinScene.On(engine);
        var file = await Asks(scene, "Marisol");

        await scene.Worker.Get("/today");
        await scene.Worker.Click("A program asks for what somebody told us: Legal");
        scene.Worker.Text.ShouldContain("Which rooms they looked at");
        scene.Worker.ValueOf("Name or code of their file here").ShouldBe("Marisol");
        await scene.Worker.Press("They agree: share");

        ((int)scene.Worker.Status).ShouldBe(200, scene.Worker.Text);
        scene.Worker.Text.ShouldNotContain("A program asks for what somebody told us");
        (await scene.Legal.Get("/today")).Text.ShouldNotContain("A plan is shared with us");
        await scene.Legal.Get($"/file/{file.Value:D}/plan");
        scene.Legal.Text.ShouldContain("With Care, until");
        scene.Legal.Text.ShouldContain(JoinScene.Goal);
        scene.Legal.Text.ShouldNotContain("Nothing is shared so far.");
        await using var visit = await scene.Organisation.Worker.Visit();
        (await visit.Get<IStaffVault>().Open(scene.File)).Value.All<Release>().ShouldHaveSingleItem().Value.Program.ShouldBe(scene.LegalProgram);
    }

    [Fact]
    public async Task Who_asks_reads_the_same_whether_the_name_is_known_there_or_not_and_after_a_no()
    {
        var scene = await JoinScene.On(Engine.Sqlite);

        var known = await Asks(scene, "Marisol");
        var before = scene.Legal.Text;
        await Asks(scene, "Nobody of that name");
        scene.Legal.Text.ShouldBe(before);

        await scene.Worker.Get("/today");
        await scene.Worker.Get(scene.Worker.Page.Document.QuerySelector("a[href*='/asked/']")!.GetAttribute("href")!);
        await scene.Worker.Press("No");
        await scene.Legal.Get($"/file/{known.Value:D}/plan");

        scene.Legal.Text.ShouldContain("Nothing is shared so far.");
        scene.Legal.Text.ShouldNotContain("With Care");
        await using var visit = await scene.Organisation.Worker.Visit();
        (await visit.Get<IStaffVault>().OpenDesk(scene.Organisation.Programs["Care"])).Value.All<JoinedAsk>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_name_that_fits_no_file_shares_nothing()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await Asks(scene, "Nobody of that name");
        await scene.Worker.Get("/today");
        await scene.Worker.Click("A program asks for what somebody told us: Legal");

        await scene.Worker.Press("They agree: share");

        scene.Worker.Errors.ShouldBe(["No file of this program fits."]);
        await using var visit = await scene.Organisation.Worker.Visit();
        (await visit.Get<ILinkStandings>().Of([scene.File])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_their_yes_nobody_is_asked()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        var file = await FileInLegal(scene);
        await scene.Legal.Get($"/file/{file.Value:D}/plan/ask");

        await scene.Legal.Choose("Which program?", "Care").Press("Ask that program");

        scene.Legal.Errors.ShouldBe(["Ask them first. Without their yes nobody is asked."]);
        (await scene.Worker.Get("/today")).Text.ShouldNotContain("A program asks");
    }

    [Fact]
    public async Task Somebody_outside_the_program_finds_no_page_of_it()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await Asks(scene, "Marisol");
        await scene.Worker.Get("/today");
        var asked = scene.Worker.Page.Document.QuerySelector("a[href*='/asked/']")!.GetAttribute("href")!;

        foreach (var page in new[] { asked, $"{scene.Plan}/share", $"{scene.Plan}/ask", $"/needs/unmet/{scene.Organisation.Programs["Care"].Value:D}" })
        {
            (await scene.Legal.Get(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task Needs_that_are_not_met_stand_by_what_is_in_the_way()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await scene.Worker.Get(scene.Plan);
        await scene.Worker.Click("Housing");
        await scene.Worker.Choose("How does it stand?", "It is not met").Choose("What was in the way", "The wait is too long").Press("Save");
        await scene.Worker.Get($"/file/{scene.File.Value:D}/note");
        await scene.Worker.Fill("In free words", "Talked").Fill("Anything else today?", "A warm coat").Press("Save");

        await scene.Worker.Get("/caseload");
        await scene.Worker.Click("Unmet needs");

        scene.Worker.Page.Document.QuerySelectorAll("main h2").Select(Testing.Page.Words).ShouldBe(["The wait is too long 1", "Nothing is said to be in the way 1"]);
        scene.Worker.Page.Document.QuerySelectorAll("main h3").Select(Testing.Page.Words).ShouldBe(["Home and daily life", "In their own words"]);
        scene.Worker.Text.ShouldContain("Needs in open files: 2. Met: 0.");
        await scene.Worker.Click("Marisol · Housing");
        scene.Worker.Address.ShouldEndWith("/needs");
    }

    static async Task<FileId> FileInLegal(JoinScene scene)
    {
        await using var visit = await scene.Organisation.Outsider.Visit();
        await using var act = visit.Get<IStaffVault>().Begin();
        var file = (await visit.Get<IClientFiles>().Start(act, scene.LegalProgram, new NewClient { CallName = "Mar" })).Value;
        (await act.Commit(AuditCode.Made, "Started the file")).IsDone.ShouldBeTrue();
        return file;
    }

    static async Task<FileId> Asks(JoinScene scene, string name)
    {
        var file = await FileInLegal(scene);
        await scene.Legal.Get($"/file/{file.Value:D}/plan");
        await scene.Legal.Click("Use what they told another program");
        await scene.Legal.Choose("Which program?", "Care").Fill("The name they use there", name).Fill("What would help?", "Which rooms they looked at").Tick("They said yes to asking")
            .Choose("How they said yes", "By voice").Press("Ask that program");
        ((int)scene.Legal.Status).ShouldBe(200, scene.Legal.Text);
        return file;
    }
}
