using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

/// <summary>A table with columns of its own, read by a mapping that a volunteer wrote.</summary>
public sealed class ReadingByMappingTests : IDisposable
{
    const string Table = "Agency,Program,Where,Phones,Speaks,When,Site,Cost\n"
        + "Harbor House,Shelter,\"1 Quiet Street, Hudson, NY 12534\",555-0100 or shout; (518) 555-0101,Spanish; English,Most nights,example.org,Free\n"
        + "Harbor House,Shelter,\"2 Loud Street, Hudson, NY 12534\",,,,,\n"
        + "Lamp House,Meals,,,,,not a site,\n";

    const string Map = """
        # Our field = their column
        organization.name = Agency
        service.name    = Program
        service.phones  = Phones split by ";"
        service.languages = speaks split by semicolon
        service.hours = When
        service.url = Site
        service.fees = Cost
        service.status = "active"
        location.address = Where
        """;

    readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    Package Read(string map = Map, string table = Table, string name = "table.csv") => new PackageReader().Read(_folder.Write(name, table), _folder.Write("map.txt", map));

    [Fact]
    public void A_table_comes_in_by_its_mapping()
    {
        var package = Read();

        package.Findings.Faults.ShouldBeEmpty();
        package.Layout.ShouldBe(Layout.Mapped);
        (package.Providers.Count, package.Sites.Count, package.Services.Count).ShouldBe((2, 2, 2));
        var shelter = package.Services.Single(service => service.Facts.Name == "Shelter");
        shelter.Places.Count.ShouldBe(2);
        shelter.Facts.ShouldSatisfyAllConditions(
            facts => facts.Status.ShouldBe(ServiceStatus.Active),
            facts => facts.Phones.Select(phone => phone.Number).ShouldBe(["555-0100 or shout", "(518) 555-0101"]),
            facts => facts.Languages.Select(language => language.Code).ShouldBe(["es", "en"]),
            facts => facts.Openings.Single().ShouldSatisfyAllConditions(opening => (opening.Every, opening.Words).ShouldBe((Every.Words, "Most nights"))),
            facts => facts.Website.ShouldBe("https://example.org"),
            facts => facts.Cost.IsFree.ShouldBe(Answer.Yes));
        package.Sites[0].Facts.Addresses.Single().ShouldSatisfyAllConditions(address => (address.City, address.State, address.Postcode).ShouldBe(("Hudson", "NY", "12534")));
        package.Services.Single(service => service.Facts.Name == "Meals").Facts.Kept.ShouldBe([new Kept("service.url", "not a site")]);
        package.Findings.Notes.Single().ShouldSatisfyAllConditions(note => (note.Code, note.At).ShouldBe(("url-kept-as-words", new Spot("table.csv", 4, 7, "site"))));
    }

    [Fact]
    public void The_same_table_gives_the_same_ids_in_any_order()
    {
        var rows = Table.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var turned = string.Join('\n', [rows[0], .. rows[1..].Reverse()]) + "\n";

        var (one, two) = (Read(), Read(table: turned));

        two.Services.Select(service => service.Id).ShouldBe(one.Services.Select(service => service.Id), ignoreOrder: true);
        two.Sites.Select(site => site.Id).ShouldBe(one.Sites.Select(site => site.Id), ignoreOrder: true);
        two.Providers.Select(provider => provider.Id).ShouldBe(one.Providers.Select(provider => provider.Id), ignoreOrder: true);
    }

    [Theory]
    [InlineData("organization.name = Agency\nservice.name = Program\nservice.colour = Cost\n", 3, 1, "mapping-field-unknown")]
    [InlineData("organization.name = Agency\nservice.name = Program\n  service.fees Cost\n", 3, 3, "mapping-line-wrong")]
    [InlineData("organization.name = Agency\nservice.name = Program\nservice.name = Where\n", 3, 1, "mapping-field-twice")]
    [InlineData("organization.name = Agency\nservice.name = Program\nservice.fees = Price\n", 3, 16, "mapping-column-missing")]
    [InlineData("organization.name = Agency\nservice.name = Program split by ;\n", 2, 33, "mapping-split-wrong")]
    [InlineData("organization.name = Agency\nservice.name = Program\nservice.status = \"active\n", 3, 18, "mapping-quote-open")]
    [InlineData("organization.name = Agency\n", 2, 1, "mapping-field-missing")]
    public void A_fault_in_the_mapping_names_its_line_and_column(string map, int line, int column, string code)
    {
        var fault = Read(map).Findings.Faults.ShouldHaveSingleItem();

        (fault.At.File, fault.At.Line, fault.At.Column, fault.Code).ShouldBe(("map.txt", line, column, code));
    }

    [Fact]
    public void A_line_without_end_is_refused()
    {
        Read("service.name = a" + new string(' ', 1_000_000) + "b\n").Findings.Faults.ShouldContain(fault => fault.Code == "mapping-line-wrong" && fault.At.Line == 1);
    }

    [Fact]
    public void A_fault_in_the_table_names_the_place_in_the_table()
    {
        var fault = Read("organization.name = Agency\nservice.name = Program\nservice.minimum_age = When\n").Findings.Faults.ShouldHaveSingleItem();

        (fault.At, fault.Code).ShouldBe((new Spot("table.csv", 2, 6, "when"), "number-not-whole"));
    }

    [Fact]
    public void Columns_that_the_mapping_leaves_out_are_said()
    {
        Read("organization.name = Agency\nservice.name = Program\n").Findings.Notes.Where(note => note.Code == "column-not-mapped").Select(note => note.At.Field)
            .ShouldBe(["where", "phones", "speaks", "when", "site", "cost"]);
    }

    [Fact]
    public void A_mapping_reads_one_table_and_not_a_folder_of_them()
    {
        _folder.Write("a.csv", Table);
        _folder.Write("b.csv", Table);
        using var elsewhere = new Folder();

        new PackageReader().Read(_folder.Path, elsewhere.Write("map.txt", Map)).Findings.Faults.Single().Code.ShouldBe("mapping-one-table");
    }

    [Fact]
    public void Massachusetts_comes_in_by_a_mapping_too()
    {
        var package = new PackageReader().Read(Samples.At("data/directory/massachusetts-lgbtq/data.geojson"), _folder.Write("map.txt", """
            organization.name = organization_name
            service.name = organization_name
            service.url = web_url
            service.terms = service_class_level_1
            service.phones = phone_numbers
            location.address = address
            location.city = city
            location.latitude = latitude
            location.longitude = longitude
            """));

        package.Findings.Faults.ShouldBeEmpty();
        package.Services.Sum(service => service.Places.Count).ShouldBeGreaterThan(250);
        package.Providers.Count.ShouldBe(254);
        package.Sites.ShouldContain(site => site.Facts.Latitude != null);
        package.Services.SelectMany(service => service.Facts.Phones).ShouldContain(phone => phone.Number == "(617) 54-ADOPT (617 542-3678) or 1 (800) 882-1176");
    }
}
