namespace Parasol.Listings.Reading;

/// <summary>One term as a table of terms has it; <paramref name="Nth"/> counts those with the same id before it.</summary>
internal sealed record ReadTerm(string Code, short Nth, string Name, string? Parent, string? Facet, int Position, Spot At);

/// <summary>Reads a table of terms: Open Eligibility as a flat table, and what HSDS and Ohana call theirs.</summary>
internal static class TermsReader
{
    static readonly string[] Codes = ["id", "taxonomy_id"];

    static readonly string[] Names = ["title", "name", "term"];

    public static List<ReadTerm> Read(string path, ReadingLimits limits, Findings findings)
    {
        if (SourceFile.Read(path, limits, findings) is not { } file || CsvTable.Read(file, limits, findings) is not { } table)
        {
            return [];
        }
        if (Column(table, Codes, findings) is not { } code || Column(table, Names, findings) is not { } name)
        {
            return [];
        }
        var cells = new Cells(findings);
        var seen = new Dictionary<string, short>(StringComparer.Ordinal);
        List<ReadTerm> terms = [];
        foreach (var row in table.Rows)
        {
            if (cells.Id(row, code) is not { } id || cells.Must(row, name) is not { } words)
            {
                continue;
            }
            var nth = seen.GetValueOrDefault(id);
            seen[id] = (short)(nth + 1);
            if (nth > 0)
            {
                findings.Note(row[code].At, Remarks.TermTwice, id);
            }
            terms.Add(new ReadTerm(id, nth, words, row.Text("parent_id"), row.Text("facet"), terms.Count, row.At));
        }
        return terms;
    }

    static string? Column(CsvTable table, string[] possible, Findings findings)
    {
        var found = Array.Find(possible, table.Headers.Contains);
        if (found is null)
        {
            findings.Fault(new Spot(table.File, 1, table.Headers.Count + 1, possible[0]), Remarks.ColumnMissing, possible[0]);
        }
        return found;
    }
}
