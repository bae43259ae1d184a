namespace Parasol.Listings.Reading;

/// <summary>A table that a layout knows: how its file is called, which columns it must have, which it may have.</summary>
internal sealed record TableKind(Layout Layout, string Name, string[] Must, string[] May)
{
    public string FileName => Name + ".csv";

    /// <summary>The names under which its file goes, without the ending.</summary>
    public string[] Files { get; init; } = [Name];

    public bool IsNamed(string file) => file.EndsWith(".csv", StringComparison.Ordinal) && Files.Contains(file[..^4], StringComparer.Ordinal);

    /// <summary>
    /// How alike these column names are to the table's, from 0 to 1: the share that both have of what either has. A file that bears
    /// the table's name may leave out what it need not have.
    /// </summary>
    public double Likeness(IReadOnlyCollection<string> headers, string file = "")
    {
        var own = Must.Concat(May).ToHashSet(StringComparer.Ordinal);
        var both = headers.Count(own.Contains);
        var theirs = headers.Count(header => !header.StartsWith(HsdsTables.OurPrefix, StringComparison.Ordinal));
        var likeness = both / (double)(own.Count + theirs - both);
        return IsNamed(file) ? (likeness + (Must.Count(headers.Contains) / (double)Must.Length)) / 2 : likeness;
    }

    /// <summary>Names each column that must be there and is not.</summary>
    public bool HasItsColumns(string file, IReadOnlyCollection<string> headers, Findings findings)
    {
        var isWhole = true;
        foreach (var column in Must.Except(headers, StringComparer.Ordinal))
        {
            findings.Fault(new Spot(file, 1, headers.Count + 1, column), Remarks.ColumnMissing, column);
            isWhole = false;
        }
        return isWhole;
    }
}

/// <summary>The tables that have been read, by name, and the ids that stand in them.</summary>
internal sealed class TableSet
{
    readonly Dictionary<string, List<Row>> _tables = new(StringComparer.Ordinal);
    readonly Dictionary<string, Dictionary<string, Row>> _ids = new(StringComparer.Ordinal);

    public bool Has(string table) => _tables.ContainsKey(table);

    public IReadOnlyList<Row> this[string table] => _tables.TryGetValue(table, out var rows) ? rows : [];

    public Row? Find(string table, string? id) => id is not null && _ids.TryGetValue(table, out var ids) && ids.TryGetValue(id, out var row) ? row : null;

    /// <summary>Marks a table as part of the package, even while it has no row.</summary>
    public void Declare(string table)
    {
        _tables.TryAdd(table, []);
        _ids.TryAdd(table, new Dictionary<string, Row>(StringComparer.Ordinal));
    }

    public void Add(string table, Row row)
    {
        Declare(table);
        _tables[table].Add(row);
    }

    /// <summary>Adds a row under its id. False where the id is there already.</summary>
    public bool AddKeyed(string table, string id, Row row)
    {
        Declare(table);
        if (!_ids[table].TryAdd(id, row))
        {
            return false;
        }
        _tables[table].Add(row);
        return true;
    }
}
