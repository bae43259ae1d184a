using System.Globalization;
using System.Text.Json;
using Parasol.Kernel;

namespace Parasol.Care.Fees;

/// <summary>What a file of cases came to.</summary>
/// <param name="Faults">What to put right, one sentence each; when there is one, no case is answered.</param>
/// <param name="Cases">One answer for each case, in the order of the file.</param>
public sealed record FeeRun(IReadOnlyList<string> Faults, IReadOnlyList<FeeLine> Cases);

/// <summary>The answer to one case. Amounts are dollars; nothing in it says who somebody is.</summary>
/// <param name="Id">The case's id, as it was given: text or a number; null when it had none.</param>
/// <param name="Guideline">The poverty guideline for this household; null when its size was not said.</param>
/// <param name="YearlyIncome">The income of a year; null when it was not said.</param>
/// <param name="Percent">The income in percent of the guideline, rounded to two places for reading.</param>
/// <param name="Class">The class of the schedule, or DECLARE.</param>
/// <param name="Share">The percent of the full charge that the class pays; null where it is the nominal amount.</param>
/// <param name="Charge">What the class pays.</param>
/// <param name="Pays">What the person pays.</param>
/// <param name="Table">The table of guidelines in force on the day.</param>
/// <param name="Schedule">Where the classes come from.</param>
/// <param name="Notes">What the schedule lacks by the federal rule.</param>
public sealed record FeeLine(JsonElement? Id, decimal? Guideline, decimal? YearlyIncome, decimal? Percent, string Class, decimal? Share, decimal Charge, decimal Pays, FeeTable? Table, FeeTable Schedule, IReadOnlyList<string> Notes);

/// <summary>Where figures come from.</summary>
/// <param name="Source">Which text.</param>
/// <param name="From">Since which day they count; null when nobody said.</param>
/// <param name="ReviewStatus">Whether somebody who knows has looked at them.</param>
public sealed record FeeTable(string Source, DateOnly? From, string ReviewStatus);

/// <summary>Works out a file of cases, exactly as the page works out one. The README of Care describes the file.</summary>
public static class FeeCases
{
    static readonly string[] Fields = ["id", "householdSize", "income", "period", "dateOfService", "region", "fullCharge", "coPay", "schedule"];

    /// <summary>Reads and answers. What cannot be taken is named with its case and field, and then nothing is answered.</summary>
    public static FeeRun Work(string json)
    {
        List<string> faults = [];
        try
        {
            using var document = JsonDocument.Parse(json);
            var lines = Work(document.RootElement, faults);
            return new FeeRun(faults, faults.Count == 0 ? lines : []);
        }
        catch (JsonException e)
        {
            return new FeeRun([$"This is no JSON: look at line {e.LineNumber + 1}, character {e.BytePositionInLine + 1}."], []);
        }
    }

    static List<FeeLine> Work(JsonElement root, List<string> faults)
    {
        var (cases, schedule) = (root, FeeTables.Schedule);
        if (root.ValueKind == JsonValueKind.Object)
        {
            var whole = new CaseReader("The file", root, faults);
            whole.Only("cases", "schedule");
            schedule = ScheduleOf(whole, "The file", faults) ?? schedule;
            cases = whole.Find("cases") ?? default;
        }
        if (cases.ValueKind != JsonValueKind.Array)
        {
            faults.Add("The file, cases: write a list of cases."); // English only: said at the console.
            return [];
        }
        return [.. cases.EnumerateArray().Select((one, at) => Case(one, at + 1, schedule, faults)).OfType<FeeLine>()];
    }

    static FeeLine? Case(JsonElement one, int number, FeeSchedule common, List<string> faults)
    {
        if (one.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"Case number {number}: write its fields between braces.");
            return null;
        }
        var (name, before) = (CaseReader.NameOf(one, number), faults.Count);
        var fields = new CaseReader(name, one, faults);
        fields.Only(Fields);
        var id = fields.Id();
        var isSilent = fields.Find("income") is { ValueKind: JsonValueKind.String } said && said.GetString() is "refused" or "unknown";
        var asked = new FeeQuestion
        {
            People = fields.Whole("householdSize"), Income = isSilent ? null : fields.Amount("income", places: 6),
            Period = IncomePeriod.Find(fields.Text("period", p => IncomePeriod.Find(p)?.Code, $"write one of {string.Join(", ", IncomePeriod.All.Select(p => p.Code))}.")),
            Day = fields.Day("dateOfService") ?? default, FullCharge = fields.Amount("fullCharge", isNeeded: true) ?? 0, CoPay = fields.Amount("coPay"),
            Region = fields.Text("region", FeeRegions.Find, $"write one of {string.Join(", ", FeeRegions.All.Select(r => r.Code))}.") ?? FeeRegions.States,
        };
        var schedule = ScheduleOf(fields, name, faults) ?? common;
        if (faults.Count > before)
        {
            return null;
        }
        var worked = SlidingFee.Work(asked, schedule, FeeTables.Guidelines);
        if (worked.IsDone)
        {
            return Line(id, worked.Value);
        }
        fields.Fault(FieldOf(worked.Refusal.Field), string.Format(CultureInfo.InvariantCulture, worked.Refusal.Says, [.. worked.Refusal.With]));
        return null;
    }

    static string FieldOf(string? property) => property switch { nameof(FeeQuestion.People) => "householdSize", nameof(FeeQuestion.Day) => "dateOfService", { } other => char.ToLowerInvariant(other[0]) + other[1..], null => "case" };

    static FeeSchedule? ScheduleOf(CaseReader within, string name, List<string> faults)
    {
        if (within.Find("schedule") is not { } given)
        {
            return null;
        }
        var before = faults.Count;
        var fields = given.ValueKind == JsonValueKind.Object ? new CaseReader($"{name}, schedule", given, faults) : null;
        if (fields?.Find("classes") is not { ValueKind: JsonValueKind.Array } classes)
        {
            within.Fault("schedule", "write a nominal amount and a list of classes.");
            return null;
        }
        fields.Only("nominal", "classes");
        var schedule = new FeeSchedule(fields.Amount("nominal") ?? 0, [.. classes.EnumerateArray().Select((c, at) => ClassOf(c, $"{name}, schedule, class number {at + 1}", faults)).OfType<FeeClass>()]);
        if (faults.Count == before && schedule.Check() is { IsDone: false } wrong)
        {
            within.Fault("schedule", wrong.Refusal.Says);
        }
        return faults.Count == before ? schedule : null;
    }

    static FeeClass? ClassOf(JsonElement one, string name, List<string> faults)
    {
        if (one.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{name}: write its fields between braces.");
            return null;
        }
        var fields = new CaseReader(name, one, faults);
        fields.Only("class", "upTo", "percent");
        var letter = fields.Text("class", c => Prose.Clean(c), "write its letter.");
        return new FeeClass(letter ?? "", fields.Amount("upTo", places: 6), fields.Amount("percent", places: 6));
    }

    static FeeLine Line(JsonElement? id, FeeAnswer answer) => new(id, answer.Guideline, answer.YearlyIncome, answer.Percent, answer.Class, answer.Share, answer.Charge, answer.Pays,
        answer.Table is { } table ? new FeeTable(table.Source, table.From, table.ReviewStatus) : null, new FeeTable(answer.Schedule.Source, answer.Schedule.From, answer.Schedule.ReviewStatus), answer.Notes);
}
