using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People.Domain;

namespace Parasol.People;

/// <summary>
/// Which host leads where and what each organisation says about itself, kept in memory because every request asks. Forgotten when
/// something changes here, and after a minute, because another process may have changed it.
/// </summary>
sealed class OrganisationMemory(TimeProvider time)
{
    static readonly TimeSpan Keep = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<OrganisationId, (OrganisationFacts Facts, DateTimeOffset Until)> _facts = new();
    volatile Hosts? _hosts;

    /// <summary>
    /// The organisation of a host name. A host that nobody has entered leads to the only organisation when there is just one,
    /// and to none when there are several: guessing would show one organisation's door under another's name.
    /// </summary>
    public async Task<OrganisationFacts?> Find(ParasolDb db, string host)
    {
        var hosts = await HostsOf(db);
        var id = HostName.Read(host) is { } read && hosts.ByHost.TryGetValue(read, out var known) ? known : hosts.Only;
        return id is { } organisation ? await Facts(db, organisation) : null;
    }

    public async Task<OrganisationFacts?> Facts(ParasolDb db, OrganisationId id)
    {
        var now = time.GetUtcNow();
        if (_facts.TryGetValue(id, out var kept) && kept.Until > now)
        {
            return kept.Facts;
        }
        if (await db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == id) is not { } organisation)
        {
            return null;
        }
        var words = await db.Set<OwnWord>().Where(w => w.Organisation == id).ToListAsync();
        var facts = new OrganisationFacts(
            id, organisation.Name, organisation.Phone, organisation.ExitSite, TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone),
            organisation.LanguageTags, organisation.DefaultLanguage)
        {
            Words = words.GroupBy(w => w.Language).ToFrozenDictionary(g => g.Key, IReadOnlyDictionary<string, string> (g) => g.ToFrozenDictionary(w => w.Word, w => w.Text)),
        };
        _facts[id] = (facts, now + Keep);
        return facts;
    }

    public async Task<bool> HasAny(ParasolDb db) => (await HostsOf(db)).Any;

    public void Forget(OrganisationId id)
    {
        _facts.TryRemove(id, out _);
        _hosts = null;
    }

    async Task<Hosts> HostsOf(ParasolDb db)
    {
        var now = time.GetUtcNow();
        if (_hosts is { Any: true } kept && kept.Until > now)
        {
            return kept;
        }
        var byHost = await db.Set<HostName>().ToDictionaryAsync(h => h.Host, h => h.Organisation);
        var some = await db.Set<Organisation>().Select(o => o.Id).OrderBy(id => id).Take(2).ToListAsync();
        return _hosts = new Hosts(byHost.ToFrozenDictionary(StringComparer.Ordinal), some is [var one] ? one : null, some.Count > 0, now + Keep);
    }

    sealed record Hosts(FrozenDictionary<string, OrganisationId> ByHost, OrganisationId? Only, bool Any, DateTimeOffset Until);
}
