using System.Globalization;
using System.Net;
using Parasol.Care.Domain;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Need = Parasol.Care.Domain.Need;

namespace Parasol.Web.Tests.Care;

public class KeepingAPlanTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_goal_with_a_first_step_is_written_on_one_page_and_Today_names_the_step(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}");
        await worker.Click("Plan");
        await worker.Click("Write a goal down");
        await worker.Fill("The goal, in their own words", "A room of my own").Choose("Who said it?", "They said it themselves").Fill("Until here and no further", "No shelter with a curfew")
            .Fill("What is to be done?", "Ask at Larder about rooms").Choose("Who does it?", "Somebody else").Fill("If somebody else: who?", "their aunt").Fill("By which day?", Text(scene.Today.AddDays(2))).Press("Save");

        worker.Text.ShouldContain("No shelter with a curfew");
        worker.Text.ShouldContain("their aunt");
        (await Read<Goal>(scene, file)).ShouldHaveSingleItem().Value.SaidBy.ShouldBe(WhoSaid.Person);
        await worker.Get("/today");
        worker.Text.ShouldContain("Ask at Larder about rooms");

        await worker.Get($"/file/{file.Value:D}/plan");
        await worker.Press("Step done: Ask at Larder about rooms");

        worker.Text.ShouldContain("Done on");
        await worker.Get("/today");
        worker.Text.ShouldNotContain("Ask at Larder about rooms");
        await worker.Get($"/file/{file.Value:D}");
        worker.Text.ShouldContain("A step is done");
    }

    [Fact]
    public async Task A_step_that_is_finished_as_a_follow_up_is_done_in_the_plan()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await Write(worker, file, "Sleep better", "Ask for a quiet room", scene.Today);

        await worker.Get($"/file/{file.Value:D}/follow-ups");
        await worker.Press("Done: Ask for a quiet room");
        await worker.Get($"/file/{file.Value:D}/plan");

        worker.Text.ShouldContain("Done on");
        worker.Page.Document.QuerySelectorAll("input[name='Input.Step']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_goal_that_is_let_go_of_is_asked_for_no_more_until_it_is_taken_up_again()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await Write(worker, file, "Sleep better", "Ask for a quiet room", scene.Today);
        await worker.Click("Next step, or how it stands: Sleep better");
        await worker.Fill("In their own words", "Not my thing now").Press("They let it go");

        worker.Text.ShouldContain("Let go of");
        (await worker.Get("/today")).Text.ShouldNotContain("Ask for a quiet room");
        await worker.Get($"/file/{file.Value:D}/plan");
        await worker.Click("Next step, or how it stands: Sleep better");
        worker.Text.ShouldNotContain("Plan this step");
        await worker.Press("Take it up again");

        worker.Text.ShouldContain("Still wanted");
        (await worker.Get("/today")).Text.ShouldContain("Ask for a quiet room");
        (await Read<PlanStep>(scene, file)).ShouldHaveSingleItem().Value.Done.ShouldBeNull();
        await worker.Get($"/file/{file.Value:D}");
        worker.Text.ShouldContain("A goal is let go of");
        worker.Text.ShouldContain("Not my thing now");
    }

    [Fact]
    public async Task Whatever_is_skipped_is_kept_as_skipped_and_a_step_alone_is_refused_with_all_that_was_typed()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}/plan/goal");
        await worker.Fill("What is to be done?", "Look around").Press("Save");
        worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        worker.Errors.ShouldBe(["Write what they want, in their own words."]);
        worker.ValueOf("What is to be done?").ShouldBe("Look around");

        await worker.Fill("The goal, in their own words", "Paint again").Press("Save");

        (await Read<Goal>(scene, file)).ShouldHaveSingleItem().Value.Skipped.ShouldBe(["SaidBy", "StopAt"]);
        (await Read<PlanStep>(scene, file)).ShouldHaveSingleItem().Value.Skipped.ShouldBe(["Who", "Day"]);
        worker.Text.ShouldContain("Who said it: skipped");
    }

    [Fact]
    public async Task What_a_colleague_is_to_do_is_among_their_own()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var colleague = await (await scene.Organisation.Colleague("bea", "Care", "House")).SignedIn();
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}/plan/goal");
        await worker.Fill("The goal, in their own words", "Paint again").Fill("What is to be done?", "Bring brushes").Choose("Who does it?", "Bea")
            .Fill("By which day?", Text(scene.Today)).Press("Save");

        (await colleague.Get("/today?of=mine")).Text.ShouldContain("Bring brushes");
    }

    [Fact]
    public async Task Needs_stand_by_part_of_life_with_what_was_in_the_way()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact("Housing");
        await worker.Get($"/file/{file.Value:D}/plan");
        worker.Page.Document.QuerySelectorAll("main h3").Select(Testing.Page.Words).ShouldBe(["Home and daily life"]);

        await worker.Click("Housing");
        await worker.Choose("How does it stand?", "It is not met").Choose("What was in the way", "The wait is too long").Press("Save");
        await worker.Get($"/file/{file.Value:D}/plan");

        worker.Text.ShouldContain("Not met");
        worker.Text.ShouldContain("The wait is too long");
    }

    [Fact]
    public async Task How_they_are_is_by_their_own_measure_and_what_well_means_stays()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}/plan");
        await worker.Click("How are they today?");
        await worker.Fill("What does well mean to them?", "I sleep through the night").Choose("From 1, not at all, to 5, fully", "2").Press("Save");
        await worker.Click("How are they today?");
        worker.ValueOf("What does well mean to them?").ShouldBe("I sleep through the night");
        await worker.Fill("In their own words", "Better than last week").Press("Save");

        worker.Page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        worker.Text.ShouldContain("Better than last week");
        (await Read<Wellbeing>(scene, file)).Select(w => w.Value.Number).ShouldBe([2, null], ignoreOrder: true);
    }

    [Theory]
    [InlineData("note", "In free words")]
    [InlineData("reach", "Anything to add")]
    public async Task Anything_else_today_becomes_a_need_in_the_same_save(string page, string words)
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}/{page}");
        if (page == "reach")
        {
            worker.Choose("How did it go?", "We reached each other");
        }

        await worker.Fill(words, "Talked").Fill("Anything else today?", "A warm coat").Press("Save");

        (await Read<Need>(scene, file)).ShouldContain(n => n.Value.Words == "A warm coat" && n.Value.State == NeedState.Open);
        worker.Text.ShouldContain("A need in own words");
    }

    [Fact]
    public async Task Somebody_outside_the_program_finds_nothing()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await Write(worker, file, "Paint again", "Bring brushes", scene.Today);
        var goal = worker.Page.Document.QuerySelector("main a[href*='/plan/goal/']")!.GetAttribute("href")!;
        var outsider = await scene.Organisation.Outsider.SignedIn();

        foreach (var page in new[] { $"/file/{file.Value:D}/plan", $"/file/{file.Value:D}/plan/goal", $"/file/{file.Value:D}/plan/well", goal })
        {
            (await outsider.Get(page)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    static async Task Write(Browser worker, FileId file, string goal, string step, DateOnly day)
    {
        await worker.Get($"/file/{file.Value:D}/plan/goal");
        await worker.Fill("The goal, in their own words", goal).Fill("What is to be done?", step).Fill("By which day?", Text(day)).Press("Save");
    }

    static async Task<IReadOnlyList<Opened<T>>> Read<T>(CareScene scene, FileId file) where T : SealedRecord
    {
        await using var visit = await scene.Organisation.Worker.Visit();
        return (await visit.Get<IStaffVault>().Open(file)).Value.All<T>();
    }

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
