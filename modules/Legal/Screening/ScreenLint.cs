using Parasol.Legal.Tables;

namespace Parasol.Legal.Screening;

/// <summary>Looks for what is wrong with a screen: names that nothing has, results without why or citation, rows that nobody reaches or that say two things at once.</summary>
internal static class ScreenLint
{
    // What a screen must never ask: the work itself, its days, its earnings.
    static readonly string[] NeverAsked = ["earn", "income", "paid", "money", "price", "customer", "client", "worked from", "worked until", "working days", "sex work", "days of work"];

    /// <summary>Everything that can be said without looking through the rows.</summary>
    public static void Names(ScreenText screen, Faults faults)
    {
        var known = screen.Facts.Select(f => f.Name).Concat(screen.WorkedOut.Keys).Append(Situation.AsOf).ToHashSet();
        foreach (var (of, line, names) in screen.WorkedOut.Values.Select(w => (w.Name, w.Line, w.Names)).Concat(screen.Tables.Select(t => ($"table {t.Called}", t.Line, t.Names))))
        {
            foreach (var unknown in names.Distinct().Where(n => !known.Contains(n)))
            {
                faults.Add(line, $"{of} asks for \"{unknown}\", which is no fact, reading, day or over.");
            }
        }
        foreach (var (line, condition) in screen.WorkedOut.Values.SelectMany(w => w.Conditions).Concat(screen.Tables.SelectMany(t => t.Conditions)).Select(c => (c.Line, c)))
        {
            Kinds(screen, condition, line, faults);
        }
        foreach (var reading in screen.WorkedOut.Values.OfType<Reading>().Where(r => screen.WorkedOut.ContainsKey(r.Otherwise)))
        {
            faults.Add(reading.Line, $"{reading.Name}: otherwise is a word or a fact, and {reading.Otherwise} is worked out.");
        }
        foreach (var fact in screen.Facts.Where(f => f.IsOfRecord && screen.Each.Length == 0))
        {
            faults.Add(fact.Line, $"fact {fact.Name} is of a record, and the screen does not say \"each: records\".");
        }
        foreach (var worked in screen.WorkedOut.Values.Where(w => GoesRound(screen, w.Name, w.Name, [])))
        {
            faults.Add(worked.Line, $"{worked.Name} is worked out of itself.");
        }
        var used = screen.Tables.SelectMany(t => t.Names).SelectMany(screen.FactsOf).ToHashSet();
        foreach (var fact in screen.Facts)
        {
            if (!used.Contains(fact.Name))
            {
                faults.Add(fact.Line, $"fact {fact.Name} is asked, and no table needs it: take it out.");
            }
            if (NeverAsked.FirstOrDefault(n => $"{fact.Name} {fact.Asks}".Contains(n, StringComparison.OrdinalIgnoreCase)) is { } never)
            {
                faults.Add(fact.Line, $"fact {fact.Name} asks for \"{never}\": no field holds the work, its days or its earnings.");
            }
        }
        foreach (var status in screen.Statuses.Where(s => !ResultWords.All.Contains(s.Word)))
        {
            faults.Add(status.Line, $"status {status.Code} says \"{status.Word}\"; there are {string.Join(", ", ResultWords.All)}.");
        }
        foreach (var (table, at) in screen.Tables.Select((t, at) => (t, at)))
        {
            Table(screen, table, at, faults);
        }
    }

    /// <summary>Looks through the rows: each is reached by somebody, and no two that overlap say different things.</summary>
    public static void Rows(ScreenText screen, Faults faults)
    {
        foreach (var table in screen.Tables)
        {
            RowLint.Check(screen, table, faults);
        }
    }

    static void Table(ScreenText screen, ReliefTable table, int at, Faults faults)
    {
        if (table.Listed.Count == 0)
        {
            faults.Add(table.Line, $"table {table.Called} does not say for whom it is: write \"listed when: …\".");
        }
        if (table.Otherwise is null)
        {
            faults.Add(table.Line, $"table {table.Called} has no otherwise: what comes out where no row holds?");
        }
        if (table.Elements.Count > 0 && (table.AllYes is null || table.AnyNo is null || table.Rows.Count > 0))
        {
            faults.Add(table.Line, $"table {table.Called} has elements: it needs \"all yes\", \"any no\" and \"otherwise\", and no rows.");
        }
        foreach (var element in table.Elements.Where(e => e.Yes.Count == 0 || e.Says.Length == 0))
        {
            faults.Add(element.Line, $"element {element.Name} needs a \"yes: …\" below it, and what it means behind a stroke.");
        }
        foreach (var end in table.Ends.Where(e => screen.Status(e) is null))
        {
            faults.Add(end.Line, $"\"{end.Status}\" is no status; there are {string.Join(", ", screen.Statuses.Select(s => s.Code))}.");
        }
        foreach (var end in table.Ends.Concat(table.Flags.Select(f => f.Leads)).Where(e => e.Day.Length > 0 && screen.WorkedOut.GetValueOrDefault(e.Day) is not (null or NamedDay)))
        {
            faults.Add(end.Line, $"\"{end.Day}\" is no day.");
        }
        foreach (var name in table.Conditions.SelectMany(c => c.Atoms).OfType<ListedAtom>().Select(a => a.Table).Where(n => screen.Tables.Take(at).All(t => t.Name != n)))
        {
            faults.Add(table.Line, $"table {table.Called} asks whether {name} is listed, and no table above it is called so.");
        }
        if (screen.Tables.Take(at).FirstOrDefault(t => t.Called == table.Called && t.Standing.Meets(table.Standing)) is { } other)
        {
            faults.Add(table.Line, $"table {table.Called} counts for days for which the one of line {other.Line} counts too; give each its from and until.");
        }
    }

    // Each name is asked in the way it answers: words that it has, days that are days.
    static void Kinds(ScreenText screen, Condition condition, int line, Faults faults)
    {
        foreach (var atom in condition.Atoms)
        {
            switch (atom)
            {
                case WordAtom word when WordsOf(screen, word.Fact) is { } words:
                    foreach (var wrong in word.Words.Where(w => !words.Contains(w)))
                    {
                        faults.Add(line, $"{word.Fact} is never \"{wrong}\"; there are {string.Join(", ", words)}.");
                    }
                    break;
                case WordAtom word when IsKnown(screen, word.Fact): faults.Add(line, $"{word.Fact} is not answered with a word."); break;
                case TagAtom tags when screen.Facts.FirstOrDefault(f => f.Name == tags.Fact) is { } fact:
                    foreach (var wrong in tags.Tags.Where(t => fact.Kind != FactKind.Tags || !fact.Words.Contains(t)))
                    {
                        faults.Add(line, $"{tags.Fact} never has \"{wrong}\"; there are {string.Join(", ", fact.Words)}.");
                    }
                    break;
                case DayAtom days:
                    foreach (var wrong in days.Names.Where(n => n != Situation.AsOf && IsKnown(screen, n) && !IsDay(screen, n)))
                    {
                        faults.Add(line, $"{wrong} is no day.");
                    }
                    break;
                case NumberAtom number when IsKnown(screen, number.Fact) && screen.WorkedOut.GetValueOrDefault(number.Fact) is not Gathering { What: Gathers.Count }: faults.Add(line, $"{number.Fact} is no number."); break;
                case SaidAtom said when screen.Facts.FirstOrDefault(f => f.Name == said.Fact) is not { CanBeNone: true }: faults.Add(line, $"{said.Fact} cannot be none, so nobody can leave it out on purpose."); break;
            }
        }
    }

    static bool IsKnown(ScreenText screen, string name) => screen.WorkedOut.ContainsKey(name) || screen.Facts.Any(f => f.Name == name);

    static bool IsDay(ScreenText screen, string name) => screen.WorkedOut.GetValueOrDefault(name) is NamedDay or Gathering { What: Gathers.Latest } || screen.Facts.Any(f => f.Name == name && f.Kind == FactKind.Day);

    /// <summary>Every word that a name can be; null where it is no word.</summary>
    public static IReadOnlyList<string>? WordsOf(ScreenText screen, string name) => screen.WorkedOut.GetValueOrDefault(name) switch
    {
        Reading reading => [.. reading.Lines.Select(l => l.Word).Concat(reading.OtherwiseIsFact ? WordsOf(screen, reading.Otherwise) ?? [] : [reading.Otherwise]).Distinct()],
        Gathering { What: Gathers.Any } => [FactValue.Yes, FactValue.No],
        null when screen.Facts.FirstOrDefault(f => f.Name == name) is { Kind: FactKind.Word } fact => [.. fact.Words, FactValue.Unsure, FactValue.NotAsked],
        _ => null,
    };

    static bool GoesRound(ScreenText screen, string from, string name, HashSet<string> seen) =>
        screen.WorkedOut.TryGetValue(name, out var worked) && worked.Names.Any(n => n == from || (seen.Add(n) && GoesRound(screen, from, n, seen)));
}
