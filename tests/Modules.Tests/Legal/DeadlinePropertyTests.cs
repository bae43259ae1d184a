using Parasol.Legal.Calendars;
using Parasol.Legal.Deadlines;

namespace Parasol.Modules.Tests.Legal;

public class DeadlinePropertyTests
{
    const int Draws = 3000;

    static readonly DeadlineBook Book = DeadlineBook.Ours;

    public static TheoryData<string, string> Rules { get; } = new(Book.Rules.Where(r => r.Period is not null).Select(r => (r.Key, r.Variant)).Distinct());

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_later_trigger_never_ends_earlier(string key, string variant)
    {
        foreach (var (rule, one) in Drawn(key, variant))
        {
            var later = one.AddDays(1);
            if (rule.Standing.Covers(later))
            {
                Deadline.Of(rule, new(later)).LastDay.ShouldBeGreaterThanOrEqualTo(Deadline.Of(rule, new(one)).LastDay, $"{key} {variant} from {one:yyyy-MM-dd}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Where_a_rule_rolls_the_last_day_is_open_and_the_nearest_one_there_is(string key, string variant)
    {
        foreach (var (rule, trigger) in Drawn(key, variant))
        {
            var (nominal, last) = (Deadline.Of(rule, new(trigger)).Nominal, Deadline.Of(rule, new(trigger)).LastDay);
            if (rule.Roll.To == RollTo.Never)
            {
                last.ShouldBe(nominal);
                continue;
            }
            rule.Roll.Calendar!.IsOpen(last).ShouldBeTrue($"{key} from {trigger:yyyy-MM-dd} ends on {last:yyyy-MM-dd}");
            (rule.Roll.To == RollTo.Forward ? last >= nominal : last <= nominal).ShouldBeTrue();
            Between(nominal, last).Any(rule.Roll.Calendar!.IsOpen).ShouldBeFalse();
        }
    }

    [Fact]
    public void Months_keep_the_number_of_the_day_or_take_the_last_one()
    {
        var random = new Random(20261123);
        for (var draw = 0; draw < Draws; draw++)
        {
            var (trigger, months) = (AnyDay(random), random.Next(1, 60));
            var end = new Period(0, months, 0, 0, null).After(trigger, null);

            (end.Year * 12 + end.Month).ShouldBe(trigger.Year * 12 + trigger.Month + months);
            end.Day.ShouldBe(Math.Min(trigger.Day, DateTime.DaysInMonth(end.Year, end.Month)));
        }
    }

    [Fact]
    public void Years_keep_the_date_and_only_the_leap_day_gives_way()
    {
        var random = new Random(4);
        for (var draw = 0; draw < Draws; draw++)
        {
            var (trigger, years) = (AnyDay(random), random.Next(1, 30));
            var end = new Period(years, 0, 0, 0, null).After(trigger, null);

            (end.Year, end.Month).ShouldBe((trigger.Year + years, trigger.Month));
            end.Day.ShouldBe(trigger is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(end.Year) ? 28 : trigger.Day);
        }
    }

    [Fact]
    public void The_change_of_the_clock_moves_no_day()
    {
        // In 2026 the clocks of New York change on 8 March and 1 November; a day is a day across both, from whichever side one counts.
        var york = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        for (var trigger = new DateOnly(2026, 3, 1); trigger < new DateOnly(2026, 12, 1); trigger = trigger.AddDays(1))
        {
            foreach (var days in new[] { 1, 7, 30, 90, 300 })
            {
                var end = new Period(0, 0, days, 0, null).After(trigger, null);
                var (noon, noonThen) = (TimeZoneInfo.ConvertTimeToUtc(trigger.ToDateTime(new TimeOnly(12, 0)), york), TimeZoneInfo.ConvertTimeToUtc(end.ToDateTime(new TimeOnly(12, 0)), york));

                (end.DayNumber - trigger.DayNumber).ShouldBe(days);
                Math.Abs((noonThen - noon).TotalHours - days * 24).ShouldBeLessThanOrEqualTo(1);
            }
        }
    }

    [Fact]
    public void Court_days_count_only_days_on_which_the_court_is_open()
    {
        var (random, calendar) = (new Random(9), Book.Calendars["NY"]);
        for (var draw = 0; draw < Draws; draw++)
        {
            var (trigger, count) = (AnyDay(random), random.Next(1, 12));
            var end = new Period(0, 0, 0, count, null).After(trigger, calendar);

            Between(trigger, end).Append(end).Count(d => d > trigger && calendar.IsOpen(d)).ShouldBe(count);
            calendar.IsOpen(end).ShouldBeTrue();
        }
    }

    [Fact]
    public void Reminders_come_before_the_last_day_and_the_work_before_them_ends_in_time()
    {
        var random = new Random(11);
        foreach (var rule in Book.Rules.Where(r => r.Period is { Fixed: null }))
        {
            var trigger = Enumerable.Range(0, 100).Select(_ => AnyDay(random)).First(rule.Standing.Covers);
            var deadline = Deadline.Of(rule, new(trigger));

            deadline.Reminders.ShouldAllBe(r => r > trigger && r < deadline.LastDay && (rule.Roll.Calendar == null || rule.Roll.Calendar.IsOpen(r)));
            deadline.WorkBy.ShouldBeInRange(trigger, deadline.LastDay);
        }
    }

    static IEnumerable<(DeadlineRule Rule, DateOnly Trigger)> Drawn(string key, string variant)
    {
        var random = new Random(key.Length * 1000 + variant.Length);
        for (var draw = 0; draw < Draws / 10; draw++)
        {
            var day = AnyDay(random);
            if (Book.On(key, variant, day) is { } rule)
            {
                yield return (rule, day);
            }
        }
    }

    static IEnumerable<DateOnly> Between(DateOnly one, DateOnly other)
    {
        var (first, last) = one < other ? (one, other) : (other, one);
        return Enumerable.Range(0, last.DayNumber - first.DayNumber).Select(n => one < other ? first.AddDays(n) : last.AddDays(-n));
    }

    static DateOnly AnyDay(Random random) => new DateOnly(2015, 1, 1).AddDays(random.Next(365 * 20));
}
