using System.Globalization;
using Parasol.Listings.Domain;
using Parasol.Listings.Hsds;

namespace Parasol.Listings.Reading;

// What an export of another instance says beyond HSDS, and what older readers dropped: see docs/hsds.md.
internal sealed partial class HsdsReader
{
    AddressVisibility? ToldOf(Cell cell)
    {
        switch (cell.Text)
        {
            case null:
                return null;
            case "area_only":
                return AddressVisibility.AreaOnly;
            case "hidden":
                return AddressVisibility.Hidden;
            default:
                _findings.Fault(cell.At, Remarks.NotOneOf, "area_only, hidden");
                return AddressVisibility.Hidden;
        }
    }

    Price PriceOf(Row row, double? amount) => new(
        row.Text("option"), amount is { } number ? (decimal)Math.Clamp(number, 0, 1e9) : null, row.Text("currency"), row.Text("amount_description"), _cells.Day(row, "valid_from"), _cells.Day(row, "valid_to"));

    /// <summary>The need that an attribute names, where its term is one of ours.</summary>
    Need? NeedOf(Row attribute) =>
        _tables.Find("taxonomy_terms", attribute.Text("taxonomy_term_id")) is { } term && (_tables.Find("taxonomies", term.Text("taxonomy_id"))?.Text("name") ?? term.Text("taxonomy")) is NeedWords.Taxonomy ? Needs.Find(term.Text("code")) : null;

    List<string> NeedsOf(string? id) => id is null ? [] : [.. _terms[id].Select(NeedOf).OfType<Need>().Select(need => need.Code).Distinct(StringComparer.Ordinal)];

    List<string> KeywordsOf(string? id) => id is null ? [] : [.. _terms[id].Where(attribute => attribute.Text("link_type") is "keyword").Select(attribute => attribute.Text("value")).OfType<string>().Distinct(StringComparer.Ordinal)];

    static DateTimeOffset? Moment(string? text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
}
