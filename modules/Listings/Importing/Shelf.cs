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

    /// <summary>What came in under every other name: to be compared, never changed.</summary>
    public static async Task<IReadOnlyList<Lookalike>> Others(ParasolDb db, OrganisationId organisation, string source, CancellationToken cancel)
    {
        var sites = await db.Set<Site>().Where(s => s.Organisation == organisation && s.Source != source).Select(s => new { s.Id, s.Provider, s.Facts }).ToListAsync(cancel);
        var facts = sites.ToDictionary(site => site.Id, site => FactsText.Read<SiteFacts>(site.Facts));
        var atProvider = sites.ToLookup(site => site.Provider, site => facts[site.Id]);
        var atService = (await db.Set<Place>().Where(p => p.Organisation == organisation).Select(p => new { p.Service, p.Site }).ToListAsync(cancel)).ToLookup(place => place.Service, place => place.Site);
        var providers = await db.Set<Provider>().Where(p => p.Organisation == organisation && p.Source != source).ToListAsync(cancel);
        var services = await db.Set<Service>().Where(s => s.Organisation == organisation && s.Source != source).ToListAsync(cancel);
        return
        [
            .. providers.Select(provider => Lookalikes.Of(provider.Read(), provider.Source, provider.ForeignId, null, atProvider[provider.Id])),
            .. services.Select(service => Lookalikes.Of(service.Read(), service.Source, service.ForeignId, null, atService[service.Id].Select(site => facts.GetValueOrDefault(site)).OfType<SiteFacts>())),
        ];
    }

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
