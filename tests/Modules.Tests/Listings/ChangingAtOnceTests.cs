using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Importing;

namespace Parasol.Modules.Tests.Listings;

/// <summary>Two colleagues save at the same moment: both changes are seen by whoever looks next.</summary>
public class ChangingAtOnceTests(DirectoryStores stores) : IClassFixture<DirectoryStores>
{
    readonly OrganisationId _here = OrganisationId.New();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Neither_hides_the_other(Engine engine)
    {
        await stores.Import(engine, _here, Samples.At("data/directory/san-mateo"));
        await using var one = stores.Scope(engine);
        await using var other = stores.Scope(engine);
        var (first, second) = (await Prepare(one, "1"), await Prepare(other, "2"));

        await one.ServiceProvider.GetRequiredService<ParasolDb>().SaveChangesAsync(Cancel);
        (await Public(engine)).ShouldBe([first]);
        await other.ServiceProvider.GetRequiredService<ParasolDb>().SaveChangesAsync(Cancel);
        (await Public(engine)).ShouldBe([first, second], ignoreOrder: true);
    }

    async Task<ServiceId> Prepare(AsyncServiceScope scope, string foreign)
    {
        var db = scope.ServiceProvider.GetRequiredService<ParasolDb>();
        var service = await db.Set<Service>().AsTracking().SingleAsync(s => s.Organisation == _here && s.ForeignId == foreign, Cancel);
        service.Decide(new Decision { Publication = Publication.Public }, Made.Today).IsDone.ShouldBeTrue();
        await Editions.Next(db, _here, Cancel);
        return service.Id;
    }

    async Task<List<ServiceId>> Public(Engine engine)
    {
        await using var scope = stores.Scope(engine);
        return [.. (await scope.ServiceProvider.GetRequiredService<IListings>().Find(_here, Readers.Public, new ListingSearch(), Cancel)).Listings.Select(listing => listing.Id)];
    }
}
