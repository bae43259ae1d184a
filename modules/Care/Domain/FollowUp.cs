using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Domain;

/// <summary>Something to do for a person by a day.</summary>
[SealedAs(TableCode.FollowUp)]
internal sealed record FollowUp : SealedRecord
{
    /// <summary>How many days ahead, when nobody says otherwise.</summary>
    public const int DefaultDays = 7;

    /// <summary>The furthest day, counted from today.</summary>
    public const int MostDays = 366;

    /// <summary>What to do: an English sentence, key of its translation; null when it is told in words.</summary>
    public string? Says { get; init; }

    /// <summary>What to do, in own words.</summary>
    public string? Words { get; init; }

    /// <summary>By which day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>A call-back: the moment from which it is safe to reach the person, UTC; null for any other follow-up.</summary>
    public DateTimeOffset? SafeFrom { get; init; }

    /// <summary>When it was done or needed no more, UTC; null while it is open.</summary>
    public DateTimeOffset? Done { get; init; }

    /// <summary>The need it is about, or null.</summary>
    public RowId? Need { get; init; }

    /// <summary>The referral it is about, or null. A referral has one follow-up, which moves with its state.</summary>
    public RowId? Referral { get; init; }

    /// <summary>The step of a plan it is about, or null.</summary>
    public RowId? Step { get; init; }

    /// <summary>The colleague who is to do it, or null.</summary>
    public StaffId? For { get; init; }

    /// <summary>Who set it.</summary>
    public StaffId? By { get; init; }

    public static DateOnly DefaultDay(DateOnly today) => today.AddDays(DefaultDays);

    public static Outcome<DateOnly> CheckDay(DateOnly? day, DateOnly today) => day switch
    {
        null => DefaultDay(today),
        { } given when given < today => Refusal.Rule("Choose today or a day to come.", "Day"),
        { } given when given > today.AddDays(MostDays) => Refusal.Rule("Choose a day within a year.", "Day"),
        { } given => given,
    };

    public static Outcome<FollowUp> Set(string? words, DateOnly? day, DateOnly today, Author author)
    {
        var checkedDay = CheckDay(day, today);
        if (!checkedDay.IsDone)
        {
            return checkedDay.Refusal;
        }
        var said = Prose.Clean(words);
        return new FollowUp { Says = said is null ? "Ask how things are" : null, Words = said, Day = checkedDay.Value, By = author.Staff };
    }

    public Outcome<FollowUp> MoveTo(DateOnly? day, DateOnly today) =>
        Done is not null ? Refusal.Rule("This is done already.") : CheckDay(day, today).Then<FollowUp>(d => this with { Day = d, SafeFrom = d == Day ? SafeFrom : null });

    /// <summary>A call-back from a safe moment on.</summary>
    /// <param name="safeFrom">The moment.</param>
    /// <param name="day">Which day that is where the organisation is.</param>
    /// <param name="by">Who promised it.</param>
    public static FollowUp CallBack(DateTimeOffset safeFrom, DateOnly day, StaffId by) =>
        new() { Says = "Call back", Day = day, SafeFrom = safeFrom, By = by };

    public FollowUp Finish(DateTimeOffset at) => Done is null ? this with { Done = at } : this;
}
