namespace Parasol.Listings.Domain;

/// <summary>Whether a place is open at a moment, and until when by its own clock.</summary>
internal readonly record struct OpenState(Answer IsOpen, DateTime? Until = null, DateTime? Next = null)
{
    /// <summary>It opens again on the day of the moment, by its own clock.</summary>
    public bool OpensToday { get; init; }
}

/// <summary>One stretch of opening on one day, by the clock of the place.</summary>
internal readonly record struct Stretch(DateTime From, DateTime To);

/// <summary>
/// The opening hours of one place: rules in local time, read in the place's own zone, whatever the server's.
/// Special days replace regular ones; a closed day has no hours; stretches may run past midnight; clock changes are honoured.
/// </summary>
internal sealed class Hours(IReadOnlyList<Opening> rules, TimeZoneInfo? zone)
{
    static readonly TimeOnly Evening = new(18, 30);

    // Worked out anew when it no longer holds: thousands of places are asked whether they are open in each search.
    Spell? _now;
    Coming? _coming;

    /// <summary>The rules.</summary>
    public IReadOnlyList<Opening> Rules => rules;

    /// <summary>The zone of the place, where its name is known.</summary>
    public TimeZoneInfo? Zone => zone;

    /// <summary>Whether there is anything to work with.</summary>
    public bool AreKnown { get; } = rules.Any(rule => !rule.IsSpecial && rule.Every is not Every.Words && rule.Opens is not null && rule.Closes is not null);

    /// <summary>Open, closed or unknown at this moment; when open until when, when closed from when on within a week.</summary>
    public OpenState At(DateTimeOffset moment)
    {
        if (_now is { } now && now.From <= moment && moment < now.To)
        {
            return now.State;
        }
        if (!AreKnown || Clock() is not { } here)
        {
            return new OpenState(Answer.Unknown);
        }
        var (state, to) = Work(moment, here);
        _now = new Spell(moment, to, state);
        return state;
    }

    // What holds at this moment, and until when it does: until it closes, until it opens, at most until the end of the day there.
    (OpenState State, DateTimeOffset To) Work(DateTimeOffset moment, TimeZoneInfo here)
    {
        var local = TimeZoneInfo.ConvertTime(moment, here);
        var today = DateOnly.FromDateTime(local.DateTime);
        DateTime? next = null;
        var end = Instant(today.AddDays(1).ToDateTime(TimeOnly.MinValue), here);
        // A stretch that began yesterday may still be running.
        for (var ahead = -1; ahead <= 7; ahead++)
        {
            foreach (var stretch in On(today.AddDays(ahead)))
            {
                var (from, to) = (Instant(stretch.From, here), Instant(stretch.To, here));
                if (from <= moment && moment < to)
                {
                    return (new OpenState(Answer.Yes, Until: stretch.To), to);
                }
                if (from > moment && next is null)
                {
                    (next, end) = (stretch.From, from < end ? from : end);
                }
            }
        }
        return (new OpenState(Answer.No, Next: next) { OpensToday = next is { } soon && DateOnly.FromDateTime(soon) == today }, end);
    }

    /// <summary>The stretches that begin on the day it is there now; null where nothing is known.</summary>
    public IReadOnlyList<Stretch>? Today(DateTimeOffset moment) =>
        AreKnown && Clock() is { } here ? On(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, here).DateTime)) : null;

    /// <summary>The stretches that begin on this day, in order.</summary>
    public IReadOnlyList<Stretch> On(DateOnly day)
    {
        var special = rules.Where(rule => rule.IsSpecial && rule.IsOn(day)).ToList();
        if (special.Exists(rule => rule.IsClosed))
        {
            return [];
        }
        var holding = special.Count > 0 ? special : rules.Where(rule => !rule.IsSpecial && rule.IsOn(day)).ToList();
        return [.. holding.Where(rule => rule.Opens is not null && rule.Closes is not null).Select(rule => StretchOf(rule, day)).OrderBy(stretch => stretch.From)];
    }

    /// <summary>Whether it is ever open after half past six in the evening, going by the regular rules of the coming four weeks.</summary>
    public Answer Evenings(DateOnly today) => Ahead(today).Evenings;

    /// <summary>Whether it is ever open on a Saturday or Sunday, going by the regular rules of the coming four weeks.</summary>
    public Answer Weekends(DateOnly today) => Ahead(today).Weekends;

    Coming Ahead(DateOnly today) => _coming is { } coming && coming.Day == today
        ? coming
        : _coming = new Coming(
            today,
            Any(today, stretch => stretch.From.TimeOfDay >= Evening.ToTimeSpan() || stretch.To > stretch.From.Date + Evening.ToTimeSpan()),
            Any(today, stretch => stretch.From.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));

    Answer Any(DateOnly today, Func<Stretch, bool> holds)
    {
        if (!AreKnown)
        {
            return Answer.Unknown;
        }
        for (var ahead = 0; ahead < 28; ahead++)
        {
            var day = today.AddDays(ahead);
            if (rules.Any(rule => !rule.IsSpecial && rule.Opens is not null && rule.Closes is not null && rule.IsOn(day) && holds(StretchOf(rule, day))))
            {
                return Answer.Yes;
            }
        }
        return Answer.No;
    }

    /// <summary>The stretch of a rule that holds on this day.</summary>
    public static Stretch StretchOf(Opening rule, DateOnly day)
    {
        var from = day.ToDateTime(rule.Opens!.Value);
        var to = day.ToDateTime(rule.Closes!.Value);
        return new Stretch(from, to > from ? to : to.AddDays(1));
    }

    TimeZoneInfo? Clock()
    {
        if (zone is not null)
        {
            return zone;
        }
        return rules.Select(rule => rule.UtcOffset).FirstOrDefault(offset => offset is not null) is { } minutes
            ? TimeZoneInfo.CreateCustomTimeZone("stated", TimeSpan.FromMinutes(minutes), null, null)
            : null;
    }

    // The hour that a clock skips does not exist: it is read with the clock before the jump. The hour that comes twice is meant the first time.
    static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
        {
            return new DateTimeOffset(local, zone.GetUtcOffset(local.AddHours(-3)));
        }
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    sealed record Spell(DateTimeOffset From, DateTimeOffset To, OpenState State);

    sealed record Coming(DateOnly Day, Answer Evenings, Answer Weekends);
}
