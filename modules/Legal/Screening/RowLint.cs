using Parasol.Legal.Tables;

namespace Parasol.Legal.Screening;

/// <summary>
/// Tries every combination of what the rows of one table tell apart. A word takes each of its values; a tag, a day that lies before another and
/// whatever else is so or not takes both, whether or not life allows it. So a row that no combination reaches is reached by nobody.
/// </summary>
internal static class RowLint
{
    const int MostCombinations = 200_000;

    public static void Check(ScreenText screen, ReliefTable table, Faults faults)
    {
        if (table.Rows.Count == 0)
        {
            return;
        }
        var choices = Choices(screen, table.Listed.Concat(table.NotListed).Concat(table.Rows.Select(r => r.When)));
        if (choices.Aggregate(1L, (all, c) => Math.Min(all * c.Values.Count, MostCombinations + 1L)) > MostCombinations)
        {
            faults.Add(table.Line, $"table {table.Called} tells too much apart to be looked through: part it.");
            return;
        }
        var reached = new HashSet<int>();
        var clashes = new HashSet<(int, int)>();
        var isOtherwiseReached = false;
        foreach (var combination in Combinations(choices))
        {
            if (!table.Listed.All(c => Holds(c, combination)) || table.NotListed.Any(c => Holds(c, combination)))
            {
                continue;
            }
            var holding = Enumerable.Range(0, table.Rows.Count).Where(r => Holds(table.Rows[r].When, combination)).ToList();
            isOtherwiseReached |= holding.Count == 0;
            reached.UnionWith(table.OrderMatters ? holding.Take(1) : holding);
            clashes.UnionWith(from one in holding from other in holding where one < other && !Same(table.Rows[one].Leads, table.Rows[other].Leads) select (one, other));
        }
        foreach (var (row, _) in table.Rows.Select((r, at) => (r, at)).Where(r => !reached.Contains(r.at)))
        {
            faults.Add(row.Leads.Line, $"nobody reaches this row of {table.Called}: what comes before it, or \"listed when\", takes everybody.");
        }
        if (!isOtherwiseReached && table.Otherwise is { } otherwise)
        {
            faults.Add(otherwise.Line, $"nobody reaches the otherwise of {table.Called}: the rows take everybody.");
        }
        foreach (var (one, other) in table.OrderMatters ? [] : clashes)
        {
            faults.Add(table.Rows[other].Leads.Line, $"this row of {table.Called} and that of line {table.Rows[one].Leads.Line} can both hold, and lead to different results; part them, or write \"order: matters\".");
        }
    }

    static bool Same(Leads one, Leads other) => (one.Status, one.Day) == (other.Status, other.Day);

    /// <summary>What is told apart, each with the values it takes: words, numbers, or so and not so.</summary>
    static List<(string Of, IReadOnlyList<object> Values)> Choices(ScreenText screen, IEnumerable<Condition> conditions)
    {
        var atoms = conditions.SelectMany(c => c.Atoms).ToList();
        var words = atoms.OfType<WordAtom>().Select(a => a.Fact).Distinct().Select(f => (f, (IReadOnlyList<object>)[.. ScreenLint.WordsOf(screen, f)!]));
        var numbers = atoms.OfType<NumberAtom>().GroupBy(a => a.Fact).Select(g => (g.Key, (IReadOnlyList<object>)[.. g.SelectMany(a => new object[] { a.MoreThan, a.MoreThan + 1 }).Distinct()]));
        var others = atoms.SelectMany(KeysOf).Distinct().Select(k => (k, (IReadOnlyList<object>)[true, false]));
        return [.. words, .. numbers, .. others];
    }

    static IEnumerable<string> KeysOf(Atom atom) => atom switch
    {
        TagAtom tags => tags.Tags.Select(t => $"{tags.Fact} has {t}"),
        SaidAtom said => [$"{said.Fact} is said"],
        ListedAtom listed => [$"{listed.Table} is listed"],
        // "before" and "on or after" are one thing and its contrary.
        DayAtom { Sign: "is before" or "is on or after" } days => [$"{days.Left} before {days.Right}"],
        DayAtom days => [$"{days.Left} after {days.Right}"],
        _ => [],
    };

    static bool Holds(Condition condition, IReadOnlyDictionary<string, object> combination) => condition.Atoms.All(a => a switch
    {
        WordAtom word => word.Words.Contains((string)combination[word.Fact]) != word.IsNegated,
        NumberAtom number => (int)combination[number.Fact] > number.MoreThan,
        TagAtom tags => KeysOf(tags).Any(k => (bool)combination[k]) != tags.IsNegated,
        SaidAtom said => (bool)combination[KeysOf(said).Single()] != said.IsNegated,
        DayAtom days => (bool)combination[KeysOf(days).Single()] != days.Sign is "is on or before" or "is on or after",
        _ => (bool)combination[KeysOf(a).Single()],
    });

    static IEnumerable<IReadOnlyDictionary<string, object>> Combinations(List<(string Of, IReadOnlyList<object> Values)> choices)
    {
        var at = new int[choices.Count];
        while (true)
        {
            yield return choices.Select((c, i) => (c.Of, c.Values[at[i]])).ToDictionary(c => c.Of, c => c.Item2);
            var place = choices.Count - 1;
            while (place >= 0 && ++at[place] == choices[place].Values.Count)
            {
                at[place--] = 0;
            }
            if (place < 0)
            {
                yield break;
            }
        }
    }
}
