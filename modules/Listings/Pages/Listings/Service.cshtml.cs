using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Searching;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Listings;

/// <summary>A service as workers see it: also one that must not be used, and says so.</summary>
internal sealed class ServicePage(IListings listings, TaxonomyBook taxonomies, ICurrentOrganisation here) : ReadPage
{
    public Listing Listing { get; private set; } = null!;

    /// <summary>What the makers of the terms shown ask to be said.</summary>
    public IReadOnlyList<string> Attributions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (here.Id is not { } organisation || await listings.Read(organisation, Readers.Workers, new ServiceId(id), cancel) is not { } found)
        {
            return Refused(Refusal.NotThere);
        }
        Listing = found;
        Attributions = await taxonomies.Attributions(organisation, found.Terms.Select(term => term.Taxonomy), cancel);
        return Page();
    }
}
