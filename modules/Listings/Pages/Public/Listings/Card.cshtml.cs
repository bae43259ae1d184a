using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Carrying;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Public.Listings;

/// <summary>A place for a phone's address book.</summary>
internal sealed class CardPage(Carried carried, ICurrentOrganisation here) : ReadPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        here.Id is { } organisation && await carried.Card(organisation, new ServiceId(id), cancel) is { } card ? File(card, "text/vcard; charset=utf-8", "card.vcf") : Refused(Refusal.NotThere);
}
