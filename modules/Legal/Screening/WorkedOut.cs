using System.Text.RegularExpressions;
using Parasol.Legal.Calendars;
using Parasol.Legal.Deadlines;
using Parasol.Legal.Tables;

namespace Parasol.Legal.Screening;

/// <summary>Something that is worked out of facts, and what for.</summary>
internal abstract record WorkedOut(string Name, string Says, int Line)
{
    /// <summary>The names it asks for.</summary>
    public abstract IEnumerable<string> Names { get; }

    public abstract IEnumerable<Condition> Conditions { get; }

    public abstract FactValue In(Situation situation);
}

/// <summary>A word: the first line that holds, or another fact as it is.</summary>
internal sealed record Reading(string Name, string Says, int Line, IReadOnlyList<(string Word, Condition When)> Lines, string Otherwise, bool OtherwiseIsFact) : WorkedOut(Name, Says, Line)
{
    public override IEnumerable<string> Names => Conditions.SelectMany(c => c.Names).Concat(OtherwiseIsFact ? [Otherwise] : Array.Empty<string>());

    public override IEnumerable<Condition> Conditions => Lines.Select(l => l.When);

    public override FactValue In(Situation situation)
    {
        List<string> missing = [];
        foreach (var (word, when) in Lines)
        {
            switch (when.In(situation, missing))
            {
                case Truth.Yes when missing.Count == 0: return word is FactValue.Unsure ? FactValue.Unknown(when.Names, word) : FactValue.Of(word);
                case Truth.Yes or Truth.Unknown: return FactValue.Unknown(missing);
            }
        }
        return OtherwiseIsFact ? situation.Value(Otherwise) : FactValue.Of(Otherwise);
    }

    public static Reading Read(TextBlock block, IReadOnlySet<string> facts, Faults faults)
    {
        List<(string, Condition)> lines = [.. block.Lines.Where(l => l.Key is not ("says" or "otherwise")).Select(l => (l.Key, Condition.Read(l.Value, l.Number, faults)))];
        var literal = Condition.NamedUnknowns(lines.Select(l => l.Item2));
        var otherwise = block.Must("otherwise", faults);
        return new Reading(block.Name, block.Must("says", faults), block.Number, [.. lines.Select(l => (l.Item1, l.Item2.Literal(literal)))], otherwise, facts.Contains(otherwise));
    }
}

/// <summary>A day: the formula of the first line that holds.</summary>
internal sealed record NamedDay(string Name, string Says, int Line, IReadOnlyList<(Condition? When, DayFormula Formula)> Lines) : WorkedOut(Name, Says, Line)
{
    public override IEnumerable<string> Names => Conditions.SelectMany(c => c.Names).Concat(Lines.Select(l => l.Formula.From).Where(f => DayAtom.Constant(f) is null));

    public override IEnumerable<Condition> Conditions => Lines.Select(l => l.When).OfType<Condition>();

    public override FactValue In(Situation situation)
    {
        List<string> missing = [];
        foreach (var (when, formula) in Lines)
        {
            switch (when?.In(situation, missing) ?? Truth.Yes)
            {
                case Truth.Yes when missing.Count == 0: return formula.In(situation);
                case Truth.Yes or Truth.Unknown: return FactValue.Unknown(missing);
            }
        }
        return FactValue.None;
    }

    public static NamedDay Read(TextBlock block, IReadOnlyDictionary<string, LegalCalendar> calendars, Faults faults)
    {
        List<(Condition?, DayFormula)> lines = [];
        foreach (var line in block.Lines.Where(l => l.Key != "says"))
        {
            var isWhen = line.Key.StartsWith("when ", StringComparison.Ordinal);
            if (!isWhen && line.Key != "otherwise")
            {
                faults.Add(line.Number, $"{block}: a line begins with \"when\" and a condition, or with \"otherwise\".");
            }
            else if (DayFormula.Read(line.Value, calendars) is { } formula)
            {
                lines.Add((isWhen ? Condition.Read(line.Key[5..], line.Number, faults) : null, formula));
            }
            else
            {
                faults.Add(line.Number, $"\"{line.Value}\" is no day; write one as in \"start + 3 years, not before 2024-11-16\", \"born + 21 years, the day before\" or \"signed + 6 months, back on FED\".");
            }
        }
        if (lines.Count == 0 || lines[^1].Item1 is not null)
        {
            faults.Add(block.Number, $"{block} has no otherwise.");
        }
        return new NamedDay(block.Name, block.Must("says", faults), block.Number, lines);
    }
}

/// <summary>"start + 3 years, not before 2024-11-16": a day, a period, and what happens to its end, in this order.</summary>
internal sealed partial record DayFormula(string From, Period? Plus, IReadOnlyList<Func<DateOnly, DateOnly>> Then)
{
    public FactValue In(Situation situation)
    {
        var from = situation.Day(From);
        return from.Day is not { } day ? from : FactValue.Of(Then.Aggregate(Plus?.After(day, null) ?? day, (d, then) => then(d)));
    }

    public static DayFormula? Read(string written, IReadOnlyDictionary<string, LegalCalendar> calendars)
    {
        var parts = written.Split(", ");
        var (from, plus) = TextLine.Part(parts[0], "+");
        var (period, then) = (Period.Read(plus), parts[1..].Select(p => Step(p, calendars)).ToList());
        return Name().IsMatch(from) && (plus.Length == 0 || period is { CourtDays: 0 }) && !then.Contains(null) ? new DayFormula(from, period, [.. then.OfType<Func<DateOnly, DateOnly>>()]) : null;
    }

    static Func<DateOnly, DateOnly>? Step(string written, IReadOnlyDictionary<string, LegalCalendar> calendars) =>
        written == "the day before" ? day => day.AddDays(-1)
        : written.StartsWith("not before ", StringComparison.Ordinal) ? DayAtom.Constant(written[11..]) is { } least ? day => day < least ? least : day : null
        : Roll.Read(written, calendars) is { } roll ? roll.Of
        : null;

    [GeneratedRegex(@"\A[A-Za-z0-9-]+\z", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
