using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Listings.Indicators;

/// <summary>
/// That somebody said something of a service on a day. It is never changed: whoever knows better adds another one, and the strongest that
/// still holds is what is shown.
/// </summary>
internal sealed class Assertion
{
    /// <summary>Where nobody says until when, it holds for so many months.</summary>
    public const int OrdinaryMonths = 12;

    /// <summary>And never for more than so many.</summary>
    public const int MostMonths = 24;

    [Clear("Which service.")]
    public required ServiceId Service { get; init; }

    [Clear("How many were said of the service before it.")]
    public required int Nth { get; init; }

    [Clear("Which organisation keeps this directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("What it is about: a code of the published list of indicators.")]
    public required string Term { get; init; }

    [Clear("Yes, no or unknown: about a place, never about a person.")]
    public required Answer Value { get; init; }

    [Clear("How it is known: by a visit, a call, a paper.")]
    public required Basis Basis { get; init; }

    [Clear("What work whoever says it does; never who.")]
    public required SaidBy By { get; init; }

    [Clear("On which day it was seen.")]
    public required DateOnly Day { get; init; }

    [Clear("The last day it holds.")]
    public required DateOnly Until { get; init; }

    public bool IsLive(DateOnly today) => today <= Until;

    /// <summary>The last day it holds, where what was typed stands to reason.</summary>
    public static Outcome<DateOnly> LastDay(DateOnly day, DateOnly? until, DateOnly today)
    {
        if (day > today)
        {
            return Refusal.Rule("This day cannot be in the future.", nameof(Day));
        }
        if (day.AddMonths(MostMonths) < today)
        {
            return Refusal.Rule("This was too long ago to count. Look again first.", nameof(Day));
        }
        var last = until ?? day.AddMonths(OrdinaryMonths);
        return last < today ? Refusal.Rule("Choose a day that is still to come.", nameof(Until))
            : last > day.AddMonths(MostMonths) ? Refusal.Rule("It can hold for {0} months at most.", nameof(Until), MostMonths)
            : last;
    }
}
