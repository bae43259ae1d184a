using Parasol.Listings.Domain;

namespace Parasol.Listings.Searching;

/// <summary>Opening rules as lines for a page.</summary>
internal static class HourLines
{
    static readonly string[] DayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    public static Sentence DayName(DayOfWeek day) => new(DayNames[(int)day]);

    /// <summary>The hours of the day it is now; several where there are several stretches or places.</summary>
    public static IReadOnlyList<Sentence> Today(Item item, DateTimeOffset now)
    {
        var known = item.Hours.Select(hours => hours.Today(now)).OfType<IReadOnlyList<Stretch>>().ToList();
        var stretches = known.SelectMany(day => day).Select(stretch => (From: TimeOnly.FromDateTime(stretch.From), To: TimeOnly.FromDateTime(stretch.To))).Distinct().Order().ToList();
        return stretches.Count > 0 ? stretches.ConvertAll(stretch => new Sentence("{0} to {1}", stretch.From, stretch.To)) : known.Count > 0 ? [new Sentence("closed")] : [];
    }

    public static IEnumerable<Sentence> Of(Opening rule) => rule switch
    {
        { Every: Every.Week, Opens: { } opens, Closes: { } closes, Interval: 1 } => rule.Days.Where(_ => IsPlain(rule)).OrderBy(on => ((int)on.Day + 6) % 7)
            .Select(on => new Sentence("{0}, {1} to {2}", DayName(on.Day), opens, closes)),
        { Every: Every.Year, IsClosed: true, ValidFrom: { } from, ValidTo: { } to } => [from == to
            ? new Sentence("Closed each year on {0}", new MonthDay(from.Month, from.Day))
            : new Sentence("Closed each year from {0} to {1}", new MonthDay(from.Month, from.Day), new MonthDay(to.Month, to.Day))],
        { Every: Every.Date, IsClosed: true, ValidFrom: { } from, ValidTo: { } to } => [from == to ? new Sentence("Closed on {0}", from) : new Sentence("Closed from {0} to {1}", from, to)],
        { Every: Every.Date, Opens: { } opens, Closes: { } closes, ValidFrom: { } from, ValidTo: { } to } => [from == to
            ? new Sentence("On {0}: {1} to {2}", from, opens, closes)
            : new Sentence("From {0} to {1}: {2} to {3}", from, to, opens, closes)],
        _ => [],
    };

    // Whatever narrows the rule further is left to the source's own words.
    static bool IsPlain(Opening rule) => rule is { Count: null, MonthDays.Count: 0, Weeks.Count: 0, YearDays.Count: 0 };
}
