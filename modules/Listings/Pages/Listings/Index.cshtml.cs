using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Listings.Pages.Listings;

/// <summary>The directory for workers.</summary>
internal sealed class IndexPage(IListings listings, ICurrentOrganisation here) : SearchPage(listings)
{
    public override string LinkTo(ServiceId service) => ListingsLinks.Service(service);

    protected override OrganisationId? Organisation => here.Id;

    protected override Readers Readers => Readers.Workers;
}
