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
    internal const string Root = "/hsds";

    /// <summary>The addresses of the API.</summary>
    public static void MapHsds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, context => HsdsAnswers.Give(context, json => HsdsWriting.Base(json, SiteOf(context) + Root)));
        routes.MapGet(Root + "/profile", context => HsdsAnswers.Give(context, HsdsProfile.Profile));
        routes.MapGet(Root + "/openapi.json", context => HsdsAnswers.Give(context, HsdsProfile.OpenApi));
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
                    await HsdsAnswers.Refuse(context, 400, Refusal.Rule("Send the parameters as a form or as one JSON object."));
                }
            }).DisableAntiforgery();
            routes.MapGet($"{Root}/{list.Name}/{{id}}", context => One(context, list));
        }
    }

    static async Task List(HttpContext context, HsdsList list, IReadOnlyDictionary<string, string> given)
    {
        var outcome = HsdsQuery.Read(list, given);
        if (!outcome.IsDone)
        {
            await HsdsAnswers.Refuse(context, 400, outcome.Refusal);
            return;
        }
        var query = outcome.Value;
        if (await DirectoryOf(context) is not { } directory)
        {
            await HsdsAnswers.NotThere(context);
            return;
        }
        var found = query.Of(directory, list.Records(directory));
        if (query.IsStream)
        {
            await HsdsAnswers.Stream(context, found, (json, record) => HsdsWriting.Write(json, directory, record, query));
            return;
        }
        var skipped = (long)(query.Page - 1) * query.PerPage;
        var page = skipped >= found.Count ? [] : found.Skip((int)skipped).Take(query.PerPage).ToList();
        var pages = (found.Count + query.PerPage - 1) / query.PerPage;
        await HsdsAnswers.Give(context, json =>
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
                HsdsWriting.Write(json, directory, record, query);
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
                await HsdsAnswers.Refuse(context, 400, outcome.Refusal);
                return;
            }
            fullService = outcome.Value.FullService ?? false;
        }
        var id = Guid.TryParseExact((string?)context.Request.RouteValues["id"], "D", out var guid) ? guid.ToString("D") : "";
        if (await DirectoryOf(context) is { } directory && directory.Find(list.Table, id) is { } record)
        {
            await HsdsAnswers.Give(context, json => HsdsWriting.Full(json, directory, record, fullService));
        }
        else
        {
            await HsdsAnswers.NotThere(context);
        }
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
