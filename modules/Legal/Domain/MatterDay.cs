using Parasol.Kernel;
using Parasol.Legal.Deadlines;
using Parasol.Vault;

namespace Parasol.Legal.Domain;

/// <summary>How a day was worked out, as it was on the day it was kept: rules change, and what somebody relied on does not.</summary>
internal sealed record Counted
{
    public string Rule { get; init; } = "";

    public string Title { get; init; } = "";

    public DateOnly Trigger { get; init; }

    public string TriggerIs { get; init; } = "";

    /// <summary>As <see cref="Deadlines.Period"/> writes it; empty for a window.</summary>
    public string Period { get; init; } = "";

    /// <summary>The day on which the period ends before anything rolls.</summary>
    public DateOnly Nominal { get; init; }

    /// <summary>The holiday that made it roll; null where it did not, or rolled off a weekend.</summary>
    public string? Holiday { get; init; }

    public DateOnly WorkBy { get; init; }

    /// <summary>The first day of a window; null for a clock.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Periods that courts quarrel over, with their last days.</summary>
    public IReadOnlyList<CountedElse> Others { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public string Citation { get; init; } = "";

    public DateOnly LastChecked { get; init; }

    public string ReviewStatus { get; init; } = "";

    public bool IsVolatile { get; init; }
}

/// <summary>Another period of the same rule.</summary>
internal sealed record CountedElse(string Period, DateOnly LastDay, string Why);

/// <summary>A deadline of a matter, worked out by a rule, or a day of its own such as a court date.</summary>
[SealedAs(TableCode.MatterDay)]
internal sealed record MatterDay : SealedRecord
{
    static readonly DateOnly First = new(1900, 1, 1);
    static readonly DateOnly Last = new(2199, 12, 31);

    public RowId Matter { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>The hour of a court date; null where no hour matters.</summary>
    public TimeOnly? Hour { get; init; }

    public bool IsCourtDate { get; init; }

    public string? Words { get; init; }

    /// <summary>Null for a day that no rule gave.</summary>
    public Counted? By { get; init; }

    /// <summary>When it was done or needed no more, UTC; null while it is open.</summary>
    public DateTimeOffset? Done { get; init; }

    public DateTimeOffset At { get; init; }

    public StaffId Author { get; init; }

    public bool IsOpen => Done is null;

    /// <summary>Works a day out by a rule as it stood on the day that starts its clock.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="rule">Key and variant, as <see cref="DeadlineRule.Name"/> writes them.</param>
    /// <param name="trigger">The day that starts the clock.</param>
    /// <param name="words">A word about it, or null.</param>
    public static Outcome<MatterDay> Count(DeadlineBook book, string? rule, DateOnly? trigger, string? words)
    {
        var (key, variant) = (rule ?? "").Split(' ', 2) is [var k, var v] ? (k, v) : (rule ?? "", "");
        if (book.Rules.All(r => r.Key != key || r.Variant != variant))
        {
            return Refusal.Rule("Choose a rule.", "Rule");
        }
        if (trigger is not { } day || day < First || day > Last)
        {
            return Refusal.Rule("Write the day that starts the clock.", "Trigger");
        }
        if (book.On(key, variant, day) is not { } found)
        {
            return Refusal.Rule("For that day there is no rule here: the law was another one. Ask a lawyer.", "Trigger");
        }
        var counted = new Counted
        {
            Rule = found.Name, Title = found.Title, Trigger = day, TriggerIs = found.Trigger, Notes = found.Notes,
            Citation = found.Standing.Citation, LastChecked = found.Standing.LastChecked, ReviewStatus = found.Standing.ReviewStatus, IsVolatile = found.Standing.IsVolatile,
        };
        return found.Window is null ? Clock(found, counted, words) : Window(found, counted, words);
    }

    /// <summary>A day that no rule gave.</summary>
    public static Outcome<MatterDay> Own(DateOnly? day, TimeOnly? hour, bool isCourtDate, string? words) =>
        day is not { } given || given < First || given > Last ? Refusal.Rule("Write the day.", "Day")
        : Prose.Clean(words) is not { } said && !isCourtDate ? Refusal.Rule("Say what is on that day.", "DayWords")
        : new MatterDay { Day = given, Hour = hour, IsCourtDate = isCourtDate, Words = Prose.Clean(words) };

    public MatterDay Finish(DateTimeOffset at) => Done is null ? this with { Done = at } : this;

    static MatterDay Clock(DeadlineRule rule, Counted counted, string? words)
    {
        var worked = Deadline.Of(rule, new DeadlineQuestion(counted.Trigger));
        return new MatterDay
        {
            Day = worked.LastDay, Words = Prose.Clean(words),
            By = counted with
            {
                Period = rule.Period!.ToString(), Nominal = worked.Nominal, WorkBy = worked.WorkBy, Others = [.. worked.Others.Select(o => new CountedElse(o.Period.ToString(), o.LastDay, o.Why))],
                Holiday = worked.Nominal == worked.LastDay ? null : rule.Roll.Calendar?.HolidayOn(worked.Nominal),
            },
        };
    }

    static MatterDay Window(DeadlineRule rule, Counted counted, string? words)
    {
        var (earliest, latest) = Deadline.Window(rule, counted.Trigger);
        return new MatterDay { Day = latest, Words = Prose.Clean(words), By = counted with { Nominal = latest, WorkBy = earliest, Earliest = earliest } };
    }
}
