using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;

namespace Parasol.Listings.Importing;

/// <summary>Every change of a directory gives it a new number, in the same transaction.</summary>
internal static class Editions
{
    /// <summary>Counts on; the caller saves.</summary>
    public static async Task Next(ParasolDb db, OrganisationId organisation, CancellationToken cancel = default)
    {
        var edition = await db.Set<Edition>().AsTracking().SingleOrDefaultAsync(e => e.Organisation == organisation, cancel);
        if (edition is null)
        {
            db.Add(new Edition { Organisation = organisation, Number = 1 });
        }
        else
        {
            edition.Number++;
        }
    }

    public static async Task<long> Current(ParasolDb db, OrganisationId organisation, CancellationToken cancel = default) =>
        await db.Set<Edition>().Where(e => e.Organisation == organisation).Select(e => e.Number).SingleOrDefaultAsync(cancel);
}
