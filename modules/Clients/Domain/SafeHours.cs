namespace Parasol.Clients.Domain;

/// <summary>How the spans of a plan stand on a clock. What counts is the clock on the wall where the organisation is, on every day of the year.</summary>
static class Wall
{
    /// <summary>The clock on the wall, to the minute, at a moment.</summary>
    public static DateTime At(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
    }

    /// <summary>The span holds when the clock on the wall says so. One that ends where or before it begins passes midnight.</summary>
    public static bool Holds(this SafeHours span, DateTime wall)
    {
        var time = TimeOnly.FromDateTime(wall);
        var (day, dayBefore) = (wall.DayOfWeek, wall.AddDays(-1).DayOfWeek);
        return span.Until > span.From
            ? span.IsOn(day) && time >= span.From && time < span.Until
            : (span.IsOn(day) && time >= span.From) || (span.IsOn(dayBefore) && time < span.Until);
    }

    static bool IsOn(this SafeHours span, DayOfWeek day) => span.Days.Count == 0 || span.Days.Contains(day);
}
