using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Listings.Pages.Public.Listings;

/// <summary>The directory for everyone: public listings only.</summary>
internal sealed class IndexPage(IListings listings, ICurrentOrganisation here) : SearchPage(listings)
{
    public override bool HasSheet => true;

    public override string LinkTo(ServiceId service) => ListingsLinks.PublicService(service);

    protected override OrganisationId? Organisation => here.Id;

    protected override Readers Readers => Readers.Public;
}
