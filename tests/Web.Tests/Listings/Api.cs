using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Importing;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

/// <summary>What came from the API, whole.</summary>
sealed record ApiAnswer(HttpStatusCode Status, string Type, string Text, string? Tag, HttpResponseMessage Message)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public IReadOnlyList<JsonElement> Contents => [.. Json.GetProperty("contents").EnumerateArray()];

    public IReadOnlyList<JsonElement> Lines => [.. Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}

/// <summary>A client of the API of one organisation, and how directories come into it.</summary>
sealed class Api(TestOrganisation organisation)
{
    public static readonly string[] Lists = ["services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"];

    public static readonly string[] Samples = ["data/directory/san-mateo", "data/directory/massachusetts-lgbtq/data.geojson", "data/directory/florida-legal-aid"];

    public TestOrganisation Organisation => organisation;

    public static async Task<Api> Empty(TestApp app) => new(await TestOrganisation.On(app));

    /// <summary>An organisation with a sample directory, all of it public.</summary>
    public static async Task<Api> With(Engine engine, params string[] samples)
    {
        var api = await Empty(await TestApp.On(engine));
        foreach (var sample in samples)
        {
            await api.Import(Shared(sample), sample.Split('/')[2]);
        }
        return api;
    }

    /// <summary>A path of the shared folder; skips the test where that is not there.</summary>
    public static string Shared(string path)
    {
        Assert.SkipWhen(SharedFolder.Find() is null, "The folder 'shared' with the standards and sample directories is not beside the repository.");
        return Path.Combine(SharedFolder.Find()!, path);
    }

    public async Task Import(string path, string source)
    {
        await using var visit = organisation.Visit();
        var report = await visit.Get<IListingImport>().Import(organisation.Id, new ImportOrder(path, source) { MakePublic = true });
        report.IsDone.ShouldBeTrue(string.Join("; ", report.Refusals.Take(5).Select(refusal => $"{refusal.File}:{refusal.Line}:{refusal.Column} {refusal.Field} {refusal.Says}")));
    }

    public Task<ApiAnswer> Get(string path, string? known = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/hsds" + path);
        if (known is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        }
        return Send(request);
    }

    public Task<ApiAnswer> Post(string path, string body, string type) => Send(new HttpRequestMessage(HttpMethod.Post, "/hsds" + path) { Content = new StringContent(body, Encoding.UTF8, type) });

    /// <summary>All records of a list in full, as it streams them.</summary>
    public async Task<IReadOnlyList<JsonElement>> All(string list, string more = "") => (await Get($"/{list}?format=ndjson&full=true{more}")).Lines;

    /// <summary>Changes a service behind the pages.</summary>
    public async Task Change(Func<Service, Outcome> change, string id)
    {
        await using var visit = organisation.Visit();
        var db = visit.Get<ParasolDb>();
        var wanted = new ServiceId(Guid.Parse(id));
        change(await db.Set<Service>().AsTracking().SingleAsync(s => s.Id == wanted)).IsDone.ShouldBeTrue();
        await Editions.Next(db, organisation.Id);
        await db.SaveChangesAsync();
    }

    /// <summary>The ids that a list gives, all on one page.</summary>
    public async Task<IReadOnlyList<string>> Found(string list, string query)
    {
        var answer = (await Get($"/{list}?per_page=10000&{query}")).Json;
        answer.GetProperty("total_items").GetInt32().ShouldBe(answer.GetProperty("contents").GetArrayLength());
        return [.. answer.GetProperty("contents").EnumerateArray().Select(ApiRecords.Id)];
    }

    async Task<ApiAnswer> Send(HttpRequestMessage request)
    {
        using var client = organisation.App.Instant(organisation.Host);
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        return new ApiAnswer(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer.Headers.ETag?.ToString(), answer);
    }
}
