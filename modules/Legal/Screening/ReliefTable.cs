using Parasol.Legal.Tables;

namespace Parasol.Legal.Screening;

/// <summary>What a line leads to.</summary>
/// <param name="Status">With its reason, if it has one: NO(TOO_MANY).</param>
/// <param name="Day">The name of a day that goes with it; empty for none.</param>
/// <param name="Why">As a sentence.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record Leads(string Status, string Day, string Why, int Line)
{
    public static Leads Read(string written, int line, Faults faults)
    {
        var (to, why) = TextLine.Part(written, "|");
        var (status, day) = to.Split(' ', 2) is [var s, var d] ? (s, d) : (to, "");
        if (why.Length == 0)
        {
            faults.Add(line, $"\"{written}\" does not say why; write it behind a stroke, as in \"AUTO | The three years are over.\".");
        }
        return new Leads(status, day, why, line);
    }

    /// <summary>The status by itself: NO of NO(TOO_MANY).</summary>
    public string Kind => Status.Split('(')[0];

    public string? Reason => Status.Split('(') is [_, var reason] ? reason.TrimEnd(')') : null;
}

/// <summary>A condition and what it leads to.</summary>
internal sealed record Row(Condition When, Leads Leads);

/// <summary>One thing that the law asks for.</summary>
/// <param name="Yes">One of these is enough, and is looked at first.</param>
/// <param name="No">One of these is too much.</param>
internal sealed record Element(string Name, string Says, int Line, IReadOnlyList<Condition> Yes, IReadOnlyList<Condition> No);

/// <summary>One way to relief, as it stood for some days.</summary>
internal sealed record ReliefTable
{
    /// <summary>For ever: CLEAN_SLATE.</summary>
    public required string Name { get; init; }

    /// <summary>Where one way has several tables, which.</summary>
    public required string Part { get; init; }

    public required string Title { get; init; }

    public required Standing Standing { get; init; }

    public required int Line { get; init; }

    /// <summary>What must be so for it to be spoken of.</summary>
    public required IReadOnlyList<Condition> Listed { get; init; }

    public required IReadOnlyList<Condition> NotListed { get; init; }

    /// <summary>It is spoken of alone, and no table below it.</summary>
    public required bool IsAlone { get; init; }

    /// <summary>The first row that holds counts; otherwise rows must not overlap.</summary>
    public required bool OrderMatters { get; init; }

    public required IReadOnlyList<Row> Rows { get; init; }

    public required IReadOnlyList<Element> Elements { get; init; }

    public Leads? AllYes { get; init; }

    public Leads? AnyNo { get; init; }

    public Leads? Otherwise { get; init; }

    public required IReadOnlyList<Row> Flags { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>As sentences call it.</summary>
    public string Called => Part.Length == 0 ? Name : $"{Name} {Part}";

    public IEnumerable<Condition> Conditions => Listed.Concat(NotListed).Concat(Rows.Concat(Flags).Select(r => r.When)).Concat(Elements.SelectMany(e => e.Yes.Concat(e.No)));

    public IEnumerable<Leads> Ends => Rows.Select(r => r.Leads).Concat(new[] { AllYes, AnyNo, Otherwise }.OfType<Leads>());

    public IEnumerable<string> Names => Conditions.SelectMany(c => c.Names).Concat(Ends.Concat(Flags.Select(f => f.Leads)).Select(e => e.Day).Where(d => d.Length > 0));

    public static ReliefTable Read(TextBlock block, Faults faults)
    {
        block.Only(faults, ["title", "alone", "order", "note", "listed when", "not listed when", "row", "element", "yes", "no", "all yes", "any no", "otherwise", "flag", .. Standing.Keys]);
        var (name, part) = block.Name.Split(' ', 2) is [var n, var p] ? (n, p) : (block.Name, "");
        List<Row> rows = [.. block.Lines.Where(l => l.Key == "row").Select(l => RowOf(l, "=>", faults))];
        var literal = Condition.NamedUnknowns(rows.Select(r => r.When));
        return new ReliefTable
        {
            Name = name, Part = part, Title = block.Must("title", faults), Standing = Standing.Read(block, faults), Line = block.Number,
            Listed = All(block, "listed when", faults), NotListed = All(block, "not listed when", faults), IsAlone = block.One("alone", faults) is "yes", OrderMatters = block.One("order", faults) is "matters",
            Rows = [.. rows.Select(r => r with { When = r.When.Literal(literal) })], Elements = ElementsOf(block, faults),
            AllYes = End(block, "all yes", faults), AnyNo = End(block, "any no", faults), Otherwise = End(block, "otherwise", faults),
            Flags = [.. block.Lines.Where(l => l.Key == "flag").Select(l => FlagOf(l, faults))], Notes = [.. block.Lines.Where(l => l.Key == "note").Select(l => l.Value)],
        };
    }

    static IReadOnlyList<Condition> All(TextBlock block, string key, Faults faults) => [.. block.Lines.Where(l => l.Key == key).Select(l => Condition.Read(l.Value, l.Number, faults))];

    static Leads? End(TextBlock block, string key, Faults faults) => block.One(key, faults) is { } written ? Leads.Read(written, block.Lines.First(l => l.Key == key).Number, faults) : null;

    static Row RowOf(TextLine line, string sign, Faults faults)
    {
        var (when, to) = TextLine.Part(line.Value, sign);
        return new Row(Condition.Read(when, line.Number, faults), Leads.Read(to, line.Number, faults));
    }

    // "FILE_BY fileBy when asOf is before fileBy | why"
    static Row FlagOf(TextLine line, Faults faults)
    {
        var (to, why) = TextLine.Part(line.Value, "|");
        var (flag, when) = TextLine.Part(to, "when");
        return new Row(Condition.Read(when, line.Number, faults), Leads.Read($"{flag} | {why}", line.Number, faults));
    }

    static List<Element> ElementsOf(TextBlock block, Faults faults)
    {
        List<(TextLine Head, List<Condition> Yes, List<Condition> No)> found = [];
        foreach (var line in block.Lines.Where(l => l.Key is "element" or "yes" or "no"))
        {
            if (line.Key == "element")
            {
                found.Add((line, [], []));
            }
            else if (found.Count == 0)
            {
                faults.Add(line.Number, $"this {line.Key} belongs to no element.");
            }
            else
            {
                (line.Key == "yes" ? found[^1].Yes : found[^1].No).Add(Condition.Read(line.Value, line.Number, faults));
            }
        }
        return [.. found.Select(f => (f, TextLine.Part(f.Head.Value, "|"))).Select(f => new Element(f.Item2.Before, f.Item2.After, f.f.Head.Number, f.f.Yes, f.f.No))];
    }
}
