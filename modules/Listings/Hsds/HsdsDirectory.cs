using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.Reading;
using Parasol.Listings.Searching;

namespace Parasol.Listings.Hsds;

/// <summary>A record that the API gives, with what its lists are filtered by.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Text">What words find it by: folded, each word after a space.</param>
internal sealed record Record(Entry Entry, string Text)
{
    public IReadOnlySet<string> Terms { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Taxonomies { get; init; } = new HashSet<string>();

    public string? Organization { get; init; }

    /// <summary>Null where nobody knows when it last changed.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Whether every one of these folded words begins a word of the record.</summary>
    public bool HasWords(IEnumerable<string> words) => words.All(word => Text.Contains(" " + word, StringComparison.Ordinal));
}

/// <summary>
/// What is public of a directory, as records of HSDS 3.1: the only way from facts to the API and to exports. A service is there when the
/// public pages have it; a provider when a service of its own is; a place when such a service is given there, or no service at all is
/// and its provider is there. Names of people, what stands only in the notes of a source, and what this organisation decides about a
/// service are not: an import elsewhere must not make its own of them.
/// </summary>
internal sealed partial class HsdsDirectory
{
    readonly Catalogue _catalogue;
    readonly Dictionary<string, List<Entry>> _tables = new(StringComparer.Ordinal);
    readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    readonly Dictionary<ProviderId, Entry> _providers = [];
    readonly Dictionary<SiteId, Entry> _sites = [];
    readonly Dictionary<string, Entry> _terms = new(StringComparer.Ordinal);
    readonly Dictionary<string, Entry> _taxonomies = new(StringComparer.Ordinal);
    readonly Dictionary<string, Entry> _programs = new(StringComparer.Ordinal);
    readonly List<Item> _items;
    readonly Dictionary<SiteId, ProviderId> _ownerOf;
    readonly Dictionary<string, Record> _byId = new(StringComparer.Ordinal);

    public HsdsDirectory(Catalogue catalogue)
    {
        _catalogue = catalogue;
        _items = [.. catalogue.Items.Where(item => item.IsThereFor(Readers.Public))];
        var given = _items.SelectMany(item => item.OwnPlaces.Select(place => (Site: place.Row.Id, item.Service.Provider)))
            .GroupBy(pair => pair.Site).ToDictionary(group => group.Key, group => group.Min(pair => pair.Provider.Value));
        var providers = _items.Select(item => item.Service.Provider).ToHashSet();
        _ownerOf = catalogue.Sites.Values
            .Where(site => given.ContainsKey(site.Id) || (!catalogue.Given.Contains(site.Id) && site.Provider is { } own && providers.Contains(own)))
            .ToDictionary(site => site.Id, site => site.Provider is { } own && providers.Contains(own) ? own : new ProviderId(given[site.Id]));
        NeedTerms();
        foreach (var provider in providers.Select(id => catalogue.Providers[id]).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id.Value))
        {
            _providers[provider.Id] = Provider(provider);
        }
        foreach (var site in _ownerOf.Keys.Select(id => catalogue.Sites[id]).OrderBy(site => site.Id.Value))
        {
            _sites[site.Id] = Location(site);
        }
        var services = _items.ConvertAll(Service);
        Organizations = [.. _providers.Select(pair => Organization(pair.Key, pair.Value, services))];
        Services = services;
        ServicesAtLocations = [.. services.SelectMany(AtLocations)];
        Taxonomies = [.. _taxonomies.Values.OrderBy(taxonomy => (string)taxonomy["name"]!, StringComparer.Ordinal).Select(taxonomy => new Record(taxonomy, TextOf(taxonomy, "name", "description")))];
        Terms = [.. _terms.Values.OrderBy(term => (string?)term["taxonomy"], StringComparer.Ordinal).ThenBy(term => (string)term["name"]!, StringComparer.Ordinal).ThenBy(term => term.Id, StringComparer.Ordinal)
            .Select(term => new Record(term, TextOf(term, "code", "name", "description")) { Taxonomies = Set([(string?)term["taxonomy_id"]]) })];
        foreach (var record in Organizations.Concat(Services).Concat(ServicesAtLocations).Concat(Taxonomies).Concat(Terms))
        {
            _byId[record.Entry.Table + " " + record.Entry.Id] = record;
        }
    }

    public IReadOnlyList<Record> Organizations { get; }

    public IReadOnlyList<Record> Services { get; }

    public IReadOnlyList<Record> ServicesAtLocations { get; }

    public IReadOnlyList<Record> Taxonomies { get; }

    public IReadOnlyList<Record> Terms { get; }

    /// <summary>Every record of a table, also of those that are only part of others.</summary>
    public IReadOnlyList<Entry> Table(string name) => _tables.TryGetValue(name, out var rows) ? rows : [];

    public Record? Find(string table, string id) => _byId.GetValueOrDefault(table + " " + id);

    /// <summary>An organization with its services; only what names them, or all of each.</summary>
    public IReadOnlyList<Record> ServicesOf(Entry organization) => [.. Services.Where(service => service.Organization == organization.Id)];

    Record Organization(ProviderId id, Entry entry, List<Record> services)
    {
        var own = services.Where(service => service.Organization == entry.Id).ToList();
        entry.Has("locations", _ownerOf.Where(pair => pair.Value == id).OrderBy(pair => pair.Key.Value).Select(pair => _sites[pair.Key]))
            .Has("programs", Table("programs").Where(program => (string?)program["organization_id"] == entry.Id));
        return new Record(entry, TextOf(entry, "name", "alternate_name", "description"))
        {
            Organization = entry.Id,
            Terms = Set(TermsOf(entry).Concat(own.SelectMany(service => service.Terms))),
            Taxonomies = Set(TaxonomiesOf(entry).Concat(own.SelectMany(service => service.Taxonomies))),
        };
    }

    Record Service(Item item)
    {
        var (service, facts) = (item.Service, item.Facts);
        var organization = _providers[service.Provider];
        var id = service.Id.Value.ToString("D");
        var program = facts.Program is { } name ? Program(service.Provider, name) : null;
        var entry = New("services", id)
            .Set("organization_id", organization.Id)
            .Set("program_id", program?.Id)
            .Set("name", facts.Name)
            .Set("alternate_name", facts.AlternateName)
            .Set("description", facts.Description)
            .Set("url", Formats.Uri(facts.Website));
        SetMail(entry, facts.Email)
            .Set("status", item.Status switch { ServiceStatus.Active => "active", ServiceStatus.Inactive => "inactive", ServiceStatus.Defunct => "defunct", _ => "temporarily closed" })
            .Set("interpretation_services", facts.Interpretation)
            .Set("application_process", facts.HowToStart)
            .Set("fees_description", facts.Cost.Words)
            .Set("wait_time", facts.Wait)
            .Set("accreditations", Kept(facts.Kept, "accreditations"))
            .Set("eligibility_description", facts.Eligibility.Words)
            .Set("minimum_age", facts.Eligibility.AgeFrom)
            .Set("maximum_age", facts.Eligibility.AgeTo)
            .Set("assured_date", Day(service.LastChecked ?? facts.SourceChecked))
            .Set("licenses", Kept(facts.Kept, "licenses"))
            .Set("alert", facts.Alert)
            .Set("last_modified", facts.Modified?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture))
            .Set("parasol_audience", facts.Eligibility.Audience)
            .Set("parasol_income_up_to", facts.Eligibility.IncomeUpTo)
            .SetIf("parasol_veterans_only", facts.Eligibility.VeteransOnly)
            .Set("parasol_payments", facts.Cost.Payments)
            .Set("parasol_free", Said(facts.Cost.IsFree))
            .Set("parasol_sliding", Said(facts.Cost.IsSliding))
            .Has("organization", organization, inFull: Depth.Fields)
            .Has("program", program)
            .Has("additional_urls", Urls("service_id", id, facts.Kept))
            .Has("phones", Phones("service_id", id, facts.Phones))
            .Has("schedules", Schedules("service_id", id, facts.Openings))
            .Has("service_areas", Areas("service_id", id, facts.Areas))
            .Has("languages", Languages("service_id", id, facts.Languages))
            .Has("funding", Funding("service_id", id, facts.Kept))
            .Has("cost_options", facts.Cost.Prices.Select(price => New("cost_options", Derive("cost", id, price.Option, price.Amount?.ToString(System.Globalization.CultureInfo.InvariantCulture), price.Currency, price.IsFor, Day(price.From), Day(price.To)))
                .Set("service_id", id).Set("valid_from", Day(price.From)).Set("valid_to", Day(price.To)).Set("option", price.Option).Set("currency", price.Currency)
                .Set("amount", (double?)price.Amount).Set("amount_description", price.IsFor)))
            .Has("required_documents", facts.Documents.Select(document => New("required_documents", Derive("document", id, document)).Set("service_id", id).Set("document", document)))
            .Has("attributes", Attributes("service", id, facts.Terms)
                .Concat(facts.Keywords.Select(word => New("attributes", Derive("keyword", id, word)).Set("link_id", id).Set("link_type", "keyword").Set("link_entity", "service").Set("value", word)))
                .Concat((item.NeedsAreGuessed ? [] : item.Needs).Select(need => New("attributes", Derive("need", id, need.Code))
                    .Set("link_id", id).Set("taxonomy_term_id", _terms[NeedTermId(need)].Id).Set("link_type", "need").Set("link_entity", "service").Has("taxonomy_term", _terms[NeedTermId(need)]))));
        entry.Has("service_at_locations", item.OwnPlaces.Where(place => _sites.ContainsKey(place.Row.Id)).OrderBy(place => place.Row.Id.Value).Select(place => AtLocation(entry, place)));
        return new Record(entry, TextOf(entry, "name", "alternate_name", "description") + TextOf(organization, "name") + (program is null ? "" : TextOf(program, "name"))
            + string.Concat(entry.List("attributes").Select(attribute => attribute.One("taxonomy_term") is { } term ? TextOf(term, "name") : TextOf(attribute, "value"))))
        {
            Organization = organization.Id,
            Terms = Set(TermsOf(entry)),
            Taxonomies = Set(TaxonomiesOf(entry)),
            Modified = facts.Modified,
        };
    }

    Entry AtLocation(Entry service, ItemPlace place)
    {
        var location = _sites[place.Row.Id];
        var id = Derived.Id("service_at_location", service.Id, location.Id);
        return New("service_at_location", id)
            .Set("service_id", service.Id)
            .Set("location_id", location.Id)
            .Set("description", place.IsKeptBack ? null : place.Facts.Description)
            .Has("location", location)
            .Has("service_areas", Areas("service_at_location_id", id, place.Facts.Areas))
            .Has("phones", Phones("service_at_location_id", id, place.Facts.Phones))
            .Has("schedules", Schedules("service_at_location_id", id, place.Facts.Openings, place.IsKeptBack));
    }

    IEnumerable<Record> AtLocations(Record service) => service.Entry.List("service_at_locations").Select(entry =>
    {
        var location = entry.One("location")!;
        return service with
        {
            Entry = entry,
            Text = service.Text + TextOf(entry, "description") + TextOf(location, "name", "alternate_name") + string.Concat(AddressesOf(location).Select(address => TextOf(address, "city", "region", "state_province", "postal_code"))),
            Terms = Set(service.Terms.Concat(TermsOf(location))),
            Taxonomies = Set(service.Taxonomies.Concat(TaxonomiesOf(location))),
        };
    });

    /// <summary>The addresses of a location, those that lack something too.</summary>
    public static IEnumerable<Entry> AddressesOf(Entry location) => location.List("addresses").Concat(location.List(HsdsTables.OurAddresses));

    Entry Provider(Provider row)
    {
        var facts = row.Read();
        var id = row.Id.Value.ToString("D");
        var entry = New("organizations", id)
            .Set("name", facts.Name)
            .Set("alternate_name", facts.AlternateName)
            // HSDS wants one: where there is none, the name stands for it, and nothing is made up.
            .Set("description", facts.Description ?? facts.Name);
        SetMail(entry, facts.Email)
            .Set("website", Formats.Uri(facts.Website))
            .Set("tax_status", Kept(facts.Kept, "tax_status"))
            .Set("tax_id", Kept(facts.Kept, "tax_id") ?? Kept(facts.Kept, "organization_tax_id"))
            .Set("year_incorporated", facts.FoundedIn)
            .Set("legal_status", facts.LegalStatus)
            .Set("logo", Kept(facts.Kept, "logo"))
            .Set("uri", Formats.Uri(Kept(facts.Kept, "uri")))
            .Set("parent_organization_id", Parent(row, facts.Parent)?.Value.ToString("D"))
            .Has("additional_websites", Urls("organization_id", id, facts.Kept))
            .Has("funding", Funding("organization_id", id, facts.Kept))
            .Has("phones", Phones("organization_id", id, facts.Phones))
            .Has("organization_identifiers", facts.Kept.Where(kept => kept.Name == "organization_identifiers").Select(kept => kept.Words.Split(" · ", 2)).Where(parts => parts.Length == 2)
                .Select(parts => New("organization_identifiers", Derive("identifier", id, parts[0], parts[1])).Set("organization_id", id).Set("identifier_type", parts[0]).Set("identifier", parts[1])))
            .Has("attributes", Attributes("organization", id, facts.Terms));
        foreach (var program in facts.Programs)
        {
            Program(row.Id, program);
        }
        return entry;
    }

    ProviderId? Parent(Provider child, string? foreignId) => foreignId is null ? null
        : _items.Select(item => _catalogue.Providers[item.Service.Provider]).FirstOrDefault(row => row.Source == child.Source && row.ForeignId == foreignId && row.Id != child.Id)?.Id;

    Entry Location(Site row)
    {
        var place = new ItemPlace(row, row.Read(), new PlaceFacts());
        var (facts, id, isTold) = (place.Site, row.Id.Value.ToString("D"), !place.IsKeptBack);
        var addresses = facts.Addresses.Where(address => isTold || address.Kind is AddressKind.Visit).Select(address => address.As(place.Visibility)).OfType<Address>().ToList();
        return New("locations", id)
            .Set("location_type", facts.Kind switch { SiteKind.Physical => "physical", SiteKind.Mail => "postal", _ => "virtual" })
            // A name may give an address away, as may a page, the way there, or what is said of the doors.
            .Set("url", isTold ? Formats.Uri(facts.Website) : null)
            .Set("organization_id", _ownerOf[row.Id].Value.ToString("D"))
            .Set("name", isTold ? facts.Name : null)
            .Set("alternate_name", isTold ? facts.AlternateName : null)
            .Set("description", isTold ? facts.Description : null)
            .Set("transportation", isTold ? facts.Transport : null)
            .Set("latitude", isTold ? facts.Latitude : null)
            .Set("longitude", isTold ? facts.Longitude : null)
            .Set("external_identifier", isTold ? Kept(facts.Kept, "external_identifier") : null)
            .Set("external_identifier_type", isTold ? Kept(facts.Kept, "external_identifier_type") : null)
            .Set("parasol_email", isTold ? facts.Email : null)
            .Set("parasol_time_zone", place.Visibility is AddressVisibility.Hidden ? null : facts.TimeZone)
            .Set("parasol_address_visibility", place.Visibility switch { AddressVisibility.AreaOnly => "area_only", AddressVisibility.Hidden => "hidden", _ => null })
            .Has("languages", Languages("location_id", id, facts.Languages))
            .Has("addresses", addresses.Where(IsWhole).Select(address => AddressOf("addresses", id, address)))
            .Has(HsdsTables.OurAddresses, addresses.Where(address => !IsWhole(address) && SaysSomething(address)).Select(address => AddressOf(HsdsTables.OurAddresses, id, address)))
            .Has("accessibility", facts.Access.Where(access => isTold || access.Kind is not null)
                .Select(access => New("accessibility", Derive("accessibility", id, access.Words)).Set("location_id", id).Set("description", access.Words)))
            .Has("phones", Phones("location_id", id, facts.Phones))
            .Has("schedules", Schedules("location_id", id, facts.Openings, !isTold))
            .Has("attributes", isTold ? Attributes("location", id, facts.Terms) : []);
    }

    Entry New(string table, string id)
    {
        var entry = new Entry(table, id);
        if (!_tables.TryGetValue(table, out var rows))
        {
            _tables[table] = rows = [];
        }
        rows.Add(entry);
        return entry;
    }

    // The same thing said twice of the same record is two rows.
    string Derive(string kind, params ReadOnlySpan<string?> parts)
    {
        var id = Derived.Id(kind, parts);
        for (var again = 2; !_ids.Add(id); again++)
        {
            id = Derived.Id(kind, [.. parts, again.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }
        return id;
    }

    static IEnumerable<string?> TermsOf(Entry entry) => entry.List("attributes").Select(attribute => (string?)attribute["taxonomy_term_id"]);

    static IEnumerable<string?> TaxonomiesOf(Entry entry) => entry.List("attributes").Select(attribute => (string?)attribute.One("taxonomy_term")?["taxonomy_id"]);

    static HashSet<string> Set(IEnumerable<string?> ids) => ids.OfType<string>().ToHashSet(StringComparer.Ordinal);

    static string TextOf(Entry entry, params ReadOnlySpan<string> fields)
    {
        var text = "";
        foreach (var field in fields)
        {
            text += entry[field] is string value ? " " + Prose.Fold(value) : "";
        }
        return text;
    }
}
