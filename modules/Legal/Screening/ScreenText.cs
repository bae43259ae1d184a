using Parasol.Legal.Calendars;
using Parasol.Legal.Deadlines;
using Parasol.Legal.Tables;

namespace Parasol.Legal.Screening;

/// <summary>What an answer can be.</summary>
/// <param name="Code">With its reason where that matters: REVIEW(LEAD).</param>
/// <param name="Word">One of <see cref="ResultWords"/>.</param>
/// <param name="Says">What it means.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record ResultStatus(string Code, string Word, string Says, int Line);

/// <summary>The only words a screen answers with. None of them promises anything.</summary>
internal static class ResultWords
{
    public const string LooksEligible = "looks eligible";
    public const string AskALawyer = "ask a lawyer";
    public const string DoesNotLook = "does not look eligible";
    public const string NotEnough = "not enough known";

    public static IReadOnlyList<string> All { get; } = [LooksEligible, AskALawyer, DoesNotLook, NotEnough];
}

/// <summary>One screen: what is asked, what is worked out of it, and the tables.</summary>
internal sealed class ScreenText
{
    static readonly Lazy<ScreenText> Relief = new(() => Shipped("record-relief.txt"));
    static readonly Lazy<ScreenText> Immigrating = new(() => Shipped("immigration.txt"));

    ScreenText()
    {
    }

    public static ScreenText RecordRelief => Relief.Value;

    public static ScreenText Immigration => Immigrating.Value;

    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The field of a case that lists its records; empty where a case is one thing.</summary>
    public required string Each { get; init; }

    public required bool ByStatus { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<ResultStatus> Statuses { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    public required IReadOnlyDictionary<string, WorkedOut> WorkedOut { get; init; }

    public required IReadOnlyList<ReliefTable> Tables { get; init; }

    /// <summary>What is wrong with the text; one that has faults answers nothing.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Every sentence that a page would show.</summary>
    public IEnumerable<string> Sentences =>
    [
        Title, .. Notes, .. ResultWords.All, Screener.Open, .. Statuses.Select(s => s.Says), .. Facts.Select(f => f.Asks),
        .. Tables.SelectMany(t => t.Notes.Append(t.Title).Concat(t.Ends.Concat(t.Flags.Select(f => f.Leads)).Select(e => e.Why)).Concat(t.Elements.Select(e => e.Says))),
    ];

    public ResultStatus? Status(Leads leads) => Statuses.FirstOrDefault(s => s.Code == leads.Status) ?? Statuses.FirstOrDefault(s => s.Code == leads.Kind);

    /// <summary>The facts that a name rests on.</summary>
    public IEnumerable<string> FactsOf(string name) => Rests(name, []);

    /// <summary>Reads and lints.</summary>
    public static ScreenText Read(string name, string text, IReadOnlyDictionary<string, LegalCalendar> calendars)
    {
        var faults = new Faults(name);
        var blocks = TextBlock.Read(text, faults);
        var head = blocks.FirstOrDefault(b => b.Kind == "screen") ?? new TextBlock("screen", "", 1, []);
        head.Only(faults, "title", "each", "later by", "together by", "order", "note");
        var (laterBy, togetherBy) = (head.One("later by", faults) ?? "", head.One("together by", faults) ?? "");
        IReadOnlyList<Fact> facts = [.. blocks.Where(b => b.Kind == "fact").Select(b => Fact.Read(b, faults))];
        var names = facts.Select(f => f.Name).ToHashSet();
        List<WorkedOut> worked = [];
        foreach (var block in blocks)
        {
            switch (block.Kind)
            {
                case "reading": worked.Add(Reading.Read(block, names, faults)); break;
                case "day": worked.Add(NamedDay.Read(block, calendars, faults)); break;
                case "over": worked.Add(Gathering.Read(block, laterBy, togetherBy, faults)); break;
                case "screen" or "status" or "fact" or "table": break;
                default: faults.Add(block.Number, $"\"{block.Kind}\" is nothing a screen has; there are screen, status, fact, reading, day, over and table."); break;
            }
        }
        foreach (var twice in facts.Select(f => (f.Name, f.Line)).Concat(worked.Select(w => (w.Name, w.Line))).Append((Name: Situation.AsOf, Line: 0)).GroupBy(n => n.Name).Where(g => g.Count() > 1))
        {
            faults.Add(twice.Max(t => t.Line), $"{twice.Key} is the name of two things.");
        }
        var screen = new ScreenText
        {
            Name = head.Name, Title = head.Must("title", faults), Each = head.One("each", faults) ?? "", ByStatus = head.One("order", faults) is "by status",
            Notes = [.. head.Lines.Where(l => l.Key == "note").Select(l => l.Value)],
            Statuses = [.. blocks.Where(b => b.Kind == "status").Select(b => new ResultStatus(b.Name, b.Must("word", faults), b.Must("says", faults), b.Number))],
            Facts = facts, WorkedOut = worked.GroupBy(w => w.Name).ToDictionary(g => g.Key, g => g.First()),
            Tables = [.. blocks.Where(b => b.Kind == "table").Select(b => ReliefTable.Read(b, faults))],
        };
        // Rows are only looked through once every name in them is known.
        ScreenLint.Names(screen, faults);
        if (faults.IsEmpty)
        {
            ScreenLint.Rows(screen, faults);
        }
        screen.Faults = faults.All;
        return screen;
    }

    static ScreenText Shipped(string file) => Read(file, LegalTexts.Read(file), DeadlineBook.Ours.Calendars);

    IEnumerable<string> Rests(string name, HashSet<string> seen) =>
        !seen.Add(name) ? [] : WorkedOut.TryGetValue(name, out var worked) ? worked.Names.SelectMany(n => Rests(n, seen)) : Facts.Any(f => f.Name == name) ? [name] : [];
}
