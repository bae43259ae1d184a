using System.Globalization;
using System.Text.Json;
using Parasol.Data;
using Parasol.Testing;
using static Parasol.Web.Tests.Listings.ApiRecords;

namespace Parasol.Web.Tests.Listings;

/// <summary>What the lists of the API give for each parameter, against the whole directory looked through by hand.</summary>
public sealed class FilteringTheApiTests
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
                (await api.Found(list, filter.Query)).ShouldBe(byHand, $"{list}?{filter.Query}");
                compared++;
                foreach (var other in filters.Where(other => other.Name != filter.Name && !(filter.Name is "postcode" or "proximity" && other.Name is "postcode" or "proximity")))
                {
                    (await api.Found(list, $"{filter.Query}&{other.Query}")).ShouldBe(whole.Where(record => filter.Holds(record) && other.Holds(record)).Select(Id), $"{list}?{filter.Query}&{other.Query}");
                    compared++;
                }
            }
            (await api.Found(list, "search=zzqxv")).ShouldBeEmpty();
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
            (await api.Found("service_at_locations", $"postcode=94063&proximity={metres}")).ShouldBe(places.Where(place => PointOf(place) is { } point && Metres(centre, point) <= metres).Select(Id));
        }
        (await api.Found("service_at_locations", "postcode=00000&proximity=10000000")).ShouldBeEmpty();
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
}
