using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Importing;

namespace Parasol.Modules.Tests.Listings;

public class FindingTests(DirectoryStores stores) : IClassFixture<DirectoryStores>
{
    readonly OrganisationId _here = OrganisationId.New();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    async Task<ListingPage> Find(Engine engine, ListingSearch search, Readers readers = Readers.Workers)
    {
        await using var scope = stores.Scope(engine);
        return await scope.ServiceProvider.GetRequiredService<IListings>().Find(_here, readers, search, Cancel);
    }

    [Theory]
    [InlineData("passport", "Passport Photos")]
    [InlineData("pasport photos", "Passport Photos")]
    [InlineData("PASSPORT pho", "Passport Photos")]
    [InlineData("fotos", "Passport Photos")]
    [InlineData("free medical clinic", "San Mateo Free Medical Clinic")]
    [InlineData("clothing vouchers", "South San Francisco Citadel Corps")]
    public async Task Words_find_whole_begun_and_with_a_slip(string words, string name)
    {
        await stores.Import(Engine.Sqlite, _here, Samples.At("data/directory/san-mateo"));

        (await Find(Engine.Sqlite, new ListingSearch { Words = words })).Listings[0].Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("comida", "food")]
    [InlineData("ropa", "clothing")]
    [InlineData("vivienda", "housing")]
    public async Task A_need_is_found_by_its_Spanish_word_too(string words, string need)
    {
        await stores.Import(Engine.Sqlite, _here, Samples.At("data/directory/san-mateo"));

        var found = await Find(Engine.Sqlite, new ListingSearch { Words = words, PageSize = 100 });

        found.Total.ShouldBeGreaterThan(0);
        found.Listings.ShouldAllBe(listing => listing.Needs.Any(n => n.Code == need));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Each_filter_gives_what_a_look_at_every_listing_gives(Engine engine)
    {
        await stores.Import(engine, _here, Samples.At("data/directory/san-mateo"), "one");
        await stores.Import(engine, _here, Samples.At("data/directory/florida-legal-aid"), "two");
        await stores.Import(engine, _here, Samples.At("data/directory/massachusetts-lgbtq/data.geojson"), "three");
        var all = await All(engine, new ListingSearch());
        all.Count.ShouldBe(23 + 135 + 299);
        var filters = new (ListingSearch Search, Func<Listing, bool> Holds)[]
        {
            (new() { Need = "legal" }, listing => listing.Needs.Any(need => need.Code == "legal")),
            (new() { Need = "mental-health" }, listing => listing.Needs.Any(need => need.Code == "mental-health")),
            (new() { Language = "es" }, listing => listing.Languages.Contains("Spanish")),
            (new() { IsFree = true }, listing => listing.IsFree == Answer.Yes),
            (new() { IsFreeOrSliding = true }, listing => listing.IsFree == Answer.Yes || listing.IsSliding == Answer.Yes),
            (new() { Wheelchair = true }, listing => listing.Wheelchair == Answer.Yes),
            (new() { When = ComingWhen.Now }, listing => listing.IsOpen == Answer.Yes),
        };

        foreach (var (search, holds) in filters)
        {
            var found = await All(engine, search);
            found.Select(listing => listing.Id).ShouldBe(all.Where(holds).Select(listing => listing.Id));
            found.ShouldNotBeEmpty(search.ToString());
        }
        (await All(engine, new() { Need = "legal", Area = "Pinellas County" })).ShouldAllBe(listing => listing.Areas.Contains("Pinellas County") || listing.Areas.Contains("Statewide") || listing.Places.Any(place => place.Town != null));
        (await All(engine, new() { Area = "02139" })).ShouldNotBeEmpty();
        (await All(engine, new() { Area = "Nowhere" })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Pages_are_disjoint_and_complete(int size)
    {
        await stores.Import(Engine.Sqlite, _here, Samples.At("data/directory/san-mateo"));
        List<ServiceId> seen = [];

        for (var page = 1; ; page++)
        {
            var part = await Find(Engine.Sqlite, new ListingSearch { Page = page, PageSize = size });
            part.Total.ShouldBe(23);
            if (part.Listings.Count == 0)
            {
                break;
            }
            seen.AddRange(part.Listings.Select(listing => listing.Id));
        }

        seen.Count.ShouldBe(23);
        seen.ShouldBeUnique();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_public_sees_what_was_made_public_and_nothing_of_what_must_not_be_used(Engine engine)
    {
        await stores.Import(engine, _here, Samples.At("data/directory/san-mateo"));
        (await Find(engine, new ListingSearch(), Readers.Public)).Total.ShouldBe(0);
        var (open, warned) = await stores.Ask(engine, async db =>
        {
            var services = await db.Set<Service>().AsTracking().Where(s => s.Organisation == _here && (s.ForeignId == "1" || s.ForeignId == "2")).OrderBy(s => s.ForeignId).ToListAsync(Cancel);
            services[0].Decide(new Decision { Publication = Publication.Public }, Made.Today).IsDone.ShouldBeTrue();
            services[1].Decide(new Decision { Publication = Publication.Public }, Made.Today).IsDone.ShouldBeTrue();
            services[1].Stand(Vetting.DoNotRefer).IsDone.ShouldBeTrue();
            await Editions.Next(db, _here, Cancel);
            await db.SaveChangesAsync(Cancel);
            return (services[0].Id, services[1].Id);
        });

        (await Find(engine, new ListingSearch(), Readers.Public)).Listings.Select(listing => listing.Id).ShouldBe([open]);
        await using var scope = stores.Scope(engine);
        var listings = scope.ServiceProvider.GetRequiredService<IListings>();
        (await listings.Read(_here, Readers.Public, warned, Cancel)).ShouldBeNull();
        (await listings.Read(_here, Readers.Workers, warned, Cancel))!.MayRefer.ShouldBeFalse();
        (await listings.Read(_here, Readers.Public, [open, warned, ServiceId.New()], Cancel)).Keys.ShouldBe([open]);
        (await listings.Read(OrganisationId.New(), Readers.Workers, open, Cancel)).ShouldBeNull();
    }

    async Task<List<Listing>> All(Engine engine, ListingSearch search)
    {
        List<Listing> all = [];
        for (var page = 1; ; page++)
        {
            var part = await Find(engine, search with { Page = page, PageSize = 100 });
            all.AddRange(part.Listings);
            if (page >= part.Pages)
            {
                return all;
            }
        }
    }
}
