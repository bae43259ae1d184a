using System.Globalization;

namespace Parasol.Legal.Tables;

/// <summary>What is to be put right in one text: a sentence each, with the line. Said at the console and to whoever edits the text.</summary>
/// <param name="text">How the text is called.</param>
internal sealed class Faults(string text)
{
    readonly List<(int Line, string Says)> _all = [];

    /// <summary>In the order of the lines.</summary>
    public IReadOnlyList<string> All => [.. _all.OrderBy(f => f.Line).Select(f => $"{text}, line {f.Line}: {f.Says}").Distinct()];

    public bool IsEmpty => _all.Count == 0;

    public void Add(int line, string says) => _all.Add((line, says));

    /// <summary>A day as in 2026-03-09; null with a fault where it is none.</summary>
    public DateOnly? Day(int line, string? written)
    {
        if (written is null)
        {
            return null;
        }
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        Add(line, $"\"{written}\" is no day; write one as in 2026-03-09.");
        return null;
    }
}
