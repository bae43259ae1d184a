using Microsoft.AspNetCore.Mvc;
using Parasol.Listings.History;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Listings;

/// <summary>What changed of a service's public fields: field, before, after, day; and whether a source or a colleague.</summary>
internal sealed class HistoryPage(HistoryOfListing history) : ReadPage
{
    public HistoryPageOf Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default) =>
        Show(await history.Read(new ServiceId(id), number, cancel), read => Record = read);

    /// <summary>Of what a change tells: null for the service itself.</summary>
    public string? About(FieldChange change) =>
        change.About == Record.Item.Service.Id.Value ? null
        : change.About == Record.Item.Service.Provider.Value ? Record.Item.Provider.Name
        : Record.Item.OwnPlaces.Where(place => place.Row.Id.Value == change.About).Select(place => place.Site.Name ?? place.Site.Addresses.SelectMany(address => address.Lines).FirstOrDefault()).FirstOrDefault();
}
