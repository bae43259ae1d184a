using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parasol.Listings.Hsds;

/// <summary>How records are written as JSON, by the API and by exports.</summary>
internal static class HsdsWriting
{
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>One record, written as the API gives it in full.</summary>
    public static void Full(Utf8JsonWriter json, HsdsDirectory directory, Record record, bool? fullService) => record.Entry.Write(json, Depth.Full, record.Entry.Table switch
    {
        "organizations" when fullService is { } full => () => WriteServices(json, directory, record.Entry, full),
        "service_at_location" => () => WriteService(json, directory, record.Entry),
        _ => null,
    });

    // A service at a location stands inside its service as well: only on its own it names the service.
    static void WriteService(Utf8JsonWriter json, HsdsDirectory directory, Entry place)
    {
        json.WritePropertyName("service");
        directory.Find("services", (string)place["service_id"]!)!.Entry.Write(json, Depth.Short);
    }

    static void WriteServices(Utf8JsonWriter json, HsdsDirectory directory, Entry organization, bool isFull)
    {
        json.WriteStartArray("services");
        foreach (var service in directory.ServicesOf(organization))
        {
            if (isFull)
            {
                service.Entry.Write(json, Depth.Full);
            }
            else
            {
                json.WriteStartObject();
                json.WriteString("id", service.Entry.Id);
                json.WriteString("name", (string)service.Entry["name"]!);
                json.WriteString("status", (string)service.Entry["status"]!);
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
    }

    /// <summary>A record in a list, as much of it as is asked for.</summary>
    public static void Write(Utf8JsonWriter json, HsdsDirectory directory, Record record, HsdsQuery query)
    {
        if (query.Minimal)
        {
            json.WriteStartObject();
            json.WriteString("id", record.Entry.Id);
            if (record.Entry["last_modified"] is string modified)
            {
                json.WriteString("modified_date", modified);
            }
            json.WriteEndObject();
        }
        else if (query.Full || query.FullService is true)
        {
            Full(json, directory, record, query.FullService);
        }
        else
        {
            record.Entry.Write(json, Depth.Short, record.Entry.Table == "service_at_location" ? () => WriteService(json, directory, record.Entry) : null);
        }
    }

    /// <summary>Where to read more.</summary>
    public static void Base(Utf8JsonWriter json, string root)
    {
        json.WriteStartObject();
        json.WriteString("version", HsdsProfile.Version);
        json.WriteString("profile", root + "/profile");
        json.WriteString("openapi_url", root + "/openapi.json");
        json.WriteEndObject();
    }
}
