using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Carrying;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Public.Listings;

/// <summary>Opening hours for a calendar.</summary>
internal sealed class HoursFilePage(Carried carried, ICurrentOrganisation here) : ReadPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        here.Id is { } organisation && await carried.Hours(organisation, new ServiceId(id), cancel) is { } hours ? File(hours, "text/calendar; charset=utf-8", "hours.ics") : Refused(Refusal.NotThere);
}
