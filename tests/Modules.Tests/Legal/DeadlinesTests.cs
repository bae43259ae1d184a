using System.Globalization;
using Parasol.Legal.Deadlines;

namespace Parasol.Modules.Tests.Legal;

public class DeadlinesTests
{
    static readonly DeadlineBook Book = DeadlineBook.Ours;

    [Theory]
    [InlineData("D01", "2026-07-05", "2026-10-03", "2026-10-05")]
    [InlineData("D13", "2026-11-16", "2026-11-26", "2026-11-27")]
    [InlineData("D25", "2026-02-14", "2027-02-14", "2027-02-16")]
    [InlineData("D27", "2026-08-31", "2027-02-28", "2027-02-26")]
    public void The_worked_examples_come_out(string rule, string trigger, string nominal, string last) => Check(rule, trigger, nominal, last);

    [Theory]
    [InlineData("D01", "2026-07-03", "2026-10-01", "2026-10-01")] // a Thursday: nothing rolls
    [InlineData("D01", "2026-07-04", "2026-10-02", "2026-10-02")] // begins on a holiday: the day of the trigger does not count
    [InlineData("D01", "2026-07-06", "2026-10-04", "2026-10-05")] // a Sunday
    [InlineData("D01", "2026-07-14", "2026-10-12", "2026-10-13")] // Columbus Day
    [InlineData("D01", "2026-10-03", "2027-01-01", "2027-01-04")] // New Year on a Friday, then the weekend
    [InlineData("D01", "2023-12-01", "2024-02-29", "2024-02-29")] // ends on a leap day
    [InlineData("D01", "2024-11-14", "2025-02-12", "2025-02-13")] // Lincoln's Birthday counts in New York
    [InlineData("D01", "2026-08-05", "2026-11-03", "2026-11-04")] // election day
    [InlineData("D02", "2024-02-29", "2025-05-29", "2025-05-29")] // 29 February, a year, then 90 days
    [InlineData("D02", "2026-01-31", "2027-05-01", "2027-05-03")] // the year first, then the days, one roll at the end
    [InlineData("D02", "2023-12-01", "2025-03-01", "2025-03-03")] // the days first would end on 28 February
    [InlineData("D02", "2025-10-03", "2027-01-01", "2027-01-04")]
    [InlineData("D03", "2024-02-29", "2027-02-28", "2027-03-01")] // leap day to a common year, a Sunday
    [InlineData("D03", "2023-07-04", "2026-07-04", "2026-07-06")] // a Saturday holiday: the Monday
    [InlineData("D04", "2025-12-25", "2026-12-25", "2026-12-28")] // Christmas on a Friday
    [InlineData("D05", "2025-05-04", "2026-11-04", "2026-11-04")]
    [InlineData("D05", "2025-05-01", "2026-11-01", "2026-11-01")] // a Sunday, and this clock never rolls
    [InlineData("D05", "2024-08-31", "2026-02-28", "2026-02-28")] // no 31st, a Saturday, and it stays
    [InlineData("D09", "2026-01-08", "2026-11-04", "2026-11-04")]
    [InlineData("D09", "2026-01-07", "2026-11-03", "2026-11-03")] // election day is no federal holiday
    [InlineData("D09", "2025-04-18", "2026-02-12", "2026-02-12")] // nor is Lincoln's Birthday
    [InlineData("D09", "2026-01-15", "2026-11-11", "2026-11-12")] // Veterans Day is
    [InlineData("D10", "2022-02-28", "2028-02-28", "2028-02-28")]
    [InlineData("D13", "2026-12-15", "2026-12-25", "2026-12-28")]
    [InlineData("D13", "2026-12-22", "2027-01-01", "2027-01-04")] // over the end of a year
    [InlineData("D14", "2026-12-18", "2027-01-01", "2027-01-04")]
    [InlineData("D21", "2026-11-24", "2026-11-30", "2026-11-30")] // Wednesday, Friday, Monday: Thanksgiving and the weekend do not count
    [InlineData("D21", "2026-12-31", "2027-01-06", "2027-01-06")]
    [InlineData("D27", "2026-01-31", "2026-07-31", "2026-07-31")]
    [InlineData("D27", "2025-08-29", "2026-02-28", "2026-02-27")] // no 29th, a Saturday: back to Friday
    [InlineData("D27", "2027-08-31", "2028-02-29", "2028-02-29")] // in a leap year there is one
    [InlineData("D27", "2025-12-04", "2026-06-04", "2026-06-04")]
    [InlineData("D27", "2026-01-04", "2026-07-04", "2026-07-03")] // a Saturday holiday: Friday is open
    [InlineData("D27", "2026-07-18", "2027-01-18", "2027-01-15")] // back over a Monday holiday and a weekend
    [InlineData("D28", "2025-01-15", "2027-01-15", "2027-01-15")]
    [InlineData("D28", "2024-02-29", "2026-02-28", "2026-02-27")]
    [InlineData("D29", "2026-10-03", "2027-01-01", "2027-01-04")]
    [InlineData("D30", "2026-10-31", "2027-02-28", "2027-03-01")] // four months after the 31st, a Sunday
    [InlineData("D30", "2027-10-31", "2028-02-29", "2028-02-29")]
    [InlineData("D30", "2026-06-14", "2026-10-14", "2026-10-14")]
    [InlineData("D35", "2026-11-26", "2026-12-26", "2026-12-26")] // a Saturday, and it never rolls
    [InlineData("D43", "2026-12-03", "2027-01-02", "2027-01-04")]
    public void The_edges_of_each_period_hold(string rule, string trigger, string nominal, string last) => Check(rule, trigger, nominal, last);

    [Theory]
    [InlineData("D06", "", "2024-02-14", "2025-02-14")]
    [InlineData("D06", "", "2024-02-15", "2027-02-16")] // 15 February 2027 is Washington's Birthday
    [InlineData("D06", "sexual-harassment-at-work", "2020-08-12", "2021-08-12")]
    [InlineData("D06", "sexual-harassment-at-work", "2020-08-13", "2023-08-14")] // a Sunday
    [InlineData("D07", "gender-based-harassment", "2024-02-14", "2027-02-16")]
    [InlineData("D11", "wilful", "2023-11-23", "2026-11-23")]
    [InlineData("D12", "", "2025-12-30", "2026-12-30")]
    [InlineData("D12", "", "2025-12-31", "2029-01-02")] // 31 December 2028 is a Sunday, then New Year
    [InlineData("D18", "mailed-by-clerk", "2026-10-21", "2026-11-25")]
    [InlineData("D22", "snap", "2026-07-05", "2026-10-05")]
    [InlineData("D26", "", "2026-03-08", "2026-04-07")]
    [InlineData("D26", "", "2026-03-09", "2026-03-19")]
    [InlineData("D26", "asylum-denied-on-merits", "2026-03-09", "2026-04-08")]
    [InlineData("D31", "by-mail", "2026-10-22", "2026-11-27")] // 26 November is Thanksgiving
    [InlineData("D38", "", "2022-01-08", "2027-07-29")]
    [InlineData("D38", "", "1999-05-05", "2027-07-29")]
    [InlineData("D38", "", "2022-01-09", "2029-01-09")]
    [InlineData("D38", "disability-ended", "2022-02-28", "2031-02-28")]
    [InlineData("D39", "", "2020-02-29", "2040-02-29")]
    [InlineData("D42", "court", "2024-11-11", "2026-11-12")]
    [InlineData("D45", "claim", "2024-11-28", "2026-11-30")]
    public void The_rule_is_chosen_by_the_day_of_the_event_and_by_the_variant(string rule, string variant, string trigger, string last) =>
        Deadline.Of(Book.On(rule, variant, Day(trigger))!, new(Day(trigger))).LastDay.ShouldBe(Day(last));

    [Fact]
    public void Before_its_first_day_a_rule_does_not_exist()
    {
        Book.On("D39", "", new DateOnly(2019, 9, 17)).ShouldBeNull();
        Book.On("D39", "", new DateOnly(2019, 9, 18)).ShouldNotBeNull();
    }

    [Fact]
    public void Where_courts_quarrel_both_days_are_shown_and_the_earlier_one_counts()
    {
        var appeal = Deadline.Of(Book.On("D26", "", new DateOnly(2026, 6, 1))!, new(new DateOnly(2026, 6, 1)));

        appeal.LastDay.ShouldBe(new DateOnly(2026, 6, 11));
        appeal.Others.ShouldHaveSingleItem().LastDay.ShouldBe(new DateOnly(2026, 7, 1));
    }

    [Fact]
    public void Holdover_papers_are_served_seventeen_to_ten_days_before() =>
        Deadline.Window(Book.On("D15", "", new DateOnly(2026, 3, 10))!, new DateOnly(2026, 3, 10)).ShouldBe((new DateOnly(2026, 2, 21), new DateOnly(2026, 2, 28)));

    [Fact]
    public void Reminders_come_30_7_and_1_days_before_on_days_on_which_somebody_is_at_work_and_never_before_the_trigger()
    {
        var claim = Deadline.Of(Book.On("D01", "", new DateOnly(2026, 7, 5))!, new(new DateOnly(2026, 7, 5)));
        var answer = Deadline.Of(Book.On("D13", "", new DateOnly(2026, 11, 16))!, new(new DateOnly(2026, 11, 16)));

        claim.Reminders.ShouldBe([new(2026, 9, 4), new(2026, 9, 28), new(2026, 10, 2)]); // a Saturday, a Monday and a Sunday before a Monday
        answer.Reminders.ShouldBe([new(2026, 11, 20), new(2026, 11, 25)]);
    }

    [Theory]
    [InlineData("2026-10-05", false)]
    [InlineData("2026-10-06", true)]
    public void The_last_day_itself_has_not_passed(string asOf, bool hasPassed) =>
        Deadline.Of(Book.On("D01", "", new DateOnly(2026, 7, 5))!, new(new DateOnly(2026, 7, 5), Day(asOf))).HasPassed.ShouldBe(hasPassed);

    [Fact]
    public void Work_is_to_be_done_a_week_earlier_and_never_before_the_clock_began()
    {
        Deadline.Of(Book.On("D01", "", new DateOnly(2026, 7, 5))!, new(new DateOnly(2026, 7, 5))).WorkBy.ShouldBe(new DateOnly(2026, 9, 28));
        Deadline.Of(Book.On("D21", "", new DateOnly(2026, 11, 24))!, new(new DateOnly(2026, 11, 24))).WorkBy.ShouldBe(new DateOnly(2026, 11, 24));
    }

    static void Check(string key, string trigger, string nominal, string last)
    {
        var deadline = Deadline.Of(Book.On(key, "", Day(trigger))!, new(Day(trigger)));

        (deadline.Nominal, deadline.LastDay).ShouldBe((Day(nominal), Day(last)));
    }

    static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
