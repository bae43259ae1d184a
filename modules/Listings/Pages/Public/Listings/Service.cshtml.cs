using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Public.Listings;

/// <summary>A public service. What is not public, must not be used, or never was looks the same: not there.</summary>
internal sealed class ServicePage(IListings listings, ICurrentOrganisation here) : ReadPage
{
    public Listing Listing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (here.Id is not { } organisation || await listings.Read(organisation, Readers.Public, new ServiceId(id), cancel) is not { } found)
        {
            return Refused(Refusal.NotThere);
        }
        Listing = found;
        return Page();
    }
}
