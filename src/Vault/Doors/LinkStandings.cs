using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Doors;

sealed class LinkStandings(ParasolDb db, SessionKeys session, TimeProvider time) : ILinkStandings
{
    public async Task<IReadOnlyList<LinkStanding>> Of(IReadOnlyCollection<FileId> files)
    {
        if (session.Reader is not { } me)
        {
            return [];
        }
        var organisation = me.Organisation;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var standings = new List<LinkStanding>();
        foreach (var some in files.Distinct().Chunk(400))
        {
            foreach (var row in await db.Set<LinkRow>().Where(l => l.Organisation == organisation && some.Contains(l.File)).ToListAsync())
            {
                // The last day ends a link at once; the sweep that says so in its row may come later.
                var state = row.State == LinkState.Open && row.LastDay < today ? LinkState.Ended : row.State;
                standings.Add(new LinkStanding(row.About, row.Release, state, row.WasOpened, row.LastDay));
            }
        }
        return standings;
    }
}
