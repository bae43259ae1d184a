using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.Records;

namespace Parasol.Vault.Doors;

/// <summary>What an act does to calendar feeds.</summary>
sealed class FeedChange
{
    readonly List<(FeedAddress Feed, RowId Name, BusyTime? Time)> _busy = [];
    FeedRow? _made;
    bool _ends;

    public NewFeed Make(Reader me)
    {
        (var feed, _made) = BusyFeeds.Make(me.Organisation, me.Id);
        _ends = true;
        return feed;
    }

    public void End() => _ends = true;

    public void Tell(FeedAddress to, RowId about, BusyTime? busy) => _busy.Add((to, BusyFeeds.NameOf(to, about), busy));

    public async Task Apply(ParasolDb db, Reader me)
    {
        if (_ends)
        {
            await BusyFeeds.End(db, me.Organisation, me.Id);
        }
        if (_made is not null)
        {
            db.Add(_made);
            await db.SaveChangesAsync();
        }
        foreach (var (feed, name, busy) in _busy)
        {
            var file = new FileId(feed.Feed.Value);
            await db.Set<SealedRow>().Where(r => r.File == file && r.Row == name).ExecuteDeleteAsync();
            // A feed that was stopped in the meantime stays empty.
            if (busy is not null && await db.Set<FeedRow>().AnyAsync(f => f.Id == feed.Feed))
            {
                db.Add(BusyFeeds.Seal(me.Organisation, feed, name, busy));
            }
        }
        await db.SaveChangesAsync();
    }
}
