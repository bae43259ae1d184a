using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Benefits;
using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Benefits;

internal sealed class StandingInput
{
    public int State { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Due { get; set; }

    [AtMost(1000)]
    public string? Words { get; set; }
}

/// <summary>How one application stands.</summary>
internal sealed class BenefitModel(KeepBenefitCase keep) : FormPage<StandingInput>
{
    public FileId Whose => this.FileOf();

    public BenefitCase Case { get; private set; } = null!;

    public static IEnumerable<Choice> States => Enum.GetValues<BenefitState>().Select(s => new Choice(((int)s).ToString(CultureInfo.InvariantCulture), BenefitCase.Label(s)));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await keep.All(Whose);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        if (read.Value.FirstOrDefault(b => b.Row == this.RowOf())?.Value is not { } found)
        {
            return Refusal.NotThere;
        }
        Case = found;
        if (isNew)
        {
            Input = new StandingInput { State = (int)found.State, Due = found.Due, Words = found.Words };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => keep.Say(Whose, this.RowOf(), (BenefitState)Input.State, Input.Due, Input.Words);

    protected override IActionResult Next() => On(CareLinks.Benefits(Whose), "saved");
}
