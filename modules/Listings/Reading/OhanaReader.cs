using Parasol.Kernel;
using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

/// <summary>Reads the Ohana CSV layout: several tables, or one alone.</summary>
internal sealed class OhanaReader(TableSet tables, Findings findings)
{
    readonly Cells _cells = new(findings);
    readonly Children _children = new(tables, findings);

    public Package Read()
    {
        CheckTaxonomy();
        ReadPrograms();
        ReadPhones();
        ReadAddresses("addresses", AddressKind.Visit);
        ReadAddresses("mail_addresses", AddressKind.Mail);
        var hours = new OhanaHours(tables, findings, _children);
        hours.Read();
        return new Package
        {
            Layout = Layout.Ohana,
            Findings = findings,
            ProviderRows = tables["organizations"].Count,
            SiteRows = tables["locations"].Count,
            ServiceRows = tables["services"].Count,
            Providers = [.. tables["organizations"].Select(Provider).OfType<ReadProvider>()],
            Sites = [.. tables["locations"].Select(Site).OfType<ReadSite>()],
            Services = [.. tables["services"].Select(Service).OfType<ReadService>()],
            Additions = _children.Additions,
        };
    }

    ReadProvider? Provider(Row row)
    {
        var (id, name) = (_cells.Id(row, "id"), _cells.Must(row, "name"));
        List<Kept> kept = [];
        var founded = _cells.Day(row, "date_incorporated");
        var website = _cells.Web(row, "website", kept);
        var email = _cells.Mail(row, "email", kept);
        foreach (var field in (string[])["accreditations", "funding_sources", "licenses", "tax_id", "tax_status"])
        {
            Cells.Keep(row, field, kept);
        }
        return id is null || name is null ? null : new ReadProvider(id, new ProviderFacts
        {
            Name = name,
            AlternateName = row.Text("alternate_name"),
            Description = row.Text("description"),
            Email = email,
            Website = website,
            FoundedIn = founded?.Year,
            LegalStatus = row.Text("legal_status"),
            Phones = _children.PhonesOf(RecordKind.Provider, id),
            Programs = _children.ProgramsOf(id),
            Kept = kept,
        }, row.At);
    }

    ReadSite? Site(Row row)
    {
        var (id, name) = (_cells.Id(row, "id"), _cells.Must(row, "name"));
        var provider = _children.Parent("organizations", row["organization_id"]);
        List<Kept> kept = [];
        var (latitude, longitude) = _cells.Point(row, "latitude", "longitude");
        var isVirtual = _cells.Truth(row, "virtual") ?? false;
        var website = _cells.Web(row, "website", kept);
        var email = _cells.Mail(row, "email", kept);
        Cells.Keep(row, "short_desc", kept);
        if (id is null || name is null || provider is null)
        {
            return null;
        }
        var addresses = _children.AddressesOf(id);
        return new ReadSite(id, provider, new SiteFacts
        {
            Name = name,
            AlternateName = row.Text("alternate_name"),
            Kind = isVirtual ? SiteKind.Virtual : SiteKind.Physical,
            Description = row.Text("description"),
            Website = website,
            Email = email,
            Transport = row.Text("transportation"),
            Latitude = latitude,
            Longitude = longitude,
            TimeZone = Zones.OfState(addresses.FirstOrDefault(address => address.Kind is AddressKind.Visit)?.State),
            Addresses = addresses,
            Phones = _children.PhonesOf(RecordKind.Site, id),
            Languages = Languages(row),
            Access = [.. Plain.List(row.Text("accessibility"), ',').Select(Access.Of)],
            Openings = _children.OpeningsOf(RecordKind.Site, id),
            Kept = kept,
        }, row.At);
    }

    ReadService? Service(Row row)
    {
        var (id, name) = (_cells.Id(row, "id"), _cells.Must(row, "name"));
        var site = _children.Parent("locations", row["location_id"]);
        var program = row["program_id"].IsEmpty ? null : _children.Parent("programs", row["program_id"]);
        List<Kept> kept = [];
        var website = _cells.Web(row, "website", kept);
        var email = _cells.Mail(row, "email", kept);
        Cells.Keep(row, "funding_sources", kept);
        var status = Status(row["status"]);
        var terms = Terms(row["taxonomy_ids"]);
        return id is null || name is null || site is null ? null : new ReadService(id, null, new ServiceFacts
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
            Program = tables.Find("programs", program?.Id)?.Text("name"),
            Cost = Cost.Read(row.Text("fees"), row.Text("accepted_payments")),
            Eligibility = new Eligibility { Words = row.Text("eligibility"), Audience = row.Text("audience") },
            Documents = Plain.List(row.Text("required_documents"), ','),
            Areas = Plain.List(row.Text("service_areas"), ','),
            Languages = Languages(row),
            Phones = _children.PhonesOf(RecordKind.Service, id),
            Openings = _children.OpeningsOf(RecordKind.Service, id),
            Terms = terms,
            Keywords = Plain.List(row.Text("keywords"), ','),
            Kept = kept,
        }, [new ReadPlace(site, new PlaceFacts())], row.At);
    }

    ServiceStatus Status(Cell cell) => findings.Read(cell, Statuses.Ohana, ServiceStatus.Active);

    List<Term> Terms(Cell cell)
    {
        List<Term> terms = [];
        foreach (var code in Plain.List(cell.Text, ','))
        {
            if (!tables.Has("taxonomy"))
            {
                terms.Add(new Term(code, code));
            }
            else if (tables.Find("taxonomy", code) is { } term)
            {
                terms.Add(new Term(term.Text("name") ?? code, code, "Open Eligibility"));
            }
            else
            {
                findings.Fault(cell.At, Remarks.TermMissing, code);
            }
        }
        return terms;
    }

    void CheckTaxonomy()
    {
        foreach (var row in tables["taxonomy"])
        {
            _cells.Must(row, "taxonomy_id");
            _cells.Must(row, "name");
            if (row["parent_id"] is { Text: { } parent } cell && tables.Find("taxonomy", parent) is null)
            {
                findings.Fault(cell.At, Remarks.TermMissing, parent);
            }
        }
    }

    void ReadPrograms()
    {
        foreach (var row in tables["programs"])
        {
            var name = _cells.Must(row, "name");
            if (_children.Parent("organizations", row["organization_id"]) is { } parent && name is not null)
            {
                _children.Add(new ReadAddition(RecordKind.Provider, parent, Program: name));
            }
        }
    }

    void ReadPhones()
    {
        foreach (var row in tables["phones"])
        {
            var number = _cells.Must(row, "number");
            var kind = _cells.Must(row, "number_type");
            if (row.Text("location_id") is null && row.Text("service_id") is null && row.Text("organization_id") is null && row.Text("contact_id") is not null)
            {
                findings.Note(row["contact_id"].At, Remarks.OwnNumberLeftOut);
                continue;
            }
            var parent = _children.OneParent(row, (RecordKind.Site, "location_id"), (RecordKind.Service, "service_id"), (RecordKind.Provider, "organization_id"));
            if (parent is not var (of, to) || number is null)
            {
                continue;
            }
            _children.Add(new ReadAddition(of, to, Phone: new Phone
            {
                Number = row.Text("country_prefix") is { } prefix && prefix is not "1" ? $"+{prefix.TrimStart('+')} {number}" : number,
                Extension = row.Text("extension"),
                Kind = PhoneWords.KindOf(kind) ?? PhoneKind.Other,
                Desk = row.Text("department"),
                Notes = row.Text("vanity_number"),
            }));
        }
    }

    void ReadAddresses(string table, AddressKind kind)
    {
        foreach (var row in tables[table])
        {
            var (street, city, country) = (_cells.Must(row, "address_1"), _cells.Must(row, "city"), _cells.Must(row, "country"));
            if (_children.Parent("locations", row["location_id"]) is not { } site || street is null)
            {
                continue;
            }
            _children.Add(new ReadAddition(RecordKind.Site, site, Address: new Address
            {
                Kind = kind,
                Attention = row.Text("attention"),
                Lines = [.. new[] { street, row.Text("address_2") }.OfType<string>()],
                City = city,
                State = row.Text("state_province"),
                Postcode = row.Text("postal_code"),
                Country = country,
            }));
        }
    }

    static List<Language> Languages(Row row) => [.. Plain.List(row.Text("languages"), ',').Select(name => Language.Named(Prose.Clean(name)!))];
}
