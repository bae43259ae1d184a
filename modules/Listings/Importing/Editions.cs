using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;

namespace Parasol.Listings.Importing;

/// <summary>Every change of a directory gives it a new random number, in the same transaction. Counting would not do: two changes at once would count to the same.</summary>
internal static class Editions
{
    /// <summary>Draws the next one; the caller saves.</summary>
    public static async Task Next(ParasolDb db, OrganisationId organisation, CancellationToken cancel = default)
    {
        var edition = await db.Set<Edition>().AsTracking().SingleOrDefaultAsync(e => e.Organisation == organisation, cancel);
        if (edition is null)
        {
            db.Add(new Edition { Organisation = organisation, Number = Draw() });
        }
        else
        {
            edition.Number = Draw();
        }
    }

    static long Draw() => 1 + (BitConverter.ToInt64(RandomId.Next().ToByteArray(), 0) & (long.MaxValue >> 1));

    public static async Task<long> Current(ParasolDb db, OrganisationId organisation, CancellationToken cancel = default) =>
        await db.Set<Edition>().Where(e => e.Organisation == organisation).Select(e => e.Number).SingleOrDefaultAsync(cancel);
}
