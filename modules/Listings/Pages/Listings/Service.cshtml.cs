using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Listings;

/// <summary>A service as workers see it: also one that must not be used, and says so.</summary>
internal sealed class ServicePage(IListings listings, ICurrentOrganisation here) : ReadPage
{
    public Listing Listing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (here.Id is not { } organisation || await listings.Read(organisation, Readers.Workers, new ServiceId(id), cancel) is not { } found)
        {
            return Refused(Refusal.NotThere);
        }
        Listing = found;
        return Page();
    }
}
