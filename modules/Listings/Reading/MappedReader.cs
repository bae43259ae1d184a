using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

/// <summary>
/// Reads one table in which each row is one service of one organisation at one place, by a mapping. Ids that the source lacks are
/// made from names and addresses, so that the same table read again gives the same ids in any order. The same service at several
/// places stands in several rows.
/// </summary>
internal sealed class MappedReader(Mapping mapping, Findings findings)
{
    readonly Cells _cells = new(findings);
    readonly Dictionary<string, ReadProvider> _providers = new(StringComparer.Ordinal);
    readonly Dictionary<string, ReadSite> _sites = new(StringComparer.Ordinal);
    readonly Dictionary<string, (ReadService Service, List<ReadPlace> Places)> _services = new(StringComparer.Ordinal);

    public Package Read(IReadOnlyList<Row> theirs)
    {
        foreach (var row in theirs)
        {
            Take(mapping.Apply(row));
        }
        return new Package
        {
            Layout = Layout.Mapped,
            Findings = findings,
            ProviderRows = _providers.Count,
            SiteRows = _sites.Count,
            ServiceRows = theirs.Count,
            Providers = [.. _providers.Values],
            Sites = [.. _sites.Values],
            Services = [.. _services.Values.Select(pair => pair.Service with { Places = pair.Places })],
        };
    }

    void Take(Row row)
    {
        var (organization, name) = (_cells.Must(row, "organization.name"), _cells.Must(row, "service.name"));
        if (organization is null || name is null)
        {
            return;
        }
        var provider = row["organization.id"].IsEmpty ? MadeId.Of("organization", organization) : _cells.Id(row, "organization.id");
        var id = row["service.id"].IsEmpty ? MadeId.Of("service", organization, name) : _cells.Id(row, "service.id");
        if (provider is null || id is null)
        {
            return;
        }
        if (!_providers.ContainsKey(provider))
        {
            _providers[provider] = Provider(row, provider, organization);
        }
        var giver = new Reference(provider, row["organization.id"].At);
        var site = Site(row, giver, organization);
        if (!_services.TryGetValue(id, out var known))
        {
            _services[id] = known = (Service(row, id, giver, name), []);
        }
        else if (site is null || known.Places.Exists(place => place.Site.Id == site.Id))
        {
            findings.Note(row.At, Remarks.SamePlaceTwice);
        }
        if (site is not null && !known.Places.Exists(place => place.Site.Id == site.Id))
        {
            known.Places.Add(new ReadPlace(site, new PlaceFacts()));
        }
    }

    ReadProvider Provider(Row row, string id, string name)
    {
        List<Kept> kept = [];
        return new ReadProvider(id, new ProviderFacts
        {
            Name = name,
            AlternateName = row.Text("organization.alternate_name"),
            Description = row.Text("organization.description"),
            Website = _cells.Web(row, "organization.website", kept),
            Email = _cells.Mail(row, "organization.email", kept),
            Phones = Phones(row, "organization.phones"),
            Kept = kept,
        }, row.At);
    }

    Reference? Site(Row row, Reference provider, string organization)
    {
        var address = AddressOf(row);
        var name = row.Text("location.name");
        var (latitude, longitude) = _cells.Point(row, "location.latitude", "location.longitude");
        if (address is null && name is null && latitude is null && row["location.id"].IsEmpty)
        {
            return null;
        }
        var id = row["location.id"].IsEmpty
            ? MadeId.Of("location", organization, name ?? "", address is null ? "" : FactsText.Write(address), FormattableString.Invariant($"{latitude} {longitude}"))
            : _cells.Id(row, "location.id");
        if (id is null)
        {
            return null;
        }
        if (!_sites.ContainsKey(id))
        {
            List<Kept> kept = [];
            _sites[id] = new ReadSite(id, provider, new SiteFacts
            {
                Name = name ?? organization,
                Description = row.Text("location.description"),
                Website = _cells.Web(row, "location.url", kept),
                Transport = row.Text("location.transportation"),
                Latitude = latitude,
                Longitude = longitude,
                TimeZone = address is { Country: null or "US" } ? Zones.OfState(address.State) : null,
                Addresses = address is null ? [] : [address],
                Phones = Phones(row, "location.phones"),
                Access = [.. mapping.List(row, "location.accessibility").Select(Access.Of)],
                Openings = Hours(row, "location.hours"),
                Kept = kept,
            }, row.At);
        }
        return new Reference(id, row["location.id"].At);
    }

    // An address in one text is taken apart as far as it goes; parts that have columns of their own win.
    static Address? AddressOf(Row row)
    {
        var whole = row.Text("location.address") is { } words ? AddressWords.Read(words) : null;
        string[] lines = [.. new[] { row.Text("location.address_1"), row.Text("location.address_2") }.OfType<string>()];
        var address = (whole ?? new Address()) with
        {
            Lines = lines.Length > 0 ? lines : whole?.Lines ?? [],
            City = row.Text("location.city") ?? whole?.City,
            Region = row.Text("location.region") ?? whole?.Region,
            State = row.Text("location.state_province") ?? whole?.State,
            Postcode = row.Text("location.postal_code") ?? whole?.Postcode,
            Country = row.Text("location.country") ?? whole?.Country,
        };
        return address is { Lines: [], City: null, Region: null, State: null, Postcode: null, Words: null } ? null : address;
    }

    ReadService Service(Row row, string id, Reference provider, string name)
    {
        List<Kept> kept = [];
        return new ReadService(id, provider, new ServiceFacts
        {
            Name = name,
            AlternateName = row.Text("service.alternate_name"),
            Description = row.Text("service.description"),
            Website = _cells.Web(row, "service.url", kept),
            Email = _cells.Mail(row, "service.email", kept),
            Status = Status(row["service.status"]),
            HowToStart = row.Text("service.application_process"),
            Wait = row.Text("service.wait_time"),
            Interpretation = row.Text("service.interpretation_services"),
            Alert = row.Text("service.alert"),
            SourceChecked = _cells.Day(row, "service.assured_date"),
            Cost = Cost.Read(row.Text("service.fees"), row.Text("service.accepted_payments")),
            Eligibility = new Eligibility
            {
                AgeFrom = _cells.Whole(row, "service.minimum_age", 0, 200),
                AgeTo = _cells.Whole(row, "service.maximum_age", 0, 200),
                Words = row.Text("service.eligibility_description"),
            },
            Documents = mapping.List(row, "service.required_documents"),
            Areas = mapping.List(row, "service.service_areas"),
            Languages = [.. mapping.List(row, "service.languages").Select(language => Language.Named(language))],
            Phones = Phones(row, "service.phones"),
            Openings = Hours(row, "service.hours"),
            Terms = [.. mapping.List(row, "service.terms").Select(term => new Term(term))],
            Keywords = mapping.List(row, "service.keywords"),
            Kept = kept,
        }, [], row.At);
    }

    List<Phone> Phones(Row row, string field) => [.. mapping.List(row, field).SelectMany(PhoneWords.Read)];

    // Hours in prose are words for people to read, and never a guess at a rule.
    static List<Opening> Hours(Row row, string field) => row.Text(field) is { } words ? [new Opening { Every = Every.Words, Words = words }] : [];

    ServiceStatus Status(Cell cell) => findings.Read(cell, Statuses.Hsds, ServiceStatus.Active);
}
