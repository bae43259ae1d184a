namespace Parasol.Listings.Hsds;

/// <summary>A property of ours: what HSDS has no word for. Its name begins with "parasol_".</summary>
/// <param name="Table">The table of the record that carries it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">"string", "integer", "boolean" or "array".</param>
/// <param name="Says">What it says.</param>
internal sealed record OwnProperty(string Table, string Name, string Type, string Says);

/// <summary>Every property of ours, as the profile serves them and docs/hsds.md lists them. None is ever renamed.</summary>
internal static class Own
{
    public const string Prefix = "parasol_";

    /// <summary>The table, and the property of a location, for addresses that HSDS takes for incomplete.</summary>
    public const string Addresses = "parasol_addresses";

    public static IReadOnlyList<OwnProperty> All { get; } =
    [
        new("organizations", "parasol_email", "string", "An e-mail address that the format of HSDS does not take."),
        new("services", "parasol_email", "string", "An e-mail address that the format of HSDS does not take."),
        new("services", "parasol_audience", "string", "For whom the service is meant, in the source's words."),
        new("services", "parasol_income_up_to", "integer", "The highest income that is taken, in per cent of the poverty guideline."),
        new("services", "parasol_veterans_only", "boolean", "Only for people who served in the military. Left out where it is not so."),
        new("services", "parasol_payments", "string", "How one can pay, and which insurance is taken, in the source's words."),
        new("services", "parasol_free", "string", "\"yes\": known to cost nothing; \"no\": known to cost something. Left out where nobody has said."),
        new("services", "parasol_sliding", "string", "\"yes\": the price follows income. Left out where nobody has said."),
        new("locations", "parasol_email", "string", "An e-mail address of the place."),
        new("locations", "parasol_time_zone", "string", "The zone whose clock hangs there, by its name in the time zone database."),
        new("locations", "parasol_address_visibility", "string", "\"area_only\": street and point are kept back on purpose; \"hidden\": all of the address is. Left out where all is told."),
        new("locations", Addresses, "array", "Addresses that lack a part which HSDS requires. They have the properties of an address, and none is required."),
        new("phones", "parasol_extension", "string", "An extension that is not a plain number."),
        new("phones", "parasol_desk", "string", "Which desk answers."),
        new("schedules", "parasol_closed", "boolean", "Closed on these days, whatever the other schedules say."),
        new("schedules", "parasol_yearly_from", "string", "The first day, each year, as in 12-24."),
        new("schedules", "parasol_yearly_to", "string", "The last day, each year, as in 12-26."),
    ];

    /// <summary>The columns of ours in a table.</summary>
    public static IEnumerable<OwnProperty> ColumnsOf(string table) => All.Where(own => own.Table == table && own.Type != "array");
}
