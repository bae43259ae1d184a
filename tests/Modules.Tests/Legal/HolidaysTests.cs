using System.Globalization;
using Parasol.Legal.Calendars;
using Parasol.Legal.Deadlines;

namespace Parasol.Modules.Tests.Legal;

public class HolidaysTests
{
    static readonly LegalCalendar York = DeadlineBook.Ours.Calendars["NY"];
    static readonly LegalCalendar Federal = DeadlineBook.Ours.Calendars["FED"];

    [Fact]
    public void The_holidays_of_2026_in_New_York_are_these_fourteen() => Of(York, 2026).ShouldBe(
    [
        "2026-01-01", "2026-01-19", "2026-02-12", "2026-02-16", "2026-05-25", "2026-06-14", "2026-06-19", "2026-07-04", "2026-09-07", "2026-10-12", "2026-11-03", "2026-11-11", "2026-11-26", "2026-12-25",
    ]);

    [Fact]
    public void The_federal_ones_lack_Lincoln_Flag_Day_and_election_day() => Of(York, 2026).Except(Of(Federal, 2026)).ShouldBe(["2026-02-12", "2026-06-14", "2026-11-03"]);

    [Theory]
    [InlineData("2023-01-02", "New Year's Day")]
    [InlineData("2023-02-13", "Lincoln's Birthday")]
    [InlineData("2027-07-05", "Independence Day")]
    [InlineData("2022-12-26", "Christmas")]
    [InlineData("2022-06-20", "Juneteenth")]
    [InlineData("2029-11-12", "Veterans Day")]
    [InlineData("2034-01-02", "New Year's Day")]
    public void A_holiday_on_a_Sunday_takes_the_Monday(string day, string name) => York.HolidayOn(Day(day)).ShouldBe(name);

    [Theory]
    [InlineData("2026-07-03")]
    [InlineData("2027-12-24")]
    [InlineData("2028-02-11")]
    [InlineData("2021-12-31")]
    public void A_holiday_on_a_Saturday_frees_no_Friday(string friday)
    {
        Day(friday).DayOfWeek.ShouldBe(DayOfWeek.Friday);

        York.IsOpen(Day(friday)).ShouldBeTrue();
        Federal.IsOpen(Day(friday)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-11-27")]
    [InlineData("2026-06-15")]
    [InlineData("2020-06-19")]
    [InlineData("2026-11-02")]
    public void What_is_no_holiday_is_open(string day) => York.IsOpen(Day(day)).ShouldBeTrue();

    [Theory]
    [InlineData(2023, 7)]
    [InlineData(2024, 5)]
    [InlineData(2025, 4)]
    [InlineData(2026, 3)]
    [InlineData(2027, 2)]
    [InlineData(2028, 7)]
    [InlineData(2032, 2)]
    public void Election_day_is_the_Tuesday_after_the_first_Monday(int year, int day)
    {
        York.HolidayOn(new DateOnly(year, 11, day)).ShouldBe("General election day");
        Federal.HolidayOn(new DateOnly(year, 11, day)).ShouldBeNull();
    }

    [Theory]
    [InlineData(2024, 5, 27)]
    [InlineData(2025, 5, 26)]
    [InlineData(2027, 5, 31)]
    public void The_last_Monday_of_May_is_the_last_one(int year, int month, int day) => Federal.HolidayOn(new DateOnly(year, month, day)).ShouldBe("Memorial Day");

    [Fact]
    public void Each_floating_holiday_falls_where_its_words_say_for_two_hundred_years()
    {
        for (var year = 1990; year < 2190; year++)
        {
            var thanksgiving = Holiday.Read("fourth Thursday of November")!(year)!.Value;
            var memorial = Holiday.Read("last Monday of May")!(year)!.Value;

            (thanksgiving.DayOfWeek, thanksgiving.Day is >= 22 and <= 28).ShouldBe((DayOfWeek.Thursday, true));
            (memorial.DayOfWeek, memorial.Day is >= 25 and <= 31).ShouldBe((DayOfWeek.Monday, true));
        }
    }

    [Theory]
    [InlineData("fifth Monday of May")]
    [InlineData("third Mondy of May")]
    [InlineData("31 Febuary")]
    [InlineData("30 February")]
    [InlineData("2026-02-30")]
    [InlineData("Easter")]
    [InlineData("first Monday")]
    public void What_is_no_holiday_is_not_read(string written) => Holiday.Read(written).ShouldBeNull();

    [Fact]
    public void A_day_that_somebody_proclaims_is_a_line_with_its_date()
    {
        var book = DeadlineBook.Read("t", "calendar X\n  title: T\n  citation: C\n  source: S\n  checked: 2026-01-01\n  review: unreviewed\n  holiday: 2026-03-10 | A day of mourning\n  holiday: 1 May | A trial | since 2020 | until 2024\n");

        book.Faults.ShouldBeEmpty();
        Of(book.Calendars["X"], 2026).ShouldBe(["2026-03-10"]);
        Of(book.Calendars["X"], 2024).ShouldBe(["2024-05-01"]);
        Of(book.Calendars["X"], 2019).ShouldBeEmpty();
    }

    [Fact]
    public void A_holiday_on_the_last_Sunday_of_a_year_takes_the_first_Monday_of_the_next()
    {
        var book = DeadlineBook.Read("t", "calendar X\n  title: T\n  citation: C\n  source: S\n  checked: 2026-01-01\n  review: unreviewed\n  holiday: 31 December | The last day | moves from Sunday\n");

        Of(book.Calendars["X"], 2028).ShouldBeEmpty();
        Of(book.Calendars["X"], 2029).ShouldBe(["2029-01-01", "2029-12-31"]);
    }

    static List<string> Of(LegalCalendar calendar, int year) =>
        [.. Enumerable.Range(0, 366).Select(n => new DateOnly(year, 1, 1).AddDays(n)).Where(d => d.Year == year && calendar.HolidayOn(d) is not null).Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
