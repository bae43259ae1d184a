using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Searching;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Listings;

/// <summary>Taxonomies of other people: which are here, who made them, and their terms.</summary>
internal sealed class TaxonomiesPage(TaxonomyBook book, ICurrentOrganisation here) : ReadPage
{
    public IReadOnlyList<TaxonomyHere> All { get; private set; } = [];

    public TermsPage? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? of, CancellationToken cancel)
    {
        if (here.Id is not { } organisation)
        {
            return Refused(Refusal.NotThere);
        }
        if (of is { } id)
        {
            // "page" as a parameter would be the name of this page.
            var page = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1;
            Shown = await book.Terms(organisation, new TaxonomyId(id), page, cancel);
            return Shown is null ? Refused(Refusal.NotThere) : Page();
        }
        All = await book.All(organisation, cancel);
        return Page();
    }
}
