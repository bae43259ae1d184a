using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Listings.Domain;
using Parasol.Listings.Reading;

namespace Parasol.Listings.Importing;

/// <summary>
/// Which ids of a source may become ours: those that are UUIDs and that no record of this instance has. So an export of one instance, taken in
/// by another, keeps its ids there. The others get random ones.
/// </summary>
internal sealed class FreeIds
{
    const int AskedAtOnce = 500;

    readonly Dictionary<RecordKind, HashSet<Guid>> _taken = [];

    public static async Task<FreeIds> Load(ParasolDb db, Package package, CancellationToken cancel)
    {
        var ids = new FreeIds();
        foreach (var (kind, read, known) in new (RecordKind, IEnumerable<string>, Func<Guid[], Task<List<Guid>>>)[]
        {
            (RecordKind.Provider, package.Providers.Select(provider => provider.Id), async some =>
            {
                var these = some.ToList().ConvertAll(ProviderId.Of);
                return (await db.Set<Provider>().Where(p => these.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel)).ConvertAll(id => id.Value);
            }),
            (RecordKind.Site, package.Sites.Select(site => site.Id), async some =>
            {
                var these = some.ToList().ConvertAll(SiteId.Of);
                return (await db.Set<Site>().Where(s => these.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancel)).ConvertAll(id => id.Value);
            }),
            (RecordKind.Service, package.Services.Select(service => service.Id), async some =>
            {
                var these = some.ToList().ConvertAll(ServiceId.Of);
                return (await db.Set<Service>().Where(s => these.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancel)).ConvertAll(id => id.Value);
            }),
        })
        {
            var taken = ids._taken[kind] = [];
            foreach (var some in read.Select(Parse).OfType<Guid>().Distinct().Chunk(AskedAtOnce))
            {
                taken.UnionWith(await known(some));
            }
        }
        return ids;
    }

    /// <summary>The id of the source as ours, once; a random one where it cannot be.</summary>
    public Guid For(RecordKind kind, string id, Func<Guid> random) => Parse(id) is { } own && _taken[kind].Add(own) ? own : random();

    static Guid? Parse(string id) => Guid.TryParseExact(id, "D", out var own) && own != Guid.Empty ? own : null;
}
