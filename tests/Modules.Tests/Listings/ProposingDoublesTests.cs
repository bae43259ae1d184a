using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.Importing;

namespace Parasol.Modules.Tests.Listings;

/// <summary>Records that may be the same thing are proposed, and never merged.</summary>
public class ProposingDoublesTests(DirectoryStores stores) : IClassFixture<DirectoryStores>
{
    readonly OrganisationId _here = OrganisationId.New();

    static Lookalike One(string id, string name = "Harbor House", string? postcode = null, string? phone = null, string? web = null, string source = "new", string kind = "service") => new(kind, source, id, name, null)
    {
        Postcodes = Set(postcode is null ? null : Doubles.PostcodeOf(postcode)),
        Phones = Set(phone is null ? null : Doubles.DigitsOf(phone)),
        Websites = Set(web is null ? null : Doubles.WebOf(web)),
    };

    static HashSet<string> Set(string? value) => value is null ? [] : [value];

    static string Said(IEnumerable<Proposal> proposals) => string.Join("; ", proposals.Select(pair => $"{pair.One.Id}={pair.Other.Id} {string.Join('+', pair.Same)}"));

    [Fact]
    public void The_same_name_alone_is_not_enough()
    {
        Doubles.Find([One("a"), One("b")], [One("c", source: "old")]).ShouldBeEmpty();
        Doubles.Find([One("a", "Harbor House", phone: "518 555 0100"), One("b", "Lamp House", phone: "518 555 0100")], []).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("12534", "12534-0001", null, null, null, null, "postal code")]
    [InlineData(null, null, "(518) 555-0100", "+1 518.555.0100", null, null, "phone")]
    [InlineData(null, null, null, null, "https://www.example.org/", "http://example.org", "website")]
    [InlineData("sw1a 1aa", "SW1A1AA", null, null, "example.org/a", "https://EXAMPLE.org/a", "postal code+website")]
    [InlineData("12534", null, "5185550100", "518-555-0100", null, null, "phone")]
    public void The_same_name_and_something_more_is_proposed(string? code1, string? code2, string? phone1, string? phone2, string? web1, string? web2, string same)
    {
        var proposals = Doubles.Find([One("a", "Harbor  House, Inc", code1, phone1, web1)], [One("b", "HARBOR HOUSE INC.", code2, phone2, web2, "old")]);

        Said(proposals).ShouldBe($"a=b {same}");
    }

    [Fact]
    public void Two_branches_at_two_places_are_not_the_same()
    {
        Doubles.Find([One("a", postcode: "12534", web: "example.org"), One("b", postcode: "12501", web: "example.org")], []).ShouldBeEmpty();
    }

    [Fact]
    public void A_service_is_no_organization_and_what_is_known_is_not_compared_with_itself()
    {
        Doubles.Find([One("a", phone: "518 555 0100", kind: "organization")], [One("b", phone: "518 555 0100", source: "old"), One("c", phone: "518 555 0100", source: "older")]).ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_a_package_does_not_matter()
    {
        Lookalike[] fresh = [One("c", phone: "518 555 0100"), One("a", phone: "518 555 0100"), One("b", postcode: "12534")];
        Lookalike[] known = [One("z", postcode: "12534", phone: "518 555 0100", source: "old"), One("y", web: "example.org", source: "old")];

        Said(Doubles.Find(fresh, known)).ShouldBe(Said(Doubles.Find(fresh.Reverse(), known.Reverse())));
        Said(Doubles.Find(fresh, known)).ShouldBe("a=z phone; b=z postal code; c=z phone; c=a phone");
    }

    [Fact]
    public void The_work_does_not_grow_with_the_square()
    {
        // All of one name and one website: compared all with all, every one of two million pairs would be proposed.
        var branches = Enumerable.Range(0, 2_000).Select(i => One($"{i:00000}", web: "example.org")).ToList();

        Doubles.Find(branches, []).Count.ShouldBeInRange(2_000, 2_000 * 10);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_import_lists_them_and_merges_nothing(Engine engine)
    {
        using var folder = new Folder();
        await stores.Import(engine, _here, folder.Write("one.csv", "Agency,Program,Zip,Phone\nHarbor House,Shelter,12534,518-555-0100\n"), "one", order => order with { Mapping = Map(folder) });

        var report = await stores.Import(engine, _here, folder.Write("two.csv", "Agency,Program,Zip,Phone\nHARBOR HOUSE,Shelter,12534-1111,\nHarbor House,Meals,12534,\n"), "two", order => order with { Mapping = Map(folder) });

        report.IsDone.ShouldBeTrue();
        report.DoubleCount.ShouldBe(2);
        report.Doubles.Select(pair => (pair.Kind, pair.One.Source, pair.One.File, pair.One.Line, pair.Other.Source, pair.Other.File, string.Join('+', pair.Same))).ShouldBe(
        [
            ("organization", "two", "two.csv", 2, "one", null, "postal code"),
            ("service", "two", "two.csv", 2, "one", null, "postal code"),
        ]);
        (await stores.Ask(engine, db => db.Set<Service>().CountAsync(s => s.Organisation == _here, TestContext.Current.CancellationToken))).ShouldBe(3);
    }

    static string Map(Folder folder) => folder.Write("map.txt", "organization.name = Agency\nservice.name = Program\nlocation.postal_code = Zip\nlocation.address_1 = \"1 Quiet Street\"\nservice.phones = Phone\n");

    [Fact]
    public async Task A_directory_read_under_two_names_is_proposed_as_a_whole()
    {
        await stores.Import(Engine.Sqlite, _here, Samples.At("data/directory/san-mateo"), "one");

        var report = await stores.Import(Engine.Sqlite, _here, Samples.At("data/directory/san-mateo"), "two");

        report.Services.Created.ShouldBe(23);
        report.Doubles.Count(pair => pair.Kind is "service" && pair.Other.Source is "one" && pair.One.Id == pair.Other.Id).ShouldBeGreaterThan(15);
    }
}
