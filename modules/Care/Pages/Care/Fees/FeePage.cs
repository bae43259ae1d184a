using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Fees;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Seams;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Fees;

/// <summary>What a fee is worked out from. Nobody is asked who they are.</summary>
internal sealed record FeeInput
{
    /// <summary>How many people live on the income.</summary>
    public int? People { get; init; }

    /// <summary>What comes in.</summary>
    [AtMost(20)]
    public string? Income { get; init; }

    /// <summary>How often.</summary>
    [AtMost(20)]
    public string? Period { get; init; }

    /// <summary>The full charge.</summary>
    [AtMost(20)]
    public string? FullCharge { get; init; }

    /// <summary>What an insurance would have the person pay.</summary>
    [AtMost(20)]
    public string? CoPay { get; init; }

    /// <summary>The day of the visit.</summary>
    [DataType(DataType.Date)]
    public DateOnly? Day { get; init; }

    /// <summary>Where.</summary>
    [AtMost(20)]
    public string? Region { get; init; }
}

/// <summary>
/// What would it cost? Works a fee out and shows it on the answer to the form: no figure stands in an address, and nothing is kept.
/// </summary>
internal abstract class FeePage(IOrganisationFace here, TimeProvider time) : FormPage<FeeInput>
{
    public FeeAnswer? Answer { get; private set; }

    public static FeeSchedule Schedule => FeeTables.Schedule;

    public static IEnumerable<Choice> Periods => IncomePeriod.All.Select(p => new Choice(p.Code, p.Label));

    public static IEnumerable<Choice> Regions => FeeRegions.All.Select(r => new Choice(r.Code, r.Label));

    protected override Task<Outcome> Load(bool isNew)
    {
        if (isNew)
        {
            Input = new FeeInput { Day = here.DayAt(time.GetUtcNow()), Period = "MONTH", Region = FeeRegions.States };
        }
        return Task.FromResult(Outcome.Done);
    }

    protected override Task<Outcome> Do() => Task.FromResult(Work());

    protected override IActionResult Next() => Page();

    Outcome Work()
    {
        var (income, charge, coPay) = (Amounts.Read(Input.Income, nameof(Input.Income)), Amounts.Read(Input.FullCharge, nameof(Input.FullCharge)), Amounts.Read(Input.CoPay, nameof(Input.CoPay)));
        if ((income.Refusal ?? charge.Refusal ?? coPay.Refusal) is { } unread)
        {
            return unread;
        }
        if (charge.Value is not { } full)
        {
            return Refusal.Rule("Write what the place charges in full. Its price list says it.", nameof(Input.FullCharge));
        }
        var answer = SlidingFee.Work(new FeeQuestion
        {
            People = Input.People, Income = income.Value, Period = IncomePeriod.Find(Input.Period), FullCharge = full, CoPay = coPay.Value,
            Day = Input.Day ?? here.DayAt(time.GetUtcNow()), Region = FeeRegions.Find(Input.Region) ?? FeeRegions.States,
        }, Schedule, FeeTables.Guidelines);
        Answer = answer.IsDone ? answer.Value : null;
        return answer.Plain;
    }
}
