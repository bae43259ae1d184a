using System.Text.Json;
using Parasol.Care.Fees;

namespace Parasol.Modules.Tests.Care.Fees;

public class FeeCasesTests
{
    const string Good = """{ "id": "D-2", "householdSize": 1, "income": 15961, "period": "YEAR", "dateOfService": "2026-12-01", "fullCharge": 120.00 }""";

    [Fact]
    public void Cases_are_answered_in_their_order_with_their_ids()
    {
        var run = FeeCases.Work($$"""{ "cases": [ {{Good}}, { "id": 7, "dateOfService": "2026-12-01", "fullCharge": "120" }, { "dateOfService": "2026-12-01", "fullCharge": 1, "income": "refused" } ] }""");

        run.Faults.ShouldBeEmpty();
        run.Cases.Select(c => c.Id?.ToString()).ShouldBe(["D-2", "7", null]);
        run.Cases.Select(c => c.Class).ShouldBe(["B", "DECLARE", "DECLARE"]);
        run.Cases[0].ShouldSatisfyAllConditions(c => c.Pays.ShouldBe(24), c => c.Percent.ShouldBe(100.01m), c => c.Table!.Source.ShouldContain("91 FR 1797"));
    }

    [Fact]
    public void A_list_alone_is_taken_and_figures_may_stand_between_quotes() =>
        FeeCases.Work($"[{Good.Replace("120.00", "\"120.00\"", StringComparison.Ordinal)}]").Cases.ShouldHaveSingleItem().Pays.ShouldBe(24.00m);

    [Theory]
    [InlineData("\"income\"", "\"incom\"", "Case D-2, incom: there is no such field;")]
    [InlineData("15961", "-1", "Case D-2, income: write an amount")]
    [InlineData("15961", "1e3", "Case D-2, income: write an amount")]
    [InlineData("15961", "\"a lot\"", "Case D-2, income: write an amount")]
    [InlineData("15961", "true", "Case D-2, income: write an amount")]
    [InlineData("120.00", "120.005", "Case D-2, fullCharge: write an amount")]
    [InlineData("120.00", "null", "Case D-2, fullCharge: is missing;")]
    [InlineData("\"dateOfService\": \"2026-12-01\",", "", "Case D-2, dateOfService: is missing;")]
    [InlineData("2026-12-01", "2026-02-30", "Case D-2, dateOfService: write a date as in 2026-03-09.")]
    [InlineData("2026-12-01", "2019-12-01", "Case D-2, dateOfService: There is no table for that day. The first one begins on 2025-01-15.")]
    [InlineData("YEAR", "DAY", "Case D-2, period: write one of YEAR, MONTH")]
    [InlineData("\"period\": \"YEAR\",", "", "Case D-2, period: Say how often this income comes")]
    [InlineData("\"householdSize\": 1", "\"householdSize\": 0", "Case D-2, householdSize: The household has between 1 and 100 people.")]
    [InlineData("\"householdSize\": 1", "\"householdSize\": 1.5", "Case D-2, householdSize: write a whole number.")]
    [InlineData("\"householdSize\": 1", "\"region\": \"guam\", \"householdSize\": 1", "Case D-2, region: write one of 48-states, alaska, hawaii.")]
    [InlineData("\"householdSize\": 1", "\"householdSize\": 1, \"householdSize\": 2", "Case D-2, householdSize: stands there twice.")]
    [InlineData("\"householdSize\": 1", "\"schedule\": { \"classes\": [] }, \"householdSize\": 1", "Case D-2, schedule: The first class pays the nominal amount")]
    [InlineData("\"D-2\"", "[]", "Case number 1, id: write a text or a number.")]
    public void What_cannot_be_taken_is_one_sentence_that_names_case_and_field(string was, string now, string says)
    {
        var run = FeeCases.Work($"[{Good.Replace(was, now, StringComparison.Ordinal)}]");

        run.Faults.ShouldHaveSingleItem().ShouldStartWith(says);
        run.Cases.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{ \"cases\": [", "This is no JSON: look at line 1")]
    [InlineData("{ }", "The file, cases: write a list of cases.")]
    [InlineData("[ 3 ]", "Case number 1: write its fields between braces.")]
    [InlineData("{ \"cases\": [], \"shedule\": 1 }", "The file, shedule: there is no such field;")]
    public void A_file_that_is_none_is_named(string file, string says) => FeeCases.Work(file).Faults.ShouldHaveSingleItem().ShouldStartWith(says);

    [Fact]
    public void A_schedule_may_come_with_the_file_and_another_with_a_case()
    {
        const string Two = """{ "nominal": 10, "classes": [ { "class": "A", "upTo": 100 }, { "class": "B", "upTo": 200, "percent": 50 }, { "class": "F", "percent": 100 } ] }""";

        var run = FeeCases.Work($$"""{ "schedule": {{Two}}, "cases": [ {{Good}}, {{Good.Replace("\"D-2\",", "\"D-9\", \"schedule\": " + Two.Replace("50", "25", StringComparison.Ordinal) + ",", StringComparison.Ordinal)}} ] }""");

        run.Faults.ShouldBeEmpty();
        run.Cases.Select(c => c.Pays).ShouldBe([60, 30]);
        run.Cases[0].Notes.ShouldBe(["The federal rule asks for at least three classes that pay a part."]);
        run.Cases[0].Schedule.Source.ShouldBe("given with the cases");
    }

    [Fact]
    public void The_page_and_the_file_give_the_same()
    {
        var page = SlidingFee.Work(new FeeQuestion { People = 3, Income = 900, Period = IncomePeriod.Find("WEEK"), Day = new DateOnly(2026, 12, 1), FullCharge = 95.50m }, FeeTables.Schedule, FeeTables.Guidelines).Value;

        var line = FeeCases.Work("""[{ "householdSize": 3, "income": 900, "period": "week", "dateOfService": "2026-12-01", "fullCharge": 95.50 }]""").Cases[0];

        (line.Class, line.Pays, line.Percent, line.Guideline).ShouldBe((page.Class, page.Pays, page.Percent, page.Guideline));
        JsonSerializer.Serialize(line.Pays).ShouldBe("57.30");
    }
}
