using System.Collections.Concurrent;
using System.Runtime;
using Parasol.Kernel;
using Parasol.Sealing;

namespace Parasol.Vault.Shutting;

/// <summary>
/// The secrets of all requests that are under way on this node, by organisation; which organisations this node knows to be shut; and when what was given up is to be cleared away.
/// </summary>
sealed class HeldInMemory
{
    // The request that ended a session is over by then, and those that are under way hold little of it.
    static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    // It stops all requests for some tenths of a second: not for each of twenty people who go home at five.
    static readonly TimeSpan Seldom = TimeSpan.FromMinutes(1);

    readonly TimeProvider _machine;
    long _ended;
    long _cleared;

    /// <summary>By the machine's own clock: what clearing away costs, it costs in time that really passes.</summary>
    public HeldInMemory() : this(TimeProvider.System)
    {
    }

    internal HeldInMemory(TimeProvider machine) => _machine = machine;

    readonly ConcurrentDictionary<SecretsInHand, OrganisationId> _held = new();
    readonly ConcurrentDictionary<OrganisationId, bool> _shut = new();

    /// <summary>How many secrets of an organisation are in this node's memory and are not zeros.</summary>
    public int Count(OrganisationId organisation) => _held.Where(h => h.Value == organisation).Sum(h => h.Key.Count);

    /// <summary>Counts what the calling request holds from here on.</summary>
    public SecretsInHand Begin(OrganisationId organisation)
    {
        var inHand = SecretsInHand.Begin();
        _held[inHand] = organisation;
        return inHand;
    }

    /// <summary>The request is over.</summary>
    public void End(SecretsInHand inHand)
    {
        _held.TryRemove(inHand, out _);
        inHand.Dispose();
    }

    /// <summary>This request is not wiped with the others: it wipes what it holds by itself.</summary>
    public void Release(SecretsInHand? inHand)
    {
        if (inHand is not null)
        {
            _held.TryRemove(inHand, out _);
        }
    }

    /// <summary>Wipes what all requests of an organisation hold.</summary>
    public void Wipe(OrganisationId organisation)
    {
        foreach (var (inHand, of) in _held)
        {
            if (of == organisation)
            {
                inHand.Wipe();
            }
        }
    }

    /// <summary>Whether this node knows an organisation to be shut. What another process did is known a second later.</summary>
    public bool IsKnownShut(OrganisationId organisation) => _shut.ContainsKey(organisation);

    /// <summary>Learns which are shut; true when there is a new one among them.</summary>
    public bool Learn(IReadOnlyCollection<OrganisationId> shut)
    {
        foreach (var open in _shut.Keys.Except(shut))
        {
            _shut.TryRemove(open, out _);
        }
        return shut.Aggregate(false, (found, organisation) => _shut.TryAdd(organisation, true) | found);
    }

    /// <summary>A session has ended, by a click or by itself: what was read in it is to be cleared away soon.</summary>
    public void SessionEnded() => Interlocked.Exchange(ref _ended, _machine.GetTimestamp());

    /// <summary>Whether it is time to clear away what sessions left that have ended: some moments after, and once a minute at most. True once.</summary>
    public bool IsTimeToClearAway()
    {
        var (ended, now) = (Interlocked.Read(ref _ended), _machine.GetTimestamp());
        if (ended == 0 || _machine.GetElapsedTime(ended, now) < Settling || (_cleared != 0 && _machine.GetElapsedTime(_cleared, now) < Seldom))
        {
            return false;
        }
        _cleared = now;
        return Interlocked.CompareExchange(ref _ended, 0, ended) == ended;
    }

    /// <summary>Lets the collector move everything together, so that what was given up is written over sooner. It takes some tenths of a second.</summary>
    public static void Compact()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
