using System.Collections.Frozen;

namespace Parasol.Listings.Reading;

/// <summary>Brings HSDS 3.x JSON to tables: single objects, lists with <c>contents</c>, plain lists and <c>tabular.json</c>.</summary>
internal sealed class HsdsJson(TableSet tables, Findings findings)
{
    /// <summary>Where a number is surely a slip. Elsewhere sources write identifiers and codes as numbers, and that is readable.</summary>
    static readonly FrozenSet<string> Wordy = new[] { "name", "email", "url", "website", "description", "status" }.ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Columns = HsdsTables.All.SelectMany(kind => kind.Must.Concat(kind.May)).ToFrozenSet(StringComparer.Ordinal);

    readonly HashSet<(string Table, string Id, string Holder)> _children = [];

    public void Take(JsonPart root)
    {
        if (root.Kind is JsonKind.List)
        {
            TakeAll(root);
        }
        else if (root.Kind is not JsonKind.Object)
        {
            findings.Fault(root.At, Remarks.NotHsds);
        }
        else if (root["contents"] is { Kind: JsonKind.List } contents)
        {
            TakeAll(contents);
        }
        else if (root.Parts.Any(part => part.Key.EndsWith(".csv", StringComparison.Ordinal)))
        {
            TakeTables(root);
        }
        else if (HsdsRules.IsApi(root))
        {
            HsdsRules.CheckApi(root, findings);
            findings.Note(root.At, Remarks.DescribesApi);
        }
        else
        {
            TakeOne(root);
        }
    }

    void TakeAll(JsonPart list)
    {
        HsdsRules.CheckRepeated(list.Items, findings);
        foreach (var item in list.Items)
        {
            TakeOne(item);
        }
    }

    void TakeOne(JsonPart item)
    {
        if (item.Kind is not JsonKind.Object || TableOf(item) is not { } table)
        {
            findings.Fault(item.At, Remarks.NotHsds);
            return;
        }
        if (table is "taxonomy_terms")
        {
            HsdsRules.CheckTerm(item, findings);
        }
        Flatten(item, table, null, null, null);
    }

    /// <summary>Which of the five records that an API gives this is: the one that knows most of its properties.</summary>
    static string? TableOf(JsonPart item)
    {
        string[] possible = ["services", "organizations", "locations", "service_at_location", "taxonomy_terms", "taxonomies"];
        var names = item.Parts.Select(part => part.Key).Where(name => !name.StartsWith(HsdsTables.OurPrefix, StringComparison.Ordinal)).ToList();
        var best = HsdsTables.All
            .Where(kind => possible.Contains(kind.Name))
            .Select(kind => (kind.Name, Known: names.Count(name => kind.Must.Contains(name) || kind.May.Contains(name) || Holds(kind.Name, name)), Likeness: kind.Likeness(names)))
            .OrderByDescending(kind => kind.Known)
            .ThenByDescending(kind => kind.Likeness)
            .First();
        return best.Known > 1 && best.Known * 2 > names.Count ? best.Name : null;
    }

    static bool Holds(string table, string name) => (table, name) switch
    {
        ("services", "organization" or "program" or "service_at_locations" or "cost_options" or "required_documents" or "capacities" or "additional_urls") => true,
        ("services", "phones" or "schedules" or "languages" or "service_areas" or "contacts" or "attributes" or "metadata" or "funding") => true,
        ("organizations", "locations" or "programs" or "services" or "organization_identifiers" or "additional_websites") => true,
        ("organizations", "phones" or "contacts" or "attributes" or "metadata" or "funding") => true,
        ("locations", "addresses" or "accessibility" or "phones" or "schedules" or "languages" or "contacts" or "attributes" or "metadata") => true,
        ("service_at_location", "location" or "service" or "phones" or "schedules" or "service_areas" or "contacts" or "attributes" or "metadata") => true,
        ("services", "eligibilities" or "eligibilitys" or "payments_accepted" or "services_taxonomy" or "service_taxonomys" or "service_taxonomies" or "fundings") => true,
        ("services" or "locations" or "service_at_location", "regular_schedules" or "holiday_schedules") => true,
        ("services", "services_at_location") => true,
        ("locations", "physical_addresses" or "postal_addresses" or "accessibility_for_disabilities") => true,
        ("organizations", "url") => true,
        ("taxonomies", "taxonomy_terms") => true,
        ("taxonomy_terms", "taxonomy_detail") => true,
        _ => false,
    };

    void TakeTables(JsonPart root)
    {
        foreach (var (name, rows) in root.Parts)
        {
            var table = HsdsTables.All.FirstOrDefault(kind => kind.FileName == name);
            if (table is null || rows.Kind is not JsonKind.List)
            {
                findings.Note(rows.At, Remarks.NotATable);
                continue;
            }
            tables.Declare(table.Name);
            foreach (var item in rows.Items)
            {
                Flatten(item, table.Name, null, null, null);
            }
        }
    }

    /// <summary>Puts an object into its table and what it holds into theirs; returns its id.</summary>
    string? Flatten(JsonPart item, string table, string? property, string? holderTable, string? holderId)
    {
        if (item.Kind is not JsonKind.Object)
        {
            findings.Fault(item.At, Remarks.ObjectExpected);
            return null;
        }
        var row = new Row(item.At);
        foreach (var (name, part) in item.Parts)
        {
            SetCell(row, name, part);
        }
        if (holderTable is not null && holderId is not null && property is not null)
        {
            var pointer = table is "attributes" or "metadata" ? (table is "attributes" ? "link_id" : "resource_id") : HsdsTables.PointerTo(holderTable);
            if (pointer is not null && row[pointer].IsEmpty)
            {
                row.Set(pointer, new Cell(holderId, item.At));
            }
        }
        var id = row.Text("id");
        // What an object holds is read before the object is put away, for one record that it holds is one that it points to.
        foreach (var (name, part) in item.Parts)
        {
            if (HsdsTables.Nested.TryGetValue(name, out var nested) && part.Kind is not JsonKind.Nothing)
            {
                TakeNested(row, table, id, name, nested, part);
            }
        }
        Store(row, table, id, holderTable + ":" + holderId);
        return id;
    }

    void TakeNested(Row row, string table, string? id, string name, string nested, JsonPart part)
    {
        tables.Declare(nested);
        if (part.Kind is JsonKind.List)
        {
            foreach (var child in part.Items)
            {
                Flatten(child, nested, name, table, id);
            }
        }
        else if (part.Kind is JsonKind.Object)
        {
            var child = Flatten(part, nested, null, null, null);
            if (child is not null && HsdsTables.PointerTo(nested) is { } pointer && row[pointer].IsEmpty)
            {
                row.Set(pointer, new Cell(child, part.At));
            }
        }
        // The UK profile calls its term's text "taxonomy" too: a plain text under such a name is an ordinary cell.
    }

    void Store(Row row, string table, string? id, string holder)
    {
        if (HsdsTables.Keyed.Contains(table))
        {
            if (id is null)
            {
                findings.Fault(row["id"].At, Remarks.Empty);
            }
            else if (!tables.AddKeyed(table, id, row))
            {
                tables.Find(table, id)!.FillFrom(row);
            }
        }
        else if (id is null || _children.Add((table, id, holder)))
        {
            tables.Add(table, row);
        }
    }

    void SetCell(Row row, string name, JsonPart part)
    {
        switch (part.Kind)
        {
            case JsonKind.Text:
                row.Set(name, new Cell(part.Text, part.At));
                break;
            case JsonKind.Number when !Wordy.Contains(name):
                row.Set(name, new Cell(part.Text, part.At));
                break;
            case JsonKind.Truth when name.StartsWith(HsdsTables.OurPrefix, StringComparison.Ordinal):
                row.Set(name, new Cell(part.Text, part.At));
                break;
            case JsonKind.Number or JsonKind.Truth when Columns.Contains(name):
            case JsonKind.Object or JsonKind.List when Columns.Contains(name) && !HsdsTables.Nested.ContainsKey(name):
                findings.Fault(part.At, Remarks.TextExpected);
                break;
        }
    }
}
