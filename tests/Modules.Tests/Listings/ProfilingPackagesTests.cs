using Parasol.Listings;

namespace Parasol.Modules.Tests.Listings;

/// <summary>What is in a package, said before anything is taken in.</summary>
public sealed class ProfilingPackagesTests : IDisposable
{
    readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_profile_counts_rows_and_how_full_each_column_is()
    {
        _folder.Write("organizations.csv", "id,name,email,colour\no1,Harbor House,,red\no2,Lamp House,a@example.org,\n");
        _folder.Write("birds.csv", "bird\nrobin\n");

        var profile = PackageProfile.Of(_folder.Path);

        profile.Layout.ShouldBe("hsds");
        profile.Faults.ShouldBeEmpty();
        profile.Tables.Select(table => (table.File, table.Rows, table.IsUnderstood)).ShouldBe([("birds.csv", 1, false), ("organizations.csv", 2, true)]);
        profile.Tables[1].Columns.ShouldBe([new("id", 2, true), new("name", 2, true), new("email", 1, true), new("colour", 1, false)]);
    }

    [Theory]
    [InlineData("data/directory/san-mateo", "ohana", "services.csv", 23)]
    [InlineData("data/directory/florida-legal-aid", "florida-legal-aid", "locations.csv", 378)]
    [InlineData("data/directory/massachusetts-lgbtq/data.geojson", "geojson", "properties", 299)]
    [InlineData("standards/hsds/3.1/examples/csv", "hsds", "phones.csv", 1)]
    [InlineData("standards/hsds/3.1/examples/service_full.json", "hsds", "schedules", 4)]
    public void Samples_have_a_profile(string path, string layout, string table, int rows)
    {
        var profile = PackageProfile.Of(Samples.At(path));

        profile.Layout.ShouldBe(layout);
        profile.Tables.Single(t => t.File == table).Rows.ShouldBe(rows);
        profile.Tables.SelectMany(t => t.Columns).ShouldAllBe(column => column.Filled >= 0);
        profile.Tables.ShouldContain(t => t.Columns.Any(column => column.Filled == t.Rows));
    }

    [Fact]
    public void A_broken_package_has_a_profile_of_what_can_be_read()
    {
        _folder.Write("organizations.csv", "id,name\no1,\"Harbor\n");
        _folder.Write("services.csv", "id,organization_id,name,status\ns1,o9,Food,sometimes\n");

        var profile = PackageProfile.Of(_folder.Path);

        profile.Tables.Single().File.ShouldBe("services.csv");
        profile.Faults.Single().Code.ShouldBe("quotes-open");
    }

    [Fact]
    public void With_a_mapping_it_says_which_columns_the_mapping_uses()
    {
        var profile = PackageProfile.Of(_folder.Write("table.csv", "Agency,Program,Notes\nA,B,\n"), _folder.Write("map.txt", "organization.name = Agency\nservice.name = Program\n"));

        profile.Layout.ShouldBe("mapped");
        profile.Tables.Single().Columns.ShouldBe([new("agency", 1, true), new("program", 1, true), new("notes", 0, false)]);
    }
}
