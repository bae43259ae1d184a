using System.Net;
using System.Text.Json;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Testing;
using static Parasol.Web.Tests.Listings.ApiRecords;

namespace Parasol.Web.Tests.Listings;

/// <summary>Pages, refusals, lists by POST, tags, and what the API says of itself.</summary>
public sealed class AskingTheApiTests
{
    [Theory]
    [InlineData("services")]
    [InlineData("organizations")]
    [InlineData("service_at_locations")]
    [InlineData("taxonomy_terms")]
    public async Task Pages_of_every_size_are_disjoint_and_complete(string list)
    {
        var api = await Api.With(Engine.Sqlite, Api.Samples);
        var all = (await api.All(list)).Select(Id).ToList();

        foreach (var size in new[] { 1, 7, 50, 100, 10_000 })
        {
            // Pages of one row: enough of them, and the last.
            var pages = (all.Count + size - 1) / size;
            var looked = size == 1 ? Enumerable.Range(1, Math.Min(40, pages)).Append(pages) : Enumerable.Range(1, pages);
            foreach (var page in looked)
            {
                var answer = (await api.Get($"/{list}?per_page={size}&page={page}")).Json;
                var expected = all.Skip((page - 1) * size).Take(size).ToList();
                answer.GetProperty("contents").EnumerateArray().Select(Id).ShouldBe(expected);
                (answer.GetProperty("total_items").GetInt32(), answer.GetProperty("total_pages").GetInt32(), answer.GetProperty("page_number").GetInt32(), answer.GetProperty("size").GetInt32()).ShouldBe((all.Count, pages, page, expected.Count));
                (answer.GetProperty("first_page").GetBoolean(), answer.GetProperty("last_page").GetBoolean(), answer.GetProperty("empty").GetBoolean()).ShouldBe((page == 1, page == pages, false));
            }
            var beyond = (await api.Get($"/{list}?per_page={size}&page={pages + 1}")).Json;
            (beyond.GetProperty("contents").GetArrayLength(), beyond.GetProperty("empty").GetBoolean()).ShouldBe((0, true));
        }
        all.Distinct().Count().ShouldBe(all.Count);
        (await api.Get($"/{list}?page=2147483647&per_page=10000")).Json.GetProperty("empty").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_and_what_is_unknown_is_not_there()
    {
        var api = await Api.Empty(await TestApp.On(Engine.Sqlite));
        string[] wrong =
            ["page=0", "page=-1", "page=abc", "page=1.5", "page=99999999999", "per_page=0", "per_page=10001", "per_page=x", "format=xml", "full=perhaps", "modified_after=yesterday", "minimal=2"];
        foreach (var query in wrong)
        {
            var answer = await api.Get("/services?" + query);
            (answer.Status, answer.Type, answer.Json.GetProperty("status").GetInt32()).ShouldBe((HttpStatusCode.BadRequest, "application/problem+json", 400), query);
            answer.Json.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
            (await api.Post("/services", query, "application/x-www-form-urlencoded")).Status.ShouldBe(HttpStatusCode.BadRequest, query);
        }
        (await api.Get("/service_at_locations?proximity=100")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await api.Post("/services", "[1]", "application/json")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await api.Post("/services", "{", "application/json")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await api.Post("/services", "search", "text/plain")).Status.ShouldBe(HttpStatusCode.BadRequest);
        foreach (var list in Api.Lists)
        {
            foreach (var id in new[] { RowId.New().Value.ToString("D"), "abc", "00000000-0000-0000-0000-000000000000" })
            {
                var answer = await api.Get($"/{list}/{id}");
                (answer.Status, answer.Type).ShouldBe((HttpStatusCode.NotFound, "application/problem+json"), list);
            }
            (await api.Get($"/{list}")).Json.GetProperty("empty").GetBoolean().ShouldBe(!list.StartsWith("taxonom", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_goes_wrong_is_told_as_a_problem_also_where_no_list_is_and_where_too_much_is_sent()
    {
        var api = await Api.Empty(await TestApp.On(Engine.Sqlite));

        foreach (var path in new[] { "/nothing", "/services/a/b", "/profile/x" })
        {
            var absent = await api.Get(path);
            (absent.Status, absent.Type, absent.Json.GetProperty("status").GetInt32()).ShouldBe((HttpStatusCode.NotFound, "application/problem+json", 404), path);
        }
        var large = await api.Post("/services", "search=" + new string('a', 1 << 20), "application/x-www-form-urlencoded");
        (large.Status, large.Type).ShouldBe((HttpStatusCode.RequestEntityTooLarge, "application/problem+json"));
        large.Json.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Pages_of_other_sites_may_read_it_and_nothing_else_of_ours()
    {
        var api = await Api.Empty(await TestApp.On(Engine.Sqlite));

        var answer = (await api.Get("/services")).Message;
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
        var page = await api.Organisation.Visitor().Get("/services");
        page.Headers.ContainsKey("access-control-allow-origin").ShouldBeFalse();
        page.Headers["cross-origin-resource-policy"].ShouldBe("same-origin");
    }

    [Fact]
    public async Task A_list_asked_by_post_gives_the_same_bytes()
    {
        var api = await Api.With(Engine.Sqlite, Api.Samples[0]);
        foreach (var list in Api.Lists)
        {
            var asked = await api.Get($"/{list}?search=care&per_page=3&page=1");
            (await api.Post($"/{list}", "search=care&per_page=3&page=1", "application/x-www-form-urlencoded")).Text.ShouldBe(asked.Text);
            (await api.Post($"/{list}", """{"search":"care","per_page":3,"page":"1"}""", "application/json")).Text.ShouldBe(asked.Text);
            // What stands in the address of a POST is not read: it would be in a log.
            (await api.Post($"/{list}?search=zzqxv", "search=care&per_page=3&page=1", "application/x-www-form-urlencoded")).Text.ShouldBe(asked.Text);
        }
        (await api.Post("/services", """{"full":true,"format":"ndjson"}""", "application/json")).Text.ShouldBe((await api.Get("/services?full=true&format=ndjson")).Text);
        api.Organisation.App.Log.ShouldNotContain(line => line.Contains("zzqxv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_the_latest_answer_is_not_sent_it_again()
    {
        var api = await Api.With(Engine.Sqlite, Api.Samples[0]);
        var one = (await api.Get("/services?per_page=1")).Contents[0];
        foreach (var path in new[] { "", "/profile", "/openapi.json", "/services", "/services?format=ndjson", $"/services/{Id(one)}", "/organizations?full=true" })
        {
            var first = await api.Get(path);
            first.Tag.ShouldNotBeNull(path);
            var again = await api.Get(path, first.Tag);
            (again.Status, again.Text, again.Tag).ShouldBe((HttpStatusCode.NotModified, "", first.Tag), path);
            (await api.Get(path, "\"other\"")).Text.ShouldBe(first.Text);
        }
        var before = await api.Get("/services");
        await api.Change( service => service.Decide(new Decision { Publication = Publication.Public, Status = ServiceStatus.TemporarilyClosed }, new DateOnly(2026, 1, 1)), Id(one));
        var after = await api.Get("/services", before.Tag);
        after.Status.ShouldBe(HttpStatusCode.OK);
        after.Tag.ShouldNotBe(before.Tag);
        (await api.Get($"/services/{Id(one)}")).Json.GetProperty("status").GetString().ShouldBe("temporarily closed");
    }

    [Fact]
    public async Task Short_full_minimal_and_with_services()
    {
        var api = await Api.With(Engine.Sqlite, Api.Samples[0]);
        var minimal = (await api.Get("/services?minimal=true")).Contents;
        minimal.Count.ShouldBe(23);
        minimal.ShouldAllBe(record => record.EnumerateObject().All(property => property.Name == "id" || property.Name == "modified_date"));
        (await api.Get("/services")).Contents.ShouldAllBe(record => Has(record, "organization") && !Has(record, "phones") && !Has(record, "service_at_locations"));
        (await api.Get("/services?full=true")).Contents.ShouldContain(record => Has(record, "service_at_locations"));

        var organization = (await api.Get("/organizations?full_service=true")).Contents.First(record => record.GetProperty("services").GetArrayLength() > 1);
        organization.GetProperty("services").EnumerateArray().ShouldAllBe(service => Has(service, "service_at_locations"));
        (await api.Get($"/organizations/{Id(organization)}")).Json.GetProperty("services").EnumerateArray().Select(Id).ShouldBe(organization.GetProperty("services").EnumerateArray().Select(Id));
        (await api.Get($"/organizations/{Id(organization)}?full_service=true")).Text.ShouldContain("service_at_locations");
    }

    [Fact]
    public async Task It_says_what_it_is()
    {
        var api = await Api.Empty(await TestApp.On(Engine.Sqlite));
        var root = (await api.Get("")).Json;
        root.GetProperty("version").GetString().ShouldBe("3.1");
        foreach (var name in new[] { "profile", "openapi_url" })
        {
            var address = new Uri(root.GetProperty(name).GetString()!);
            (await api.Get(address.AbsolutePath["/hsds".Length..])).Status.ShouldBe(HttpStatusCode.OK);
        }
        var described = (await api.Get("/openapi.json")).Json;
        var theirs = JsonDocument.Parse(await File.ReadAllTextAsync(Api.Shared("standards/hsds/3.1/schema/openapi.json"), TestContext.Current.CancellationToken)).RootElement;
        foreach (var path in theirs.GetProperty("paths").EnumerateObject())
        {
            var ours = described.GetProperty("paths").GetProperty(path.Name);
            foreach (var verb in path.Value.EnumerateObject().Where(verb => verb.Name is "get" or "post"))
            {
                var operation = ours.GetProperty(verb.Name);
                var asks = verb.Name == "get" ? operation.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()!).ToList()
                    : operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("properties").EnumerateObject().Select(p => p.Name).ToList();
                var required = verb.Value.TryGetProperty("parameters", out var list) ? list.EnumerateArray().Select(p => p.TryGetProperty("name", out var own) ? own.GetString()! : p.GetProperty("$ref").GetString()!.Split('/')[^1]) : [];
                asks.ShouldBe(required.Concat(path.Name.Contains('{', StringComparison.Ordinal) ? ["id"] : []), ignoreOrder: true, $"{verb.Name} {path.Name}");
            }
        }
        foreach (var reference in described.GetRawText().Split("\"$ref\":\"#/components/schemas/").Skip(1).Select(part => part.Split('"')[0]).Distinct())
        {
            described.GetProperty("components").GetProperty("schemas").TryGetProperty(reference, out _).ShouldBeTrue(reference);
        }
        var documented = await File.ReadAllTextAsync(Repository.At("docs", "hsds.md"), TestContext.Current.CancellationToken);
        var properties = (await api.Get("/profile")).Json.GetProperty("properties").EnumerateArray().ToList();
        properties.ShouldNotBeEmpty();
        properties.ShouldAllBe(own => documented.Contains($"| `{own.GetProperty("table")}` | `{own.GetProperty("name")}` | {own.GetProperty("type")} | {own.GetProperty("description")} |", StringComparison.Ordinal));
    }

}
