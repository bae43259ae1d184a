using System.Collections.Frozen;

namespace Parasol.Listings.Reading;

/// <summary>
/// HSDS 1.x and 2.x: the same records as in 3.x under other names of tables and columns, with hours, addresses and eligibility in
/// tables of their own. They are brought to the tables of 3.x, each cell keeping its place, and then read by the same reader.
/// </summary>
internal static class HsdsOlder
{
    const string Address = "location_id organization_id attention address_1 address_2 address_3 address_4 city region state_province postal_code country";

    public static readonly IReadOnlyList<TableKind> All =
    [
        Kind("organizations", "id name", "alternate_name description email url tax_status tax_id year_incorporated legal_status logo uri"),
        Kind("programs", "id organization_id name", "alternate_name"),
        Kind("services", "id organization_id name", "program_id location_id alternate_name description url email status interpretation_services application_process wait_time fees accreditations licenses assured_date deliverable_type attending_type attending_access"),
        Kind("service_at_location", "id service_id location_id", "description", "services_at_location", "service_at_locations", "service_at_location"),
        Kind("locations", "id", "organization_id name alternate_name description transportation latitude longitude"),
        Kind("phones", "id number", "location_id service_id organization_id contact_id service_at_location_id extension type language description department"),
        Kind("contacts", "id", "organization_id service_id service_at_location_id name title department email"),
        Kind("physical_addresses", "id location_id", Address),
        Kind("postal_addresses", "id location_id", Address),
        Kind("regular_schedules", "id", "service_id location_id service_at_location_id weekday opens_at closes_at valid_from valid_to dtstart freq interval byday bymonthday description", "regular_schedules", "regular_schedule"),
        Kind("holiday_schedules", "id", "service_id location_id service_at_location_id closed opens_at closes_at start_date end_date", "holiday_schedules", "holiday_schedule"),
        Kind("schedules", "id", "service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst freq interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type notes"),
        Kind("funding", "id", "organization_id service_id source", "funding", "fundings"),
        Kind("eligibilities", "id service_id", "eligibility minimum_age maximum_age", "eligibilities", "eligibility", "eligibilitys"),
        Kind("service_areas", "id service_id", "service_area description extent uri"),
        Kind("required_documents", "id service_id", "document"),
        Kind("payments_accepted", "id service_id", "payment"),
        Kind("cost_options", "id service_id", "valid_from valid_to option amount amount_description"),
        Kind("languages", "id", "service_id location_id language"),
        Kind("accessibility", "id location_id", "accessibility details", "accessibility_for_disabilities", "accessibility"),
        Kind("services_taxonomy", "id service_id", "taxonomy_id taxonomy_term_id taxonomy_detail", "services_taxonomy", "service_taxonomies", "service_taxonomy"),
        Kind("taxonomy_terms", "id name", "parent_id parent_name vocabulary taxonomy taxonomy_id taxonomy_detail language description", "taxonomy", "taxonomies", "taxonomy_terms"),
        Kind("metadata", "id", "resource_id resource_type last_action_date last_action_type field_name previous_value replacement_value updated_by"),
        Kind("meta_table_descriptions", "id", "name language character_set", "meta_table_descriptions", "meta_table_description"),
    ];

    /// <summary>The older names of properties that hold records.</summary>
    public static readonly IReadOnlyDictionary<string, string> Nested = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["services_at_location"] = "service_at_location",
        ["physical_addresses"] = "physical_addresses",
        ["postal_addresses"] = "postal_addresses",
        ["regular_schedules"] = "regular_schedules",
        ["holiday_schedules"] = "holiday_schedules",
        ["eligibilities"] = "eligibilities",
        ["eligibilitys"] = "eligibilities",
        ["payments_accepted"] = "payments_accepted",
        ["fundings"] = "funding",
        ["accessibility_for_disabilities"] = "accessibility",
        ["services_taxonomy"] = "services_taxonomy",
        ["service_taxonomys"] = "services_taxonomy",
        ["service_taxonomies"] = "services_taxonomy",
        ["taxonomy"] = "taxonomy_terms",
    };

    /// <summary>Tables that 3.x does not have: where one is, the package is older.</summary>
    static readonly FrozenSet<string> Marks =
        new[] { "physical_addresses", "postal_addresses", "regular_schedules", "holiday_schedules", "eligibilities", "payments_accepted", "services_taxonomy" }.ToFrozenSet(StringComparer.Ordinal);

    static readonly string[] DayCodes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>Whether these tables bear a mark of the older versions.</summary>
    public static bool AreOlder(IEnumerable<(string File, IReadOnlyList<string> Headers)> files) => files.Any(file =>
        All.Any(kind => kind.IsNamed(file.File) && (Marks.Contains(kind.Name) || file.File is "services_at_location.csv" or "accessibility_for_disabilities.csv"))
        || (file.File, file.Headers) switch
        {
            ("organizations.csv", var headers) => headers.Contains("url") && !headers.Contains("website"),
            ("languages.csv", var headers) => headers.Contains("language"),
            ("service_areas.csv", var headers) => headers.Contains("service_area"),
            _ => false,
        });

    /// <summary>Brings older tables to those of 3.x. Tables of 3.x stay as they are.</summary>
    public static void Bring(TableSet tables, Findings findings)
    {
        var isOlder = Marks.Any(tables.Has) || tables["organizations"].Any(row => !row["url"].IsEmpty);
        if (!isOlder)
        {
            return;
        }
        Alias(tables["organizations"], "website", "url");
        Alias(tables["languages"], "name", "language");
        Alias(tables["service_areas"], "name", "service_area");
        Alias(tables["accessibility"], "description", "accessibility");
        Alias(tables["taxonomy_terms"], "taxonomy", "vocabulary");
        BringServices(tables);
        BringAddresses(tables);
        BringHours(tables, findings);
        BringTerms(tables);
        foreach (var phone in tables["phones"].Where(phone => !phone["language"].IsEmpty).ToList())
        {
            var language = new Row(phone.At);
            language.Set("phone_id", phone["id"]);
            language.Set("name", phone["language"]);
            tables.Add("languages", language);
        }
    }

    static void BringServices(TableSet tables)
    {
        var rules = tables["eligibilities"].ToLookup(row => row.Text("service_id"));
        var payments = tables["payments_accepted"].ToLookup(row => row.Text("service_id"));
        foreach (var service in tables["services"])
        {
            // The older versions need not say that a service runs.
            Default(service, "status", "active");
            if (service.Text("id") is not { } id)
            {
                continue;
            }
            Gather(service, "eligibility_description", rules[id], "eligibility", "\n");
            Gather(service, "accepted_payments", payments[id], "payment", ", ");
            foreach (var rule in rules[id])
            {
                Fill(service, "minimum_age", rule["minimum_age"]);
                Fill(service, "maximum_age", rule["maximum_age"]);
            }
        }
    }

    // Ids are unique in their own table only, and two tables come together in one.
    static void BringAddresses(TableSet tables)
    {
        foreach (var (table, kind) in ((string, string)[])[("physical_addresses", "physical"), ("postal_addresses", "postal")])
        {
            foreach (var row in tables[table].Where(row => !row["location_id"].IsEmpty))
            {
                Rename(row, kind);
                row.Set("address_type", new Cell(kind, row.At));
                tables.Add("addresses", row);
            }
        }
    }

    static void BringHours(TableSet tables, Findings findings)
    {
        foreach (var row in tables["regular_schedules"])
        {
            Rename(row, "week");
            if (row["weekday"] is { Text: { } day } cell)
            {
                if (int.TryParse(day, out var number) && number is >= 1 and <= 7)
                {
                    findings.Note(cell.At, Remarks.WeekdayNumber);
                }
                if (DayOf(day) is not { } named)
                {
                    findings.Fault(cell.At, Remarks.NotWeekday);
                    continue;
                }
                Fill(row, "byday", new Cell(DayCodes[(int)named], cell.At));
                Default(row, "description", $"{named} {row.Text("opens_at")} - {row.Text("closes_at")}");
            }
            Default(row, "freq", "WEEKLY");
            tables.Add("schedules", row);
        }
        var cells = new Cells(findings);
        foreach (var row in tables["holiday_schedules"])
        {
            Rename(row, "holiday");
            Fill(row, "dtstart", row["start_date"]);
            Fill(row, "until", row["end_date"]);
            if (cells.Truth(row, "closed") is true)
            {
                row.Set("opens_at", new Cell(null, row.At));
                row.Set("closes_at", new Cell(null, row.At));
            }
            else
            {
                Default(row, "description", $"{row.Text("start_date")} - {row.Text("end_date")}: {row.Text("opens_at")} - {row.Text("closes_at")}");
            }
            tables.Add("schedules", row);
        }
    }

    static void BringTerms(TableSet tables)
    {
        foreach (var row in tables["services_taxonomy"])
        {
            Fill(row, "link_id", row["service_id"]);
            Fill(row, "taxonomy_term_id", row["taxonomy_id"]);
            Fill(row, "label", row["taxonomy_detail"]);
            tables.Add("attributes", row);
        }
    }

    static DayOfWeek? DayOf(string text) =>
        int.TryParse(text, out var number) && number is >= 1 and <= 7 ? (DayOfWeek)(number % 7)
        : Array.IndexOf(DayCodes, text.ToUpperInvariant()) is >= 0 and var at ? (DayOfWeek)at
        : OhanaHours.DayNamed(text);

    static void Gather(Row service, string field, IEnumerable<Row> rows, string from, string between)
    {
        var cells = rows.Select(row => row[from]).Where(cell => !cell.IsEmpty).ToList();
        if (cells.Count > 0)
        {
            Fill(service, field, new Cell(string.Join(between, cells.Select(cell => cell.Text).Distinct(StringComparer.Ordinal)), cells[0].At));
        }
    }

    static void Alias(IEnumerable<Row> rows, string newer, string older)
    {
        foreach (var row in rows)
        {
            Fill(row, newer, row[older]);
        }
    }

    static void Fill(Row row, string field, Cell cell)
    {
        if (row[field].IsEmpty && !cell.IsEmpty)
        {
            row.Set(field, cell);
        }
    }

    static void Default(Row row, string field, string words) => Fill(row, field, new Cell(words, row[field].At));

    static void Rename(Row row, string kind)
    {
        if (row["id"] is { Text: { } id } cell)
        {
            row.Set("id", cell with { Text = $"{kind}:{id}" });
        }
    }

    static TableKind Kind(string name, string must, string may, params string[] files) =>
        new(Layout.HsdsOlder, name, must.Split(' '), may.Split(' ', StringSplitOptions.RemoveEmptyEntries)) { Files = files is [] ? [name] : files };
}
