using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

/// <summary>Reads the tables of HSDS 3.x, wherever they came from.</summary>
internal sealed partial class HsdsReader
{
    readonly TableSet _tables;
    readonly Findings _findings;
    readonly Cells _cells;
    readonly Children _children;
    readonly HsdsSchedules _schedules;
    readonly ILookup<string?, Row> _terms;
    readonly ILookup<string?, Row> _phoneLanguages;
    readonly HashSet<(string, string, string)> _added = [];
    readonly Dictionary<(string, string), ILookup<string, Row>> _links = [];

    public HsdsReader(TableSet tables, Findings findings)
    {
        _tables = tables;
        _findings = findings;
        _cells = new Cells(findings);
        _children = new Children(tables, findings);
        _schedules = new HsdsSchedules(findings);
        _terms = tables["attributes"].ToLookup(row => row.Text("link_id"));
        _phoneLanguages = tables["languages"].ToLookup(row => row.Text("phone_id"));
    }

    public Package Read()
    {
        foreach (var row in _tables["contacts"])
        {
            _findings.Note(row.At, Remarks.PersonLeftOut);
        }
        ReadPhones();
        ReadAddresses();
        ReadSchedules();
        return new Package
        {
            Layout = Layout.Hsds,
            Findings = _findings,
            ProviderRows = _tables["organizations"].Count,
            SiteRows = _tables["locations"].Count,
            ServiceRows = _tables["services"].Count,
            Providers = [.. _tables["organizations"].Select(Provider).OfType<ReadProvider>()],
            Sites = [.. _tables["locations"].Select(Site).OfType<ReadSite>()],
            Services = [.. _tables["services"].Select(Service).OfType<ReadService>()],
            Additions = _children.Additions,
        };
    }

    ReadProvider? Provider(Row row)
    {
        var (id, name) = (_cells.Id(row, "id"), _cells.Must(row, "name"));
        List<Kept> kept = [];
        var founded = _cells.Whole(row, "year_incorporated", 1000, 9999);
        var (website, email) = (Web(row, "website"), Mail(row, "email") ?? row.Text("parasol_email"));
        foreach (var field in (string[])["tax_status", "tax_id", "logo", "uri"])
        {
            Cells.Keep(row, field, kept);
        }
        KeepLinked("url", "organization_id", id, kept, url => Words(url, "label", "url"));
        KeepLinked("organization_identifiers", "organization_id", id, kept, identifier => Words(identifier, "identifier_type", "identifier"));
        KeepLinked("funding", "organization_id", id, kept, funding => funding.Text("source"));
        return id is null || name is null ? null : new ReadProvider(id, new ProviderFacts
        {
            Name = name,
            AlternateName = row.Text("alternate_name"),
            Description = row.Text("description") is { } description && description != name ? description : null,
            Email = email,
            Website = website,
            FoundedIn = founded,
            LegalStatus = row.Text("legal_status"),
            Parent = row.Text("parent_organization_id"),
            Phones = _children.PhonesOf(RecordKind.Provider, id),
            Programs = [.. Linked("programs", "organization_id", id).Select(program => program.Text("name")).OfType<string>()],
            Terms = TermsOf(id),
            Kept = kept,
        }, row.At);
    }

    ReadSite? Site(Row row)
    {
        var id = _cells.Id(row, "id");
        List<Kept> kept = [];
        var kind = Kind(row["location_type"]);
        var (latitude, longitude) = _cells.Point(row, "latitude", "longitude");
        var website = Web(row, "url");
        Cells.Keep(row, "external_identifier", kept);
        Cells.Keep(row, "external_identifier_type", kept);
        if (id is null)
        {
            return null;
        }
        var addresses = _children.AddressesOf(id);
        return new ReadSite(id, ProviderOf(row), new SiteFacts
        {
            Name = row.Text("name"),
            AlternateName = row.Text("alternate_name"),
            Kind = kind,
            Description = row.Text("description"),
            Website = website,
            Email = row.Text("parasol_email"),
            Transport = row.Text("transportation"),
            Latitude = latitude,
            Longitude = longitude,
            Told = ToldOf(row["parasol_address_visibility"]),
            TimeZone = Zones.Find(row.Text("parasol_time_zone")) is not null ? row.Text("parasol_time_zone") : addresses.FirstOrDefault(address => address.Kind is AddressKind.Visit) is { Country: "US" } here ? Zones.OfState(here.State) : null,
            Addresses = addresses,
            Phones = _children.PhonesOf(RecordKind.Site, id),
            Languages = LanguagesOf("location_id", id),
            Access = [.. Linked("accessibility", "location_id", id).Select(access => Words(access, "description", "details")).OfType<string>().Select(Access.Of)],
            Openings = _children.OpeningsOf(RecordKind.Site, id),
            Terms = TermsOf(id),
            Kept = kept,
        }, row.At);
    }

    // A place may name an organization that the source does not list; who gives its services then tells whose it is.
    Reference? ProviderOf(Row site)
    {
        var cell = site["organization_id"];
        if (cell.Text is { } id && (!_tables.Has("organizations") || _tables.Find("organizations", id) is not null))
        {
            return new Reference(id, cell.At);
        }
        if (!cell.IsEmpty)
        {
            _findings.Note(cell.At, Remarks.ReferenceMissingHere, cell.Text!, "organizations");
        }
        var services = Linked("service_at_location", "location_id", site.Text("id")).Select(link => _tables.Find("services", link.Text("service_id")));
        var owner = services.FirstOrDefault(service => service?.Text("organization_id") is not null)?["organization_id"];
        return owner is { Text: { } found } ? new Reference(found, owner.Value.At, IsWorkedOut: true) : null;
    }

    ReadService? Service(Row row)
    {
        var (id, name) = (_cells.Id(row, "id"), _cells.Must(row, "name"));
        var provider = _children.Giver(row["organization_id"]);
        List<Kept> kept = [];
        var (website, email) = (Web(row, "url"), Mail(row, "email") ?? row.Text("parasol_email"));
        var status = Status(row["status"]);
        var cost = CostOf(row, id, kept);
        var eligibility = new Eligibility
        {
            AgeFrom = _cells.Whole(row, "minimum_age", 0, 200),
            AgeTo = _cells.Whole(row, "maximum_age", 0, 200),
            Words = row.Text("eligibility_description"),
            Audience = row.Text("parasol_audience"),
            IncomeUpTo = _cells.Whole(row, "parasol_income_up_to", 1, 10_000),
            VeteransOnly = _cells.Truth(row, "parasol_veterans_only") ?? false,
        };
        var assured = _cells.Day(row, "assured_date");
        foreach (var field in (string[])["accreditations", "licenses"])
        {
            Cells.Keep(row, field, kept);
        }
        KeepLinked("url", "service_id", id, kept, url => Words(url, "label", "url"));
        KeepLinked("funding", "service_id", id, kept, funding => funding.Text("source"));
        KeepLinked("service_capacity", "service_id", id, kept, capacity => Words(capacity, "description", "available", "maximum", "updated"));
        return id is null || name is null || provider is null ? null : new ReadService(id, provider, new ServiceFacts
        {
            Name = name,
            AlternateName = row.Text("alternate_name"),
            Description = row.Text("description"),
            Website = website,
            Email = email,
            Status = status,
            HowToStart = row.Text("application_process"),
            Wait = row.Text("wait_time"),
            Interpretation = row.Text("interpretation_services"),
            Alert = row.Text("alert"),
            Program = _tables.Find("programs", row.Text("program_id"))?.Text("name"),
            SourceChecked = assured,
            Modified = Moment(row.Text("last_modified")),
            Needs = NeedsOf(id),
            Keywords = KeywordsOf(id),
            Cost = cost,
            Eligibility = eligibility,
            Documents = [.. Linked("required_documents", "service_id", id).Select(document => Words(document, "document", "uri")).OfType<string>()],
            Areas = Areas("service_id", id),
            Languages = LanguagesOf("service_id", id),
            Phones = _children.PhonesOf(RecordKind.Service, id),
            Openings = _children.OpeningsOf(RecordKind.Service, id),
            Terms = TermsOf(id),
            Kept = kept,
        }, Places(id), row.At);
    }

    List<ReadPlace> Places(string service)
    {
        List<ReadPlace> places = [];
        foreach (var link in Linked("service_at_location", "service_id", service))
        {
            if (_children.Parent("locations", link["location_id"]) is not { } site || places.Exists(place => place.Site.Id == site.Id))
            {
                continue;
            }
            var id = link.Text("id");
            places.Add(new ReadPlace(site, new PlaceFacts
            {
                Description = link.Text("description"),
                Phones = [.. Linked("phones", "service_at_location_id", id).Select(PhoneOf).OfType<Phone>()],
                Openings = [.. Linked("schedules", "service_at_location_id", id).Select(_schedules.Read)],
                Areas = Areas("service_at_location_id", id),
            }));
        }
        return places;
    }

    void ReadPhones()
    {
        foreach (var row in _tables["phones"])
        {
            _cells.Must(row, "number");
            (RecordKind, string)[] parents = [(RecordKind.Site, "location_id"), (RecordKind.Service, "service_id"), (RecordKind.Provider, "organization_id")];
            AddToEach(row, parents, (kind, to) => PhoneOf(row) is { } phone ? new ReadAddition(kind, to, Phone: phone) : null);
        }
    }

    void ReadAddresses()
    {
        foreach (var row in _tables["addresses"].Concat(_tables[HsdsTables.OurAddresses]))
        {
            if (row.Text("address_type")?.ToLowerInvariant() is "virtual")
            {
                continue;
            }
            AddToEach(row, [(RecordKind.Site, "location_id")], (kind, to) => new ReadAddition(kind, to, Address: new Address
            {
                Kind = row.Text("address_type")?.ToLowerInvariant() is "postal" ? AddressKind.Mail : AddressKind.Visit,
                Attention = row.Text("attention"),
                Lines = [.. new[] { row.Text("address_1"), row.Text("address_2") }.OfType<string>()],
                City = row.Text("city"),
                Region = row.Text("region"),
                State = row.Text("state_province"),
                Postcode = row.Text("postal_code"),
                Country = row.Text("country"),
            }));
        }
    }

    void ReadSchedules()
    {
        foreach (var row in _tables["schedules"])
        {
            if (row.Text("location_id") is not null || row.Text("service_id") is not null)
            {
                var opening = _schedules.Read(row);
                AddToEach(row, [(RecordKind.Site, "location_id"), (RecordKind.Service, "service_id")], (kind, to) => new ReadAddition(kind, to, Opening: opening));
            }
        }
    }

    // One row may belong to several records at once.
    void AddToEach(Row row, (RecordKind Kind, string Field)[] parents, Func<RecordKind, Reference, ReadAddition?> addition)
    {
        foreach (var (kind, field) in parents)
        {
            // The same phone may stand in the source under its place, again in a list, and again in a table.
            if (!row[field].IsEmpty && (row.Text("id") is not { } id || _added.Add((field, row.Text(field)!, id))) && _children.OneParent(row, (kind, field)) is var (of, to) && addition(of, to) is { } made)
            {
                _children.Add(made);
            }
        }
    }
}
