namespace Parasol.Legal.Tables;

/// <summary>One line of a text that a lawyer edits.</summary>
/// <param name="Text">Without the spaces around it.</param>
/// <param name="Number">Which line of the text, from 1.</param>
internal sealed record TextLine(string Text, int Number)
{
    /// <summary>What stands before the first colon; empty where there is none.</summary>
    public string Key => Text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? Text[..at].Trim() : "";

    /// <summary>What stands behind it.</summary>
    public string Value => Text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? Text[(at + 2)..].Trim() : Text;

    /// <summary>The two sides of a sign that stands between spaces; the second is empty where the sign is missing.</summary>
    public static (string Before, string After) Part(string text, string sign) =>
        text.IndexOf($" {sign} ", StringComparison.Ordinal) is >= 0 and var at ? (text[..at].Trim(), text[(at + sign.Length + 2)..].Trim()) : (text.Trim(), "");
}

/// <summary>A line that begins at the margin, and the indented ones below it.</summary>
/// <param name="Kind">Its first word.</param>
/// <param name="Name">The rest of it.</param>
/// <param name="Number">Which line of the text.</param>
/// <param name="Lines">What stands below.</param>
internal sealed record TextBlock(string Kind, string Name, int Number, IReadOnlyList<TextLine> Lines)
{
    /// <summary>Reads a text: a sharp at the beginning of a line makes it a remark, empty lines mean nothing.</summary>
    public static IReadOnlyList<TextBlock> Read(string text, Faults faults)
    {
        List<(TextLine Head, List<TextLine> Lines)> blocks = [];
        foreach (var (line, at) in text.ReplaceLineEndings("\n").Split('\n').Select((l, i) => (l, i + 1)).Where(l => l.l.Trim() is { Length: > 0 } t && t[0] != '#'))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                blocks.Add((new TextLine(line.Trim(), at), []));
            }
            else if (blocks.Count == 0)
            {
                faults.Add(at, "this line is indented and belongs to nothing.");
            }
            else
            {
                blocks[^1].Lines.Add(new TextLine(line.Trim(), at));
            }
        }
        return [.. blocks.Select(b => Block(b.Head, b.Lines))];
    }

    /// <summary>What stands behind a key, once; null when it does not. Twice is a fault.</summary>
    public string? One(string key, Faults faults)
    {
        var found = Lines.Where(l => l.Key == key).ToList();
        if (found.Count > 1)
        {
            faults.Add(found[1].Number, $"\"{key}\" stands twice in {this}.");
        }
        return found.FirstOrDefault()?.Value;
    }

    /// <summary>The same, and a fault where it is missing.</summary>
    public string Must(string key, Faults faults)
    {
        if (One(key, faults) is { } found)
        {
            return found;
        }
        faults.Add(Number, $"{this} has no {key}.");
        return "";
    }

    /// <summary>Names every line that begins with none of these.</summary>
    public void Only(Faults faults, params string[] keys)
    {
        foreach (var line in Lines.Where(l => !keys.Contains(l.Key)))
        {
            faults.Add(line.Number, $"{this} has no place for \"{line.Text}\"; a line begins with one of: {string.Join(", ", keys)}.");
        }
    }

    /// <summary>As a sentence calls it.</summary>
    public override string ToString() => $"{Kind} {Name}".Trim();

    static TextBlock Block(TextLine head, IReadOnlyList<TextLine> lines)
    {
        var space = head.Text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? new TextBlock(head.Text, "", head.Number, lines) : new TextBlock(head.Text[..space].TrimEnd(':'), head.Text[(space + 1)..].Trim(), head.Number, lines);
    }
}
