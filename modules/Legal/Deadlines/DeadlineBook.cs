using Parasol.Legal.Calendars;
using Parasol.Legal.Tables;

namespace Parasol.Legal.Deadlines;

/// <summary>Every calendar and every rule of one text, and what is wrong with it.</summary>
internal sealed class DeadlineBook
{
    public const string Runs = "runs";
    public const string Passed = "passed: ask a lawyer";
    public const string Window = "served in time if between these days";

    const string Shipped = "deadlines.txt";

    static readonly string[] Results = [Runs, Passed, Window];

    static readonly Lazy<DeadlineBook> ShippedBook = new(() => Read(Shipped, LegalTexts.Read(Shipped)));

    DeadlineBook(IReadOnlyDictionary<string, LegalCalendar> calendars, IReadOnlyList<DeadlineRule> rules, IReadOnlyList<string> faults) =>
        (Calendars, Rules, Faults) = (calendars, rules, faults);

    /// <summary>The book that ships.</summary>
    public static DeadlineBook Ours => ShippedBook.Value;

    public IReadOnlyDictionary<string, LegalCalendar> Calendars { get; }

    public IReadOnlyList<DeadlineRule> Rules { get; }

    /// <summary>One sentence each; a book with faults answers nothing.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Every sentence that a page would show.</summary>
    public IEnumerable<string> Sentences =>
    [
        .. Calendars.Values.SelectMany(c => c.Holidays.Select(h => h.Name).Append(c.Title)), .. Rules.SelectMany(r => r.Notes.Concat(r.Or.Select(o => o.Why)).Append(r.Title).Append(r.Trigger)), .. Results,
    ];

    /// <summary>The rule of a key as it stood on the day of the event; null where there was none.</summary>
    public DeadlineRule? On(string key, string variant, DateOnly day) => Rules.FirstOrDefault(r => r.Key == key && r.Variant == variant && r.Standing.Covers(day));

    public static DeadlineBook Read(string name, string text)
    {
        var faults = new Faults(name);
        var blocks = TextBlock.Read(text, faults);
        var calendars = new Dictionary<string, LegalCalendar>();
        foreach (var block in blocks.Where(b => b.Kind == "calendar"))
        {
            if (!calendars.TryAdd(block.Name, LegalCalendar.Read(block, faults)))
            {
                faults.Add(block.Number, $"{block} stands there twice.");
            }
        }
        List<(TextBlock Block, DeadlineRule Rule)> rules = [.. blocks.Where(b => b.Kind == "rule").Select(b => (b, DeadlineRule.Read(b, calendars, faults)))];
        foreach (var block in blocks.Where(b => b.Kind is not ("calendar" or "rule")))
        {
            faults.Add(block.Number, $"\"{block.Kind}\" is nothing a book of deadlines has; there are calendar and rule.");
        }
        foreach (var (block, rule) in rules)
        {
            if (rules.FirstOrDefault(o => o.Block.Number < block.Number && o.Rule.Name == rule.Name && o.Rule.Standing.Meets(rule.Standing)) is { Block: { } other })
            {
                faults.Add(block.Number, $"{block} counts for days for which the one of line {other.Number} counts too; give each its from and until.");
            }
            if (rule.Variant.Length > 0 && rules.TrueForAll(o => o.Rule.Key != rule.Key || o.Rule.Variant.Length > 0))
            {
                faults.Add(block.Number, $"{rule.Key} has no rule without a variant, for when nobody says which.");
            }
            if (rule.Or.Any(o => o.Why.Length == 0))
            {
                faults.Add(block.Number, $"{block}: say why behind the other period, as in \"30 days | until a court decides\".");
            }
        }
        return new DeadlineBook(calendars, [.. rules.Select(r => r.Rule)], faults.All);
    }
}
