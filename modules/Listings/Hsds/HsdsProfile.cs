using System.Text.Json;
using Parasol.Listings.Reading;

namespace Parasol.Listings.Hsds;

/// <summary>What the API says of itself: its version, what it adds to HSDS, and its description after OpenAPI. All made from the same tables as the records.</summary>
internal static class HsdsProfile
{
    public const string Version = "3.1";

    const string Profile = "1.0.0";

    /// <summary>The property of a record under which others are held, by table: name, table of what is held, whether it is a list.</summary>
    static readonly (string Table, string Name, string Of, bool IsList)[] Held =
    [
        ("services", "organization", "organizations", false), ("services", "program", "programs", false), ("services", "additional_urls", "url", true),
        ("services", "phones", "phones", true), ("services", "schedules", "schedules", true), ("services", "service_areas", "service_areas", true),
        ("services", "service_at_locations", "service_at_location", true), ("services", "languages", "languages", true), ("services", "funding", "funding", true),
        ("services", "cost_options", "cost_options", true), ("services", "required_documents", "required_documents", true), ("services", "attributes", "attributes", true),
        ("organizations", "additional_websites", "url", true), ("organizations", "funding", "funding", true), ("organizations", "phones", "phones", true),
        ("organizations", "locations", "locations", true), ("organizations", "programs", "programs", true), ("organizations", "organization_identifiers", "organization_identifiers", true),
        ("organizations", "attributes", "attributes", true), ("organizations", "services", "services", true),
        ("service_at_location", "location", "locations", false), ("service_at_location", "service", "services", false), ("service_at_location", "service_areas", "service_areas", true),
        ("service_at_location", "phones", "phones", true), ("service_at_location", "schedules", "schedules", true),
        ("locations", "languages", "languages", true), ("locations", "addresses", "addresses", true), ("locations", "accessibility", "accessibility", true),
        ("locations", "phones", "phones", true), ("locations", "schedules", "schedules", true), ("locations", "attributes", "attributes", true),
        ("locations", Own.Addresses, Own.Addresses, true), ("phones", "languages", "languages", true), ("attributes", "taxonomy_term", "taxonomy_terms", false), ("taxonomy_terms", "taxonomy_detail", "taxonomies", false),
    ];

    /// <summary>What HSDS requires of a record, besides its id.</summary>
    static string[] RequiredOf(string table) => table switch
    {
        "services" => ["name", "status"],
        "organizations" or "programs" or "taxonomies" or "taxonomy_terms" => ["name", "description"],
        "locations" => ["location_type"],
        "addresses" => ["address_1", "city", "state_province", "postal_code", "country", "address_type"],
        "phones" => ["number"],
        "organization_identifiers" => ["identifier_type", "identifier"],
        "url" => ["url"],
        _ => [],
    };

    public static void WriteBase(Utf8JsonWriter json, string root)
    {
        json.WriteStartObject();
        json.WriteString("version", Version);
        json.WriteString("profile", root + "/profile");
        json.WriteString("openapi_url", root + "/openapi.json");
        json.WriteEndObject();
    }

    public static void WriteProfile(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", "parasol");
        json.WriteString("title", "Parasol profile of the Human Services Data Specification");
        json.WriteString("version", Profile);
        json.WriteString("hsds_version", Version);
        json.WriteString("description", "HSDS 3.1 with what it has no words for under properties that begin with parasol_. A client may pass over all of them. Nothing that HSDS requires is left out, and nothing of HSDS is changed.");
        json.WriteStartArray("properties");
        foreach (var own in Own.All)
        {
            json.WriteStartObject();
            json.WriteString("table", own.Table);
            json.WriteString("name", own.Name);
            json.WriteString("type", own.Type);
            json.WriteString("description", own.Says);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteOpenApi(Utf8JsonWriter json, string root)
    {
        json.WriteStartObject();
        json.WriteString("openapi", "3.1.0");
        json.WriteStartObject("info");
        json.WriteString("title", "Services directory");
        json.WriteString("version", Profile);
        json.WriteString("description", "A public directory of services after HSDS 3.1. No sign-in, no cookie. Each list can be asked by POST, with its parameters in the body, so that what is looked for stands in no log.");
        json.WriteEndObject();
        json.WriteString("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", root);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("paths");
        Path(json, "/", null, "getAPIMetaInformation", "About this API.", [], () => WriteObject(json, ["version", "profile", "openapi_url"]));
        Path(json, "/profile", null, "getProfile", "What this API adds to HSDS.", [], () => WriteObject(json, ["name", "title", "version", "hsds_version", "description"]));
        foreach (var list in HsdsList.All)
        {
            json.WriteStartObject("/" + list.Name);
            Operation(json, "get", $"list_{list.Name}", $"A page of {list.Name}, or all of them as NDJSON.", () => Parameters(json, list, inPath: false), () => PageOf(json, list), canRefuse: true);
            Operation(json, "post", $"find_{list.Name}", "The same, with the parameters in the body.", () => Body(json, list), () => PageOf(json, list), canRefuse: true);
            json.WriteEndObject();
            Path(json, $"/{list.Name}/{{id}}", list, $"get_{list.Name}", "One record with all that belongs to it.", ["id"], () => Reference(json, list.Table));
        }
        json.WriteEndObject();
        json.WriteStartObject("components");
        json.WriteStartObject("schemas");
        foreach (var table in HsdsTables.Served)
        {
            Schema(json, table);
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Path(Utf8JsonWriter json, string path, HsdsList? list, string id, string says, string[] parameters, Action schema)
    {
        json.WriteStartObject(path);
        Operation(json, "get", id, says, () => Parameters(json, list, inPath: parameters.Length > 0), schema, canRefuse: list is not null);
        json.WriteEndObject();
    }

    static void Operation(Utf8JsonWriter json, string verb, string id, string says, Action asks, Action schema, bool canRefuse)
    {
        json.WriteStartObject(verb);
        json.WriteString("operationId", id);
        json.WriteString("summary", says);
        asks();
        json.WriteStartObject("responses");
        json.WriteStartObject("200");
        json.WriteString("description", "What was asked for.");
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        json.WritePropertyName("schema");
        schema();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        if (canRefuse)
        {
            Said(json, "304", "Nothing has changed since the answer whose ETag was sent as If-None-Match.");
            Said(json, "400", "A parameter cannot be read. The answer is application/problem+json.");
            Said(json, "404", "There is nothing under this address. The answer is application/problem+json.");
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Said(Utf8JsonWriter json, string status, string says)
    {
        json.WriteStartObject(status);
        json.WriteString("description", says);
        json.WriteEndObject();
    }

    static void Parameters(Utf8JsonWriter json, HsdsList? list, bool inPath)
    {
        json.WriteStartArray("parameters");
        foreach (var name in list is null ? [] : inPath ? list.Parameters.Contains("full_service") ? ["id", "full_service"] : ["id"] : list.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("in", name == "id" ? "path" : "query");
            json.WriteBoolean("required", name == "id");
            json.WriteString("description", SaysOf(name));
            json.WritePropertyName("schema");
            TypeOfParameter(json, name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Body(Utf8JsonWriter json, HsdsList list)
    {
        json.WriteStartObject("requestBody");
        json.WriteStartObject("content");
        foreach (var type in (string[])["application/x-www-form-urlencoded", "application/json"])
        {
            json.WriteStartObject(type);
            json.WriteStartObject("schema");
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (var name in list.Parameters)
            {
                json.WritePropertyName(name);
                TypeOfParameter(json, name);
            }
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void TypeOfParameter(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("type", name switch { "page" or "per_page" => "integer", "minimal" or "full" or "full_service" or "top_only" => "boolean", _ => "string" });
        if (name is "page" or "per_page")
        {
            json.WriteNumber("minimum", 1);
        }
        if (name == "per_page")
        {
            json.WriteNumber("maximum", HsdsQuery.LargestPage);
        }
        if (name == "modified_after")
        {
            json.WriteString("format", "date-time");
        }
        json.WriteEndObject();
    }

    static string SaysOf(string name) => name switch
    {
        "id" => "The record's id.",
        "search" => "Words. Each must begin a word of the record's names and descriptions, of its organization's name, or of its terms.",
        "page" => "Which page; the first is 1.",
        "per_page" => "How many records a page holds.",
        "format" => "json, or ndjson: all records that are asked for, one on each line, without pages.",
        "taxonomy_term_id" => "Records with this term; organizations also by their services, services at a location also by the place.",
        "taxonomy_id" => "Records with any term of this taxonomy.",
        "organization_id" => "Records of this organization.",
        "modified_after" => "Records changed at this moment or later, and those of which nobody knows when they changed.",
        "minimal" => "Only id and modified_date.",
        "full" => "Records with all that belongs to them.",
        "full_service" => "An organization with its services: true, all of each; false, only what names them.",
        "postcode" => "Places with this postal code, or one that begins with it.",
        "proximity" => "Within so many meters of the middle of the places with the postal code.",
        "top_only" => "Only terms without a parent.",
        _ => "Only terms with this parent.",
    };

    static void PageOf(Utf8JsonWriter json, HsdsList list)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartArray("required");
        foreach (var (name, _) in Page)
        {
            json.WriteStringValue(name);
        }
        json.WriteStringValue("contents");
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var (name, type) in Page)
        {
            json.WriteStartObject(name);
            json.WriteString("type", type);
            json.WriteEndObject();
        }
        json.WriteStartObject("contents");
        json.WriteString("type", "array");
        json.WritePropertyName("items");
        Reference(json, list.Table);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static readonly (string Name, string Type)[] Page =
        [("total_items", "integer"), ("total_pages", "integer"), ("page_number", "integer"), ("size", "integer"), ("first_page", "boolean"), ("last_page", "boolean"), ("empty", "boolean")];

    static void Reference(Utf8JsonWriter json, string table)
    {
        json.WriteStartObject();
        json.WriteString("$ref", "#/components/schemas/" + table);
        json.WriteEndObject();
    }

    static void WriteObject(Utf8JsonWriter json, string[] texts)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var name in texts)
        {
            json.WriteStartObject(name);
            json.WriteString("type", "string");
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Schema(Utf8JsonWriter json, string table)
    {
        json.WriteStartObject(table);
        json.WriteString("type", "object");
        json.WriteStartArray("required");
        foreach (var name in (string[])["id", .. RequiredOf(table)])
        {
            json.WriteStringValue(name);
        }
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var column in HsdsTables.ColumnsOf(table))
        {
            json.WriteStartObject(column.Name);
            json.WriteString("type", column.Type is "number" or "boolean" or "integer" ? column.Type : "string");
            if (column.Format is { } format)
            {
                json.WriteString("format", format);
            }
            json.WriteEndObject();
        }
        foreach (var (_, name, of, isList) in Held.Where(held => held.Table == table))
        {
            json.WritePropertyName(name);
            if (isList)
            {
                json.WriteStartObject();
                json.WriteString("type", "array");
                json.WritePropertyName("items");
                Reference(json, of);
                json.WriteEndObject();
            }
            else
            {
                Reference(json, of);
            }
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
