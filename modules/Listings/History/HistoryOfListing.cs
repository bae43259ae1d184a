using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Searching;
using Parasol.Vault;

namespace Parasol.Listings.History;

/// <summary>One page of what changed, the newest first.</summary>
internal sealed record HistoryPageOf(Item Item, IReadOnlyList<FieldChange> Changes, int Page, int Pages);

/// <summary>Reads what changed of a service, its provider and its places.</summary>
internal sealed class HistoryOfListing(ParasolDb db, Catalogues catalogues, ICurrentOrganisation here)
{
    const int Size = 50;

    public async Task<Outcome<HistoryPageOf>> Read(ServiceId id, int page, CancellationToken cancel)
    {
        if (here.Id is not { } organisation || (await catalogues.Of(organisation, db, cancel)).Find(id) is not { } item)
        {
            return Refusal.NotThere;
        }
        List<Guid> about = [id.Value, item.Service.Provider.Value, .. item.OwnPlaces.Select(place => place.Row.Id.Value)];
        var all = db.Set<FieldChange>().Where(c => c.Organisation == organisation && about.Contains(c.About));
        var pages = Math.Max(1, (await all.CountAsync(cancel) + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        return new HistoryPageOf(item, await all.OrderByDescending(c => c.Nth).ThenBy(c => c.Field).ThenBy(c => c.Row).Skip((page - 1) * Size).Take(Size).ToListAsync(cancel), page, pages);
    }
}
