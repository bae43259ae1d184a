using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Importing;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

/// <summary>What the lists of the API give for each parameter, against the whole directory looked through by hand.</summary>
public sealed class AskingTheApiTests
{
    /// <summary>One value of one parameter, and which records of the whole export meet it.</summary>
    sealed record Filter(string Name, string Value, Func<JsonElement, bool> Holds)
    {
        public string Query => $"{Name}={Uri.EscapeDataString(Value)}";
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Every_filter_is_what_one_would_pick_by_hand_and_every_pair_is_both(Engine engine)
    {
        var api = await Api.With(engine, Api.Samples);
        var services = (await api.All("services")).ToDictionary(Id);
        var organizations = await api.All("organizations");
        var compared = 0;
        foreach (var (list, filters) in Filters(services, organizations, await api.All("service_at_locations"), await api.All("taxonomy_terms")))
        {
            var whole = await api.All(list);
            foreach (var filter in filters)
            {
                var byHand = whole.Where(filter.Holds).Select(Id).ToList();
                byHand.Count.ShouldBeGreaterThan(0, filter.Query);
                (await Found(api, list, filter.Query)).ShouldBe(byHand, $"{list}?{filter.Query}");
                compared++;
                foreach (var other in filters.Where(other => other.Name != filter.Name && !(filter.Name is "postcode" or "proximity" && other.Name is "postcode" or "proximity")))
                {
                    (await Found(api, list, $"{filter.Query}&{other.Query}")).ShouldBe(whole.Where(record => filter.Holds(record) && other.Holds(record)).Select(Id), $"{list}?{filter.Query}&{other.Query}");
                    compared++;
                }
            }
            (await Found(api, list, "search=zzqxv")).ShouldBeEmpty();
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{compared} answers compared");
    }

    [Fact]
    public async Task Near_a_postal_code_is_counted_in_metres_from_the_places_in_it()
    {
        var api = await Api.With(Engine.Sqlite, Api.Samples);
        var places = await api.All("service_at_locations");
        var inCode = places.Where(place => CodesOf(place).Contains("94063")).ToList();
        var centre = (inCode.Average(place => PointOf(place)!.Value.Latitude), inCode.Average(place => PointOf(place)!.Value.Longitude));

        foreach (var metres in new[] { 1, 1500, 20_000, 10_000_000 })
        {
            (await Found(api, "service_at_locations", $"postcode=94063&proximity={metres}")).ShouldBe(places.Where(place => PointOf(place) is { } point && Metres(centre, point) <= metres).Select(Id));
        }
        (await Found(api, "service_at_locations", "postcode=00000&proximity=10000000")).ShouldBeEmpty();
    }

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
        await Change(api, service => service.Decide(new Decision { Publication = Publication.Public, Vetting = Vetting.Unvetted, Status = ServiceStatus.TemporarilyClosed }, new DateOnly(2026, 1, 1)), Id(one));
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
    public async Task What_is_not_public_is_not_there()
    {
        var api = await Api.With(Engine.Sqlite, Api.Samples[0]);
        var all = await api.All("services");
        var alone = all.First(service => all.Count(other => Organization(other) == Organization(service)) == 1);
        Decision[] decisions =
        [
            new() { Publication = Publication.Draft, Vetting = Vetting.Unvetted }, new() { Publication = Publication.Network, Vetting = Vetting.Unvetted },
            new() { Publication = Publication.Archived, Vetting = Vetting.Unvetted }, new() { Publication = Publication.Network, Vetting = Vetting.DoNotRefer },
        ];
        var name = alone.GetProperty("name").GetString()!;
        foreach (var decision in decisions)
        {
            await Change(api, service => service.Decide(decision, new DateOnly(2026, 1, 1)), Id(alone));
            foreach (var list in Api.Lists)
            {
                (await api.Get($"/{list}?full=true&format=ndjson")).Text.ShouldNotContain(Id(alone));
                (await api.Get($"/{list}?full=true&format=ndjson")).Text.ShouldNotContain(Organization(alone));
            }
            var gone = await api.Get($"/services/{Id(alone)}");
            gone.Text.ShouldBe((await api.Get($"/services/{RowId.New().Value:D}")).Text);
            (await api.Get($"/organizations/{Organization(alone)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        name.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task An_address_that_is_kept_back_is_in_no_answer()
    {
        const string canary = "Canarystreet";
        var folder = Directory.CreateTempSubdirectory("parasol-hidden-").FullName;
        foreach (var (file, text) in new[]
        {
            ("organizations.csv", "id,name,description\no1,Open Door,A made-up place\n"),
            ("services.csv", "id,organization_id,name,status\ns1,o1,Beds,active\ns2,o1,Meals,active\n"),
            ("locations.csv", $"id,organization_id,location_type,name,alternate_name,description,transportation,url,latitude,longitude,external_identifier\nl1,o1,physical,{canary} house,{canary} two,Behind {canary},Walk up {canary},https://example.org/{canary},41.123456,-73.654321,{canary}7\nl2,o1,physical,Elsewhere,,,,,42.5,-72.5,\n"),
            ("service_at_location.csv", $"id,service_id,location_id,description\na1,s1,l1,The door on {canary}\na2,s2,l2,\n"),
            ("addresses.csv", $"id,location_id,attention,address_1,city,region,state_province,postal_code,country,address_type\nd1,l1,Ann {canary},17 {canary},Quietford,Quiet County,NY,12534,US,physical\nd2,l1,,Box 1 {canary},Quietford,,NY,12534,US,postal\nd3,l2,,1 Main Street,Quietford,,NY,12534,US,physical\n"),
            ("phones.csv", "id,location_id,number\np1,l1,555 0123\n"),
            ("schedules.csv", $"id,location_id,freq,byday,opens_at,closes_at,description,notes,schedule_link\nh1,l1,WEEKLY,MO,09:00,17:00,Ring at {canary},{canary},https://example.org/{canary}\n"),
            ("accessibility.csv", $"id,location_id,description\nc1,l1,A ramp on {canary}\n"),
        })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), text);
        }
        var api = await Api.Empty(await TestApp.On(Engine.Sqlite));
        await api.Import(folder, "made-up");
        (await Everything(api)).ShouldContain(canary);
        var beds = Id((await api.All("services")).Single(service => service.GetProperty("name").GetString() == "Beds"));
        var hiddenBefore = "";
        foreach (var visibility in new[] { AddressVisibility.AreaOnly, AddressVisibility.Hidden })
        {
            await Hide(api, visibility);
            var everything = await Everything(api);
            foreach (var word in new[] { canary, "41.123456", "73.654321", "12534\"},{\"id" })
            {
                everything.ShouldNotContain(word);
            }
            var place = (await api.Get($"/services/{beds}")).Json.GetProperty("service_at_locations")[0].GetProperty("location");
            place.GetProperty("phones")[0].GetProperty("number").GetString().ShouldBe("555 0123");
            place.GetRawText().Contains("Quietford", StringComparison.Ordinal).ShouldBe(visibility is AddressVisibility.AreaOnly);
            place.GetRawText().ShouldNotContain("12534");
            foreach (var query in new[] { $"search={canary}", "postcode=12534&proximity=1", "postcode=12534&proximity=100000" })
            {
                (await Found(api, "service_at_locations", query)).ShouldNotContain(Id((await api.Get($"/services/{beds}")).Json.GetProperty("service_at_locations")[0]));
            }
            (await Found(api, "service_at_locations", "search=quietford")).Count.ShouldBe(visibility is AddressVisibility.AreaOnly ? 2 : 1);
            (await Found(api, "service_at_locations", "postcode=12534")).Count.ShouldBe(visibility is AddressVisibility.AreaOnly ? 2 : 1);
            hiddenBefore = everything;
        }
        // Another address behind the same door changes no byte, no tag, no size and no order.
        await File.WriteAllTextAsync(Path.Combine(folder, "addresses.csv"), "id,location_id,address_1,city,state_province,postal_code,country,address_type\nd1,l1,9 Other Road,Farford,VT,05401,US,physical\nd3,l2,1 Main Street,Quietford,NY,12534,US,physical\n");
        await api.Import(folder, "made-up");
        (await Everything(api)).ShouldBe(hiddenBefore);
        Directory.Delete(folder, recursive: true);
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
        var theirs = JsonDocument.Parse(File.ReadAllText(Api.Shared("standards/hsds/3.1/schema/openapi.json"))).RootElement;
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
        var documented = File.ReadAllText(Repository.At("docs", "hsds.md"));
        var properties = (await api.Get("/profile")).Json.GetProperty("properties").EnumerateArray().ToList();
        properties.ShouldNotBeEmpty();
        properties.ShouldAllBe(own => documented.Contains($"| `{own.GetProperty("table")}` | `{own.GetProperty("name")}` | {own.GetProperty("type")} | {own.GetProperty("description")} |", StringComparison.Ordinal));
    }

    // The folder of one place: what an answer of any kind holds, with its tags.
    static async Task<string> Everything(Api api)
    {
        var said = new List<string>();
        foreach (var list in Api.Lists)
        {
            foreach (var path in new[] { $"/{list}", $"/{list}?full=true", $"/{list}?format=ndjson&full=true" })
            {
                var answer = await api.Get(path);
                said.AddRange([answer.Tag!, answer.Text]);
            }
            foreach (var record in await api.All(list))
            {
                var answer = await api.Get($"/{list}/{Id(record)}");
                said.AddRange([answer.Tag!, answer.Text]);
            }
        }
        return string.Join('\n', said);
    }

    static async Task Hide(Api api, AddressVisibility visibility)
    {
        await using var visit = api.Organisation.Visit();
        var db = visit.Get<ParasolDb>();
        var site = await db.Set<Site>().AsTracking().SingleAsync(s => s.Organisation == api.Organisation.Id && s.ForeignId == "l1");
        site.Visibility = visibility;
        await Editions.Next(db, api.Organisation.Id);
        await db.SaveChangesAsync();
    }

    static async Task Change(Api api, Func<Service, Outcome> change, string id)
    {
        await using var visit = api.Organisation.Visit();
        var db = visit.Get<ParasolDb>();
        var wanted = new ServiceId(Guid.Parse(id));
        change(await db.Set<Service>().AsTracking().SingleAsync(s => s.Id == wanted)).IsDone.ShouldBeTrue();
        await Editions.Next(db, api.Organisation.Id);
        await db.SaveChangesAsync();
    }

    static async Task<IReadOnlyList<string>> Found(Api api, string list, string query)
    {
        var answer = (await api.Get($"/{list}?per_page=10000&{query}")).Json;
        answer.GetProperty("total_items").GetInt32().ShouldBe(answer.GetProperty("contents").GetArrayLength());
        return [.. answer.GetProperty("contents").EnumerateArray().Select(Id)];
    }

    static IEnumerable<(string List, Filter[] Filters)> Filters(Dictionary<string, JsonElement> services, IReadOnlyList<JsonElement> organizations, IReadOnlyList<JsonElement> places, IReadOnlyList<JsonElement> terms)
    {
        var term = terms.First(one => services.Values.Count(service => TermsOf(service).Contains(Id(one))) > 0 && Has(one, "taxonomy_id"));
        var (termId, taxonomy) = (Id(term), term.GetProperty("taxonomy_id").GetString()!);
        var organization = Organization(services.Values.First(service => TermsOf(service).Contains(termId)));
        string[] TaxonomiesOf(JsonElement record) => [.. TermsOf(record).Select(id => terms.First(one => Id(one) == id)).Where(one => Has(one, "taxonomy_id")).Select(one => one.GetProperty("taxonomy_id").GetString()!)];
        IEnumerable<JsonElement> ServicesOf(JsonElement one) => services.Values.Where(service => Organization(service) == Id(one));
        JsonElement ServiceOf(JsonElement place) => services[place.GetProperty("service_id").GetString()!];
        string TextOfService(JsonElement service) => Text(service, "name", "alternate_name", "description") + Text(service.GetProperty("organization"), "name") + (Has(service, "program") ? Text(service.GetProperty("program"), "name") : "")
            + string.Join(' ', List(service, "attributes").Select(attribute => Has(attribute, "taxonomy_term") ? Text(attribute.GetProperty("taxonomy_term"), "name") : Text(attribute, "value")));

        yield return ("services",
        [
            new("search", "health", service => Says(TextOfService(service), "health")), new("search", "Health, FAMIL", service => Says(TextOfService(service), "health", "famil")), new("search", "for yo", service => Says(TextOfService(service), "for", "yo")),
            new("taxonomy_term_id", termId, service => TermsOf(service).Contains(termId)), new("taxonomy_id", taxonomy, service => TaxonomiesOf(service).Contains(taxonomy)),
            new("organization_id", organization, service => Organization(service) == organization), new("modified_after", "2020-01-01T00:00:00Z", _ => true),
        ]);
        yield return ("organizations",
        [
            new("search", "legal", one => Says(Text(one, "name", "alternate_name", "description"), "legal")), new("search", "county", one => Says(Text(one, "name", "alternate_name", "description"), "county")),
            new("taxonomy_term_id", termId, one => ServicesOf(one).Any(service => TermsOf(service).Contains(termId))), new("taxonomy_id", taxonomy, one => ServicesOf(one).Any(service => TaxonomiesOf(service).Contains(taxonomy))),
        ]);
        yield return ("service_at_locations",
        [
            new("search", "redwood", place => Says(TextOfService(ServiceOf(place)) + Text(place, "description") + TextOfPlace(place), "redwood")), new("search", "house", place => Says(TextOfService(ServiceOf(place)) + Text(place, "description") + TextOfPlace(place), "house")),
            new("taxonomy_term_id", termId, place => TermsOf(ServiceOf(place)).Contains(termId)), new("taxonomy_id", taxonomy, place => TaxonomiesOf(ServiceOf(place)).Contains(taxonomy)),
            new("organization_id", organization, place => Organization(ServiceOf(place)) == organization), new("postcode", "940", place => CodesOf(place).Any(code => code.StartsWith("940", StringComparison.Ordinal))),
            new("postcode", "94063", place => CodesOf(place).Any(code => code.StartsWith("94063", StringComparison.Ordinal))), new("modified_after", "2020-01-01", _ => true),
        ]);
        yield return ("taxonomies", [new("search", "eligib", one => Says(Text(one, "name", "description"), "eligib")), new("search", "parasol", one => Says(Text(one, "name", "description"), "parasol"))]);
        yield return ("taxonomy_terms",
        [
            new("search", "health", one => Says(Text(one, "code", "name", "description"), "health")), new("taxonomy_id", taxonomy, one => Has(one, "taxonomy_id") && one.GetProperty("taxonomy_id").GetString() == taxonomy), new("top_only", "true", _ => true),
        ]);
    }

    static string TextOfPlace(JsonElement place) => Text(place.GetProperty("location"), "name", "alternate_name") + string.Concat(AddressesOf(place).Select(address => Text(address, "city", "region", "state_province", "postal_code")));

    static IEnumerable<JsonElement> AddressesOf(JsonElement place) => List(place.GetProperty("location"), "addresses").Concat(List(place.GetProperty("location"), "parasol_addresses"));

    static List<string> CodesOf(JsonElement place) => [.. AddressesOf(place).Where(address => Has(address, "postal_code")).Select(address => address.GetProperty("postal_code").GetString()!)];

    static (double Latitude, double Longitude)? PointOf(JsonElement place) =>
        place.GetProperty("location") is var location && Has(location, "latitude") && Has(location, "longitude") ? (location.GetProperty("latitude").GetDouble(), location.GetProperty("longitude").GetDouble()) : null;

    // Another way to the same number: the angle between two arrows from the middle of the earth.
    static double Metres((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
    {
        static double[] Arrow((double Latitude, double Longitude) at) =>
            [Math.Cos(at.Latitude * Math.PI / 180) * Math.Cos(at.Longitude * Math.PI / 180), Math.Cos(at.Latitude * Math.PI / 180) * Math.Sin(at.Longitude * Math.PI / 180), Math.Sin(at.Latitude * Math.PI / 180)];
        var (p, q) = (Arrow(a), Arrow(b));
        return 6_371_000 * 2 * Math.Asin(Math.Sqrt(p.Zip(q, (x, y) => (x - y) * (x - y)).Sum()) / 2);
    }

    // Letters and digits are words; each asked word begins one. Accents and case do not count.
    static bool Says(string text, params string[] words)
    {
        var plain = string.Concat(text.Normalize(System.Text.NormalizationForm.FormKD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))).ToLowerInvariant();
        var said = System.Text.RegularExpressions.Regex.Split(plain, @"[^\p{L}\p{Nd}]+");
        return Array.TrueForAll(words, word => said.Any(one => one.StartsWith(word, StringComparison.Ordinal)));
    }

    static string Text(JsonElement record, params string[] fields) => string.Concat(fields.Where(field => Has(record, field)).Select(field => " " + record.GetProperty(field).GetString() + " "));

    static List<string> TermsOf(JsonElement record) => [.. List(record, "attributes").Where(attribute => Has(attribute, "taxonomy_term_id")).Select(attribute => attribute.GetProperty("taxonomy_term_id").GetString()!)];

    static IEnumerable<JsonElement> List(JsonElement record, string name) => Has(record, name) ? record.GetProperty(name).EnumerateArray() : [];

    static bool Has(JsonElement record, string name) => record.TryGetProperty(name, out _);

    static string Id(JsonElement record) => record.GetProperty("id").GetString()!;

    static string Organization(JsonElement service) => service.GetProperty("organization_id").GetString()!;
}
