using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.Experience;
using Parasol.Listings.Hsds;
using Parasol.Listings.Importing;
using Parasol.Listings.Indicators;
using Parasol.Listings.Rooms;

namespace Parasol.Listings.Searching;

/// <summary>
/// A whole directory in memory, ready to be searched: listing facts are few and public, and questions such as "open now" or "with a slip
/// of the finger" are none for SQL. It never changes; a change of the directory makes a new one.
/// </summary>
internal sealed class Catalogue
{
    readonly FrozenDictionary<ServiceId, Item> _byId;
    readonly WordIndex _words;

    readonly Lazy<HsdsDirectory> _hsds;

    Catalogue(long edition, List<Item> items, IReadOnlyDictionary<ProviderId, Provider> providers, IReadOnlyDictionary<SiteId, Site> sites, IReadOnlySet<SiteId> given)
    {
        (Edition, Items, Providers, Sites, Given) = (edition, items, providers, sites, given);
        _hsds = new Lazy<HsdsDirectory>(() => new HsdsDirectory(this));
        _byId = items.ToFrozenDictionary(item => item.Service.Id);
        _words = WordIndex.Of(items.Select(item => item.Texts()));
    }

    public long Edition { get; }

    public IReadOnlyList<Item> Items { get; }

    public IReadOnlyDictionary<ProviderId, Provider> Providers { get; }

    public IReadOnlyDictionary<SiteId, Site> Sites { get; }

    /// <summary>The sites at which some service is given, whoever may see it.</summary>
    public IReadOnlySet<SiteId> Given { get; }

    /// <summary>What is public of it, in the words of HSDS; made when it is first asked for.</summary>
    public HsdsDirectory Hsds => _hsds.Value;

    public Item? Find(ServiceId id) => _byId.GetValueOrDefault(id);

    /// <summary>How well each item, by its number, meets the words; null when no words were given.</summary>
    public Dictionary<int, int>? ByWords(string? words) => words is null ? null : _words.Find(words);

    public static async Task<Catalogue> Load(ParasolDb db, OrganisationId organisation, long edition, CancellationToken cancel)
    {
        var providers = await db.Set<Provider>().Where(p => p.Organisation == organisation).ToDictionaryAsync(p => p.Id, cancel);
        var sites = await db.Set<Site>().Where(s => s.Organisation == organisation).ToDictionaryAsync(s => s.Id, cancel);
        var places = (await db.Set<Place>().Where(p => p.Organisation == organisation).ToListAsync(cancel)).ToLookup(p => p.Service);
        var services = await db.Set<Service>().Where(s => s.Organisation == organisation).ToListAsync(cancel);
        var bands = await db.Set<Band>().Where(b => b.Organisation == organisation).ToDictionaryAsync(b => b.About, cancel);
        var said = (await db.Set<Assertion>().Where(a => a.Organisation == organisation).ToListAsync(cancel)).ToLookup(a => a.Service);
        var rooms = await db.Set<RoomNote>().Where(n => n.Organisation == organisation).ToDictionaryAsync(n => n.Service, cancel);
        // A place that only services have which fewer people may be told of is not told of for another service of its provider.
        var atService = places.SelectMany(group => group).Select(place => place.Site).ToHashSet();
        ILookup<ProviderId, Site> OfProviders(Func<Service, bool> isTold)
        {
            var told = services.Where(isTold).SelectMany(service => places[service.Id]).Select(place => place.Site).ToHashSet();
            return sites.Values.Where(site => site.Provider is not null && (told.Contains(site.Id) || !atService.Contains(site.Id))).ToLookup(site => site.Provider!.Value);
        }
        var (forAll, forWorkers) = (OfProviders(service => service.IsPublic), OfProviders(service => service.Publication is Publication.Network or Publication.Public));
        var items = services
            .Select(service => new Item(
                service,
                providers[service.Provider],
                [.. places[service.Id].Select(place => (sites[place.Site], place.Read()))],
                [.. (service.IsPublic ? forAll : forWorkers)[service.Provider]]) { Said = [.. said[service.Id]], Room = rooms.GetValueOrDefault(service.Id), Band = bands.GetValueOrDefault(About.Service(service.Id)) })
            .OrderBy(item => item.Facts.Name, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.Provider.Name, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.Service.Id.Value)
            .ToList();
        return new Catalogue(edition, items, providers, sites, atService);
    }
}

/// <summary>Keeps the catalogue of each organisation until its directory changes, on this node or another.</summary>
internal sealed class Catalogues
{
    readonly ConcurrentDictionary<OrganisationId, Catalogue> _kept = [];
    readonly ConcurrentDictionary<OrganisationId, SemaphoreSlim> _turns = [];

    public async Task<Catalogue> Of(OrganisationId organisation, ParasolDb db, CancellationToken cancel)
    {
        // The number is read before the rows: a change in between makes this copy newer than its number, and the next reader loads again.
        var edition = await Editions.Current(db, organisation, cancel);
        if (_kept.TryGetValue(organisation, out var kept) && kept.Edition == edition)
        {
            return kept;
        }
        var turn = _turns.GetOrAdd(organisation, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancel);
        try
        {
            edition = await Editions.Current(db, organisation, cancel);
            if (_kept.TryGetValue(organisation, out kept) && kept.Edition == edition)
            {
                return kept;
            }
            return _kept[organisation] = await Catalogue.Load(db, organisation, edition, cancel);
        }
        finally
        {
            turn.Release();
        }
    }
}
