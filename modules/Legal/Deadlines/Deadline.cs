namespace Parasol.Legal.Deadlines;

/// <summary>What somebody asks of a rule.</summary>
/// <param name="Trigger">The day that starts the clock, or the hearing of a window.</param>
/// <param name="AsOf">Today, as far as the question goes; null to leave open what has passed.</param>
/// <param name="WorkByDays">How many days earlier the work should be done.</param>
internal sealed record DeadlineQuestion(DateOnly Trigger, DateOnly? AsOf = null, int WorkByDays = DeadlineQuestion.UsualWorkByDays)
{
    public const int UsualWorkByDays = 7;
}

/// <summary>When a clock ends.</summary>
/// <param name="Nominal">The day the period ends on.</param>
/// <param name="LastDay">After rolling; where periods are disputed, the earliest.</param>
/// <param name="WorkBy">The day to be done by; never before the trigger.</param>
/// <param name="HasPassed">The last day lies behind; null when nobody said what day it is. It is never too late without a lawyer: clocks stop, and leave is given.</param>
/// <param name="Others">The other periods and their last days.</param>
/// <param name="Reminders">30, 7 and 1 days before, moved back to days on which somebody is at work.</param>
internal sealed record Deadline(DateOnly Nominal, DateOnly LastDay, DateOnly WorkBy, bool? HasPassed, IReadOnlyList<(Period Period, DateOnly LastDay, string Why)> Others, IReadOnlyList<DateOnly> Reminders)
{
    static readonly int[] DaysBefore = [30, 7, 1];

    /// <summary>Works one clock out. The rule has a period: windows are no clocks.</summary>
    public static Deadline Of(DeadlineRule rule, DeadlineQuestion asked)
    {
        var period = rule.Period ?? throw new ArgumentException("A window has no last day.", nameof(rule));
        var main = End(rule, period, asked.Trigger);
        List<(Period Period, DateOnly Nominal, DateOnly LastDay, string Why)> all = [(period, main.Nominal, main.LastDay, "")];
        all.AddRange(rule.Or.Select(o => (o.Period, End(rule, o.Period, asked.Trigger), o.Why)).Select(o => (o.Period, o.Item2.Nominal, o.Item2.LastDay, o.Why)));
        var first = all.MinBy(e => e.LastDay);
        var workBy = first.LastDay.AddDays(-asked.WorkByDays);
        return new Deadline(first.Nominal, first.LastDay, workBy < asked.Trigger ? asked.Trigger : workBy, asked.AsOf is { } today ? today > first.LastDay : null,
            [.. all.Where(e => e != first).Select(e => (e.Period, e.LastDay, e.Why))],
            [.. DaysBefore.Select(d => first.LastDay.AddDays(-d)).Select(d => rule.Roll.Calendar?.OnOrBefore(d) ?? d).Where(d => d > asked.Trigger).Distinct()]);
    }

    /// <summary>The first and the last day on which it may have been done before a hearing.</summary>
    public static (DateOnly Earliest, DateOnly Latest) Window(DeadlineRule rule, DateOnly hearing)
    {
        var (most, least) = rule.Window ?? throw new ArgumentException("A clock has no window.", nameof(rule));
        return (hearing.AddDays(-most), hearing.AddDays(-least));
    }

    static (DateOnly Nominal, DateOnly LastDay) End(DeadlineRule rule, Period period, DateOnly trigger)
    {
        var nominal = period.After(trigger, rule.Roll.Calendar);
        return (nominal, rule.Roll.Of(nominal));
    }
}
