using System.Globalization;
using Parasol.Listings.Domain;

namespace Parasol.Listings.Hsds;

// The parts of a record: addresses, phones, hours, languages, terms and so on.
internal sealed partial class HsdsDirectory
{
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
            .Set("extension", isPlain ? double.Parse(phone.Extension!, CultureInfo.InvariantCulture) : null)
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
        var entry = New("schedules", Derive("schedule", [holder, .. fields.Select(field => Convert.ToString(field.Value, CultureInfo.InvariantCulture))])).Set(pointer, holder);
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

    static Entry SetMail(Entry entry, string? mail) => mail is null ? entry : Formats.IsMail(mail) ? entry.Set("email", mail) : entry.Set("parasol_email", mail);

    static string? Said(Answer answer) => answer switch { Answer.Yes => "yes", Answer.No => "no", _ => null };

    static string? Kept(IReadOnlyList<Kept> kept, string name) => kept.FirstOrDefault(one => one.Name == name)?.Words;

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string? MonthAndDay(DateOnly? day) => day?.ToString("MM-dd", CultureInfo.InvariantCulture);

    static string? Time(TimeOnly? time) => time?.ToString(time.Value.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    static string Code(DayOfWeek day) => day.ToString()[..2].ToUpperInvariant();
}
