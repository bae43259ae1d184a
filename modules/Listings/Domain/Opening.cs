namespace Parasol.Listings.Domain;

internal enum Every
{
    /// <summary>On the days from <see cref="Opening.ValidFrom"/> to <see cref="Opening.ValidTo"/>: a holiday or special hours. These replace the regular hours of their days.</summary>
    Date,

    /// <summary>The same, each year: only month and day count.</summary>
    Year,

    Week,

    Month,

    /// <summary>Only words: nothing can be worked out.</summary>
    Words,
}

/// <summary>A weekday of a rule: every one, or the first, second, last of a month.</summary>
internal sealed record OnDay(DayOfWeek Day, int? Ordinal = null);

/// <summary>
/// One rule of an opening schedule, in local time of its place, after the RRULE subset of HSDS, beside the original words.
/// A closing time that is not after the opening time lies on the next day.
/// </summary>
internal sealed record Opening
{
    public Every Every { get; init; }

    /// <summary>Closed on those days, whatever the regular rules say.</summary>
    public bool IsClosed { get; init; }

    public TimeOnly? Opens { get; init; }

    public TimeOnly? Closes { get; init; }

    public IReadOnlyList<OnDay> Days { get; init; } = [];

    /// <summary>Days of the month; negative ones count from its end.</summary>
    public IReadOnlyList<int> MonthDays { get; init; } = [];

    /// <summary>ISO weeks of the year; negative ones count from its end.</summary>
    public IReadOnlyList<int> Weeks { get; init; } = [];

    /// <summary>Days of the year; negative ones count from its end.</summary>
    public IReadOnlyList<int> YearDays { get; init; } = [];

    public int Interval { get; init; } = 1;

    public int? Count { get; init; }

    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    public DateOnly? Starts { get; init; }

    public DateOnly? Until { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>Minutes ahead of UTC that the source states; used only where the place has no time zone.</summary>
    public int? UtcOffset { get; init; }

    public string? Words { get; init; }

    public string? Notes { get; init; }

    public string? Link { get; init; }

    public bool IsSpecial => Every is Every.Date or Every.Year;

    /// <summary>Whether the rule holds on this day.</summary>
    public bool IsOn(DateOnly day) => Every switch
    {
        Every.Words => false,
        Every.Date => (ValidFrom is null || day >= ValidFrom) && (ValidTo is null || day <= ValidTo) && (ValidFrom ?? ValidTo) is not null,
        Every.Year => ValidFrom is { } from && ValidTo is { } to && IsBetween(day, from, to),
        _ => IsInForce(day) && IsDay(day) && IsInCount(day),
    };

    // Over the turn of the year when the end comes before the start.
    static bool IsBetween(DateOnly day, DateOnly from, DateOnly to)
    {
        static int At(DateOnly d) => (d.Month * 100) + d.Day;
        return At(from) <= At(to) ? At(day) >= At(from) && At(day) <= At(to) : At(day) >= At(from) || At(day) <= At(to);
    }

    bool IsInForce(DateOnly day) =>
        !(day < Starts) && !(day > Until) && !(day < ValidFrom) && !(day > ValidTo);

    bool IsDay(DateOnly day) =>
        IsInInterval(day)
        && (Days.Count == 0 || Days.Any(on => IsNth(on, day)))
        && (MonthDays.Count == 0 || IsAmong(MonthDays, day.Day, DateTime.DaysInMonth(day.Year, day.Month)))
        && (YearDays.Count == 0 || IsAmong(YearDays, day.DayOfYear, DateTime.IsLeapYear(day.Year) ? 366 : 365))
        && (Weeks.Count == 0 || IsAmong(Weeks, Iso(day), WeeksInYear(day)))
        && (Days.Count + MonthDays.Count + YearDays.Count + Weeks.Count > 0 || IsLikeStart(day));

    // A rule that names no day repeats the day on which it starts; without a start it says nothing.
    bool IsLikeStart(DateOnly day) => Starts is { } start && (Every is Every.Week ? start.DayOfWeek == day.DayOfWeek : start.Day == day.Day);

    bool IsInInterval(DateOnly day)
    {
        if (Interval <= 1)
        {
            return true;
        }
        if (Starts is not { } start)
        {
            return false;
        }
        var steps = Every is Every.Week
            ? (FirstOfWeek(day).DayNumber - FirstOfWeek(start).DayNumber) / 7
            : ((day.Year - start.Year) * 12) + day.Month - start.Month;
        return steps % Interval == 0;
    }

    bool IsInCount(DateOnly day)
    {
        if (Count is not { } count)
        {
            return true;
        }
        if (Starts is not { } start)
        {
            return false;
        }
        // An occurrence needs a day, so a count cannot reach further than this many of the longest steps.
        var seen = 0;
        var last = Math.Min(day.DayNumber, start.DayNumber + (count * 366 * Math.Max(1, Interval)));
        for (var at = start; at.DayNumber <= last && seen <= count; at = at.AddDays(1))
        {
            if (IsDay(at))
            {
                seen++;
            }
        }
        return seen <= count && day.DayNumber <= last;
    }

    static bool IsNth(OnDay on, DateOnly day)
    {
        if (on.Day != day.DayOfWeek)
        {
            return false;
        }
        return on.Ordinal switch
        {
            null or 0 => true,
            > 0 => ((day.Day - 1) / 7) + 1 == on.Ordinal,
            _ => ((DateTime.DaysInMonth(day.Year, day.Month) - day.Day) / 7) + 1 == -on.Ordinal,
        };
    }

    static bool IsAmong(IReadOnlyList<int> numbers, int value, int last) => numbers.Any(n => n == value || (n < 0 && last + 1 + n == value));

    static int Iso(DateOnly day) => System.Globalization.ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue));

    static int WeeksInYear(DateOnly day) => System.Globalization.ISOWeek.GetWeeksInYear(System.Globalization.ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)));

    DateOnly FirstOfWeek(DateOnly day) => day.AddDays(-((7 + (int)day.DayOfWeek - (int)WeekStart) % 7));
}
