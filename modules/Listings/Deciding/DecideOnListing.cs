using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.History;
using Parasol.Listings.Searching;
using Parasol.Listings.Importing;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Listings.Deciding;

/// <summary>What stands to be decided about a service, as it is kept now.</summary>
internal sealed record Standing(Service Service, string Name, string ProviderName, IReadOnlyList<Need> Needs, AddressVisibility? Visibility);

/// <summary>Decides about a service: who sees it, whether it runs, whether it is vetted, what it helps with, when it was checked.</summary>
[Opens]
internal sealed class DecideOnListing(IStaffVault vault, ParasolDb db, Catalogues catalogues, IOrganisationFace face)
{
    public async Task<Outcome<Standing>> Read(ServiceId id)
    {
        if (vault.Me is not { } me || (await catalogues.Of(me.Organisation, db, CancellationToken.None)).Find(id) is not { } item)
        {
            return Refusal.NotThere;
        }
        return new Standing(item.Service, item.Facts.Name, item.Provider.Name, item.Needs, item.HasOwnPlaces ? item.Places.Max(place => place.Row.Visibility) : null);
    }

    public async Task<Outcome> Do(ServiceId id, long version, Decision decision, AddressVisibility? visibility)
    {
        if (vault.Me is not { } me)
        {
            return Refusal.NotThere;
        }
        await using var act = vault.Begin();
        var service = await act.Db.Set<Service>().AsTracking().SingleOrDefaultAsync(s => s.Id == id && s.Organisation == me.Organisation);
        if (service is null)
        {
            return Refusal.NotThere;
        }
        if (service.Version != version)
        {
            return Refusal.Clash;
        }
        var today = face.DayAt(act.At);
        var decided = service.Decide(decision, today);
        if (!decided.IsDone)
        {
            return decided;
        }
        if (visibility is { } told)
        {
            foreach (var site in await act.Db.Set<Site>().AsTracking().Where(s => s.Organisation == me.Organisation && act.Db.Set<Place>().Any(p => p.Service == id && p.Site == s.Id)).ToListAsync())
            {
                site.Visibility = told;
            }
        }
        await Editions.Next(act.Db, me.Organisation);
        await FieldChanges.Note(act.Db, me.Organisation, today);
        return await act.Commit(AuditCode.Changed, "Changed a listing of the directory");
    }
}
