using Parasol.Clients;
using Parasol.Clients.Domain;

namespace Parasol.Modules.Tests.Clients;

/// <summary>May they be reached now? A table over hours, zones, days on which the clock changes, ways, and what was said.</summary>
public sealed class ReachingSafelyTests
{
    // zone; days; from–until; moment (UTC); now?; the next safe moment (UTC)
    public static TheoryData<string, string, string, string, string, bool, string?> Table => new()
    {
        // New York, 2 to 6 in the afternoon: at 8 in the evening it is no, until tomorrow.
        { "America/New_York", "", "14:00", "18:00", "2026-03-10T00:00Z", false, "2026-03-10T18:00Z" },
        { "America/New_York", "", "14:00", "18:00", "2026-03-09T18:00Z", true, null },
        { "America/New_York", "", "14:00", "18:00", "2026-03-09T17:59Z", false, "2026-03-09T18:00Z" },
        { "America/New_York", "", "14:00", "18:00", "2026-03-09T21:59Z", true, null },
        { "America/New_York", "", "14:00", "18:00", "2026-03-09T22:00Z", false, "2026-03-10T18:00Z" },
        // Days: Tuesday only, asked on a Wednesday; the day is that of the wall, not that of UTC.
        { "America/New_York", "Tuesday", "21:00", "23:00", "2026-03-11T02:00Z", true, null },
        { "America/New_York", "Tuesday", "21:00", "23:00", "2026-03-11T03:00Z", false, "2026-03-18T01:00Z" },
        // Past midnight: begins on Saturday, goes on into Sunday, and does not begin on Sunday.
        { "Europe/Madrid", "Saturday", "22:00", "02:00", "2026-06-06T23:59Z", true, null },
        { "Europe/Madrid", "Saturday", "22:00", "02:00", "2026-06-07T00:00Z", false, "2026-06-13T20:00Z" },
        { "Europe/Madrid", "Saturday", "22:00", "02:00", "2026-06-07T21:00Z", false, "2026-06-13T20:00Z" },
        // All day: from and until are the same.
        { "Europe/Madrid", "", "00:00", "00:00", "2026-06-07T21:00Z", true, null },
        { "Europe/Madrid", "Monday", "00:00", "00:00", "2026-06-08T21:59Z", true, null },
        { "Europe/Madrid", "Monday", "00:00", "00:00", "2026-06-08T22:00Z", false, "2026-06-14T22:00Z" },
        // Half-hour and quarter-hour zones.
        { "Asia/Kolkata", "", "09:00", "10:00", "2026-03-09T03:30Z", true, null },
        { "Asia/Kolkata", "", "09:00", "10:00", "2026-03-09T04:30Z", false, "2026-03-10T03:30Z" },
        { "Asia/Kathmandu", "", "09:00", "10:00", "2026-03-09T03:15Z", true, null },
        // South of the equator, east of the date line's other side.
        { "Australia/Sydney", "", "08:00", "09:00", "2026-03-08T21:30Z", true, null },
        { "Pacific/Kiritimati", "Monday", "00:00", "06:00", "2026-03-08T10:30Z", true, null },
        // New York leaps from 02:00 to 03:00 on 8 March 2026: an hour that is skipped does not come; what reaches past it begins at 03:00.
        { "America/New_York", "", "02:15", "02:45", "2026-03-08T06:00Z", false, "2026-03-09T06:15Z" },
        { "America/New_York", "Sunday", "02:30", "04:00", "2026-03-08T06:30Z", false, "2026-03-08T07:00Z" },
        { "America/New_York", "Sunday", "02:30", "04:00", "2026-03-08T07:00Z", true, null },
        { "America/New_York", "", "14:00", "18:00", "2026-03-07T23:30Z", false, "2026-03-08T18:00Z" },
        // New York repeats 01:00 to 02:00 on 1 November 2026: what the wall says counts, both times.
        { "America/New_York", "Sunday", "01:00", "01:30", "2026-11-01T05:15Z", true, null },
        { "America/New_York", "Sunday", "01:00", "01:30", "2026-11-01T05:30Z", false, "2026-11-01T06:00Z" },
        { "America/New_York", "Sunday", "01:00", "01:30", "2026-11-01T06:15Z", true, null },
        { "America/New_York", "Sunday", "01:00", "01:30", "2026-11-01T06:30Z", false, "2026-11-08T06:00Z" },
        // Madrid repeats 02:00 to 03:00 on 25 October 2026, inside a span that passes midnight.
        { "Europe/Madrid", "Saturday", "22:00", "02:30", "2026-10-25T00:29Z", true, null },
        { "Europe/Madrid", "Saturday", "22:00", "02:30", "2026-10-25T00:30Z", false, "2026-10-25T01:00Z" },
        { "Europe/Madrid", "Saturday", "22:00", "02:30", "2026-10-25T01:30Z", false, "2026-10-31T21:00Z" },
        // Lord Howe moves by half an hour.
        { "Australia/Lord_Howe", "", "02:00", "02:20", "2026-10-03T15:00Z", false, "2026-10-04T15:00Z" },
        // Seconds are no hurdle: the last minute holds to its end.
        { "America/New_York", "", "14:00", "18:00", "2026-03-09T21:59:59Z", true, null },
    };

    [Theory, MemberData(nameof(Table))]
    public void The_clock_on_the_wall_decides(string zone, string days, string from, string until, string moment, bool isSafe, string? next)
    {
        var contact = Told(ContactWays.Call) with { Hours = [Span(days, from, until)] };

        var reach = ReachRules.MayReachNow(contact, ContactWays.Call, At(moment), Zone(zone));

        reach.IsAllowed.ShouldBe(isSafe);
        reach.State.ShouldNotBe(ReachState.AskThePlan);
        reach.Next.ShouldBe(next is null ? null : At(next));
        if (next is not null)
        {
            ReachRules.MayReachNow(contact, ContactWays.Call, At(next), Zone(zone)).IsAllowed.ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/Madrid")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Casablanca")]
    [InlineData("America/Santiago")]
    public void Through_a_whole_year_the_next_moment_is_safe_and_the_minute_before_it_is_not(string zone)
    {
        var contact = Told(ContactWays.Call) with { Hours = [Span("Sunday", "22:30", "02:30"), Span("Wednesday Sunday", "01:45", "03:15")] };
        for (var moment = At("2026-01-01T00:07Z"); moment < At("2027-01-01T00:00Z"); moment = moment.AddHours(19))
        {
            if (ReachRules.MayReachNow(contact, ContactWays.Call, moment, Zone(zone)) is { IsAllowed: false } blocked)
            {
                blocked.Next.ShouldNotBeNull().ShouldBeGreaterThan(moment);
                ReachRules.MayReachNow(contact, ContactWays.Call, blocked.Next.Value, Zone(zone)).IsAllowed.ShouldBeTrue();
                ReachRules.MayReachNow(contact, ContactWays.Call, blocked.Next.Value.AddMinutes(-1), Zone(zone)).IsAllowed.ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Several_spans_each_for_its_way()
    {
        var contact = Told(ContactWays.Call, ContactWays.Text, ContactWays.Email) with
        {
            Hours = [Span("", "09:00", "10:00") with { Way = ContactWays.Call }, Span("", "12:00", "13:00") with { Way = ContactWays.Text }, Span("", "20:00", "21:00")],
        };

        (bool Call, bool Text, bool Email) On(string moment) => (May(ContactWays.Call, moment), May(ContactWays.Text, moment), May(ContactWays.Email, moment));
        bool May(string way, string moment) => ReachRules.MayReachNow(contact, way, At(moment), Zone("UTC")).IsAllowed;

        On("2026-03-09T09:30Z").ShouldBe((true, false, false));
        On("2026-03-09T12:30Z").ShouldBe((false, true, false));
        On("2026-03-09T20:30Z").ShouldBe((true, true, true));
        On("2026-03-09T21:00Z").ShouldBe((false, false, false));
    }

    public static TheoryData<SafeContact?, string, string> Never => new()
    {
        { null, ContactWays.Call, "{The client} has not said yet how to be reached safely." },
        { Told(ContactWays.Call) with { MayContact = null }, ContactWays.Call, "{The client} has not said yet how to be reached safely." },
        { Told(ContactWays.Call) with { MayContact = false }, ContactWays.Call, "{The client} does not want to be contacted." },
        { Told(ContactWays.Text), ContactWays.Call, "{The client} did not say that this way is safe." },
        { Told(ContactWays.Call), ContactWays.Text, "{The client} did not say that this way is safe." },
        { Told(ContactWays.Call), ContactWays.Email, "{The client} did not say that this way is safe." },
        { Told(ContactWays.TheyContactUs), ContactWays.Call, "{The client} did not say that this way is safe." },
        { Told(ContactWays.Call) with { Phone = null }, ContactWays.Call, "No phone number is written down." },
        { Told(ContactWays.Text) with { Phone = null }, ContactWays.Text, "No phone number is written down." },
        { Told(ContactWays.Email) with { Email = null }, ContactWays.Email, "No e-mail address is written down." },
    };

    [Theory, MemberData(nameof(Never))]
    public void Some_ways_are_closed_at_every_hour(SafeContact? contact, string way, string why)
    {
        var always = contact is null ? null : contact with { Hours = [Span("", "00:00", "00:00")] };

        var reach = ReachRules.MayReachNow(always, way, At("2026-03-09T18:00Z"), Zone("America/New_York"));

        (reach.State, reach.Says, reach.Next).ShouldBe((ReachState.Blocked, why, null));
    }

    [Fact]
    public void Words_alone_are_for_a_person_to_judge()
    {
        var contact = Told(ContactWays.Call) with { Times = "when the kids are at school" };

        ReachRules.MayReachNow(contact, ContactWays.Call, At("2026-03-09T18:00Z"), Zone("America/New_York")).State.ShouldBe(ReachState.AskThePlan);
        ReachRules.MayReachNow(contact with { Hours = [Span("", "14:00", "18:00")] }, ContactWays.Call, At("2026-03-09T18:00Z"), Zone("America/New_York")).State.ShouldBe(ReachState.Allowed);
    }

    [Fact]
    public void Hours_for_another_way_say_nothing_of_this_one()
    {
        var contact = Told(ContactWays.Call, ContactWays.Text) with { Hours = [Span("", "14:00", "18:00") with { Way = ContactWays.Text }] };

        ReachRules.MayReachNow(contact, ContactWays.Call, At("2026-03-09T18:00Z"), Zone("America/New_York")).State.ShouldBe(ReachState.AskThePlan);
    }

    [Theory]
    [InlineData(null), InlineData(true), InlineData(false)]
    public void Voicemail_changes_no_hour_and_is_said_beside_it(bool? voicemail)
    {
        var contact = Told(ContactWays.Call) with { Voicemail = voicemail, Hours = [Span("", "14:00", "18:00")] };

        ReachRules.MayReachNow(contact, ContactWays.Call, At("2026-03-09T18:00Z"), Zone("America/New_York")).IsAllowed.ShouldBeTrue();
        ReachRules.MayReachNow(contact, ContactWays.Call, At("2026-03-09T23:00Z"), Zone("America/New_York")).IsAllowed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-11-01T04:30Z", "2026-11-01T05:30Z")]
    [InlineData("2026-11-01T06:10Z", "2026-11-01T06:30Z")]
    [InlineData("2026-03-08T23:00Z", null)]
    public void Safe_hours_have_an_end(string moment, string? end) =>
        ReachRules.SafeUntil(Told(ContactWays.Call) with { Hours = [Span("Sunday", "00:15", "01:30")] }, ContactWays.Call, At(moment), Zone("America/New_York"))
            .ShouldBe(end is null ? null : At(end));

    static SafeContact Told(params string[] ways) => new() { MayContact = true, Phone = "212-555-0142", Email = "rowan@example.org", Ways = ways };

    static SafeHours Span(string days, string from, string until) => new()
    {
        Days = [.. days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DayOfWeek>)],
        From = TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), Until = TimeOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
    };

    static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

    static TimeZoneInfo Zone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);
}
