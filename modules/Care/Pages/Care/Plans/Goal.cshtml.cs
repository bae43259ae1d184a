using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.Plans;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Plans;

internal sealed class GoalStandingInput : StepInput
{
    /// <summary>How the goal stands from now on; null to plan a step.</summary>
    public GoalState? State { get; set; }

    [AtMost(1000)]
    public string? Words { get; set; }
}

/// <summary>One goal: plan its next step, or say how it stands.</summary>
internal sealed class GoalModel(ReadPlan read, KeepGoals keep) : FormPage<GoalStandingInput>, IStepForm
{
    public FileId Whose => this.FileOf();

    public PlanSheet Sheet { get; private set; } = null!;

    public Goal Goal { get; private set; } = null!;

    StepInput IStepForm.Input => Input;

    IEnumerable<Choice> IStepForm.People => StepInput.People(Sheet.Names);

    protected override async Task<Outcome> Load(bool isNew)
    {
        var plan = await read.Of(Whose);
        if (!plan.IsDone)
        {
            return plan.Refusal;
        }
        if (plan.Value.Goals.FirstOrDefault(g => g.Row == this.RowOf())?.Goal is not { } goal)
        {
            return Refusal.NotThere;
        }
        (Sheet, Goal) = (plan.Value, goal);
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => Input.State is { } state ? keep.Move(Whose, this.RowOf(), state, Input.Words) : keep.Add(Whose, this.RowOf(), Input.Said());

    protected override IActionResult Next() => On(CareLinks.Plan(Whose), "saved");

    /// <summary>What the button says that brings a goal to a state.</summary>
    public static string Button(GoalState state) => state switch
    {
        GoalState.Reached => "They reached it",
        GoalState.LetGo => "They let it go",
        GoalState.Resting => "Let it rest for now",
        _ => "Take it up again",
    };
}
