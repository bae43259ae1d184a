using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.Joining;
using Parasol.Care.Plans;
using Parasol.Kernel;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Care.Plans;

internal sealed class StepDoneInput
{
    public Guid Step { get; set; }
}

/// <summary>The plan of a file. One press finishes a step.</summary>
internal sealed class IndexModel(ReadPlan read, KeepGoals keep, ReceivedPlans received) : FormPage<StepDoneInput>
{
    public FileId Whose => this.FileOf();

    public PlanSheet Sheet { get; private set; } = null!;

    /// <summary>What other programs share with this file now.</summary>
    public IReadOnlyList<JoinedSheet> Joined { get; private set; } = [];

    protected override async Task<Outcome> Load(bool isNew)
    {
        var plan = await read.Of(Whose);
        Sheet = plan.IsDone ? plan.Value : Sheet;
        // Each look is told to the person: only what is shown is looked at.
        if (plan.IsDone && (isNew || OnlySpeaks))
        {
            Joined = await received.Of(Sheet.Program, Sheet.Received);
        }
        return plan.Plain;
    }

    protected override Task<Outcome> Do() => keep.Finish(Whose, new RowId(Input.Step));

    protected override IActionResult Next() => On(CareLinks.Plan(Whose), "done");

    /// <summary>What a program is called.</summary>
    public string NameOf(ProgramId program) => Sheet.Programs.GetValueOrDefault(program, Say["Another program"]);

    /// <summary>Who does a step, in the reader's language; null when that was skipped.</summary>
    public string? Doing(PlanStep step) => step.Who switch
    {
        { Doer: Doer.Colleague, Colleague: { } colleague } => Sheet.Names.GetValueOrDefault(colleague, Say["A colleague"]),
        { Doer: Doer.SomebodyElse } who => who.Words ?? Say["Somebody else"],
        { } => Say["They do it themselves"],
        null => null,
    };
}
