using System.Collections.Frozen;
using Parasol.Listings.Hsds;

namespace Parasol.Listings.Reading;

/// <summary>
/// The tables of HSDS 3.x and how its nested objects come from them: the tabular package, <c>tabular.json</c> and the objects of
/// the API hold the same records, so all three are brought to tables first and read by one reader.
/// </summary>
internal static class HsdsTables
{
    /// <summary>What the names of properties of ours begin with.</summary>
    public const string OurPrefix = "parasol_";

    /// <summary>Our table, and property of a location, for addresses that lack a part which HSDS requires.</summary>
    public const string OurAddresses = "parasol_addresses";

    /// <summary>Records with an identity of their own; the same one may stand in a source many times.</summary>
    public static readonly FrozenSet<string> Keyed =
        new[] { "organizations", "locations", "services", "service_at_location", "programs", "taxonomy_terms", "taxonomies" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly IReadOnlyList<TableKind> All =
    [
        Kind("organizations", "id name", "alternate_name description email website tax_status tax_id year_incorporated legal_status logo uri parent_organization_id"),
        Kind("programs", "id organization_id name", "alternate_name description"),
        Kind("services", "id organization_id name", "program_id alternate_name description url email status interpretation_services application_process fees_description wait_time fees accreditations eligibility_description minimum_age maximum_age assured_date assurer_email licenses alert last_modified"),
        Kind("attributes", "id link_id taxonomy_term_id", "link_type link_entity value label"),
        Kind("service_at_location", "id service_id location_id", "description"),
        Kind("locations", "id location_type", "url organization_id name alternate_name description transportation latitude longitude external_identifier external_identifier_type"),
        Kind("phones", "id number", "location_id service_id organization_id contact_id service_at_location_id extension type description"),
        Kind("contacts", "id", "organization_id service_id service_at_location_id location_id name title department email"),
        Kind("addresses", "id location_id", "attention address_1 address_2 city region state_province postal_code country address_type"),
        Kind("schedules", "id", "service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst freq interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type notes"),
        Kind("funding", "id", "organization_id service_id source"),
        Kind("service_areas", "id", "service_id service_at_location_id name description extent extent_type uri"),
        Kind("required_documents", "id service_id", "document uri"),
        Kind("languages", "id", "service_id location_id phone_id name code note"),
        Kind("accessibility", "id location_id", "description details url"),
        Kind("cost_options", "id service_id", "valid_from valid_to option currency amount amount_description"),
        Kind("taxonomies", "id name", "description uri version"),
        Kind("taxonomy_terms", "id name", "code description parent_id taxonomy language taxonomy_id term_uri"),
        Kind("organization_identifiers", "id organization_id", "identifier_scheme identifier_type identifier"),
        Kind("service_capacity", "id", "service_id unit_id available maximum description updated"),
        Kind("units", "id", "name scheme identifier uri"),
        Kind("url", "id url", "label organization_id service_id"),
        Kind("metadata", "id", "resource_id resource_type last_action_date last_action_type field_name previous_value replacement_value updated_by"),
        Kind("meta_table_descriptions", "id", "name language character_set"),
        Kind(OurAddresses, "id location_id", "address_1 address_2 city region state_province postal_code country address_type"),
    ];

    /// <summary>A property that holds records of another table: lists of children, or one record that the holder points to.</summary>
    public static readonly FrozenDictionary<string, string> Nested = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["organization"] = "organizations",
        ["location"] = "locations",
        ["locations"] = "locations",
        ["service"] = "services",
        ["services"] = "services",
        ["program"] = "programs",
        ["programs"] = "programs",
        ["service_at_locations"] = "service_at_location",
        ["phones"] = "phones",
        ["contacts"] = "contacts",
        ["addresses"] = "addresses",
        [OurAddresses] = OurAddresses,
        ["schedules"] = "schedules",
        ["funding"] = "funding",
        ["service_areas"] = "service_areas",
        ["required_documents"] = "required_documents",
        ["languages"] = "languages",
        ["accessibility"] = "accessibility",
        ["cost_options"] = "cost_options",
        ["attributes"] = "attributes",
        ["taxonomy_term"] = "taxonomy_terms",
        ["taxonomy_terms"] = "taxonomy_terms",
        ["taxonomy_detail"] = "taxonomies",
        ["organization_identifiers"] = "organization_identifiers",
        ["additional_urls"] = "url",
        ["additional_websites"] = "url",
        ["capacities"] = "service_capacity",
        ["unit"] = "units",
        ["metadata"] = "metadata",
    }.Concat(HsdsOlder.Nested).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The column by which another table points to this one.</summary>
    public static string? PointerTo(string table) => table switch
    {
        "organizations" => "organization_id",
        "locations" => "location_id",
        "services" => "service_id",
        "programs" => "program_id",
        "service_at_location" => "service_at_location_id",
        "phones" => "phone_id",
        "contacts" => "contact_id",
        "taxonomy_terms" => "taxonomy_term_id",
        "taxonomies" => "taxonomy_id",
        "units" => "unit_id",
        _ => null,
    };

    /// <summary>The tables that this product writes, in the order of the standard's tabular package, and its own table at the end.</summary>
    public static readonly IReadOnlyList<string> Served =
    [
        "organizations", "programs", "services", "attributes", "service_at_location", "locations", "phones", "addresses", "schedules", "funding", "service_areas", "required_documents",
        "languages", "accessibility", "cost_options", "taxonomies", "taxonomy_terms", "organization_identifiers", "url", OurAddresses,
    ];

    /// <summary>The columns of a table with their types, those of ours at the end.</summary>
    public static IEnumerable<(string Name, string Type, string? Format)> ColumnsOf(string table)
    {
        var kind = All.First(kind => kind.Name == table);
        return kind.Must.Concat(kind.May).Where(column => column is not ("attention" or "contact_id")).Select(column => (column, TypeOf(column), FormatOf(column)))
            .Concat(HsdsProfile.Own.Where(own => own.Table == table && own.Type != "array").Select(own => (own.Name, own.Type, (string?)null)));
    }

    static string TypeOf(string column) => column switch
    {
        "year_incorporated" or "latitude" or "longitude" or "extension" or "minimum_age" or "maximum_age" or "timezone" or "count" or "interval" or "amount" => "number",
        "valid_from" or "valid_to" or "dtstart" or "until" or "assured_date" => "date",
        "opens_at" or "closes_at" => "time",
        "last_modified" => "datetime",
        _ => "string",
    };

    static string? FormatOf(string column) => column switch
    {
        "id" or "link_id" => "uuid",
        _ when column.EndsWith("_id", StringComparison.Ordinal) && column is not "tax_id" => "uuid",
        "website" or "url" or "uri" or "schedule_link" or "term_uri" => "uri",
        "email" or "assurer_email" => "email",
        _ => null,
    };

    static TableKind Kind(string name, string must, string may) => new(Layout.Hsds, name, must.Split(' '), may.Split(' '));
}
