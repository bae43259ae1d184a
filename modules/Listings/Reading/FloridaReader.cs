using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

/// <summary>
/// Reads the three tables of the Florida legal aid directory. Its services are not tied to places; lists stand in one cell with
/// semicolons between; what a service asks about a person is kept in words for the worker to read, and is never asked of anyone here.
/// </summary>
internal sealed class FloridaReader(TableSet tables, Findings findings)
{
    public static readonly IReadOnlyList<TableKind> Tables =
    [
        Kind("organizations", "organization_uuid organization_name", "organization_email organization_tax_id organization_legal_status organization_url organization_alternate_name organization_year_incorporated organization_description"),
        Kind("locations", "organization_uuid location_name location_uuid", "organization_name location_address location_url phones"),
        Kind("services", "service_uuid organization_uuid service_name", "organization_name service_alternate_name service_description service_email service_url service_additional_information service_min_age service_max_age service_program service_income_limit service_problem_codes service_require_veteran service_military_status service_immigration_status service_incarceration_status service_areas"),
    ];

    readonly Cells _cells = new(findings);
    readonly Children _children = new(tables, findings);

    public Package Read() => new()
    {
        Layout = Layout.Florida,
        Findings = findings,
        ProviderRows = tables["organizations"].Count,
        SiteRows = tables["locations"].Count,
        ServiceRows = tables["services"].Count,
        Providers = [.. tables["organizations"].Select(Provider).OfType<ReadProvider>()],
        Sites = [.. tables["locations"].Select(Site).OfType<ReadSite>()],
        Services = [.. tables["services"].Select(Service).OfType<ReadService>()],
    };

    ReadProvider? Provider(Row row)
    {
        var (id, name) = (_cells.Id(row, "organization_uuid"), _cells.Must(row, "organization_name"));
        List<Kept> kept = [];
        var website = _cells.Web(row, "organization_url", kept);
        var email = _cells.Mail(row, "organization_email", kept);
        Cells.Keep(row, "organization_tax_id", kept);
        return id is null || name is null ? null : new ReadProvider(id, new ProviderFacts
        {
            Name = name,
            AlternateName = Said(row, "organization_alternate_name"),
            Description = row.Text("organization_description"),
            Website = website,
            Email = email,
            FoundedIn = SomeNumber(row, "organization_year_incorporated", 1000, 9999, kept),
            LegalStatus = Said(row, "organization_legal_status"),
            Kept = kept,
        }, row.At);
    }

    ReadSite? Site(Row row)
    {
        var (id, name) = (_cells.Id(row, "location_uuid"), _cells.Must(row, "location_name"));
        var provider = _children.Parent("organizations", row["organization_uuid"]);
        List<Kept> kept = [];
        var website = _cells.Web(row, "location_url", kept);
        if (id is null || name is null || provider is null)
        {
            return null;
        }
        var address = row.Text("location_address") is { } words ? AddressWords.Read(words) : null;
        return new ReadSite(id, provider, new SiteFacts
        {
            Name = name,
            Website = website,
            TimeZone = Zones.OfState(address?.State),
            Addresses = address is null ? [] : [address],
            Phones = row.Text("phones") is { } phones ? PhoneWords.Read(phones) : [],
            Kept = kept,
        }, row.At);
    }

    ReadService? Service(Row row)
    {
        var (id, name) = (_cells.Id(row, "service_uuid"), _cells.Must(row, "service_name"));
        var provider = _children.Giver(row["organization_uuid"]);
        List<Kept> kept = [];
        foreach (var (column, cell) in row.Cells.Where(pair => pair.Key.StartsWith("column ", StringComparison.Ordinal) && !pair.Value.IsEmpty))
        {
            findings.Note(cell.At, Remarks.Slipped);
            kept.Add(new Kept(column, cell.Text!));
        }
        var website = _cells.Web(row, "service_url", kept);
        var email = _cells.Mail(row, "service_email", kept);
        var eligibility = Eligible(row, kept);
        Cells.Keep(row, "service_additional_information", kept);
        return id is null || name is null || provider is null ? null : new ReadService(id, provider, new ServiceFacts
        {
            Name = name,
            AlternateName = Said(row, "service_alternate_name"),
            Description = row.Text("service_description"),
            Website = website,
            Email = email,
            Status = ServiceStatus.Active,
            Program = Said(row, "service_program"),
            Eligibility = eligibility,
            Areas = Plain.List(row.Text("service_areas"), ';'),
            Keywords = Plain.List(row.Text("service_problem_codes"), ';'),
            Kept = kept,
        }, [], row.At);
    }

    Eligibility Eligible(Row row, List<Kept> kept)
    {
        var from = SomeNumber(row, "service_min_age", 0, 999, kept);
        var to = SomeNumber(row, "service_max_age", 0, 999, kept);
        var income = SomeNumber(row, "service_income_limit", 1, 999, kept);
        var words = new[] { "service_military_status", "service_immigration_status", "service_incarceration_status" }
            .Where(field => row.Text(field) is not null and not "false")
            .Select(field => $"{Label(field)}: {row.Text(field)}");
        return new Eligibility
        {
            // From nought and up to 200 or 999 is how this source says "any age".
            AgeFrom = from is 0 ? null : from,
            AgeTo = to is >= 150 ? null : to,
            IncomeUpTo = income,
            VeteransOnly = row.Text("service_require_veteran") is "true",
            Words = string.Join('\n', words) is { Length: > 0 } all ? all : null,
        };
    }

    int? SomeNumber(Row row, string field, int least, int most, List<Kept> kept)
    {
        var cell = row[field];
        if (cell.Text is not { } text)
        {
            return null;
        }
        if (Plain.Whole(text, out var number) && number >= least && number <= most)
        {
            return number;
        }
        findings.Note(cell.At, Remarks.NumberKept, least, most);
        kept.Add(new Kept(field, text));
        return null;
    }

    static string? Said(Row row, string field) => row.Text(field) is { } text && text.ToUpperInvariant() is not "N/A" ? text : null;

    static string Label(string field) => field switch
    {
        "service_military_status" => "Military service",
        "service_immigration_status" => "They ask about immigration",
        _ => "Custody",
    };

    static TableKind Kind(string name, string must, string may) => new(Layout.Florida, name, must.Split(' '), may.Split(' '));
}
