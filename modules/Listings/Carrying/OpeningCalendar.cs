using System.Globalization;
using Parasol.Listings.Domain;
using Parasol.Listings.Searching;

namespace Parasol.Listings.Carrying;

/// <summary>
/// Opening hours for a calendar (RFC 5545): weekly and monthly rules as rules, by the clock of the place, without the days on which special hours hold;
/// those, and rules that a calendar cannot say, as single dates. Each entry has the provider's name and nothing else.
/// </summary>
internal static class OpeningCalendar
{
    /// <summary>Single dates are told this far ahead.</summary>
    const int DaysAhead = 400;

    static readonly string[] DayCodes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public static byte[] Of(Item item, DateTimeOffset now)
    {
        var lines = new CardLines().Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//Parasol//Hours//EN").Add("CALSCALE", "GREGORIAN").Add("METHOD", "PUBLISH");
        var places = item.Hours.Where(hours => hours.AreKnown && hours.Zone is not null).ToList();
        foreach (var zone in places.Select(hours => hours.Zone!).DistinctBy(zone => zone.Id))
        {
            ZoneLines.Add(lines, zone, now);
        }
        var number = 0;
        foreach (var hours in places)
        {
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, hours.Zone!).DateTime);
            foreach (var entry in Entries(hours, today))
            {
                Write(lines, entry, hours.Zone!, $"{item.Service.Id.Value:N}-{++number}", item.Provider.Name, now);
            }
        }
        return lines.Add("END", "VCALENDAR").ToBytes();
    }

    /// <param name="First">The first stretch.</param>
    /// <param name="Rule">How it comes again; null for once.</param>
    /// <param name="More">Other days with the same hours, where no rule says them.</param>
    /// <param name="Not">Days of the rule on which other hours hold.</param>
    sealed record Entry(Stretch First, string? Rule, IReadOnlyList<DateTime> More, IReadOnlyList<DateTime> Not);

    static IEnumerable<Entry> Entries(Hours hours, DateOnly today)
    {
        var days = Enumerable.Range(0, DaysAhead).Select(today.AddDays).ToList();
        var special = days.Where(day => hours.Rules.Any(rule => rule.IsSpecial && rule.IsOn(day))).ToHashSet();
        foreach (var rule in hours.Rules.Where(rule => rule is { IsSpecial: false, IsClosed: false, Opens: not null, Closes: not null }))
        {
            var on = days.Where(rule.IsOn).ToList();
            if (RuleOf(rule) is { } says && on.Count > 0)
            {
                yield return new Entry(Hours.StretchOf(rule, on[0]), says + Until(rule, hours.Zone!), [], [.. on.Where(special.Contains).Select(day => day.ToDateTime(rule.Opens!.Value))]);
            }
            else if (on.Where(day => !special.Contains(day)).ToList() is [var first, .. var more])
            {
                yield return new Entry(Hours.StretchOf(rule, first), null, [.. more.Select(day => day.ToDateTime(rule.Opens!.Value))], []);
            }
        }
        foreach (var stretch in days.Where(special.Contains).SelectMany(hours.On))
        {
            yield return new Entry(stretch, null, [], []);
        }
    }

    // The rule, where it says no more than a calendar can: plain weeks, or days of a month.
    static string? RuleOf(Opening rule) => rule switch
    {
        { Interval: > 1 } or { Count: not null } or { Weeks.Count: > 0 } or { YearDays.Count: > 0 } => null,
        { Every: Every.Week, Days.Count: > 0, MonthDays.Count: 0 } when rule.Days.All(on => on.Ordinal is null or 0) => "FREQ=WEEKLY;BYDAY=" + string.Join(',', rule.Days.Select(on => DayCodes[(int)on.Day])),
        { Every: Every.Month, Days.Count: > 0, MonthDays.Count: 0 } => "FREQ=MONTHLY;BYDAY=" + string.Join(',', rule.Days.Select(on => (on.Ordinal is { } nth and not 0 ? nth.ToString(CultureInfo.InvariantCulture) : "") + DayCodes[(int)on.Day])),
        { Every: Every.Month, Days.Count: 0, MonthDays.Count: > 0 } => "FREQ=MONTHLY;BYMONTHDAY=" + string.Join(',', rule.MonthDays),
        _ => null,
    };

    static string Until(Opening rule, TimeZoneInfo zone)
    {
        var last = rule.Until is { } until && rule.ValidTo is { } to ? (until < to ? until : to) : rule.Until ?? rule.ValidTo;
        return last is { } day ? ";UNTIL=" + Utc(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(12, 0)), zone).Date.AddHours(23).AddMinutes(59)) : "";
    }

    static void Write(CardLines lines, Entry entry, TimeZoneInfo zone, string id, string name, DateTimeOffset now)
    {
        lines.Add("BEGIN", "VEVENT").Add("UID", id).Add("DTSTAMP", Utc(now.UtcDateTime.Date)).Add($"DTSTART;TZID={zone.Id}", Local(entry.First.From)).Add($"DTEND;TZID={zone.Id}", Local(entry.First.To));
        if (entry.Rule is not null)
        {
            lines.Add("RRULE", entry.Rule);
        }
        foreach (var (property, dates) in new[] { ("RDATE", entry.More), ("EXDATE", entry.Not) })
        {
            if (dates.Count > 0)
            {
                lines.Add($"{property};TZID={zone.Id}", string.Join(',', dates.Select(Local)));
            }
        }
        // It is open; the person is not busy.
        lines.Text("SUMMARY", name).Add("TRANSP", "TRANSPARENT").Add("CLASS", "PRIVATE").Add("END", "VEVENT");
    }

    static string Local(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    static string Utc(DateTime at) => Local(at) + "Z";
}
