using Parasol.Kernel;
using Parasol.Listings.Domain;
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
internal sealed class HsdsDirectory
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
    public static IEnumerable<Entry> AddressesOf(Entry location) => location.List("addresses").Concat(location.List(Own.Addresses));

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
            .Has(Own.Addresses, addresses.Where(address => !IsWhole(address) && SaysSomething(address)).Select(address => AddressOf(Own.Addresses, id, address)))
            .Has("accessibility", facts.Access.Where(access => isTold || access.Kind is not null)
                .Select(access => New("accessibility", Derive("accessibility", id, access.Words)).Set("location_id", id).Set("description", access.Words)))
            .Has("phones", Phones("location_id", id, facts.Phones))
            .Has("schedules", Schedules("location_id", id, facts.Openings, !isTold))
            .Has("attributes", isTold ? Attributes("location", id, facts.Terms) : []);
    }

    static bool IsWhole(Address address) => address is { Lines.Count: > 0, City: not null, State: not null, Postcode: not null, Country: not null };

    static bool SaysSomething(Address address) => address.Lines.Count > 0 || (address.City ?? address.Region ?? address.State ?? address.Postcode ?? address.Country) is not null;

    // Who a letter is for may be the name of a person: it is left out.
    Entry AddressOf(string table, string location, Address address)
    {
        var (first, rest) = (address.Lines.FirstOrDefault(), string.Join(", ", address.Lines.Skip(1)));
        return New(table, Derive(table, location, first, rest, address.City, address.Region, address.State, address.Postcode, address.Country, address.Kind.ToString()))
            .Set("location_id", location)
            .Set("address_1", first)
            .Set("address_2", rest)
            .Set("city", address.City)
            .Set("region", address.Region)
            .Set("state_province", address.State)
            .Set("postal_code", address.Postcode)
            .Set("country", address.Country)
            .Set("address_type", address.Kind is AddressKind.Mail ? "postal" : "physical");
    }

    IEnumerable<Entry> Phones(string pointer, string holder, IReadOnlyList<Phone> phones) => [.. phones.Select(phone =>
    {
        var id = Derive("phone", holder, phone.Number, phone.Extension, phone.Kind.ToString(), phone.Desk, phone.Notes);
        var isPlain = phone.Extension is { Length: <= 9 } text && text.All(char.IsAsciiDigit) && (text == "0" || text[0] != '0');
        return New("phones", id)
            .Set(pointer, holder)
            .Set("number", phone.Number)
            .Set("extension", isPlain ? double.Parse(phone.Extension!, System.Globalization.CultureInfo.InvariantCulture) : null)
            .Set("type", phone.Kind switch { PhoneKind.Voice => "voice", PhoneKind.Text => "text", PhoneKind.Fax => "fax", PhoneKind.Tty => "textphone", PhoneKind.Hotline => "hotline", PhoneKind.TollFree => "tollfree", _ => "other" })
            .Set("description", phone.Notes)
            .Set("parasol_extension", isPlain ? null : phone.Extension)
            .Set("parasol_desk", phone.Desk)
            .Has("languages", Languages("phone_id", id, phone.Languages));
    })];

    IEnumerable<Entry> Schedules(string pointer, string holder, IReadOnlyList<Opening> openings, bool isKeptBack = false) => [.. openings.Select(opening => Schedule(pointer, holder, opening, isKeptBack))];

    Entry Schedule(string pointer, string holder, Opening rule, bool isKeptBack)
    {
        var isYearly = rule.Every is Every.Year;
        // Hours in words may name the door they are on: of a place that is kept back only the rules are told.
        var (words, notes, link) = isKeptBack ? (null, null, null) : (rule.Words, rule.Notes, Formats.Uri(rule.Link));
        (string Name, object? Value)[] fields =
        [
            ("valid_from", isYearly ? null : Day(rule.ValidFrom)),
            ("valid_to", isYearly ? null : Day(rule.ValidTo)),
            ("dtstart", Day(rule.Starts)),
            ("timezone", rule.UtcOffset is { } minutes && !isKeptBack ? minutes / 60.0 : null),
            ("until", Day(rule.Until)),
            ("count", (double?)rule.Count),
            ("wkst", rule.WeekStart is DayOfWeek.Monday ? null : Code(rule.WeekStart)),
            ("freq", rule.Every switch { Every.Week => "WEEKLY", Every.Month => "MONTHLY", _ => null }),
            ("interval", rule.Interval == 1 ? null : (double?)rule.Interval),
            ("byday", string.Join(',', rule.Days.Select(on => on.Ordinal + Code(on.Day)))),
            ("byweekno", string.Join(',', rule.Weeks)),
            ("bymonthday", string.Join(',', rule.MonthDays)),
            ("byyearday", string.Join(',', rule.YearDays)),
            ("description", words),
            ("opens_at", Time(rule.Opens)),
            ("closes_at", Time(rule.Closes)),
            ("schedule_link", link),
            ("notes", notes),
            ("parasol_closed", rule.IsClosed ? true : null),
            ("parasol_yearly_from", isYearly ? MonthAndDay(rule.ValidFrom) : null),
            ("parasol_yearly_to", isYearly ? MonthAndDay(rule.ValidTo) : null),
        ];
        var entry = New("schedules", Derive("schedule", [holder, .. fields.Select(field => Convert.ToString(field.Value, System.Globalization.CultureInfo.InvariantCulture))])).Set(pointer, holder);
        foreach (var (name, value) in fields)
        {
            _ = value switch
            {
                string text => entry.Set(name, text),
                double number => entry.Set(name, number),
                bool isSo => entry.SetIf(name, isSo),
                _ => entry,
            };
        }
        return entry;
    }

    IEnumerable<Entry> Languages(string pointer, string holder, IReadOnlyList<Language> languages) =>
        [.. languages.Select(language => New("languages", Derive("language", holder, language.Name, language.Code, language.Note))
            .Set(pointer, holder).Set("name", language.Name).Set("code", language.Code).Set("note", language.Note))];

    IEnumerable<Entry> Areas(string pointer, string holder, IReadOnlyList<string> areas) =>
        [.. areas.Select(area => New("service_areas", Derive("area", holder, area)).Set(pointer, holder).Set("name", area))];

    IEnumerable<Entry> Funding(string pointer, string holder, IReadOnlyList<Kept> kept) =>
        [.. kept.Where(one => one.Name is "funding" or "funding_sources").Select(one => New("funding", Derive("funding", holder, one.Words)).Set(pointer, holder).Set("source", one.Words))];

    IEnumerable<Entry> Urls(string pointer, string holder, IReadOnlyList<Kept> kept) =>
        [.. kept.Where(one => one.Name == "url").Select(one => one.Words.LastIndexOf(" · ", StringComparison.Ordinal) is >= 0 and var at ? (Label: one.Words[..at], Url: Formats.Uri(one.Words[(at + 3)..])) : (Label: null, Url: Formats.Uri(one.Words)))
            .Where(one => one.Url is not null).Select(one => New("url", Derive("url", holder, one.Label, one.Url)).Set("label", one.Label).Set("url", one.Url).Set(pointer, holder))];

    IEnumerable<Entry> Attributes(string entity, string holder, IReadOnlyList<Term> terms) => [.. terms.Select(term =>
    {
        var entry = TermOf(term);
        return New("attributes", Derive("attribute", holder, entry.Id)).Set("link_id", holder).Set("taxonomy_term_id", entry.Id).Set("link_entity", entity).Has("taxonomy_term", entry);
    })];

    Entry TermOf(Term term, string? description = null)
    {
        var id = Derived.Id("term", term.Taxonomy, term.Code, term.Name);
        if (_terms.TryGetValue(id, out var known))
        {
            return known;
        }
        var taxonomy = term.Taxonomy is { } name ? TaxonomyOf(name) : null;
        // HSDS wants a description: where there is none, the name stands for it.
        return _terms[id] = New("taxonomy_terms", id).Set("code", term.Code).Set("name", term.Name).Set("description", description ?? term.Name)
            .Set("taxonomy", term.Taxonomy).Set("taxonomy_id", taxonomy?.Id).Has("taxonomy_detail", taxonomy);
    }

    Entry TaxonomyOf(string name, string? description = null)
    {
        var id = Derived.Id("taxonomy", name);
        return _taxonomies.TryGetValue(id, out var known) ? known : _taxonomies[id] = New("taxonomies", id).Set("name", name).Set("description", description ?? name);
    }

    void NeedTerms()
    {
        TaxonomyOf(NeedWords.Taxonomy, "Kinds of help that people ask for, as they tick them.");
        foreach (var need in Needs.All)
        {
            TermOf(NeedWords.TermOf(need));
        }
    }

    static string NeedTermId(Need need) => NeedWords.TermOf(need) is var term ? Derived.Id("term", term.Taxonomy, term.Code, term.Name) : "";

    Entry Program(ProviderId provider, string name)
    {
        var (organization, id) = (provider.Value.ToString("D"), Derived.Id("program", provider.Value.ToString("D"), name));
        return _programs.TryGetValue(id, out var known)
            ? known
            : _programs[id] = New("programs", id).Set("organization_id", organization).Set("name", name).Set("description", name);
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

    static Entry SetMail(Entry entry, string? mail) => mail is null ? entry : Formats.IsMail(mail) ? entry.Set("email", mail) : entry.Set("parasol_email", mail);

    static string? Said(Answer answer) => answer switch { Answer.Yes => "yes", Answer.No => "no", _ => null };

    static string? Kept(IReadOnlyList<Kept> kept, string name) => kept.FirstOrDefault(one => one.Name == name)?.Words;

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static string? MonthAndDay(DateOnly? day) => day?.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static string? Time(TimeOnly? time) => time?.ToString(time.Value.Second == 0 ? "HH:mm" : "HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    static string Code(DayOfWeek day) => day.ToString()[..2].ToUpperInvariant();

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
