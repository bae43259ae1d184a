using System.Text;
using Parasol.Listings;
using Parasol.Listings.Carrying;
using Parasol.Listings.Domain;
using Parasol.Listings.Searching;

namespace Parasol.Modules.Tests.Listings;

public class TakingAlongTests
{
    static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR"];

    static string Card(Item item) => Encoding.UTF8.GetString(AddressCard.Of(item, Showing.Of(item, Readers.Public, Made.Now)));

    static string[] Calendar(Func<SiteFacts, SiteFacts> site) => Unfolded(Encoding.UTF8.GetString(OpeningCalendar.Of(Made.Service(name: "HIV testing", site: Made.Site(facts: site)), Made.Now)));

    static string[] Unfolded(string file) => file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void A_long_line_is_folded_at_75_bytes_and_never_within_a_letter()
    {
        var said = string.Concat(Enumerable.Repeat("ñandú 🌂 ", 30)).TrimEnd();

        var file = new CardLines().Text("FN", said).ToBytes();

        var lines = Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBeGreaterThan(4);
        lines.ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        lines.Skip(1).ShouldAllBe(line => line[0] == ' ');
        Encoding.UTF8.GetString(file).ShouldNotContain("\uFFFD");
        Unfolded(Encoding.UTF8.GetString(file)).ShouldBe(["FN:" + said]);
    }

    [Fact]
    public void Signs_with_a_meaning_are_escaped_and_no_value_begins_a_line_of_its_own()
    {
        Encoding.UTF8.GetString(new CardLines().Text("N", "Smith, Jones; Sons \\ Co", "a\r\nb\nc").ToBytes()).ShouldBe("N:Smith\\, Jones\\; Sons \\\\ Co;a\\nb\\nc\r\n");
        Encoding.UTF8.GetString(new CardLines().Add("URL", "https://example.org/\r\nEND:VCARD").ToBytes()).ShouldBe("URL:https://example.org/END:VCARD\r\n");
    }

    [Fact]
    public void A_card_has_the_name_of_the_provider_and_how_to_reach_it_and_no_word_of_what_it_helps_with()
    {
        var card = Card(Made.Service(name: "HIV testing", site: Made.Site(), facts: f => f with
        {
            Description = "Testing for HIV", Email = "hiv@example.org", Website = "https://example.org/hiv",
            Phones = [new Phone { Number = "(555) 010-0001", Extension = "12" }, new Phone { Number = "555 010 0002", Kind = PhoneKind.Text }, new Phone { Number = "ask at the desk" }],
        }));

        Unfolded(card).ShouldBe([
            "BEGIN:VCARD", "VERSION:3.0", "N:Harbor House;;;;", "FN:Harbor House", "ORG:Harbor House", "TEL;TYPE=WORK,VOICE:+15550100001,12", "TEL;TYPE=WORK,MSG:+15550100002",
            "TEL;TYPE=WORK,VOICE:ask at the desk", "ADR;TYPE=WORK:;;1 Quiet Street;Hudson;NY;12534;", "END:VCARD",
        ]);
        card.ShouldNotContain("HIV", Case.Insensitive);
    }

    [Theory]
    [InlineData(nameof(AddressVisibility.AreaOnly))]
    [InlineData(nameof(AddressVisibility.Hidden))]
    public void A_kept_back_address_is_on_no_card(string shows)
    {
        var visibility = Enum.Parse<AddressVisibility>(shows);
        var card = Card(Made.Service(site: Made.Site(), visibility: visibility));

        card.ShouldContain("FN:Harbor House");
        card.ShouldNotContain("ADR");
        card.ShouldNotContain("Hudson");
    }

    [Fact]
    public void A_weekly_rule_comes_each_week_by_the_clock_of_the_place()
    {
        var lines = Calendar(s => s with { Openings = [new Opening { Every = Every.Week, Days = [.. Enumerable.Range(1, 5).Select(day => new OnDay((DayOfWeek)day))], Opens = new TimeOnly(9, 0), Closes = new TimeOnly(17, 0) }] });

        lines.ShouldContain("DTSTART;TZID=America/New_York:20261123T090000");
        lines.ShouldContain("DTEND;TZID=America/New_York:20261123T170000");
        lines.ShouldContain("RRULE:FREQ=WEEKLY;BYDAY=" + string.Join(',', Weekdays));
        lines.Where(line => line.StartsWith("SUMMARY", StringComparison.Ordinal)).ShouldBe(["SUMMARY:Harbor House"]);
        string.Join(' ', lines).ShouldNotContain("HIV");
        lines.Count(line => line == "BEGIN:VEVENT").ShouldBe(1);
        (lines[0], lines[^1]).ShouldBe(("BEGIN:VCALENDAR", "END:VCALENDAR"));
    }

    [Fact]
    public void The_zone_tells_when_its_clock_changes()
    {
        var lines = Calendar(s => s with { Openings = [Made.Weekly(DayOfWeek.Monday, 9, 17)] });

        string.Join('|', lines).ShouldContain("BEGIN:DAYLIGHT|DTSTART:20260308T020000|TZOFFSETFROM:-0500|TZOFFSETTO:-0400|RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU|END:DAYLIGHT");
        string.Join('|', lines).ShouldContain("BEGIN:STANDARD|DTSTART:20261101T020000|TZOFFSETFROM:-0400|TZOFFSETTO:-0500|RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU|END:STANDARD");
        string.Join('|', Calendar(s => s with { TimeZone = "America/Phoenix", Openings = [Made.Weekly(DayOfWeek.Monday, 9, 17)] })).ShouldContain("BEGIN:STANDARD|DTSTART:19700101T000000|TZOFFSETFROM:-0700|TZOFFSETTO:-0700|END:STANDARD");
    }

    [Fact]
    public void A_night_ends_on_the_next_day()
    {
        var lines = Calendar(s => s with { Openings = [Made.Weekly(DayOfWeek.Saturday, 22, 2)] });

        lines.ShouldContain("DTSTART;TZID=America/New_York:20261128T220000");
        lines.ShouldContain("DTEND;TZID=America/New_York:20261129T020000");
    }

    [Fact]
    public void Special_days_are_taken_out_of_the_rule_and_stand_alone()
    {
        var lines = Calendar(s => s with
        {
            Openings =
            [
                Made.Weekly(DayOfWeek.Thursday, 9, 17),
                new Opening { Every = Every.Date, IsClosed = true, ValidFrom = new DateOnly(2026, 11, 26), ValidTo = new DateOnly(2026, 11, 26) },
                new Opening { Every = Every.Date, ValidFrom = new DateOnly(2026, 12, 24), ValidTo = new DateOnly(2026, 12, 24), Opens = new TimeOnly(9, 0), Closes = new TimeOnly(12, 0) },
            ],
        });

        lines.ShouldContain("EXDATE;TZID=America/New_York:20261126T090000,20261224T090000");
        lines.ShouldContain("DTSTART;TZID=America/New_York:20261224T090000");
        lines.ShouldContain("DTEND;TZID=America/New_York:20261224T120000");
    }

    [Fact]
    public void What_a_rule_cannot_say_is_told_day_by_day()
    {
        var lines = Calendar(s => s with { Openings = [Made.Weekly(DayOfWeek.Monday, 9, 17) with { Interval = 2, Starts = new DateOnly(2026, 11, 23), Until = new DateOnly(2026, 12, 31) }] });

        lines.ShouldNotContain(line => line.StartsWith("RRULE:FREQ=WEEKLY", StringComparison.Ordinal));
        lines.ShouldContain("DTSTART;TZID=America/New_York:20261123T090000");
        lines.ShouldContain("RDATE;TZID=America/New_York:20261207T090000,20261221T090000");
    }

    [Fact]
    public void The_first_Monday_of_a_month_and_the_last_day_of_a_rule_are_told()
    {
        var lines = Calendar(s => s with { Openings = [new Opening { Every = Every.Month, Days = [new OnDay(DayOfWeek.Monday, 1)], Opens = new TimeOnly(9, 0), Closes = new TimeOnly(12, 0), Until = new DateOnly(2027, 3, 1) }] });

        lines.ShouldContain("DTSTART;TZID=America/New_York:20261207T090000");
        lines.ShouldContain("RRULE:FREQ=MONTHLY;BYDAY=1MO;UNTIL=20270301T235900Z");
    }
}
