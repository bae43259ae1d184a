using System.Globalization;
using System.Text.Json;
using Parasol.Kernel;
using Parasol.Legal.Deadlines;
using Parasol.Legal.Screening;

namespace Parasol.Legal.AtTheConsole;

/// <summary>Another period that courts quarrel over.</summary>
internal sealed record OtherPeriod(string Period, DateOnly LastDay, string Why);

/// <summary>The answer to one case of deadlines. README.md of the module says what each field is.</summary>
internal sealed record DeadlineLine
{
    public JsonElement? Id { get; init; }

    public required string Rule { get; init; }

    public string? Variant { get; init; }

    public string? Title { get; init; }

    public required string Result { get; init; }

    public required string Why { get; init; }

    public IReadOnlyList<string> Missing { get; init; } = [];

    public DateOnly? Trigger { get; init; }

    public string? TriggerIs { get; init; }

    public string? Period { get; init; }

    public DateOnly? Nominal { get; init; }

    public DateOnly? LastDay { get; init; }

    public DateOnly? WorkBy { get; init; }

    public IReadOnlyList<DateOnly> Reminders { get; init; } = [];

    public IReadOnlyList<OtherPeriod> Others { get; init; } = [];

    public DateOnly? Earliest { get; init; }

    public DateOnly? Latest { get; init; }

    public string? Roll { get; init; }

    public IReadOnlyList<string> OtherVariants { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public string? Citation { get; init; }

    public string? Source { get; init; }

    public DateOnly? LastChecked { get; init; }

    public string? ReviewStatus { get; init; }

    public bool? IsVolatile { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>Works out a file of deadlines.</summary>
internal static class DeadlineCases
{
    static readonly string[] Fields = ["id", "rule", "variant", "trigger", "asOf", "workByDays", "servedOn"];

    public static LegalRun Work(string json, DeadlineBook book) => book.Faults.Count > 0 ? new LegalRun(book.Faults, [], []) : CaseFile.Work(json, (one, name, asOf, faults) => Case(one, name, asOf, faults, book));

    static Answered? Case(JsonElement one, string name, DateOnly? common, List<string> faults, DeadlineBook book)
    {
        var (fields, before) = (new CaseReader(name, one, faults), faults.Count);
        fields.Only(Fields);
        var id = fields.Id();
        var key = fields.Text("rule", r => book.Rules.FirstOrDefault(k => string.Equals(k.Key, r, StringComparison.OrdinalIgnoreCase))?.Key, $"write one of {string.Join(", ", book.Rules.Select(r => r.Key).Distinct().Order(StringComparer.Ordinal))}.");
        if (key is null && fields.Find("rule") is null)
        {
            fields.Fault("rule", "is missing; write the key of a rule as in D01.");
        }
        IReadOnlyList<string> variants = [.. book.Rules.Where(r => r.Key == key && r.Variant.Length > 0).Select(r => r.Variant).Distinct()];
        var variant = key is null ? "" : fields.Text("variant", v => variants.FirstOrDefault(k => string.Equals(k, v, StringComparison.OrdinalIgnoreCase)), variants.Count == 0 ? $"{key} has none." : $"write one of {string.Join(", ", variants)}.") ?? "";
        var isUnknown = one.TryGetProperty("trigger", out var said) && (said.ValueKind == JsonValueKind.Null || (said.ValueKind == JsonValueKind.String && said.GetString() is "unknown" or "UNKNOWN"));
        var trigger = isUnknown ? null : Days.Read(fields, "trigger", isNeeded: true);
        var asOf = Days.Read(fields, "asOf") ?? common;
        var served = Days.Read(fields, "servedOn");
        var workBy = fields.Whole("workByDays") ?? DeadlineQuestion.UsualWorkByDays;
        if (workBy is < 0 or > 365)
        {
            fields.Fault("workByDays", "write between 0 and 365 days.");
        }
        if (faults.Count > before)
        {
            return null;
        }
        var line = Answer(book, key!, variant, trigger, asOf, served, workBy) with { Id = id, OtherVariants = [.. variants.Where(v => v != variant)] };
        return new Answered(line, [Sentence(line, name)]);
    }

    static DeadlineLine Answer(DeadlineBook book, string key, string variant, DateOnly? trigger, DateOnly? asOf, DateOnly? served, int workBy)
    {
        var line = new DeadlineLine { Rule = key, Variant = variant.Length == 0 ? null : variant, Trigger = trigger, Result = ResultWords.NotEnough, Why = "The day that starts the clock is not known.", Missing = ["trigger"] };
        if (trigger is not { } day)
        {
            return line;
        }
        if (book.On(key, variant, day) is not { } rule)
        {
            return line with { Result = ResultWords.AskALawyer, Why = "For that day there is no rule here: the law was another one.", Missing = [] };
        }
        line = line with
        {
            Title = rule.Title, TriggerIs = rule.Trigger, Period = rule.Period?.ToString(), Roll = rule.Roll.ToString(), Notes = rule.Notes, Missing = [], Citation = rule.Standing.Citation, Source = rule.Standing.Source,
            LastChecked = rule.Standing.LastChecked, ReviewStatus = rule.Standing.ReviewStatus, IsVolatile = rule.Standing.IsVolatile, From = rule.Standing.From, Until = rule.Standing.Until,
        };
        if (rule.Window is not null)
        {
            var (earliest, latest) = Deadline.Window(rule, day);
            var isOutside = served is { } on && (on < earliest || on > latest);
            return line with { Earliest = earliest, Latest = latest, Result = isOutside ? ResultWords.AskALawyer : DeadlineBook.Window, Why = isOutside ? "The papers were served outside the days that are allowed." : "The papers must have been served within these days." };
        }
        var worked = Deadline.Of(rule, new DeadlineQuestion(day, asOf, workBy));
        return line with
        {
            Nominal = worked.Nominal, LastDay = worked.LastDay, WorkBy = worked.WorkBy, Reminders = worked.Reminders, Others = [.. worked.Others.Select(o => new OtherPeriod(o.Period.ToString(), o.LastDay, o.Why))],
            Result = worked.HasPassed == true ? DeadlineBook.Passed : DeadlineBook.Runs, Why = Why(rule, worked),
        };
    }

    static string Why(DeadlineRule rule, Deadline worked)
    {
        var moved = worked.Nominal == worked.LastDay ? "" : string.Create(CultureInfo.InvariantCulture, $" That is a {Closed(rule, worked.Nominal)}, so it moves {(worked.LastDay > worked.Nominal ? "on" : "back")} to {worked.LastDay:dddd}, {worked.LastDay:yyyy-MM-dd}.");
        return string.Create(CultureInfo.InvariantCulture, $"{rule.Period} end on {worked.Nominal:dddd}, {worked.Nominal:yyyy-MM-dd}.{moved}{string.Concat(worked.Others.Select(o => string.Create(CultureInfo.InvariantCulture, $" Another period, {o.Period}, would end on {o.LastDay:yyyy-MM-dd}: {o.Why}. Work to the earlier day.")))}");
    }

    static string Closed(DeadlineRule rule, DateOnly day) => rule.Roll.Calendar?.HolidayOn(day) is { } holiday ? $"holiday ({holiday})" : day.ToString("dddd", CultureInfo.InvariantCulture);

    static string Sentence(DeadlineLine line, string name) => string.Create(CultureInfo.InvariantCulture,
        $"{name}: {line.Rule}{(line.Variant is null ? "" : $" ({line.Variant})")}: {line.Result}{(line.LastDay is { } last ? $", last day {last:yyyy-MM-dd}, work by {line.WorkBy:yyyy-MM-dd}" : "")}{(line.Earliest is { } from ? $": {from:yyyy-MM-dd} to {line.Latest:yyyy-MM-dd}" : "")}. {line.Why} [{line.Citation ?? "no rule"}; {line.ReviewStatus ?? "unreviewed"}]");
}
