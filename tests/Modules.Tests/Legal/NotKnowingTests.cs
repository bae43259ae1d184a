using System.Text.Json;
using Parasol.Legal.Screening;

namespace Parasol.Modules.Tests.Legal;

public class NotKnowingTests
{
    [Theory]
    [InlineData("\"pendingNyCharge\": \"UNSURE\"")]
    [InlineData("\"pendingNyCharge\": null")]
    [InlineData("\"pendingNyCharge\": \"not_asked\"")]
    public void An_open_question_that_decides_leaves_the_answer_open_and_is_named(string said)
    {
        var slate = Worked.One(Record($$"""{ "asOf": "2026-12-01", {{said}}, "records": [ { "court": "NY", "outcome": "MISDEMEANOR", "sentencedOn": "2012-06-04" } ] }"""), "CLEAN_SLATE");

        slate.GetProperty("status").GetString().ShouldBe("NOT_ENOUGH_KNOWN");
        slate.GetProperty("result").GetString().ShouldBe("not enough known");
        Strings(slate, "missing").ShouldBe(["pendingNyCharge"]);
        Strings(slate, "could").ShouldBe(["BLOCKED(PENDING_CHARGE) 2024-11-16", "AUTO_PENDING 2024-11-16"]);
    }

    [Fact]
    public void An_open_question_that_decides_nothing_leaves_the_answer_as_it_is()
    {
        var sealing = Worked.One(Record("""{ "asOf": "2026-12-01", "pendingNyCharge": "UNSURE", "records": [ { "court": "NY", "outcome": "FELONY", "tags": ["ART_130"], "sentencedOn": "2012-06-04" } ] }"""), "SEAL_160_59");

        sealing.GetProperty("status").GetString().ShouldBe("NO");
        Strings(sealing, "missing").ShouldBeEmpty();
    }

    [Fact]
    public void What_was_left_out_and_counts_as_no_is_said_with_the_answer()
    {
        var slate = Worked.One(Record("""{ "asOf": "2026-12-01", "pendingNyCharge": false, "records": [ { "court": "NY", "outcome": "MISDEMEANOR", "sentencedOn": "2012-06-04" } ] }"""), "CLEAN_SLATE");

        slate.GetProperty("result").GetString().ShouldBe("looks eligible");
        Strings(slate, "assumed").ShouldBe(["tags: none", "supervised: NO"], ignoreOrder: true);
    }

    [Fact]
    public void A_day_that_is_missing_in_another_record_is_named_with_that_record()
    {
        var slate = Worked.One(Record("""{ "asOf": "2026-12-01", "records": [ { "court": "NY", "outcome": "MISDEMEANOR", "sentencedOn": "2012-06-04" }, { "id": "second", "court": "NY", "outcome": "FELONY" } ] }"""), "CLEAN_SLATE");

        slate.GetProperty("status").GetString().ShouldBe("NOT_ENOUGH_KNOWN");
        Strings(slate, "missing").ShouldBe(["second: sentencedOn"]);
    }

    [Theory]
    [InlineData("2016", "SEAL_160_59 = NOT_YET 2026-12-31")]
    [InlineData("2026", "SEAL_160_59 = NOT_YET 2036-12-01")] // no later than the day of the question
    [InlineData("2016-11", "SEAL_160_59 = ELIGIBLE 2026-11-30")]
    [InlineData("2016-02", "SEAL_160_59 = ELIGIBLE 2026-02-28")]
    public void Who_remembers_only_the_year_or_the_month_gets_its_last_day(string sentenced, string expected) =>
        Worked.Relief($$"""{ "court": "NY", "outcome": "MISDEMEANOR", "sentencedOn": "{{sentenced}}", "trafficking": "NO" }""").ShouldContain(expected);

    [Fact]
    public void A_way_of_which_nobody_asked_is_named_as_not_looked_at() =>
        Worked.Case("\"fear\": false").GetProperty("notLookedAt").EnumerateArray().Select(n => $"{n.GetProperty("relief").GetString()}: {string.Join(", ", Strings(n, "missing"))}")
            .ShouldBe(["T_VISA: trafficking", "U_VISA: crime", "VAWA: familyAbuse", "SIJS: born, parentalMaltreatment"]);

    [Fact]
    public void A_no_that_an_unasked_question_can_turn_is_not_held_against_anybody()
    {
        var open = Worked.One(Worked.Case("\"trafficking\": true, \"contact\": \"UNWILLING\"").GetProperty("reliefs"), "T_VISA");
        var closed = Worked.One(Worked.Case("\"trafficking\": true, \"contact\": \"UNWILLING\", \"under18Then\": false, \"traumaException\": false").GetProperty("reliefs"), "T_VISA");

        (open.GetProperty("status").GetString(), open.GetProperty("result").GetString()).ShouldBe(("UNLIKELY", "not enough known"));
        Strings(open, "missing").ShouldContain("traumaException");
        (closed.GetProperty("status").GetString(), closed.GetProperty("result").GetString()).ShouldBe(("UNLIKELY", "does not look eligible"));
        Strings(closed, "missing").ShouldBeEmpty();
    }

    [Fact]
    public void Asking_more_never_turns_a_certain_answer_and_an_open_one_comes_out_as_it_could()
    {
        var random = new Random(20261123);
        var (open, certain) = (0, 0);
        for (var run = 0; run < 400; run++)
        {
            var known = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Drawn(random)).ToList();
            var person = new Dictionary<string, string> { ["pendingNyCharge"] = Pick(random, "true", "false"), ["mustRegister"] = Pick(random, "true", "false") };
            var (hidden, at) = (Pick(random, "pendingNyCharge", "mustRegister", "supervised", "sentencedOn"), random.Next(known.Count));
            var before = Write(person, known, hidden, at);
            var after = Write(person, known, null, 0);

            foreach (var (was, now) in Findings(before).Zip(Findings(after)))
            {
                was.Relief.ShouldBe(now.Relief);
                if (was.Status == Screener.NotEnoughKnown)
                {
                    was.Could.Select(c => c.Split(' ')[0]).ShouldContain(now.Status, $"{before} {was.Relief}");
                    open++;
                }
                else
                {
                    was.Status.ShouldBe(now.Status, $"{before} {was.Relief}");
                    certain++;
                }
            }
        }
        open.ShouldBeGreaterThan(100);
        certain.ShouldBeGreaterThan(100);
    }

    static Dictionary<string, string> Drawn(Random random) => new()
    {
        ["court"] = "\"NY\"", ["outcome"] = Pick(random, "\"MISDEMEANOR\"", "\"FELONY\"", "\"DWAI\"", "\"VIOLATION\""), ["tags"] = Pick(random, "[]", "[]", "[\"SEX_OFFENSE\"]", "[\"CLASS_A\", \"ART_220\"]", "[\"ART_130\"]"),
        ["sentencedOn"] = $"\"{new DateOnly(2000, 1, 1).AddDays(random.Next(9800)):yyyy-MM-dd}\"", ["supervised"] = Pick(random, "true", "false"), ["trafficking"] = "false",
    };

    static string Write(Dictionary<string, string> person, List<Dictionary<string, string>> records, string? hidden, int at) =>
        $$"""[{ "asOf": "2026-12-01", {{Fields(person, hidden)}}, "records": [ {{string.Join(", ", records.Select((r, i) => $"{{ {Fields(r, i == at ? hidden : null)} }}"))}} ] }]""";

    static string Fields(Dictionary<string, string> fields, string? hidden) => string.Join(", ", fields.Select(f => $"\"{f.Key}\": {(f.Key == hidden ? "\"UNKNOWN\"" : f.Value)}"));

    // Answers stand in the order of their status, and asking more may change that: compared by record and way.
    static List<(string Relief, string Status, IReadOnlyList<string> Could)> Findings(string json) =>
    [
        .. from record in Worked.Answer("record-relief", json).GetProperty("records").EnumerateArray()
           from relief in record.GetProperty("reliefs").EnumerateArray().OrderBy(r => r.GetProperty("relief").GetString(), StringComparer.Ordinal)
           let reason = relief.GetProperty("reason").GetString()
           select (relief.GetProperty("relief").GetString()!, relief.GetProperty("status").GetString() + (reason is null ? "" : $"({reason})"), Strings(relief, "could")),
    ];

    static JsonElement Record(string oneCase) => Worked.Answer("record-relief", $"[{oneCase}]").GetProperty("records")[0].GetProperty("reliefs");

    static IReadOnlyList<string> Strings(JsonElement of, string field) => [.. of.GetProperty(field).EnumerateArray().Select(e => e.GetString()!)];

    static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];
}
