using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

// The parts of a service: phones, cost, kinds, terms, languages, areas, addresses of pages.
internal sealed partial class HsdsReader
{

    Phone? PhoneOf(Row row)
    {
        if (row.Text("number") is not { } number)
        {
            return null;
        }
        return new Phone
        {
            Number = number,
            Extension = row.Text("extension") ?? row.Text("parasol_extension"),
            Desk = row.Text("parasol_desk"),
            Kind = row.Text("type") is { } type ? PhoneWords.KindOf(type) ?? PhoneKind.Other : PhoneKind.Voice,
            Notes = row.Text("description"),
            Languages = row.Text("id") is { } id ? [.. _phoneLanguages[id].DistinctBy(language => language.Text("id")).Select(LanguageOf).OfType<Language>()] : [],
        };
    }

    Cost CostOf(Row service, string? id, List<Kept> kept)
    {
        var options = Linked("cost_options", "service_id", id).Select(row => (Row: row, Amount: _cells.Number(row, "amount"))).ToList();
        var cost = Cost.Read(service.Text("fees_description") ?? service.Text("fees"), service.Text("parasol_payments") ?? service.Text("accepted_payments")) with { Prices = [.. options.Select(option => PriceOf(option.Row, option.Amount))] };
        foreach (var (row, _) in options)
        {
            if (Words(row, "option", "amount", "currency", "amount_description", "valid_from", "valid_to") is { } words)
            {
                kept.Add(new Kept("cost_option", words));
            }
        }
        var priced = options.Where(option => option.Amount is not null).ToList();
        if (priced is [var only] && options.Count == 1)
        {
            return cost.WithAmount((decimal)Math.Clamp(only.Amount!.Value, 0, 1e9), only.Row.Text("currency"), only.Row.Text("amount_description"));
        }
        if (priced.Count > 1 && priced.Count == options.Count)
        {
            cost = cost with { IsFree = priced.TrueForAll(option => option.Amount == 0) ? Answer.Yes : priced.TrueForAll(option => option.Amount > 0) ? Answer.No : Answer.Unknown };
        }
        return cost;
    }

    SiteKind Kind(Cell cell)
    {
        switch (cell.Text?.ToLowerInvariant())
        {
            case "virtual":
                return SiteKind.Virtual;
            case "postal":
                return SiteKind.Mail;
            case "physical" or null:
                return SiteKind.Physical;
            default:
                _findings.Fault(cell.At, Remarks.NotOneOf, "physical, postal, virtual");
                return SiteKind.Physical;
        }
    }

    ServiceStatus Status(Cell cell) => _findings.Read(cell, Statuses.Hsds, unsaid: null);

    List<Term> TermsOf(string? id)
    {
        List<Term> terms = [];
        foreach (var attribute in id is null ? [] : _terms[id].Where(attribute => attribute.Text("link_type") is not "keyword" && NeedOf(attribute) is null))
        {
            var term = _tables.Find("taxonomy_terms", attribute.Text("taxonomy_term_id"));
            var name = term?.Text("name") ?? attribute.Text("label");
            var taxonomy = _tables.Find("taxonomies", term?.Text("taxonomy_id"))?.Text("name") ?? term?.Text("taxonomy");
            if (name is not null && !terms.Exists(known => (known.Name, known.Taxonomy) == (name, taxonomy)))
            {
                terms.Add(new Term(name, term?.Text("code"), taxonomy));
            }
        }
        return terms;
    }

    List<Language> LanguagesOf(string pointer, string? id) =>
        [.. Linked("languages", pointer, id).Select(LanguageOf).OfType<Language>()];

    static Language? LanguageOf(Row row) => (row.Text("name"), row.Text("code")) switch
    {
        ({ } name, var code) => new Language(name, Language.CodeOf(code ?? name) ?? Language.CodeOf(name), row.Text("note")),
        (null, { } code) => Language.Named(code, row.Text("note")),
        _ => null,
    };

    List<string> Areas(string pointer, string? id) =>
        [.. Linked("service_areas", pointer, id).Select(area => area.Text("name") ?? area.Text("description")).OfType<string>().Distinct(StringComparer.Ordinal)];

    void KeepLinked(string table, string pointer, string? id, List<Kept> kept, Func<Row, string?> words)
    {
        foreach (var text in Linked(table, pointer, id).Select(words).OfType<string>())
        {
            kept.Add(new Kept(table, text));
        }
    }

    IEnumerable<Row> Linked(string table, string pointer, string? id)
    {
        if (id is null)
        {
            return [];
        }
        if (!_links.TryGetValue((table, pointer), out var links))
        {
            _links[(table, pointer)] = links = _tables[table].Where(row => row.Text(pointer) is not null).ToLookup(row => row.Text(pointer)!, StringComparer.Ordinal);
        }
        return links[id].DistinctBy(row => row.Text("id") ?? row.At.ToString());
    }

    static string? Words(Row row, params ReadOnlySpan<string> fields)
    {
        List<string> words = [];
        foreach (var field in fields)
        {
            if (row.Text(field) is { } text)
            {
                words.Add(text);
            }
        }
        return words.Count == 0 ? null : string.Join(" · ", words);
    }

    string? Web(Row row, string field)
    {
        var cell = row[field];
        if (cell.Text is not { } text)
        {
            return null;
        }
        if (Plain.Web(text) is { } web)
        {
            return web;
        }
        _findings.Fault(cell.At, Remarks.NotWeb);
        return null;
    }

    string? Mail(Row row, string field)
    {
        var cell = row[field];
        if (cell.Text is { } text && !Plain.IsMail(text))
        {
            _findings.Fault(cell.At, Remarks.NotMail);
            return null;
        }
        return cell.Text;
    }
}
