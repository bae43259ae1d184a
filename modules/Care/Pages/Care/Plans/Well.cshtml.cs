using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.Plans;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Plans;

internal sealed class WellInput
{
    [AtMost(500)]
    public string? Means { get; set; }

    public int? Number { get; set; }

    [AtMost(1000)]
    public string? Words { get; set; }
}

/// <summary>How somebody is today, by their own measure; what "well" means stays from last time.</summary>
internal sealed class WellModel(ReadPlan read, KeepWellbeing keep) : FormPage<WellInput>
{
    public FileId Whose => this.FileOf();

    public PlanSheet Sheet { get; private set; } = null!;

    public static IEnumerable<Choice> Numbers => Enumerable.Range(1, Wellbeing.Best).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => new Choice(n, n, IsWords: true));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var plan = await read.Of(Whose);
        if (!plan.IsDone)
        {
            return plan.Refusal;
        }
        Sheet = plan.Value;
        if (isNew)
        {
            Input = new WellInput { Means = Sheet.Well.FirstOrDefault(w => w.Means is not null)?.Means };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => keep.Note(Whose, Input.Means, Input.Number, Input.Words);

    protected override IActionResult Next() => On(CareLinks.Plan(Whose), "saved");
}
