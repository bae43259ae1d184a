using System.Text.Json.Nodes;
using Parasol.Legal.AtTheConsole;
using Parasol.Legal.Deadlines;
using Parasol.Legal.Playbooks;
using Parasol.Legal.Screening;
using Parasol.Legal.Tables;

namespace Parasol.Modules.Tests.Legal;

/// <summary>Whatever somebody does to a text or a file of cases, the answer is a list of sentences and never a crash.</summary>
public class OddTextsTests
{
    const string Case = """{ "id": 1, "asOf": "2026-12-01", "pendingNyCharge": false, "mustRegister": true, "records": [ { "id": "a", "court": "NY", "outcome": "FELONY", "tags": ["CLASS_A"], "sentencedOn": "2016", "releasedOn": "2017-01-01", "supervised": false, "transaction": "x", "trafficking": "NO" } ] }""";

    static readonly string[] Odd = ["null", "true", "1", "-1e99", "\"\"", "\"x\"", "\"2026-13-01\"", "\"9999-12-31\"", "[]", "{}", "[null]", "[[1]]", "\"UNKNOWN\""];

    [Theory]
    [InlineData("record-relief.txt", Case)]
    [InlineData("immigration.txt", """{ "asOf": "2026-12-01", "status": "OTHER", "trafficking": true, "familyAbuse": true, "fear": true, "born": "2008-02-29", "lastArrival": "2020-02-29", "suppBSignedOn": "2026-08-31" }""")]
    [InlineData("deadlines.txt", """{ "rule": "D02", "trigger": "2024-02-29" }""")]
    public void A_text_that_somebody_broke_is_linted_and_not_thrown_at(string name, string oneCase)
    {
        var (random, whole, broken) = (new Random(name.Length), LegalTexts.Read(name), 0);
        for (var round = 0; round < 150; round++)
        {
            var text = Broken(whole, random);

            var faults = name == "deadlines.txt" ? DeadlineBook.Read(name, text).Faults : ScreenText.Read(name, text, DeadlineBook.Ours.Calendars).Faults;

            // A text that is broken and still in order answers, or finds a field of the case that it does not know.
            var run = LegalConsole.Screen(name.Replace(".txt", "", StringComparison.Ordinal), $"[{oneCase}]", n => n == name ? text : null);
            (run.Faults.Count > 0 != run.Answers.Count > 0).ShouldBeTrue();
            faults.Any(f => !f.StartsWith($"{name}, line ", StringComparison.Ordinal)).ShouldBeFalse();
            broken += faults.Count > 0 ? 1 : 0;
        }
        broken.ShouldBeGreaterThan(75);
    }

    [Fact]
    public void A_playbook_that_somebody_broke_is_linted_and_not_thrown_at()
    {
        var (random, whole) = (new Random(3), LegalTexts.Read("playbooks/record-clearing.txt"));
        for (var run = 0; run < 300; run++)
        {
            Playbook.Read("record-clearing.txt", Broken(whole, random), DeadlineBook.Ours).Faults.ShouldNotBeNull();
        }
    }

    [Fact]
    public void An_odd_value_in_any_field_is_answered_or_named()
    {
        foreach (var (field, inRecord) in JsonNode.Parse(Case)!.AsObject().Select(f => (f.Key, false)).Concat(JsonNode.Parse(Case)!["records"]![0]!.AsObject().Select(f => (f.Key, true))))
        {
            foreach (var odd in Odd)
            {
                var one = JsonNode.Parse(Case)!;
                (inRecord ? one["records"]![0]! : one)[field] = JsonNode.Parse(odd);

                var run = Worked.Run("record-relief", $"[{one.ToJsonString()}]");

                (run.Faults.Count > 0 != run.Answers.Count > 0).ShouldBeTrue($"{field}: {odd}");
            }
        }
    }

    [Theory]
    [InlineData("rule")]
    [InlineData("trigger")]
    [InlineData("variant")]
    [InlineData("workByDays")]
    [InlineData("servedOn")]
    public void An_odd_value_in_a_deadline_is_answered_or_named(string field)
    {
        foreach (var odd in Odd)
        {
            var one = JsonNode.Parse("""{ "rule": "D06", "trigger": "2026-01-01" }""")!;
            one[field] = JsonNode.Parse(odd);

            var run = Worked.Run("deadlines", $"[{one.ToJsonString()}]");

            (run.Faults.Count > 0 != run.Answers.Count > 0).ShouldBeTrue(odd);
        }
    }

    static string Broken(string whole, Random random)
    {
        var lines = whole.Split('\n').ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(5))
            {
                case 0: lines.RemoveAt(at); break;
                case 1: lines.Insert(random.Next(lines.Count), lines[at]); break;
                case 2: lines[at] = lines[at].TrimStart(); break;
                case 3: lines[at] = lines[at].Length < 4 ? ":" : lines[at].Remove(random.Next(lines[at].Length - 2), 2); break;
                default: lines[at] = string.Join(' ', lines[at].Split(' ').OrderBy(_ => random.Next())); break;
            }
        }
        return string.Join('\n', lines);
    }
}
