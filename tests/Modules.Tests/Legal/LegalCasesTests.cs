using System.Text.Json;
using Parasol.Legal.AtTheConsole;
using Parasol.Legal.Screening;
using Parasol.Testing;

namespace Parasol.Modules.Tests.Legal;

public class LegalCasesTests
{
    const string Relief = """{ "id": "K-1", "asOf": "2026-12-01", "records": [ { "court": "NY", "outcome": "MISDEMEANOR", "sentencedOn": "2012-06-04", "tags": ["ART_130"] } ] }""";

    const string Deadline = """{ "id": "K-2", "rule": "D01", "trigger": "2026-07-05", "asOf": "2026-10-06" }""";

    [Theory]
    [InlineData("\"asOf\": \"2026-12-01\",", "", "Case K-1, asOf: is missing; write a date as in 2026-03-09.")]
    [InlineData("2026-12-01", "2026-02-30", "Case K-1, asOf: write a date as in 2026-03-09.")]
    [InlineData("2026-12-01", "1826-12-01", "Case K-1, asOf: write a day between 1900 and 2199.")]
    [InlineData("\"records\"", "\"recods\"", "Case K-1, recods: there is no such field;")]
    [InlineData("\"court\": \"NY\",", "", "Case K-1, r1, court: is missing; write one of NY, OTHER_STATE, FEDERAL.")]
    [InlineData("\"NY\"", "\"NYC\"", "Case K-1, r1, court: write one of NY, OTHER_STATE, FEDERAL.")]
    [InlineData("\"NY\"", "\"UNSURE\"", "Case K-1, r1, court: must be said;")]
    [InlineData("\"MISDEMEANOR\"", "true", "Case K-1, r1, outcome: write one of FAVORABLE")]
    [InlineData("2012-06-04", "2027-06-04", "Case K-1, r1, sentencedOn: this day lies after asOf.")]
    [InlineData("2012-06-04", "2012-13", "Case K-1, r1, sentencedOn: write a date as in 2026-03-09.")]
    [InlineData("[\"ART_130\"]", "[\"ART_131\"]", "Case K-1, r1, tags: \"ART_131\" is none of PL_240_37")]
    [InlineData("[\"ART_130\"]", "\"ART_130\"", "Case K-1, r1, tags: write a list of PL_240_37")]
    [InlineData("\"tags\"", "\"supervised\": 1, \"tags\"", "Case K-1, r1, supervised: write one of YES, NO, UNSURE, NOT_ASKED, true, false.")]
    [InlineData("\"tags\"", "\"id\": [], \"tags\"", "Case K-1, r1, id: write a text or a number.")]
    [InlineData("\"K-1\"", "{}", "Case number 1, id: write a text or a number.")]
    public void What_cannot_be_screened_is_named_with_its_case_and_field(string was, string now, string says)
    {
        Relief.ShouldContain(was);

        var run = Worked.Run("record-relief", $"[{Relief.Replace(was, now, StringComparison.Ordinal)}]");

        run.Faults.ShouldContain(f => f.StartsWith(says, StringComparison.Ordinal));
        run.Answers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"rule\": \"D01\",", "", "Case K-2, rule: is missing; write the key of a rule as in D01.")]
    [InlineData("D01", "D99", "Case K-2, rule: write one of D01, D02")]
    [InlineData("\"trigger\": \"2026-07-05\",", "", "Case K-2, trigger: is missing;")]
    [InlineData("2026-07-05", "5 July", "Case K-2, trigger: write a date as in 2026-03-09.")]
    [InlineData("\"asOf\"", "\"variant\": \"mailed\", \"asOf\"", "Case K-2, variant: D01 has none.")]
    [InlineData("\"asOf\"", "\"workByDays\": -1, \"asOf\"", "Case K-2, workByDays: write between 0 and 365 days.")]
    [InlineData("\"asOf\"", "\"asof\": 1, \"asOf\"", "Case K-2, asof: there is no such field;")]
    public void What_cannot_be_counted_is_named_with_its_case_and_field(string was, string now, string says) =>
        Worked.Run("deadlines", $"[{Deadline.Replace(was, now, StringComparison.Ordinal)}]").Faults.ShouldHaveSingleItem().ShouldStartWith(says);

    [Theory]
    [InlineData("{ \"cases\": [", "This is no JSON: look at line 1")]
    [InlineData("{ }", "The file, cases: write a list of cases.")]
    [InlineData("[ 3 ]", "Case number 1: write its fields between braces.")]
    [InlineData("{ \"cases\": [], \"asof\": 1 }", "The file, asof: there is no such field;")]
    [InlineData("[ { \"asOf\": \"2026-12-01\", \"records\": 4 } ]", "Case number 1, records: write a list.")]
    [InlineData("[ { \"asOf\": \"2026-12-01\", \"records\": [ 4 ] } ]", "Case number 1, records, r1: write its fields between braces.")]
    public void A_file_that_is_none_is_named(string file, string says) => Worked.Run("record-relief", file).Faults.ShouldHaveSingleItem().ShouldStartWith(says);

    [Fact]
    public void Every_fault_of_a_file_is_named_at_once_and_then_nothing_is_answered()
    {
        var run = Worked.Run("immigration", """{ "asOf": "2026-12-01", "cases": [ { "fear": "maybe", "pay": 3 }, { "id": 2, "fear": true }, { "id": "x", "born": "2030-01-01" } ] }""");

        run.Faults.Count.ShouldBe(3);
        run.Faults[2].ShouldBe("Case x, born: this day lies after asOf.");
        run.Answers.ShouldBeEmpty();
    }

    [Fact]
    public void A_day_for_the_whole_file_gives_way_to_the_day_of_a_case()
    {
        var run = Worked.Run("deadlines", """{ "asOf": "2026-10-06", "cases": [ { "rule": "D01", "trigger": "2026-07-05" }, { "id": 7, "rule": "d01", "trigger": "2026-07-05", "asOf": "2026-10-05" } ] }""");

        run.Answers.Cast<DeadlineLine>().Select(l => l.Result).ShouldBe(["passed: ask a lawyer", "runs"]);
        run.Answers.Cast<DeadlineLine>().Select(l => l.Id?.ToString()).ShouldBe([null, "7"]);
    }

    [Fact]
    public void An_answer_shows_its_law_its_source_and_that_nobody_has_reviewed_it()
    {
        var line = (DeadlineLine)Worked.Run("deadlines", $"[{Deadline}]").Answers[0];

        (line.Nominal, line.LastDay, line.WorkBy).ShouldBe((new DateOnly(2026, 10, 3), new DateOnly(2026, 10, 5), new DateOnly(2026, 9, 28)));
        (line.Citation, line.ReviewStatus, line.LastChecked).ShouldBe(("General Municipal Law 50-e(1)(a)", "unreviewed", new DateOnly(2026, 11, 21)));
        line.Why.ShouldContain("Monday, 2026-10-05");
    }

    [Fact]
    public void A_day_nobody_knows_and_a_day_without_a_rule_are_answers_too()
    {
        var run = Worked.Run("deadlines", """[ { "rule": "D39", "trigger": null }, { "rule": "D39", "trigger": "2015-01-01" }, { "rule": "D15", "trigger": "2026-03-10", "servedOn": "2026-03-01" }, { "rule": "D15", "trigger": "2026-03-10" } ]""");

        run.Faults.ShouldBeEmpty();
        run.Answers.Cast<DeadlineLine>().Select(l => l.Result).ShouldBe(["not enough known", "ask a lawyer", "ask a lawyer", "served in time if between these days"]);
    }

    [Fact]
    public void Whatever_is_asked_the_word_of_the_answer_is_one_of_four()
    {
        var random = new Random(8);
        string[] words = ["YES", "NO", "UNSURE", "NOT_ASKED"];
        string[] facts = ["trafficking", "presence", "under18Then", "traumaException", "hardship", "crime", "crimeInUs", "abuse", "helpful", "familyAbuse", "livedTogether", "goodFaith", "fear", "exception", "priorOrder", "unaccompaniedChild"];
        for (var run = 0; run < 200; run++)
        {
            var answers = string.Join(", ", facts.Select(f => $"\"{f}\": \"{words[random.Next(4)]}\""));

            var reliefs = Worked.Case($"{answers}, \"lastArrival\": \"{new DateOnly(2020, 1, 1).AddDays(random.Next(2500)):yyyy-MM-dd}\"").GetProperty("reliefs").EnumerateArray().ToList();

            reliefs.Select(r => r.GetProperty("result").GetString()).ShouldBeSubsetOf(["looks eligible", "ask a lawyer", "does not look eligible", "not enough known"]);
            reliefs.Where(r => r.GetProperty("result").GetString() == "looks eligible").ShouldAllBe(r => r.GetProperty("elements").EnumerateArray().All(e => e.GetProperty("answer").GetString() == "yes"));
        }
    }

    [Fact]
    public void An_edited_text_is_used_and_one_with_faults_answers_nothing()
    {
        var text = """
            calendar NY
              title: T
              citation: C
              source: S
              checked: 2026-01-01
              review: unreviewed

            rule X1
              title: T
              trigger: a day
              period: 2 days
              roll: forward on NY
              citation: C
              source: S
              checked: 2026-01-01
              review: unreviewed
            """;

        LegalConsole.Screen("deadlines", """[{ "rule": "X1", "trigger": "2026-07-02" }]""", _ => text).Answers.Cast<DeadlineLine>().Single().LastDay.ShouldBe(new DateOnly(2026, 7, 6));
        LegalConsole.Screen("deadlines", """[{ "rule": "X1", "trigger": "2026-07-02" }]""", _ => text.Replace("2 days", "2 dais", StringComparison.Ordinal)).Faults.ShouldHaveSingleItem().ShouldStartWith("deadlines.txt, line 8: rule X1: \"2 dais\" is no period");
    }

    [Fact]
    public void The_examples_that_ship_are_answered_and_every_field_is_described()
    {
        var readme = File.ReadAllText(Repository.At("modules", "Legal", "README.md"));

        Worked.Run("record-relief", File.ReadAllText(Repository.At("modules", "Legal", "Screening", "examples.json"))).Answers.Count.ShouldBe(4);
        ScreenText.RecordRelief.Facts.Concat(ScreenText.Immigration.Facts).Select(f => f.Name).Concat(["rule", "variant", "trigger", "workByDays", "servedOn"]).Where(n => !readme.Contains($"`{n}`", StringComparison.Ordinal)).ShouldBeEmpty();
        ScreenText.RecordRelief.Tables.Concat(ScreenText.Immigration.Tables).Select(t => t.Name).Where(n => !readme.Contains($"`{n}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
