using Parasol.Listings;
using Parasol.Listings.Domain;

namespace Parasol.Modules.Tests.Listings;

public class OpeningHoursTests
{
    static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    static Opening Weekly(string opens, string closes, params DayOfWeek[] days) => new()
    {
        Every = Every.Week,
        Opens = TimeOnly.Parse(opens, null),
        Closes = TimeOnly.Parse(closes, null),
        Days = [.. days.Select(day => new OnDay(day))],
    };

    static OpenState At(string moment, params Opening[] rules) => new Hours(rules, NewYork).At(DateTimeOffset.Parse(moment, null));

    [Theory]
    [InlineData("2026-11-23T08:59:59-05:00", Answer.No)]
    [InlineData("2026-11-23T09:00:00-05:00", Answer.Yes)]
    [InlineData("2026-11-23T14:00:00Z", Answer.Yes)]
    [InlineData("2026-11-24T07:00:00+10:00", Answer.Yes)]
    [InlineData("2026-11-23T16:59:59-05:00", Answer.Yes)]
    [InlineData("2026-11-23T17:00:00-05:00", Answer.No)]
    [InlineData("2026-11-24T10:00:00-05:00", Answer.No)]
    public void Open_goes_by_the_clock_of_the_place(string moment, Answer isOpen) =>
        At(moment, Weekly("09:00", "17:00", DayOfWeek.Monday)).IsOpen.ShouldBe(isOpen);

    [Theory]
    [InlineData("2026-11-21T03:30:00-05:00", Answer.Yes)]
    [InlineData("2026-11-21T04:00:00-05:00", Answer.No)]
    [InlineData("2026-11-20T22:30:00-05:00", Answer.Yes)]
    [InlineData("2026-11-20T03:30:00-05:00", Answer.No)]
    public void A_night_reaches_into_the_next_day(string moment, Answer isOpen) =>
        At(moment, Weekly("22:00", "04:00", DayOfWeek.Friday)).IsOpen.ShouldBe(isOpen);

    [Theory]
    [InlineData("2026-11-23T08:00:00-05:00", true)]
    [InlineData("2026-11-22T23:30:00-05:00", false)]
    [InlineData("2026-11-23T17:30:00-05:00", false)]
    public void Whether_it_opens_today_goes_by_the_day_of_the_place(string moment, bool opensToday) =>
        At(moment, Weekly("09:00", "17:00", DayOfWeek.Monday)).OpensToday.ShouldBe(opensToday);

    [Fact]
    public void From_midnight_to_midnight_is_the_whole_day()
    {
        At("2026-11-23T00:00:00-05:00", Weekly("00:00", "00:00", DayOfWeek.Monday)).IsOpen.ShouldBe(Answer.Yes);
        At("2026-11-23T23:59:00-05:00", Weekly("00:00", "00:00", DayOfWeek.Monday)).IsOpen.ShouldBe(Answer.Yes);
        At("2026-11-24T00:00:00-05:00", Weekly("00:00", "00:00", DayOfWeek.Monday)).IsOpen.ShouldBe(Answer.No);
    }

    [Theory]
    [InlineData("2026-11-01T05:15:00Z", Answer.Yes)] // 1:15 for the first time
    [InlineData("2026-11-01T06:15:00Z", Answer.No)] // 1:15 for the second time
    public void When_an_hour_comes_twice_the_first_one_counts(string moment, Answer isOpen) =>
        At(moment, Weekly("22:00", "01:30", DayOfWeek.Saturday)).IsOpen.ShouldBe(isOpen);

    [Theory]
    [InlineData("2026-03-08T06:59:00Z", Answer.No)] // 1:59
    [InlineData("2026-03-08T07:00:00Z", Answer.No)] // 3:00; 2:30 never came, and is read with the clock before the jump
    [InlineData("2026-03-08T07:30:00Z", Answer.Yes)] // 3:30
    public void An_hour_that_is_skipped_does_not_open_early(string moment, Answer isOpen) =>
        At(moment, Weekly("02:30", "06:00", DayOfWeek.Sunday)).IsOpen.ShouldBe(isOpen);

    [Fact]
    public void A_closed_day_beats_the_week()
    {
        var monday = Weekly("09:00", "17:00", DayOfWeek.Monday);
        var closed = new Opening { Every = Every.Date, IsClosed = true, ValidFrom = new(2026, 11, 23), ValidTo = new(2026, 11, 23) };

        At("2026-11-23T10:00:00-05:00", monday, closed).ShouldBe(new OpenState(Answer.No, Next: new DateTime(2026, 11, 30, 9, 0, 0)));
        At("2026-11-30T10:00:00-05:00", monday, closed).IsOpen.ShouldBe(Answer.Yes);
    }

    [Fact]
    public void Special_hours_take_the_place_of_the_usual_ones()
    {
        var monday = Weekly("09:00", "17:00", DayOfWeek.Monday);
        var special = new Opening { Every = Every.Date, Opens = new(12, 0), Closes = new(14, 0), ValidFrom = new(2026, 11, 23), ValidTo = new(2026, 11, 23) };

        At("2026-11-23T10:00:00-05:00", monday, special).IsOpen.ShouldBe(Answer.No);
        At("2026-11-23T13:00:00-05:00", monday, special).Until.ShouldBe(new DateTime(2026, 11, 23, 14, 0, 0));
    }

    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", true)]
    [InlineData("2027-01-02", false)]
    [InlineData("2026-12-23", false)]
    public void A_yearly_holiday_may_reach_over_new_year(string day, bool isOn) =>
        new Opening { Every = Every.Year, IsClosed = true, ValidFrom = new(1, 12, 24), ValidTo = new(1, 1, 1) }.IsOn(DateOnly.Parse(day, null)).ShouldBe(isOn);

    [Theory]
    [InlineData("2026-11-10", true)]
    [InlineData("2026-11-03", false)]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-11-17", false)]
    public void The_second_and_last_of_a_month(string day, bool isOn) =>
        new Opening { Every = Every.Month, Days = [new(DayOfWeek.Tuesday, 2), new(DayOfWeek.Tuesday, -1)] }.IsOn(DateOnly.Parse(day, null)).ShouldBe(isOn);

    [Theory]
    [InlineData("2026-11-02", true)]
    [InlineData("2026-11-09", false)]
    [InlineData("2026-11-16", true)]
    [InlineData("2026-10-19", false)]
    public void Every_other_week_counts_from_its_start(string day, bool isOn) =>
        (Weekly("09:00", "10:00", DayOfWeek.Monday) with { Interval = 2, Starts = new(2026, 11, 2) }).IsOn(DateOnly.Parse(day, null)).ShouldBe(isOn);

    [Theory]
    [InlineData("2026-11-02", true)]
    [InlineData("2026-11-16", true)]
    [InlineData("2026-11-23", false)]
    public void A_count_ends_the_rule(string day, bool isOn) =>
        (Weekly("09:00", "10:00", DayOfWeek.Monday) with { Count = 3, Starts = new(2026, 11, 2) }).IsOn(DateOnly.Parse(day, null)).ShouldBe(isOn);

    [Theory]
    [InlineData("2026-11-01", false)]
    [InlineData("2026-11-02", true)]
    [InlineData("2026-11-30", true)]
    [InlineData("2026-12-07", false)]
    public void A_rule_holds_from_its_first_to_its_last_day(string day, bool isOn) =>
        (Weekly("09:00", "10:00", DayOfWeek.Monday, DayOfWeek.Sunday) with { ValidFrom = new(2026, 11, 2), Until = new(2026, 11, 30) }).IsOn(DateOnly.Parse(day, null)).ShouldBe(isOn);

    [Fact]
    public void Month_days_count_from_both_ends()
    {
        var rule = new Opening { Every = Every.Month, MonthDays = [1, -1] };

        rule.IsOn(new(2026, 2, 1)).ShouldBeTrue();
        rule.IsOn(new(2026, 2, 28)).ShouldBeTrue();
        rule.IsOn(new(2024, 2, 28)).ShouldBeFalse();
    }

    [Fact]
    public void Words_alone_say_nothing_about_now()
    {
        At("2026-11-23T10:00:00-05:00", new Opening { Every = Every.Words, Words = "Mondays, mostly" }).IsOpen.ShouldBe(Answer.Unknown);
        At("2026-11-23T10:00:00-05:00").IsOpen.ShouldBe(Answer.Unknown);
        new Hours([Weekly("09:00", "17:00", DayOfWeek.Monday)], null).At(DateTimeOffset.Parse("2026-11-23T10:00:00-05:00", null)).IsOpen.ShouldBe(Answer.Unknown);
    }

    [Fact]
    public void A_stated_offset_serves_where_no_zone_is_known()
    {
        var rule = Weekly("09:00", "17:00", DayOfWeek.Monday) with { UtcOffset = 180 };

        new Hours([rule], null).At(DateTimeOffset.Parse("2026-11-23T06:00:00Z", null)).IsOpen.ShouldBe(Answer.Yes);
        new Hours([rule], null).At(DateTimeOffset.Parse("2026-11-23T14:00:00Z", null)).IsOpen.ShouldBe(Answer.No);
    }

    [Theory]
    [InlineData("09:00", "18:30", Answer.No)]
    [InlineData("09:00", "19:00", Answer.Yes)]
    [InlineData("22:00", "02:00", Answer.Yes)]
    public void Evenings(string opens, string closes, Answer evenings) =>
        new Hours([Weekly(opens, closes, DayOfWeek.Wednesday)], NewYork).Evenings(new(2026, 11, 21)).ShouldBe(evenings);

    [Fact]
    public void Weekends()
    {
        new Hours([Weekly("09:00", "17:00", DayOfWeek.Sunday)], NewYork).Weekends(new(2026, 11, 21)).ShouldBe(Answer.Yes);
        new Hours([Weekly("09:00", "17:00", DayOfWeek.Friday)], NewYork).Weekends(new(2026, 11, 21)).ShouldBe(Answer.No);
        new Hours([], NewYork).Weekends(new(2026, 11, 21)).ShouldBe(Answer.Unknown);
    }

    [Fact]
    public void The_zone_of_a_state() => (Zones.OfState("ca"), Zones.OfState("FL"), Zones.OfState("MyState")).ShouldBe(("America/Los_Angeles", "America/New_York", null));
}
