using Parasol.Legal.Deadlines;
using Parasol.Legal.Tables;

namespace Parasol.Legal.Playbooks;

/// <summary>A line of a playbook and, where it has one, what stands behind its stroke: a law, or why.</summary>
internal sealed record PlaybookLine(string Says, string Behind, int Line);

/// <summary>What a conviction can do elsewhere in a life.</summary>
/// <param name="Where">One of <see cref="Playbook.Consequences"/>.</param>
internal sealed record Consequence(string Where, string Says, string Citation);

/// <summary>How one area of practice is worked: what to do, what the law says, which papers, which clocks.</summary>
internal sealed record Playbook
{
    static readonly string[] Sections = ["steps", "facts", "forms", "evidence", "deadlines", "convictions", "consequences", "affidavit", "exhibits"];

    static readonly string[] Needed = ["steps", "facts", "forms", "evidence", "deadlines", "affidavit", "exhibits"];

    static readonly string[] WithLaw = ["facts", "forms"];

    /// <summary>Where a conviction shows.</summary>
    public static IReadOnlyList<string> Consequences { get; } = ["housing", "work", "licence", "immigration", "custody", "benefits"];

    /// <summary>The areas of the mission; each has one playbook.</summary>
    public static IReadOnlyList<string> Areas { get; } =
    [
        "stable housing", "safer work and employment", "family court", "reuniting families", "clearing records", "immigration", "police misconduct", "hate crimes", "benefits",
        "licences and job referrals", "arrest and bail",
    ];

    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Area { get; init; }

    public required string Place { get; init; }

    public required string Review { get; init; }

    /// <summary>The screen that goes with it; empty for none.</summary>
    public required string Screen { get; init; }

    /// <summary>By section, in the order of the text.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<PlaybookLine>> Lines { get; init; }

    public required IReadOnlyList<string> Columns { get; init; }

    public required IReadOnlyList<Consequence> Follows { get; init; }

    public static (Playbook Playbook, IReadOnlyList<string> Faults) Read(string file, string text, DeadlineBook book)
    {
        var faults = new Faults(file);
        var blocks = TextBlock.Read(text, faults);
        var head = blocks.FirstOrDefault(b => b.Kind == "playbook") ?? new TextBlock("playbook", "", 1, []);
        head.Only(faults, "title", "area", "place", "screen", "checked", "review", "source");
        var sections = blocks.Where(b => b.Kind != "playbook").ToList();
        var playbook = new Playbook
        {
            Name = head.Name, Title = head.Must("title", faults), Area = head.Must("area", faults), Place = head.Must("place", faults), Screen = head.One("screen", faults) ?? "",
            Review = Reviewed(head, faults), Columns = Columned(sections.FirstOrDefault(s => s.Kind == "convictions"), faults),
            Lines = sections.Where(s => s.Kind is not ("convictions" or "consequences")).GroupBy(s => s.Kind).ToDictionary(g => g.Key, g => (IReadOnlyList<PlaybookLine>)[.. g.First().Lines.Select(LineOf)]),
            Follows = [.. sections.Where(s => s.Kind == "consequences").SelectMany(s => s.Lines).Select(l => FollowOf(l, faults)).OfType<Consequence>()],
        };
        Check(playbook, file, head, sections, book, faults);
        return (playbook, faults.All);
    }

    static PlaybookLine LineOf(TextLine line) => TextLine.Part(line.Text, "|") is var (says, behind) ? new PlaybookLine(says, behind, line.Number) : throw new InvalidOperationException("A line has two sides.");

    static string Reviewed(TextBlock head, Faults faults)
    {
        _ = head.Must("source", faults);
        if (head.Must("checked", faults) is { Length: > 0 } day)
        {
            _ = faults.Day(head.Number, day);
        }
        return Standing.ReviewOf(head, faults);
    }

    static IReadOnlyList<string> Columned(TextBlock? block, Faults faults)
    {
        block?.Only(faults, "columns");
        return block?.Must("columns", faults).Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
    }

    static Consequence? FollowOf(TextLine line, Faults faults)
    {
        if (line.Text.Split(" | ", StringSplitOptions.TrimEntries) is [var where, { Length: > 0 } says, { Length: > 0 } law] && Consequences.Contains(where))
        {
            return new Consequence(where, says, law);
        }
        faults.Add(line.Number, $"\"{line.Text}\" is no consequence; write where, what and which law with strokes between them, where being one of {string.Join(", ", Consequences)}.");
        return null;
    }

    static void Check(Playbook playbook, string file, TextBlock head, List<TextBlock> sections, DeadlineBook book, Faults faults)
    {
        if (playbook.Name != Path.GetFileNameWithoutExtension(file))
        {
            faults.Add(head.Number, $"it is called \"{playbook.Name}\" and its file is not.");
        }
        if (playbook.Area.Length > 0 && !Areas.Contains(playbook.Area))
        {
            faults.Add(head.Number, $"\"{playbook.Area}\" is no area; there are {string.Join(", ", Areas)}.");
        }
        if (playbook.Screen is not ("" or "record-relief" or "immigration"))
        {
            faults.Add(head.Number, $"\"{playbook.Screen}\" is no screen; there are record-relief and immigration.");
        }
        foreach (var unknown in sections.Where(s => !Sections.Contains(s.Kind)))
        {
            faults.Add(unknown.Number, $"\"{unknown.Kind}\" is no section; there are {string.Join(", ", Sections)}.");
        }
        foreach (var twice in sections.GroupBy(s => s.Kind).Where(g => g.Count() > 1))
        {
            faults.Add(twice.Last().Number, $"the section {twice.Key} stands there twice.");
        }
        foreach (var missing in Needed.Where(n => sections.TrueForAll(s => s.Kind != n || s.Lines.Count == 0)))
        {
            faults.Add(head.Number, $"it has no {missing}.");
        }
        if (playbook.Columns.Count > 0 != playbook.Follows.Count > 0)
        {
            faults.Add(head.Number, "a table of convictions and what follows from them belong together: it has one of them.");
        }
        foreach (var line in WithLaw.SelectMany(s => playbook.Lines.GetValueOrDefault(s) ?? []).Where(l => l.Behind.Length == 0))
        {
            faults.Add(line.Line, $"\"{line.Says}\" has no citation; write it behind a stroke.");
        }
        foreach (var line in playbook.Lines.GetValueOrDefault("deadlines") ?? [])
        {
            if (book.Rules.All(r => r.Name != line.Says))
            {
                faults.Add(line.Line, $"\"{line.Says}\" is no deadline of deadlines.txt.");
            }
            else if (line.Behind.Length == 0)
            {
                faults.Add(line.Line, $"{line.Says} does not say what for; write it behind a stroke.");
            }
        }
        foreach (var twice in playbook.Lines.SelectMany(s => s.Value.GroupBy(l => l.Says).Where(g => g.Count() > 1)))
        {
            faults.Add(twice.Last().Line, $"\"{twice.Key}\" stands there twice.");
        }
    }
}
