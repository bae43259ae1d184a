namespace Parasol.Listings.Reading;

/// <summary>One value as it stands in a file; empty text counts as none.</summary>
internal readonly record struct Cell(string? Text, Spot At)
{
    public bool IsEmpty => Text is null;
}

/// <summary>One record of a source: named cells with their places. Tables and JSON objects both come to this.</summary>
internal sealed class Row(Spot at)
{
    readonly Dictionary<string, Cell> _cells = new(StringComparer.Ordinal);

    public Spot At { get; } = at;

    public IReadOnlyDictionary<string, Cell> Cells => _cells;

    /// <summary>The cell of this name; an empty one, placed at the row, where there is none.</summary>
    public Cell this[string field] => _cells.TryGetValue(field, out var cell) ? cell : new Cell(null, At with { Field = field });

    public string? Text(string field) => this[field].Text;

    public void Set(string field, Cell cell) => _cells[field] = cell;

    /// <summary>Takes over what this row lacks: the same record may stand in a source several times, in short and in full.</summary>
    public void FillFrom(Row other)
    {
        foreach (var (field, cell) in other._cells)
        {
            if (!cell.IsEmpty && this[field].IsEmpty)
            {
                _cells[field] = cell;
            }
        }
    }
}
