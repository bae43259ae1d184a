using Parasol.Kernel;

namespace Parasol.Care.Fees;

/// <summary>One class of a sliding fee.</summary>
/// <param name="Class">Its letter.</param>
/// <param name="UpTo">The highest percent of the guideline that still belongs to it; null for the last.</param>
/// <param name="Percent">How much of the full charge is paid; null where the nominal amount is.</param>
internal sealed record FeeClass(string Class, decimal? UpTo, decimal? Percent);

/// <summary>A sliding fee: classes by income and household alone, the same for everyone.</summary>
/// <param name="Nominal">What the first class pays: an amount, never a condition of being seen.</param>
/// <param name="Classes">From the lowest income to the highest.</param>
/// <param name="Source">The rule it follows.</param>
/// <param name="From">Since when.</param>
/// <param name="ReviewStatus">Whether somebody who knows has looked at it.</param>
internal sealed record FeeSchedule(decimal Nominal, IReadOnlyList<FeeClass> Classes, string Source = "given with the cases", DateOnly? From = null, string ReviewStatus = "unreviewed")
{
    /// <summary>The class of somebody who does not say what they earn.</summary>
    public const string Declare = "DECLARE";

    const int LeastPartial = 3;

    /// <summary>What is wrong with it, or itself.</summary>
    public Outcome<FeeSchedule> Check() =>
        Nominal < 0 ? Refusal.Rule("The nominal amount cannot be less than zero.")
        : Classes.Count < 2 || Classes[0].Percent is not null || Classes.Skip(1).Any(c => c.Percent is not (>= 0 and <= 100)) ? Refusal.Rule("The first class pays the nominal amount, and every other one a percent from 0 to 100.")
        : Classes[^1].UpTo is not null || Classes.SkipLast(1).Any(c => c.UpTo is not > 0) ? Refusal.Rule("Every class but the last has an upper bound.")
        : Rises(Classes.SkipLast(1).Select(c => c.UpTo!.Value)) && Rises(Classes.Skip(1).Select(c => c.Percent!.Value)) ? this
        : Refusal.Rule("Bounds and percents rise from class to class.");

    /// <summary>The first class whose bound an income does not pass. Multiplied out, so that nothing is rounded before it is compared.</summary>
    public FeeClass ClassOf(decimal income, decimal guideline) => Classes.First(c => c.UpTo is not { } ceiling || income * 100 <= guideline * ceiling);

    /// <summary>What it lacks by the federal rule for health centers: English, keys of their translation. Said, and never in the way of working a fee out.</summary>
    public IEnumerable<string> Lacks(decimal fullCharge)
    {
        if (Classes.Count(c => c.Percent is > 0 and < 100) < LeastPartial)
        {
            yield return "The federal rule asks for at least three classes that pay a part.";
        }
        if (Nominal > 0 && Classes[1].Percent is { } percent && Nominal >= Cents(fullCharge * percent / 100))
        {
            yield return "The nominal amount should be less than what the next class pays.";
        }
    }

    /// <summary>Rounded half-up to the cent, with both digits of the cents.</summary>
    public static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero) + 0.00m;

    static bool Rises(IEnumerable<decimal> values)
    {
        var all = values.ToList();
        return all.Zip(all.Skip(1)).All(pair => pair.First < pair.Second);
    }
}
