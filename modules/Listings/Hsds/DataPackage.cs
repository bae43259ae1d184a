using System.Buffers;
using System.Text.Json;
using Parasol.Listings.Reading;

namespace Parasol.Listings.Hsds;

/// <summary>The description of a tabular export, after the Data Package standard: each table with its columns and what they point to.</summary>
internal static class DataPackage
{
    public static byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, HsdsWriting.Plain with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("name", "human_services_data");
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("version", HsdsProfile.Version);
            json.WriteStartArray("resources");
            foreach (var table in HsdsTables.Served)
            {
                Resource(json, table);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    static void Resource(Utf8JsonWriter json, string table)
    {
        json.WriteStartObject();
        json.WriteString("name", NameOf(table));
        json.WriteString("path", table + ".csv");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("profile", "tabular-data-resource");
        json.WriteStartObject("schema");
        json.WriteString("primaryKey", "id");
        json.WriteStartArray("fields");
        foreach (var (name, type, format) in HsdsTables.ColumnsOf(table))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("type", type);
            if (format is not null)
            {
                json.WriteString("format", format);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        var pointers = HsdsTables.Served.Select(other => (Column: HsdsTables.PointerTo(other), Table: other)).Where(pointer => pointer.Column is not null && HsdsTables.ColumnsOf(table).Any(column => column.Name == pointer.Column)).ToList();
        if (pointers.Count > 0)
        {
            json.WriteStartArray("foreignKeys");
            foreach (var (column, other) in pointers)
            {
                json.WriteStartObject();
                json.WriteString("fields", column);
                json.WriteStartObject("reference");
                json.WriteString("resource", NameOf(other));
                json.WriteString("fields", "id");
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The standard names a resource after one of its rows.
    static string NameOf(string table) => table switch
    {
        "addresses" => "address",
        HsdsTables.OurAddresses => "parasol_address",
        "taxonomies" => "taxonomy",
        _ => table.EndsWith('s') ? table[..^1] : table,
    };
}
