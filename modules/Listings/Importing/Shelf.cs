using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;

namespace Parasol.Listings.Importing;

/// <summary>What came in before under one source name, by the ids of the source.</summary>
internal sealed class Shelf
{
    public required Dictionary<string, Provider> Providers { get; init; }

    public required Dictionary<string, Site> Sites { get; init; }

    public required Dictionary<string, Service> Services { get; init; }

    public required ILookup<ServiceId, Place> Places { get; init; }

    public static async Task<Shelf> Load(ParasolDb db, OrganisationId organisation, string source, CancellationToken cancel)
    {
        var services = await db.Set<Service>().AsTracking().Where(s => s.Organisation == organisation && s.Source == source).ToDictionaryAsync(s => s.ForeignId, StringComparer.Ordinal, cancel);
        var places = await db.Set<Place>().AsTracking()
            .Where(p => db.Set<Service>().Any(s => s.Id == p.Service && s.Organisation == organisation && s.Source == source)).ToListAsync(cancel);
        return new Shelf
        {
            Providers = await db.Set<Provider>().AsTracking().Where(p => p.Organisation == organisation && p.Source == source).ToDictionaryAsync(p => p.ForeignId, StringComparer.Ordinal, cancel),
            Sites = await db.Set<Site>().AsTracking().Where(s => s.Organisation == organisation && s.Source == source).ToDictionaryAsync(s => s.ForeignId, StringComparer.Ordinal, cancel),
            Services = services,
            Places = places.ToLookup(place => place.Service),
        };
    }
}
