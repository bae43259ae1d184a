using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Towns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using Parasol.Listings.Importing;

namespace Parasol.Modules.Tests.Listings;

public class NearAPlaceTests(DirectoryStores stores) : IClassFixture<DirectoryStores>
{
    readonly OrganisationId _here = OrganisationId.New();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("10001", "10001 New York, NY")]
    [InlineData(" 10001-2345 ", "10001 New York, NY")]
    [InlineData("Redwood City, CA", "Redwood City, CA")]
    [InlineData("redwood city california", "Redwood City, CA")]
    [InlineData("Brooklyn, New York", "Brooklyn, NY")]
    [InlineData("brooklyn ny", "Brooklyn, NY")]
    [InlineData("St. Louis, MO", "Saint Louis, MO")]
    [InlineData("NYC", "NYC, NY")]
    [InlineData("Manhattan, NY", "Manhattan, NY")]
    [InlineData("Staten Island", "Staten Island, NY")]
    [InlineData("Kings County, NY", "Kings County, NY")]
    public void A_typed_place_is_found(string typed, string label)
    {
        TownTable.Of().Find(typed).Only!.Label.ShouldBe(label);
        TownTable.Of().Find(label).Only!.Label.ShouldBe(label);
    }

    [Fact]
    public void Of_several_places_of_a_name_none_is_taken_and_the_largest_comes_first()
    {
        var meant = TownTable.Of().Find("Brooklyn");

        meant.Only.ShouldBeNull();
        meant.IsGuess.ShouldBeFalse();
        meant.Several[0].Label.ShouldBe("Brooklyn, NY");
        meant.Several.Count.ShouldBeGreaterThan(4);
        meant.Several.ShouldAllBe(town => TownTable.Of().Find(town.Label).Only == town);
    }

    [Theory]
    [InlineData("Brooklin NY", "Brooklyn, NY")]
    [InlineData("Poughkeep", "Poughkeepsie, NY")]
    public void A_slip_or_a_beginning_is_offered_and_not_taken(string typed, string offered)
    {
        var meant = TownTable.Of().Find(typed);

        meant.Only.ShouldBeNull();
        meant.IsGuess.ShouldBeTrue();
        meant.Several.Select(town => town.Label).ShouldContain(offered);
    }

    [Theory]
    [InlineData("00000")]
    [InlineData("100")]
    [InlineData("Qwxz")]
    [InlineData("!")]
    [InlineData(", NY")]
    public void What_is_no_place_is_none(string typed) => TownTable.Of().Find(typed).ShouldSatisfyAllConditions(meant => meant.Only.ShouldBeNull(), meant => meant.Several.ShouldBeEmpty());

    [Fact]
    public void Distances_are_those_of_the_map()
    {
        var (here, boston) = (TownTable.Of().Find("10001").Only!.At, TownTable.Of().Find("02108").Only!.At);

        here.MilesTo(boston).ShouldBeInRange(185, 193);
        here.MilesTo(here).ShouldBe(0);
        boston.MilesTo(here).ShouldBe(here.MilesTo(boston), 1e-9);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_nearest_come_first_then_those_nobody_can_measure(Engine engine)
    {
        await stores.Import(engine, _here, Samples.At("data/directory/massachusetts-lgbtq/data.geojson"));
        var all = await Find(engine, new ListingSearch { PageSize = 100 });

        var near = await Find(engine, new ListingSearch { Near = "02139", PageSize = 100 });
        var within = await Find(engine, new ListingSearch { Near = "02139", WithinMiles = 3, PageSize = 100 });

        near.Total.ShouldBe(all.Total);
        var far = near.Listings.Select(listing => listing.Miles ?? double.MaxValue).ToList();
        far.ShouldBe(far.Order());
        far[0].ShouldBeLessThan(2);
        within.Total.ShouldBeLessThan(near.Total);
        within.Total.ShouldBeGreaterThan(5);
        within.Listings.ShouldAllBe(listing => listing.Miles == null || listing.Miles <= 3);
        within.Listings.Where(listing => listing.Miles is not null).Select(listing => listing.Id).ShouldBe(near.Listings.Where(listing => listing.Miles <= 3).Select(listing => listing.Id));
        (await Find(engine, new ListingSearch())).Listings.ShouldAllBe(listing => listing.Miles == null);
        (await Find(engine, new ListingSearch { WalkIn = true })).Total.ShouldBeLessThan(all.Total);
    }

    [Theory]
    [InlineData(nameof(AddressVisibility.AreaOnly))]
    [InlineData(nameof(AddressVisibility.Hidden))]
    public async Task A_kept_back_place_is_as_far_from_everywhere(string shows)
    {
        var visibility = Enum.Parse<AddressVisibility>(shows);
        await stores.Import(Engine.Sqlite, _here, Samples.At("data/directory/san-mateo"));
        var kept = await stores.Ask(Engine.Sqlite, async db =>
        {
            var service = await db.Set<Service>().SingleAsync(s => s.Organisation == _here && s.Name == "Passport Photos", Cancel);
            var sites = await db.Set<Place>().Where(p => p.Service == service.Id).Select(p => p.Site).ToListAsync(Cancel);
            foreach (var site in await db.Set<Site>().AsTracking().Where(s => sites.Contains(s.Id)).ToListAsync(Cancel))
            {
                site.Visibility = visibility;
            }
            await Editions.Next(db, _here, Cancel);
            await db.SaveChangesAsync(Cancel);
            return service.Id;
        });
        List<(string? Said, int At)> seen = [];

        foreach (var near in new[] { "94063", "94061", "10001" })
        {
            foreach (var within in new int?[] { 1, 25, null })
            {
                var found = await Find(Engine.Sqlite, new ListingSearch { Near = near, WithinMiles = within, PageSize = 100 });
                var one = found.Listings.Single(listing => listing.Id == kept);
                one.Miles.ShouldBeNull();
                seen.Add((System.Text.Json.JsonSerializer.Serialize(one), found.Listings.Where(listing => listing.Miles is null).Select(listing => listing.Id).ToList().IndexOf(kept)));
            }
        }

        // The same words, and the same place among those nobody can measure, from wherever one looks and however far.
        seen.Distinct().Count().ShouldBe(1);
    }

    async Task<ListingPage> Find(Engine engine, ListingSearch search)
    {
        await using var scope = stores.Scope(engine);
        return await scope.ServiceProvider.GetRequiredService<IListings>().Find(_here, Readers.Workers, search, Cancel);
    }
}
