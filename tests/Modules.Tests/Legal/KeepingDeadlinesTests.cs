using Parasol.Legal.Deadlines;
using Parasol.Legal.Domain;

namespace Parasol.Modules.Tests.Legal;

public class KeepingDeadlinesTests
{
    static readonly DateOnly Monday = new(2026, 3, 9);

    [Fact]
    public void What_is_kept_equals_what_the_calculator_says_for_every_rule_that_ships()
    {
        foreach (var rule in DeadlineBook.Ours.Rules.Where(r => r.Standing.Covers(Monday)))
        {
            var kept = MatterDay.Count(DeadlineBook.Ours, rule.Name, Monday, null).Value;

            if (rule.Window is null)
            {
                var worked = Deadline.Of(rule, new DeadlineQuestion(Monday));
                (kept.Day, kept.By!.WorkBy, kept.By.Nominal).ShouldBe((worked.LastDay, worked.WorkBy, worked.Nominal), rule.Name);
            }
            else
            {
                (kept.By!.Earliest, kept.Day).ShouldBe(((DateOnly?)Deadline.Window(rule, Monday).Earliest, Deadline.Window(rule, Monday).Latest), rule.Name);
            }
            (kept.By.Citation, kept.By.ReviewStatus, kept.By.LastChecked).ShouldBe((rule.Standing.Citation, rule.Standing.ReviewStatus, rule.Standing.LastChecked));
        }
    }

    [Theory]
    [InlineData(2024, 2, 14, 2025)]
    [InlineData(2024, 2, 15, 2027)]
    public void The_law_of_the_day_of_the_event_counts(int year, int month, int day, int ends) => MatterDay.Count(DeadlineBook.Ours, "D06", new DateOnly(year, month, day), null).Value.Day.Year.ShouldBe(ends);

    [Fact]
    public void A_rule_that_there_is_not_and_a_day_that_is_none_are_refused()
    {
        MatterDay.Count(DeadlineBook.Ours, "D99", Monday, null).Refusal!.Field.ShouldBe("Rule");
        MatterDay.Count(DeadlineBook.Ours, null, Monday, null).Refusal!.Field.ShouldBe("Rule");
        MatterDay.Count(DeadlineBook.Ours, "D01", null, null).Refusal!.Field.ShouldBe("Trigger");
        MatterDay.Count(DeadlineBook.Ours, "D01", DateOnly.MaxValue, null).Refusal!.Field.ShouldBe("Trigger");
    }

    [Fact]
    public void A_court_date_needs_no_words_and_another_day_does()
    {
        MatterDay.Own(Monday, null, isCourtDate: true, null).IsDone.ShouldBeTrue();
        MatterDay.Own(Monday, null, isCourtDate: false, " ").Refusal!.Field.ShouldBe("DayWords");
        MatterDay.Own(null, null, isCourtDate: true, null).Refusal!.Field.ShouldBe("Day");
    }
}
