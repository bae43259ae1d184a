using Parasol.Care.Coverage;
using Parasol.Care.Fees;

namespace Parasol.Modules.Tests.Care;

public class AskingProgramsTests
{
    static readonly DateOnly Day = new(2026, 12, 1);

    [Fact]
    public void Who_says_nothing_is_shown_everything_in_its_order() =>
        Ids(Said()).ShouldBe(["emergency", "adap", "prep-ap", "medicaid", "essential-plan", "marketplace", "child-health-plus", "medicaid-pregnancy", "medicaid-65", "nyc-care", "health-center"]);

    [Fact]
    public void Not_sure_leaves_nothing_out() =>
        Ids(Said([.. CoverageQuestions.All.Select(q => (q.Code, "unsure"))])).Count.ShouldBe(CoverageTable.Rows.Count);

    [Fact]
    public void Who_says_no_to_everything_still_has_somewhere_to_go() =>
        Ids(Said([.. CoverageQuestions.All.Where(q => q.Code != "age").Select(q => (q.Code, "no")), ("age", "19-64")], 1, 99_999)).ShouldBe(["health-center"]);

    [Theory]
    [InlineData(22024.80, "medicaid essential-plan nyc-care health-center")]
    [InlineData(22024.81, "essential-plan nyc-care health-center")]
    [InlineData(31920.00, "essential-plan nyc-care health-center")]
    [InlineData(31920.01, "marketplace nyc-care health-center")]
    public void Income_is_held_against_each_bound_exactly(decimal income, string ids) =>
        Ids(Said([("emergency", "no"), ("insured", "no"), ("state", "yes"), ("city", "yes"), ("age", "19-64"), ("pregnancy", "no"), ("hiv-care", "no"), ("prep", "no")], 1, income)).ShouldBe(ids.Split(' '));

    [Theory]
    [InlineData(79800, true)]
    [InlineData(79800.01, false)]
    public void Help_with_HIV_care_and_PrEP_ends_at_five_times_the_guideline(decimal income, bool isIn)
    {
        var ids = Ids(Said([("state", "yes"), ("hiv-care", "yes"), ("prep", "yes")], 1, income));

        (ids.Contains("adap"), ids.Contains("prep-ap")).ShouldBe((isIn, isIn));
    }

    [Fact]
    public void What_a_row_turns_on_and_was_not_said_is_named()
    {
        var found = CoverageCheck.Ask(Said([("age", "19-64")]), Day).Single(w => w.Row.Id == "medicaid");

        found.ToFindOut.ShouldBe(["Do they live in New York State?", "What comes in, and for how many people?"]);
    }

    [Fact]
    public void Each_age_has_its_own_programs()
    {
        Ids(Said([("age", "under-19")])).ShouldSatisfyAllConditions(i => i.ShouldContain("child-health-plus"), i => i.ShouldNotContain("medicaid-65"), i => i.ShouldNotContain("essential-plan"));
        Ids(Said([("age", "65")])).ShouldSatisfyAllConditions(i => i.ShouldContain("medicaid-65"), i => i.ShouldNotContain("child-health-plus"));
    }

    [Fact]
    public void Every_row_is_dated_says_its_review_and_speaks_both_languages()
    {
        CoverageTable.Rows.ShouldAllBe(r => r.ReviewStatus == "unreviewed" && r.AsOf.Year >= 2026 && r.Why.En.Length > 0 && r.Why.Es.Length > 0 && r.Why.En != r.Why.Es && r.Look.Es.Length > 0);
        CoverageTable.Rows.Select(r => r.Id).ShouldBeUnique();
        CoverageTable.Rows.SelectMany(r => r.When).ShouldAllBe(c => CoverageQuestions.All.Any(q => q.Code == c.Question)
            && c.Is.All(a => (c.Question == CoverageQuestions.Age ? CoverageQuestions.Ages : CoverageQuestions.Answers).Any(known => known.Code == a)));
    }

    [Fact]
    public void No_question_asks_for_papers_or_who_somebody_is() =>
        CoverageQuestions.All.ShouldAllBe(q => !System.Text.RegularExpressions.Regex.IsMatch(q.Label, "name|immigra|citizen|papers|status|birth|number", System.Text.RegularExpressions.RegexOptions.IgnoreCase));

    static IReadOnlyList<string> Ids(CoverageSaid said) => [.. CoverageCheck.Ask(said, Day).Select(w => w.Row.Id)];

    static CoverageSaid Said((string Code, string Answer)[]? answers = null, int? people = null, decimal? income = null) =>
        new((answers ?? []).ToDictionary(a => a.Code, a => a.Answer), people, income, IncomePeriod.Find("YEAR"));
}
