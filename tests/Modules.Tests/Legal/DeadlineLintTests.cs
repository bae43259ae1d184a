using Parasol.Legal.Deadlines;

namespace Parasol.Modules.Tests.Legal;

public class DeadlineLintTests
{
    const string Good = """
        # a remark
        calendar NY
          title: T
          citation: C
          source: S
          checked: 2026-01-01
          review: unreviewed
          holiday: 12 February | Lincoln | moves from Sunday

        rule D01
          title: A claim
          trigger: a day
          period: 1 year and 90 days
          roll: forward on NY
          citation: C
          source: S
          checked: 2026-01-01
          review: unreviewed
        """;

    [Fact]
    public void A_book_in_order_has_no_faults() => DeadlineBook.Read("t.txt", Good).Faults.ShouldBeEmpty();

    [Theory]
    [InlineData("  trigger: a day\n", "", "line 10: rule D01 has no trigger.")]
    [InlineData("1 year and 90 days", "1 year, 90 days", "\"1 year, 90 days\" is no period")]
    [InlineData("1 year and 90 days", "0 days", "\"0 days\" is no period")]
    [InlineData("1 year and 90 days", "until 2027-02-29", "is no period")]
    [InlineData("forward on NY", "forward", "\"forward\" is no roll rule")]
    [InlineData("forward on NY", "forward on CA", "with one of: NY.")]
    [InlineData("12 February", "12 Febuary", "\"12 Febuary | Lincoln | moves from Sunday\" is no holiday")]
    [InlineData("moves from Sunday", "moves", "\"moves\" says nothing of a holiday")]
    [InlineData("rule D01", "rool D01", "\"rool\" is nothing a book of deadlines has")]
    [InlineData("rule D01", "rule D01 mailed", "D01 has no rule without a variant")]
    [InlineData("  title: A claim", "  titel: A claim", "has no place for \"titel: A claim\"")]
    [InlineData("  title: A claim", "  title: A claim\n  title: Another", "\"title\" stands twice in rule D01.")]
    [InlineData("  title: A claim", "  title: A claim\n  or: 30 days", "say why behind the other period")]
    [InlineData("  period: 1 year and 90 days\n", "  window: 5 to 10 days before\n", "is no window")]
    [InlineData("period: 1 year and 90 days\n  roll: forward on NY", "period: 3 court days\n  roll: never", "does not say of which calendar")]
    [InlineData("# a remark", "  lost", "this line is indented and belongs to nothing")]
    [InlineData("review: unreviewed\n  holiday", "review: unreviewed\n  from: 2026-02-01\n  until: 2026-01-01\n  holiday", "calendar NY ends before it begins.")]
    public void A_fault_is_named_with_its_line(string was, string now, string says)
    {
        Good.ShouldContain(was);

        DeadlineBook.Read("t.txt", Good.Replace(was, now, StringComparison.Ordinal)).Faults.ShouldContain(f => f.StartsWith("t.txt, line ", StringComparison.Ordinal) && f.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_versions_of_a_rule_must_not_count_for_the_same_day()
    {
        var rule = Good[Good.IndexOf("rule D01", StringComparison.Ordinal)..];

        DeadlineBook.Read("t.txt", $"{Good}\n{rule}").Faults.ShouldHaveSingleItem().ShouldBe("t.txt, line 19: rule D01 counts for days for which the one of line 10 counts too; give each its from and until.");
        DeadlineBook.Read("t.txt", $"{Good}\n  until: 2026-01-31\n{rule}\n  from: 2026-02-01").Faults.ShouldBeEmpty();
    }
}
