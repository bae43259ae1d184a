using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.Plans;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Plans;

internal sealed class GoalInput : StepInput
{
    [AtMost(1000)]
    public string? Words { get; set; }

    public WhoSaid? SaidBy { get; set; }

    [AtMost(1000)]
    public string? StopAt { get; set; }
}

/// <summary>Writes a goal down, with its first step if there is one.</summary>
internal sealed class NewGoalModel(ReadPlan read, KeepGoals keep) : FormPage<GoalInput>, IStepForm
{
    public FileId Whose => this.FileOf();

    public PlanSheet Sheet { get; private set; } = null!;

    public static IEnumerable<Choice> SaidChoices => Enum.GetValues<WhoSaid>().Select(w => new Choice(w.ToString(), Goal.Label(w)));

    StepInput IStepForm.Input => Input;

    IEnumerable<Choice> IStepForm.People => StepInput.People(Sheet.Names);

    protected override async Task<Outcome> Load(bool isNew)
    {
        var plan = await read.Of(Whose);
        Sheet = plan.IsDone ? plan.Value : Sheet;
        return plan.Plain;
    }

    protected override Task<Outcome> Do() => keep.Set(Whose, Input.Words, Input.SaidBy, Input.StopAt, Input.Said());

    protected override IActionResult Next() => On(CareLinks.Plan(Whose), "saved");
}
