using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.Reading;

namespace Parasol.Listings.Importing;

/// <summary>
/// What a package changes on a shelf. Works on rows that the database tracks, so saving writes exactly what differs. A reference
/// that leads nowhere, neither in the package nor to what came in before, is a fault and refuses the package; only a service that names
/// an unknown organization is set aside by itself, or gets a stub.
/// </summary>
internal sealed class PackageChange(OrganisationId organisation, ImportOrder order, Package package, Shelf shelf, FreeIds ids)
{
    readonly List<object> _new = [];
    readonly List<object> _gone = [];
    readonly Dictionary<string, ProviderId> _providers = shelf.Providers.ToDictionary(pair => pair.Key, pair => pair.Value.Id, StringComparer.Ordinal);
    readonly Dictionary<string, (SiteId Id, ProviderId? Provider)> _sites = shelf.Sites.ToDictionary(pair => pair.Key, pair => (pair.Value.Id, pair.Value.Provider), StringComparer.Ordinal);
    readonly HashSet<ProviderId> _stubs = [.. shelf.Providers.Values.Where(provider => provider.Read().IsStub).Select(provider => provider.Id)];
    readonly Tally _providerTally = new();
    readonly Tally _siteTally = new();
    readonly Tally _serviceTally = new();

    public ImportCount Providers => _providerTally.Count;

    public ImportCount Sites => _siteTally.Count;

    public ImportCount Services => _serviceTally.Count;

    public bool HasChanges => _providerTally.HasChanges || _siteTally.HasChanges || _serviceTally.HasChanges;

    /// <summary>Everything the package holds was set aside.</summary>
    public bool IsAllAside => _serviceTally.Refused > 0 && _serviceTally.Refused == package.Services.Count && package is { Providers.Count: 0, Sites.Count: 0, Additions.Count: 0 };

    public void Work()
    {
        foreach (var provider in package.Providers)
        {
            Take(provider);
        }
        // Before the sites, for a site may be known by the services that are given there.
        foreach (var reference in order.CreateStubs ? package.Services.Select(service => service.Provider).OfType<Reference>() : [])
        {
            MakeStub(reference);
        }
        foreach (var site in package.Sites)
        {
            Take(site);
        }
        foreach (var service in package.Services)
        {
            Take(service);
        }
        foreach (var additions in package.Additions.GroupBy(addition => (addition.Kind, addition.To.Id)))
        {
            Add(additions.Key.Kind, additions.Key.Id, [.. additions]);
        }
    }

    public void Save(ParasolDb db)
    {
        db.AddRange(_new);
        db.RemoveRange(_gone);
    }

    void Take(ReadProvider read)
    {
        var facts = FactsText.Write(read.Facts);
        if (!shelf.Providers.TryGetValue(read.Id, out var known))
        {
            var made = new Provider { Id = ProviderId.Of(ids.For(RecordKind.Provider, read.Id, () => ProviderId.New().Value)), Organisation = organisation, Source = order.Source, ForeignId = read.Id, Name = read.Facts.Name, Facts = facts };
            _providers[read.Id] = made.Id;
            _new.Add(made);
            _providerTally.Created++;
            return;
        }
        _providerTally.Saw(known.Facts != facts);
        (known.Name, known.Facts) = (read.Facts.Name, facts);
    }

    void MakeStub(Reference reference)
    {
        if (!_providers.ContainsKey(reference.Id))
        {
            Take(new ReadProvider(reference.Id, new ProviderFacts { Name = reference.Id, IsStub = true }, reference.At));
            _stubs.Add(_providers[reference.Id]);
        }
    }

    void Take(ReadSite read)
    {
        ProviderId? provider = read.Provider is { } reference ? FindOwner(reference) : null;
        var facts = FactsText.Write(read.Facts.TimeZone is null ? read.Facts with { TimeZone = order.TimeZone } : read.Facts);
        if (!shelf.Sites.TryGetValue(read.Id, out var known))
        {
            var made = new Site { Id = SiteId.Of(ids.For(RecordKind.Site, read.Id, () => SiteId.New().Value)), Organisation = organisation, Provider = provider, Source = order.Source, ForeignId = read.Id, Facts = facts };
            _sites[read.Id] = (made.Id, provider);
            _new.Add(made);
            _siteTally.Created++;
            return;
        }
        _siteTally.Saw(known.Facts != facts || known.Provider != provider);
        (known.Facts, known.Provider) = (facts, provider);
        _sites[read.Id] = (known.Id, provider);
    }

    ProviderId? FindOwner(Reference reference) =>
        reference.IsWorkedOut ? _providers.TryGetValue(reference.Id, out var known) ? known : null : Find(reference, "organizations", _providers);

    void Take(ReadService read)
    {
        if (read.Provider is { } named && !_providers.ContainsKey(named.Id))
        {
            package.Findings.SetAside(named.At, Remarks.ProviderMissing, named.Id);
            _serviceTally.Refused++;
            return;
        }
        var places = read.Places.Select(place => (Site: Find(place.Site, "locations", _sites), place.Facts)).ToList();
        var provider = read.Provider is { } reference ? Find(reference, "organizations", _providers) : places is [var first, ..] ? first.Site.Provider : null;
        if (provider is not { } owner)
        {
            if (package.IsSound)
            {
                package.Findings.Fault(read.At, Remarks.BelongsToNobody);
            }
            return;
        }
        var facts = FactsText.Write(read.Facts);
        if (!shelf.Services.TryGetValue(read.Id, out var known))
        {
            var made = new Service
            {
                Id = ServiceId.Of(ids.For(RecordKind.Service, read.Id, () => ServiceId.New().Value)), Organisation = organisation, Provider = owner, Source = order.Source, ForeignId = read.Id, Name = read.Facts.Name, Facts = facts,
                Publication = _stubs.Contains(owner) ? Publication.Draft : order.MakePublic ? Publication.Public : Publication.Network,
            };
            _new.Add(made);
            PutPlaces(made.Id, places);
            _serviceTally.Created++;
            return;
        }
        var hasMoved = PutPlaces(known.Id, places);
        _serviceTally.Saw(known.Facts != facts || known.Provider != owner || hasMoved);
        (known.Name, known.Facts, known.Provider) = (read.Facts.Name, facts, owner);
    }

    bool PutPlaces(ServiceId service, List<((SiteId Id, ProviderId? Provider) Site, PlaceFacts Facts)> places)
    {
        var known = shelf.Places[service].ToDictionary(place => place.Site);
        var hasChanged = false;
        foreach (var (site, placeFacts) in places)
        {
            var facts = FactsText.Write(placeFacts);
            if (known.Remove(site.Id, out var place))
            {
                hasChanged |= place.Facts != facts;
                place.Facts = facts;
            }
            else
            {
                _new.Add(new Place { Service = service, Site = site.Id, Organisation = organisation, Facts = facts });
                hasChanged = true;
            }
        }
        _gone.AddRange(known.Values);
        return hasChanged || known.Count > 0;
    }

    // A table read alone adds to what came in before; what is there already is not added again.
    void Add(RecordKind kind, string id, List<ReadAddition> additions)
    {
        switch (kind)
        {
            case RecordKind.Provider when shelf.Providers.TryGetValue(id, out var provider):
                var providerFacts = provider.Read();
                Replace(_providerTally, provider.Facts, text => provider.Facts = text, providerFacts with
                {
                    Phones = Union(providerFacts.Phones, additions, addition => addition.Phone),
                    Programs = Union(providerFacts.Programs, additions, addition => addition.Program),
                });
                break;
            case RecordKind.Site when shelf.Sites.TryGetValue(id, out var site):
                var siteFacts = site.Read();
                Replace(_siteTally, site.Facts, text => site.Facts = text, siteFacts with
                {
                    Phones = Union(siteFacts.Phones, additions, addition => addition.Phone),
                    Addresses = Union(siteFacts.Addresses, additions, addition => addition.Address),
                    Openings = Union(siteFacts.Openings, additions, addition => addition.Opening),
                });
                break;
            case RecordKind.Service when shelf.Services.TryGetValue(id, out var service):
                var serviceFacts = service.Read();
                Replace(_serviceTally, service.Facts, text => service.Facts = text, serviceFacts with
                {
                    Phones = Union(serviceFacts.Phones, additions, addition => addition.Phone),
                    Openings = Union(serviceFacts.Openings, additions, addition => addition.Opening),
                });
                break;
            default:
                LeadsNowhere(additions[0].To, kind switch { RecordKind.Provider => "organizations", RecordKind.Site => "locations", _ => "services" });
                break;
        }
    }

    static void Replace<T>(Tally tally, string was, Action<string> set, T facts)
    {
        var text = FactsText.Write(facts);
        tally.Saw(text != was);
        set(text);
    }

    static List<T> Union<T>(IReadOnlyList<T> known, List<ReadAddition> additions, Func<ReadAddition, T?> part) where T : class =>
        [.. known.Concat(additions.Select(part).OfType<T>()).DistinctBy(FactsText.Write)];

    T? Find<T>(Reference reference, string table, Dictionary<string, T> known) where T : struct
    {
        if (known.TryGetValue(reference.Id, out var found))
        {
            return found;
        }
        LeadsNowhere(reference, table);
        return null;
    }

    (SiteId Id, ProviderId? Provider) Find(Reference reference, string table, Dictionary<string, (SiteId, ProviderId?)> known)
    {
        if (known.TryGetValue(reference.Id, out var found))
        {
            return found;
        }
        LeadsNowhere(reference, table);
        return default;
    }

    void LeadsNowhere(Reference reference, string table) =>
        package.Findings.Fault(reference.At, Remarks.ReferenceMissing, reference.Id, table);

    sealed class Tally
    {
        int _changed;
        int _unchanged;

        public int Created { get; set; }

        public int Refused { get; set; }

        public bool HasChanges => Created + _changed > 0;

        public ImportCount Count => new(Created, _changed, _unchanged, Refused);

        public void Saw(bool hasChanged)
        {
            _changed += hasChanged ? 1 : 0;
            _unchanged += hasChanged ? 0 : 1;
        }
    }
}
