using Parasol.Data;
using Parasol.Kernel;
using Parasol.Requests.Data;
using Parasol.Vault;

namespace Parasol.Requests.Withdrawing;

/// <summary>Marks a request that its person has taken back after it was taken in. The next look at the desk deletes it, before anything is shown.</summary>
sealed class RequestTakenBack : IOfferHandler
{
    public OfferKind Kind => OfferKind.WithdrawRequest;

    public Task Taken(ParasolDb db, OrganisationId organisation, FileId file, RowId row)
    {
        db.Add(new WithdrawnRow { Id = row, Organisation = organisation });
        return Task.CompletedTask;
    }
}
