using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.Records;

namespace Parasol.Vault.Doors;

/// <summary>Deletes what is kept of a file besides its keys: records, offers, what is out under its releases, and the modules' clear rows.</summary>
static class Shredding
{
    public static async Task Forget(ParasolDb db, OrganisationId organisation, FileId file, IEnumerable<IOfferHandler> handlers)
    {
        await db.Set<SealedRow>().Where(r => r.File == file).ExecuteDeleteAsync();
        await db.Set<OfferRow>().Where(r => r.File == file).ExecuteDeleteAsync();
        await PartnerLinks.End(db, file);
        foreach (var handler in handlers.Where(h => h.Kind == OfferKind.DeleteFile))
        {
            await handler.Taken(db, organisation, file, new RowId(file.Value));
        }
    }
}
