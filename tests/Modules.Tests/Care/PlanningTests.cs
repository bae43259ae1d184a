using Parasol.Care.Domain;
using Parasol.Kernel;

namespace Parasol.Modules.Tests.Care;

public class PlanningTests
{
    static readonly DateOnly Today = new(2026, 12, 1);
    static readonly Author Worker = new(new DateTimeOffset(2026, 12, 1, 15, 0, 0, TimeSpan.Zero), StaffId.New());

    [Fact]
    public void A_goal_needs_words_and_what_is_skipped_is_kept_as_skipped()
    {
        Goal.Set(" ", WhoSaid.Person, null, Worker).Refusal!.Field.ShouldBe("Words");
        Goal.Set("A room of my own", null, " ", Worker).Value.Skipped.ShouldBe(["SaidBy", "StopAt"]);
        Goal.Set("A room of my own", WhoSaid.Person, "No shelter", Worker).Value.ShouldSatisfyAllConditions(g => g.Skipped.ShouldBeEmpty(), g => g.StopAt.ShouldBe("No shelter"));
        Goal.Set("A room of my own", (WhoSaid)9, null, Worker).Refusal!.Field.ShouldBe("SaidBy");
    }

    [Fact]
    public void A_goal_is_let_go_of_rests_is_reached_and_is_taken_up_again_and_all_of_it_is_kept()
    {
        var goal = Goal.Set("A room of my own", WhoSaid.Person, null, Worker).Value;
        foreach (var state in new[] { GoalState.LetGo, GoalState.Open, GoalState.Resting, GoalState.Reached })
        {
            goal = goal.Move(state, " Not now ", Worker).Value;
        }

        goal.State.ShouldBe(GoalState.Reached);
        goal.Moves.Select(m => m.State).ShouldBe([GoalState.LetGo, GoalState.Open, GoalState.Resting, GoalState.Reached]);
        goal.Moves.ShouldAllBe(m => m.Words == "Not now" && m.By == Worker.Staff);
        goal.Move(GoalState.Reached, null, Worker).IsDone.ShouldBeFalse();
        goal.Move((GoalState)9, null, Worker).Refusal!.Field.ShouldBe("State");
    }

    [Fact]
    public void A_step_with_a_day_asks_on_its_day_and_never_in_the_past()
    {
        var (row, colleague) = (RowId.New(), StaffId.New());
        var step = Step("Call the landlord", new WhoDoes(Doer.Colleague, colleague), Today.AddDays(3)).Value;

        step.Asks(row, Today, Worker.Staff).ShouldNotBeNull().ShouldSatisfyAllConditions(f => f.Day.ShouldBe(Today.AddDays(3)), f => f.Step.ShouldBe(row), f => f.For.ShouldBe(colleague), f => f.Words.ShouldBe("Call the landlord"));
        step.Asks(row, Today.AddDays(9), Worker.Staff)!.Day.ShouldBe(Today.AddDays(9));
        step.Finish(Worker.At).Asks(row, Today, Worker.Staff).ShouldBeNull();
    }

    [Fact]
    public void A_step_without_a_day_asks_for_nothing_and_says_what_was_skipped()
    {
        var step = Step("Look around", null, null).Value;

        step.Skipped.ShouldBe(["Who", "Day"]);
        step.Asks(RowId.New(), Today, Worker.Staff).ShouldBeNull();
        Step(" ", null, Today).Refusal!.Field.ShouldBe("Step");
        Step("Look around", null, Today.AddDays(-1)).Refusal!.Field.ShouldBe("Day");
        new StepSaid(" ", null, null).IsEmpty.ShouldBeTrue();
        new StepSaid(null, null, Today).IsEmpty.ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, null, null, "Means")]
    [InlineData("I sleep", 0, null, "Number")]
    [InlineData("I sleep", 6, null, "Number")]
    public void How_they_are_needs_one_answer_and_a_number_within_the_scale(string? means, int? number, string? words, string field) =>
        Wellbeing.Note(means, number, words, Today, Worker).Refusal!.Field.ShouldBe(field);

    [Fact]
    public void How_they_are_may_be_a_number_or_a_word_and_the_rest_is_skipped()
    {
        Wellbeing.Note(null, 4, null, Today, Worker).Value.Skipped.ShouldBe(["Means", "Words"]);
        Wellbeing.Note(null, null, "Tired", Today, Worker).Value.Skipped.ShouldBe(["Means", "Number"]);
        Wellbeing.Note("I sleep", null, " ", Today, Worker).Value.Skipped.ShouldBe(["Number", "Words"]);
    }

    static Outcome<PlanStep> Step(string words, WhoDoes? who, DateOnly? day) => PlanStep.Plan(RowId.New(), new StepSaid(words, who, day), Today, Worker);
}
