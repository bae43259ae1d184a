namespace Parasol.Listings.Reading;

/// <summary>The tables of the Ohana CSV layout, which is close to HSDS 1.0.</summary>
internal static class OhanaTables
{
    public static readonly TableKind Organizations = Kind("organizations", "id accreditations alternate_name date_incorporated description email funding_sources legal_status licenses name tax_id tax_status website");

    public static readonly TableKind Locations = Kind("locations", "id organization_id accessibility admin_emails alternate_name description email languages latitude longitude name transportation website virtual", "short_desc");

    public static readonly TableKind Addresses = Kind("addresses", "id location_id address_1 address_2 city state_province postal_code country");

    public static readonly TableKind MailAddresses = Kind("mail_addresses", "id location_id attention address_1 address_2 city state_province postal_code country");

    public static readonly TableKind Phones = Kind("phones", "id contact_id location_id organization_id service_id country_prefix department extension number number_type vanity_number");

    public static readonly TableKind RegularSchedules = Kind("regular_schedules", "id location_id service_id weekday opens_at closes_at");

    public static readonly TableKind HolidaySchedules = Kind("holiday_schedules", "id location_id service_id start_date end_date closed opens_at closes_at");

    public static readonly TableKind Programs = Kind("programs", "id organization_id name alternate_name");

    public static readonly TableKind Taxonomy = Kind("taxonomy", "taxonomy_id name parent_id parent_name");

    public static readonly TableKind Services = Kind(
        "services",
        "id location_id program_id accepted_payments alternate_name application_process description eligibility email fees funding_sources keywords languages name required_documents service_areas status wait_time website",
        "audience interpretation_services taxonomy_ids");

    public static readonly IReadOnlyList<TableKind> All =
        [Organizations, Locations, Services, Programs, Taxonomy, Addresses, MailAddresses, Phones, RegularSchedules, HolidaySchedules];

    static TableKind Kind(string name, string must, string may = "") =>
        new(Layout.Ohana, name, must.Split(' '), may.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
