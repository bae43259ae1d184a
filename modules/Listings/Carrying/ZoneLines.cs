using System.Globalization;

namespace Parasol.Listings.Carrying;

/// <summary>A time zone as a calendar wants it (RFC 5545 3.6.5): its two clocks, and on which day of each year one gives way to the other.</summary>
internal static class ZoneLines
{
    static readonly string[] DayCodes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public static void Add(CardLines lines, TimeZoneInfo zone, DateTimeOffset now)
    {
        var year = now.Year;
        lines.Add("BEGIN", "VTIMEZONE").Add("TZID", zone.Id);
        var changes = Changes(zone, year).ToList();
        if (changes.Count == 0)
        {
            Clock(lines, "STANDARD", zone.BaseUtcOffset, zone.BaseUtcOffset, new DateTime(1970, 1, 1), null);
        }
        foreach (var (at, before, after) in changes)
        {
            Clock(lines, after > before ? "DAYLIGHT" : "STANDARD", before, after, at, Each(at));
        }
        lines.Add("END", "VTIMEZONE");
    }

    // The local moment of each change of the clock in a year, found by looking: whatever form the machine keeps the zone's rules in.
    static IEnumerable<(DateTime At, TimeSpan Before, TimeSpan After)> Changes(TimeZoneInfo zone, int year)
    {
        var hour = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var before = zone.GetUtcOffset(hour); hour.Year == year; hour = hour.AddHours(1))
        {
            var after = zone.GetUtcOffset(hour);
            if (after != before)
            {
                yield return ((hour + before).DateTime, before, after);
                before = after;
            }
        }
    }

    static void Clock(CardLines lines, string kind, TimeSpan before, TimeSpan after, DateTime from, string? each)
    {
        lines.Add("BEGIN", kind).Add("DTSTART", from.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)).Add("TZOFFSETFROM", Offset(before)).Add("TZOFFSETTO", Offset(after));
        if (each is not null)
        {
            lines.Add("RRULE", each);
        }
        lines.Add("END", kind);
    }

    // The first, second, third, or last such day of its month.
    static string Each(DateTime at)
    {
        var isLast = at.Day + 7 > DateTime.DaysInMonth(at.Year, at.Month);
        return string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={at.Month};BYDAY={(isLast ? -1 : ((at.Day - 1) / 7) + 1)}{DayCodes[(int)at.DayOfWeek]}");
    }

    static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);
}
