using System.Globalization;
using System.Text.RegularExpressions;
using Parasol.Legal.Calendars;

namespace Parasol.Legal.Deadlines;

/// <summary>
/// How long a clock runs. The day of the trigger is not counted. Years come first, then months, then days: the 29th of February becomes the
/// 28th, the 31st the last day of a shorter month. Nothing in it knows an hour, so no change of the clock moves it.
/// </summary>
/// <param name="Years">Same date.</param>
/// <param name="Months">Same number of the day, or the last day of the month.</param>
/// <param name="Days">Of the calendar.</param>
/// <param name="CourtDays">Days on which the court is open.</param>
/// <param name="Fixed">One day for all, whenever it began.</param>
internal sealed partial record Period(int Years, int Months, int Days, int CourtDays, DateOnly? Fixed)
{
    // No clock of the law runs longer, and no day that is worked out leaves the calendar.
    const int MostYears = 100;

    /// <summary>Reads "90 days", "1 year and 90 days", "18 months", "3 court days" or "until 2027-07-29"; null for anything else.</summary>
    public static Period? Read(string written)
    {
        if (written.StartsWith("until ", StringComparison.Ordinal))
        {
            return DateOnly.TryParseExact(written[6..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new Period(0, 0, 0, 0, day) : null;
        }
        var whole = new Period(0, 0, 0, 0, null);
        foreach (var part in written.Split(" and "))
        {
            if (One().Match(part) is not { Success: true } match)
            {
                return null;
            }
            var count = int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
            whole = match.Groups["unit"].Value switch
            {
                "year" => whole with { Years = whole.Years + count },
                "month" => whole with { Months = whole.Months + count },
                "day" => whole with { Days = whole.Days + count },
                _ => whole with { CourtDays = whole.CourtDays + count },
            };
        }
        return whole is { Years: <= MostYears, Months: <= MostYears * 12, CourtDays: <= 366 } ? whole : null;
    }

    /// <summary>The day it ends on, before anything rolls.</summary>
    /// <param name="trigger">The day that is not counted.</param>
    /// <param name="calendar">Whose open days count; only asked where the period has court days.</param>
    public DateOnly After(DateOnly trigger, LegalCalendar? calendar)
    {
        if (Fixed is { } day)
        {
            return day;
        }
        var end = trigger.AddYears(Years).AddMonths(Months).AddDays(Days);
        return CourtDays == 0 ? end : (calendar ?? throw new ArgumentNullException(nameof(calendar))).AddOpenDays(end, CourtDays);
    }

    /// <summary>As it is read.</summary>
    public override string ToString() => Fixed is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"until {day:yyyy-MM-dd}")
        : string.Join(" and ", new[] { (Years, "year"), (Months, "month"), (Days, "day"), (CourtDays, "court day") }.Where(p => p.Item1 > 0).Select(p => $"{p.Item1} {p.Item2}{(p.Item1 == 1 ? "" : "s")}"));

    [GeneratedRegex(@"\A(?<count>[1-9][0-9]{0,3}) (?<unit>year|month|court day|day)s?\z", RegexOptions.None, 1000)]
    private static partial Regex One();
}
