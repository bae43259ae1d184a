using Parasol.Kernel;

namespace Parasol.Care.Fees;

/// <summary>What a fee is worked out from. Nothing in it says who somebody is.</summary>
internal sealed record FeeQuestion
{
    /// <summary>How many people share the income; null when not said.</summary>
    public int? People { get; init; }

    /// <summary>What comes in; null when refused or not known.</summary>
    public decimal? Income { get; init; }

    public IncomePeriod? Period { get; init; }

    /// <summary>The day of the service: it chooses the table.</summary>
    public DateOnly Day { get; init; }

    public string Region { get; init; } = FeeRegions.States;

    public decimal FullCharge { get; init; }

    public decimal? CoPay { get; init; }

    public override string ToString() => "a fee";
}

/// <summary>What it would cost, and how that came about.</summary>
internal sealed record FeeAnswer
{
    public GuidelineTable? Table { get; init; }

    public decimal? Guideline { get; init; }

    public decimal? YearlyIncome { get; init; }

    /// <summary>Income in percent of the guideline, to two places, for reading only: classes are told apart before anything is rounded.</summary>
    public decimal? Percent { get; init; }

    public required string Class { get; init; }

    /// <summary>The percent of the full charge; null where the nominal amount is paid.</summary>
    public decimal? Share { get; init; }

    /// <summary>What the class pays.</summary>
    public required decimal Charge { get; init; }

    /// <summary>What the person pays: the charge, or the co-pay when that is less.</summary>
    public required decimal Pays { get; init; }

    public required FeeSchedule Schedule { get; init; }

    /// <summary>What the schedule lacks by the federal rule.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public override string ToString() => "a fee";
}

/// <summary>The sliding fee: exact decimals from beginning to end, rounded once, at the cent.</summary>
internal static class SlidingFee
{
    public const int MostPeople = 100;

    /// <summary>The largest amount that is taken: far above any bill, and far below what would overflow.</summary>
    public const decimal Most = 1_000_000_000m;

    public static Outcome<FeeAnswer> Work(FeeQuestion asked, FeeSchedule schedule, IReadOnlyList<GuidelineTable> tables)
    {
        var fault = Fault(asked);
        if (fault is not null)
        {
            return fault;
        }
        var table = GuidelineTable.On(asked.Day, tables);
        var guideline = asked.People is { } people ? table?.Regions[asked.Region].For(people) : null;
        if (asked.Income is not { } income)
        {
            return Answer(asked, schedule, new FeeClass(FeeSchedule.Declare, null, null), table, guideline, null);
        }
        if (table is null || guideline is not { } poor)
        {
            return Refusal.Rule("There is no table for that day. The first one begins on {0}.", nameof(FeeQuestion.Day), tables.Min(t => t.From).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
        var yearly = income * asked.Period!.Times;
        return Answer(asked, schedule, schedule.ClassOf(yearly, poor), table, poor, yearly);
    }

    static Refusal? Fault(FeeQuestion asked) =>
        asked.FullCharge is < 0 or > Most ? Refusal.Rule("The full charge is an amount from 0 to a billion.", nameof(FeeQuestion.FullCharge))
        : asked.CoPay is < 0 or > Most ? Refusal.Rule("The co-pay is an amount from 0 to a billion.", nameof(FeeQuestion.CoPay))
        : asked.Income is < 0 or > Most ? Refusal.Rule("The income is an amount from 0 to a billion.", nameof(FeeQuestion.Income))
        : asked.People is < 1 or > MostPeople ? Refusal.Rule("The household has between 1 and 100 people.", nameof(FeeQuestion.People))
        : asked.Income is not null && asked.People is null ? Refusal.Rule("Say how many people live on this income, or leave the income out.", nameof(FeeQuestion.People))
        : asked.Income is not null && asked.Period is null ? Refusal.Rule("Say how often this income comes, or leave the income out.", nameof(FeeQuestion.Period))
        : null;

    static FeeAnswer Answer(FeeQuestion asked, FeeSchedule schedule, FeeClass found, GuidelineTable? table, decimal? guideline, decimal? yearly)
    {
        var charge = found.Percent is { } percent ? FeeSchedule.Cents(asked.FullCharge * percent / 100) : FeeSchedule.Cents(Math.Min(schedule.Nominal, asked.FullCharge));
        return new FeeAnswer
        {
            Table = table, Guideline = guideline, YearlyIncome = yearly, Percent = yearly is { } income && guideline is { } poor ? FeeSchedule.Cents(income * 100 / poor) : null,
            Class = found.Class, Share = found.Percent, Charge = charge, Pays = asked.CoPay is { } coPay ? FeeSchedule.Cents(Math.Min(coPay, charge)) : charge,
            Schedule = schedule, Notes = [.. schedule.Lacks(asked.FullCharge)],
        };
    }
}
