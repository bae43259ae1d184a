using System.Globalization;
using CsvHelper;
using Parasol.Kernel;

namespace Parasol.Listings.Reading;

/// <summary>A table read from one file, each cell with its line and column.</summary>
internal sealed class CsvTable
{
    readonly List<Row> _rows = [];

    CsvTable(string file, IReadOnlyList<string> headers)
    {
        File = file;
        Headers = headers;
    }

    public string File { get; }

    /// <summary>Column names in lower case; a column without a name is called by its number.</summary>
    public IReadOnlyList<string> Headers { get; }

    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>Reads the column names only: enough to tell what kind of table this is.</summary>
    public static IReadOnlyList<string> HeadersOf(SourceFile file)
    {
        using var csv = CsvReader.FromText(file.Text, Rules([]));
        return csv.Read() ? NamesIn(csv) : [];
    }

    /// <summary>Reads a table. Null, with faults, where the file is not one.</summary>
    public static CsvTable? Read(SourceFile file, ReadingLimits limits, Findings findings)
    {
        List<CsvMalformedRecord> malformed = [];
        using var csv = CsvReader.FromText(file.Text, Rules(malformed));
        if (!csv.Read())
        {
            findings.Fault(new Spot(file.Name, 1, 1), Remarks.NoColumns);
            return null;
        }
        var table = new CsvTable(file.Name, NamesIn(csv));
        var isSound = table.HeadersAreSound(limits, findings);
        while (isSound && !findings.IsFull && csv.Read())
        {
            isSound = malformed.Count == 0 && table.Take(csv, limits, findings);
        }
        if (malformed.Count > 0)
        {
            findings.Fault(new Spot(file.Name, (int)malformed[0].LineNumber, 1), Remarks.QuotesOpen);
            return null;
        }
        return isSound ? table : null;
    }

    // False where reading on makes no sense.
    bool Take(CsvReader csv, ReadingLimits limits, Findings findings)
    {
        var here = new Spot(File, (int)csv.LineNumber, 1);
        if (csv.FieldCount == 1 && Prose.Clean(csv.GetString(0)) is null)
        {
            return true;
        }
        if (csv.FieldCount != Headers.Count)
        {
            findings.Fault(here with { Column = Math.Min(csv.FieldCount, Headers.Count) + 1 }, Remarks.CellsDiffer, csv.FieldCount, Headers.Count);
            return true;
        }
        if (_rows.Count >= limits.Rows)
        {
            findings.Fault(here, Remarks.TooManyRows, limits.Rows);
            return false;
        }
        _rows.Add(RowOf(csv, here, limits, findings));
        return true;
    }

    Row RowOf(CsvReader csv, Spot here, ReadingLimits limits, Findings findings)
    {
        var row = new Row(here);
        var line = here.Line;
        for (var i = 0; i < csv.FieldCount; i++)
        {
            var text = csv.GetString(i);
            var at = new Spot(File, line, i + 1, Headers[i]);
            line += LinesIn(text);
            if (text.Length > limits.CellLength)
            {
                findings.Fault(at, Remarks.TooLong, limits.CellLength);
                continue;
            }
            row.Set(Headers[i], new Cell(Prose.Clean(text), at));
        }
        return row;
    }

    bool HeadersAreSound(ReadingLimits limits, Findings findings)
    {
        if (Headers.Count > limits.Columns)
        {
            findings.Fault(new Spot(File, 1, limits.Columns + 1), Remarks.TooManyColumns, limits.Columns);
            return false;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Headers.Count; i++)
        {
            if (!seen.Add(Headers[i]))
            {
                findings.Fault(new Spot(File, 1, i + 1, Headers[i]), Remarks.ColumnTwice);
                return false;
            }
        }
        return true;
    }

    static CsvReaderOptions Rules(List<CsvMalformedRecord> malformed) => new()
    {
        Separator = ',',
        HasHeader = false,
        DetectSeparatorHint = false,
        TrackLineNumbers = true,
        OnMalformedRecord = malformed.Add,
    };

    static List<string> NamesIn(CsvReader csv)
    {
        var names = new List<string>(csv.FieldCount);
        for (var i = 0; i < csv.FieldCount; i++)
        {
            names.Add(Prose.Clean(csv.GetString(i))?.ToLowerInvariant() ?? string.Create(CultureInfo.InvariantCulture, $"column {i + 1}"));
        }
        return names;
    }

    static int LinesIn(string text)
    {
        var lines = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                lines++;
            }
        }
        return lines;
    }
}
