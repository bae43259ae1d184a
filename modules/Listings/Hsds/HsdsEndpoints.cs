using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Searching;
using Parasol.Vault;

namespace Parasol.Listings.Hsds;

/// <summary>
/// The HSDS API: public, without a cookie and without a sign-in. Each list can be asked by POST as well, with what is looked for in the body,
/// where no log of addresses keeps it. Answers say how to ask again only if something changed.
/// </summary>
public static class HsdsEndpoints
{
    const string Root = "/hsds";
    const string Json = "application/json; charset=utf-8";
    const string Lines = "application/x-ndjson; charset=utf-8";
    const string Problem = "application/problem+json; charset=utf-8";

    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The addresses of the API.</summary>
    public static void MapHsds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, context => Answer(context, json => HsdsProfile.WriteBase(json, SiteOf(context) + Root)));
        routes.MapGet(Root + "/profile", context => Answer(context, HsdsProfile.WriteProfile));
        routes.MapGet(Root + "/openapi.json", context => Answer(context, json => HsdsProfile.WriteOpenApi(json, SiteOf(context) + Root)));
        foreach (var list in HsdsList.All)
        {
            routes.MapGet($"{Root}/{list.Name}", context => List(context, list, context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal)));
            routes.MapPost($"{Root}/{list.Name}", async context =>
            {
                if (await BodyOf(context.Request) is { } given)
                {
                    await List(context, list, given);
                }
                else
                {
                    await Refuse(context, 400, "Send the parameters as a form or as one JSON object.");
                }
            }).DisableAntiforgery();
            routes.MapGet($"{Root}/{list.Name}/{{id}}", context => One(context, list));
        }
    }

    /// <summary>One record, written as the API gives it in full.</summary>
    internal static void WriteFull(Utf8JsonWriter json, HsdsDirectory directory, Record record, bool? fullService) => record.Entry.Write(json, Depth.Full, record.Entry.Table switch
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

    static async Task List(HttpContext context, HsdsList list, IReadOnlyDictionary<string, string> given)
    {
        var outcome = HsdsQuery.Read(list, given);
        if (!outcome.IsDone)
        {
            await Refuse(context, 400, outcome.Refusal.Says);
            return;
        }
        var query = outcome.Value;
        if (await DirectoryOf(context) is not { } directory)
        {
            await NotThere(context);
            return;
        }
        var found = query.Of(directory, list.Records(directory));
        if (query.IsStream)
        {
            await Stream(context, directory, found, query);
            return;
        }
        var skipped = (long)(query.Page - 1) * query.PerPage;
        var page = skipped >= found.Count ? [] : found.Skip((int)skipped).Take(query.PerPage).ToList();
        var pages = (found.Count + query.PerPage - 1) / query.PerPage;
        await Answer(context, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total_items", found.Count);
            json.WriteNumber("total_pages", pages);
            json.WriteNumber("page_number", query.Page);
            json.WriteNumber("size", page.Count);
            json.WriteBoolean("first_page", query.Page == 1);
            json.WriteBoolean("last_page", query.Page >= pages);
            json.WriteBoolean("empty", page.Count == 0);
            json.WriteStartArray("contents");
            foreach (var record in page)
            {
                Write(json, directory, record, query);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    static async Task One(HttpContext context, HsdsList list)
    {
        var fullService = false;
        if (context.Request.Query.TryGetValue("full_service", out var asked) && list.Parameters.Contains("full_service"))
        {
            var outcome = HsdsQuery.Read(list, new Dictionary<string, string> { ["full_service"] = asked.ToString() });
            if (!outcome.IsDone)
            {
                await Refuse(context, 400, outcome.Refusal.Says);
                return;
            }
            fullService = outcome.Value.FullService ?? false;
        }
        var id = Guid.TryParseExact((string?)context.Request.RouteValues["id"], "D", out var guid) ? guid.ToString("D") : "";
        if (await DirectoryOf(context) is { } directory && directory.Find(list.Table, id) is { } record)
        {
            await Answer(context, json => WriteFull(json, directory, record, fullService));
        }
        else
        {
            await NotThere(context);
        }
    }

    static void Write(Utf8JsonWriter json, HsdsDirectory directory, Record record, HsdsQuery query)
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
            WriteFull(json, directory, record, query.FullService);
        }
        else
        {
            record.Entry.Write(json, Depth.Short, record.Entry.Table == "service_at_location" ? () => WriteService(json, directory, record.Entry) : null);
        }
    }

    // Everything at once, a line for each record: written as it is made, and hashed beforehand, so that a copy is not sent twice.
    static async Task Stream(HttpContext context, HsdsDirectory directory, IReadOnlyList<Record> found, HsdsQuery query)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadOnlyMemory<byte> Line(Record record)
        {
            buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(buffer, Plain))
            {
                Write(json, directory, record, query);
            }
            buffer.Write("\n"u8);
            return buffer.WrittenMemory;
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var record in found)
        {
            hash.AppendData(Line(record).Span);
        }
        if (IsKnown(context, hash.GetHashAndReset()))
        {
            return;
        }
        context.Response.ContentType = Lines;
        foreach (var record in found)
        {
            await context.Response.Body.WriteAsync(Line(record), context.RequestAborted);
        }
    }

    static async Task Answer(HttpContext context, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            write(json);
        }
        if (IsKnown(context, SHA256.HashData(buffer.WrittenSpan)))
        {
            return;
        }
        context.Response.ContentType = Json;
        context.Response.ContentLength = buffer.WrittenCount;
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }

    // The tag is a hash of what is sent, and of nothing else. What was asked by POST is kept nowhere on the way.
    static bool IsKnown(HttpContext context, byte[] hash)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            return false;
        }
        var tag = $"\"{Convert.ToHexStringLower(hash)[..32]}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (!context.Request.Headers.IfNoneMatch.SelectMany(value => value?.Split(',', StringSplitOptions.TrimEntries) ?? []).Any(known => known == "*" || known == tag || known == "W/" + tag))
        {
            return false;
        }
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    static Task NotThere(HttpContext context) => Refuse(context, 404, "There is nothing under this address.");

    static async Task Refuse(HttpContext context, int status, string says)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", status == 404 ? "Not Found" : "Bad Request");
            json.WriteNumber("status", status);
            json.WriteString("detail", says);
            json.WriteEndObject();
        }
        (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength) = (status, Problem, buffer.WrittenCount);
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }

    static async Task<IReadOnlyDictionary<string, string>?> BodyOf(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            return (await request.ReadFormAsync()).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        }
        if (request.ContentLength is null or 0 && request.ContentType is null)
        {
            return new Dictionary<string, string>();
        }
        if (!request.HasJsonContentType())
        {
            return null;
        }
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, new JsonDocumentOptions { MaxDepth = 4 });
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? document.RootElement.EnumerateObject().GroupBy(property => property.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Value.ToString(), StringComparer.Ordinal)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static async Task<HsdsDirectory?> DirectoryOf(HttpContext context)
    {
        var services = context.RequestServices;
        return services.GetRequiredService<ICurrentOrganisation>().Id is { } here
            ? (await services.GetRequiredService<Catalogues>().Of(here, services.GetRequiredService<ParasolDb>(), context.RequestAborted)).Hsds
            : null;
    }

    static string SiteOf(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
