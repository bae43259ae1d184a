using Parasol.Legal.Deadlines;
using Parasol.Legal.Screening;
using Parasol.Legal.Tables;

namespace Parasol.Modules.Tests.Legal;

public class ScreenLintTests
{
    const string Good = """
        screen trial
          title: Trial

        status YES_DAY
          word: looks eligible
          says: Since that day.

        status NOT
          word: does not look eligible
          says: Not now.

        fact place
          asks: Where?
          is: TOWN, LAND, SEA

        fact open
          asks: Is something open?
          is: yes or no
          left out: NO

        fact began
          asks: When did it begin?
          is: day

        reading far
          says: It is far away.
          YES: place is LAND or SEA
          otherwise: NO

        day due
          says: When it is over.
          otherwise: began + 2 years, not before 2024-01-01

        table WAY
          title: A way
          citation: Law 1
          source: a book
          checked: 2026-01-01
          review: unreviewed
          listed when: place is TOWN or LAND
          order: matters
          row: open is YES => NOT | It is open.
          row: far is YES => NOT | It is far.
          row: asOf is before due => NOT due | It is too early.
          otherwise: YES_DAY due | It is time.
        """;

    [Fact]
    public void What_ships_has_no_faults()
    {
        DeadlineBook.Ours.Faults.ShouldBeEmpty();
        ScreenText.RecordRelief.Faults.ShouldBeEmpty();
        ScreenText.Immigration.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_that_ships_claims_that_a_lawyer_has_read_it() =>
        DeadlineBook.Ours.Rules.Select(r => r.Standing).Concat(DeadlineBook.Ours.Calendars.Values.Select(c => c.Standing)).Concat(ScreenText.RecordRelief.Tables.Concat(ScreenText.Immigration.Tables).Select(t => t.Standing))
            .ShouldAllBe(s => s.ReviewStatus == Standing.Unreviewed && s.Citation.Length > 0 && s.Source.Length > 0 && s.LastChecked.Year == 2026);

    [Fact]
    public void No_screen_asks_for_the_work_its_days_or_its_earnings() =>
        ScreenText.RecordRelief.Facts.Concat(ScreenText.Immigration.Facts).ShouldAllBe(f => !f.Name.Contains("work", StringComparison.OrdinalIgnoreCase) && !f.Name.Contains("earn", StringComparison.OrdinalIgnoreCase) && !f.Asks.Contains("sex work", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_text_in_order_has_no_faults() => Faults(Good).ShouldBeEmpty();

    [Theory]
    [InlineData("  citation: Law 1\n", "", "table WAY has no citation.")]
    [InlineData("  checked: 2026-01-01\n", "", "table WAY has no checked")]
    [InlineData("  review: unreviewed\n", "", "table WAY has no review.")]
    [InlineData("review: unreviewed", "review: fine", "table WAY: write \"review: unreviewed\"")]
    [InlineData("checked: 2026-01-01", "checked: 2026-02-30", "\"2026-02-30\" is no day")]
    [InlineData("  otherwise: YES_DAY due | It is time.", "", "table WAY has no otherwise")]
    [InlineData("  listed when: place is TOWN or LAND\n", "", "table WAY does not say for whom it is")]
    [InlineData("row: open is YES", "row: opened is YES", "asks for \"opened\"")]
    [InlineData("row: open is YES", "row: open is MAYBE", "open is never \"MAYBE\"")]
    [InlineData("row: open is YES", "row: open was YES", "\"open was YES\" is no condition")]
    [InlineData("row: open is YES", "row: place has TOWN", "place never has \"TOWN\"")]
    [InlineData("row: open is YES", "row: began is YES", "began is not answered with a word")]
    [InlineData("row: open is YES", "row: open is before due", "open is no day")]
    [InlineData("row: open is YES", "row: began is more than 2", "began is no number")]
    [InlineData("row: open is YES", "row: began is not said", "began cannot be none")]
    [InlineData("row: open is YES", "row: OTHER is listed", "asks whether OTHER is listed")]
    [InlineData("=> NOT | It is open.", "=> NEVER | It is open.", "\"NEVER\" is no status")]
    [InlineData("=> NOT | It is open.", "=> NOT", "does not say why")]
    [InlineData("=> NOT due |", "=> NOT far |", "\"far\" is no day")]
    [InlineData("word: looks eligible", "word: you qualify", "says \"you qualify\"; there are looks eligible, ask a lawyer, does not look eligible, not enough known.")]
    [InlineData("began + 2 years", "began + 2 yrs", "is no day; write one as in")]
    [InlineData("otherwise: began + 2 years", "otherwise: due + 2 years", "due is worked out of itself")]
    [InlineData("  YES: place is LAND or SEA\n  otherwise: NO", "  YES: place is LAND or SEA\n  otherwise: due", "far: otherwise is a word or a fact, and due is worked out")]
    [InlineData("asks: Where?", "asks: Where?\n  of: record", "fact place is of a record, and the screen does not say")]
    [InlineData("began + 2 years", "began + 101 years", "is no day; write one as in")]
    [InlineData("left out: NO", "left out: PERHAPS", "left out cannot mean \"PERHAPS\"")]
    [InlineData("reading far", "reading place", "place is the name of two things")]
    [InlineData("fact place", "facts place", "\"facts\" is nothing a screen has")]
    [InlineData("asks: Where?", "asks: How much did they earn?", "no field holds the work, its days or its earnings")]
    [InlineData("  order: matters\n", "  orders: matters\n", "has no place for \"orders: matters\"")]
    public void A_fault_is_named_with_its_line(string was, string now, string says)
    {
        Good.ShouldContain(was);

        Faults(Good.Replace(was, now, StringComparison.Ordinal)).ShouldContain(f => f.StartsWith("trial.txt, line ", StringComparison.Ordinal) && f.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_nobody_reaches_is_named() =>
        Faults(Good.Replace("row: far is YES =>", "row: open is YES and far is YES =>", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("line 43: nobody reaches this row of WAY");

    [Fact]
    public void A_row_that_those_it_is_listed_for_cannot_meet_is_named() =>
        Faults(Good.Replace("row: open is YES", "row: open is YES and place is SEA", StringComparison.Ordinal)).ShouldContain(f => f.Contains("nobody reaches this row", StringComparison.Ordinal));

    [Fact]
    public void An_otherwise_that_nobody_reaches_is_named() =>
        Faults(Good.Replace("row: asOf is before due => NOT due | It is too early.", "row: open is not YES and far is NO => NOT | Other.", StringComparison.Ordinal)).ShouldContain(f => f.Contains("nobody reaches the otherwise of WAY", StringComparison.Ordinal));

    [Fact]
    public void Rows_that_overlap_and_say_different_things_are_named_where_their_order_does_not_matter()
    {
        var free = Good.Replace("  order: matters\n", "", StringComparison.Ordinal);

        Faults(free).ShouldContain(f => f.Contains("this row of WAY and that of line 42 can both hold, and lead to different results", StringComparison.Ordinal));
        Faults(free.Replace("asOf is before due => NOT due", "asOf is before due => NOT", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_fact_that_no_table_needs_is_named() =>
        Faults(Good.Replace("fact began", "fact shoe\n  asks: Which size?\n  is: yes or no\n\nfact began", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("fact shoe is asked, and no table needs it");

    [Fact]
    public void Two_versions_of_a_table_must_not_count_for_the_same_day()
    {
        var table = Good[Good.IndexOf("table WAY", StringComparison.Ordinal)..];

        Faults($"{Good}\n\n{table}").ShouldContain(f => f.Contains("counts for days for which the one of line", StringComparison.Ordinal));
        Faults($"{Good.Replace("review: unreviewed", "review: unreviewed\n  until: 2025-12-31", StringComparison.Ordinal)}\n\n{table.Replace("review: unreviewed", "review: unreviewed\n  from: 2026-01-01", StringComparison.Ordinal)}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("review: attorneyReviewed by R. Doe on 2026-03-09", true)]
    [InlineData("review: attorneyReviewed by R. Doe", false)]
    [InlineData("review: attorneyReviewed", false)]
    public void A_review_has_a_name_and_a_day(string review, bool isTaken) => (Faults(Good.Replace("review: unreviewed", review, StringComparison.Ordinal)).Count == 0).ShouldBe(isTaken);

    static IReadOnlyList<string> Faults(string text) => ScreenText.Read("trial.txt", text, DeadlineBook.Ours.Calendars).Faults;
}
