using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

/// <summary>
/// Phones, addresses and hours stand in tables of their own and name their parent. Where the parent's table is part of the package,
/// the parent must be in it. Where it is not, the row is an addition to something that may have come in before.
/// </summary>
internal sealed class Children(TableSet tables, Findings findings)
{
    readonly Dictionary<(RecordKind, string), List<ReadAddition>> _here = [];

    public List<ReadAddition> Additions { get; } = [];

    static string TableOf(RecordKind kind) => kind switch
    {
        RecordKind.Provider => "organizations",
        RecordKind.Site => "locations",
        _ => "services",
    };

    /// <summary>The parent that a cell names; a fault where it names none, or one that the package should hold and does not.</summary>
    public Reference? Parent(string table, Cell cell)
    {
        if (cell.Text is not { } id)
        {
            findings.Fault(cell.At, Remarks.ParentEmpty);
            return null;
        }
        if (tables.Has(table) && tables.Find(table, id) is null)
        {
            findings.Fault(cell.At, Remarks.ReferenceMissingHere, id, table);
            return null;
        }
        return new Reference(id, cell.At);
    }

    /// <summary>An organization that a service names. It may have come in before, so whether it is there is not asked here; a fault where none is named.</summary>
    public Reference? Giver(Cell cell)
    {
        if (cell.Text is { } id)
        {
            return new Reference(id, cell.At);
        }
        findings.Fault(cell.At, Remarks.ParentEmpty);
        return null;
    }

    /// <summary>The first of several possible parents that a row names.</summary>
    public (RecordKind Kind, Reference To)? OneParent(Row row, params ReadOnlySpan<(RecordKind Kind, string Field)> possible)
    {
        foreach (var (kind, field) in possible)
        {
            if (!row[field].IsEmpty)
            {
                return Parent(TableOf(kind), row[field]) is { } parent ? (kind, parent) : null;
            }
        }
        findings.Fault(row[possible[0].Field].At, Remarks.ParentEmpty);
        return null;
    }

    public void Add(ReadAddition addition)
    {
        if (!tables.Has(TableOf(addition.Kind)))
        {
            Additions.Add(addition);
            return;
        }
        var key = (addition.Kind, addition.To.Id);
        if (!_here.TryGetValue(key, out var list))
        {
            _here[key] = list = [];
        }
        list.Add(addition);
    }

    public List<Phone> PhonesOf(RecordKind kind, string id) => Of(kind, id, addition => addition.Phone);

    public List<Opening> OpeningsOf(RecordKind kind, string id) => Of(kind, id, addition => addition.Opening);

    public List<Address> AddressesOf(string site) => Of(RecordKind.Site, site, addition => addition.Address);

    public List<string> ProgramsOf(string provider) => Of(RecordKind.Provider, provider, addition => addition.Program);

    List<T> Of<T>(RecordKind kind, string id, Func<ReadAddition, T?> part) where T : class =>
        _here.TryGetValue((kind, id), out var list) ? [.. list.Select(part).OfType<T>()] : [];
}
