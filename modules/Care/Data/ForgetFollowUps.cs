using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Data;

/// <summary>When a person deletes their file, nothing is due for it any more.</summary>
internal sealed class ForgetFollowUps : IOfferHandler
{
    public OfferKind Kind => OfferKind.DeleteFile;

    public async Task Taken(ParasolDb db, OrganisationId organisation, FileId file, RowId row) =>
        await db.Set<FollowUpRow>().Where(f => f.Organisation == organisation && f.File == file).ExecuteDeleteAsync();
}
