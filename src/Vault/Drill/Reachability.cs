using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Membership;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Drill;

/// <summary>
/// The closure of keys: what a key opens may hold keys, which are tried on everything in their turn, until nothing new comes. What one key
/// makes of all envelopes is remembered by the key's digest, because colleagues hold the same keys.
/// </summary>
[Opens]
sealed class Reachability(ParasolDb db, KeyDb keys, SessionDb sessions, ServerSecrets server, Argon2Gates gates, ICurrentOrganisation current) : IReachability, IDisposable
{
    readonly Dictionary<string, Tried> _tried = new(StringComparer.Ordinal);
    readonly List<Tried> _earlier = [];
    IReadOnlyList<LyingEnvelope>? _envelopes;

    public async Task<LyingSealed> All()
    {
        var all = await Envelopes();
        var programs = all.Where(e => !e.IsToOnePerson && e.Program is not null).GroupBy(e => e.Program!.Value).ToDictionary(g => g.Key, g => Count(g.Select(e => e.Lot)));
        return new LyingSealed(programs, all.Count(e => e.Lot == Lot.Audit), all.Count(e => e.IsToOnePerson))
        {
            Halves = all.Where(e => e.Lot == Lot.EmergencyHalf).CountBy(e => e.Owner!.Value).ToDictionary(),
            Epochs = (await keys.Epochs.GroupBy(e => e.Program).Select(g => new { g.Key, Count = g.Count() }).ToListAsync()).ToDictionary(g => g.Key, g => g.Count),
        };
    }

    public async Task<Outcome<Reached>> From(string loginName, string passphrase)
    {
        if (await Follow(loginName, passphrase) is not var (staff, keysHeld, opened, tries))
        {
            return Refusal.NotThere;
        }
        var envelopes = await Envelopes();
        var alone = opened.Keys.Where(at => envelopes[at].IsToOnePerson).ToList();
        var own = alone.Count(at => envelopes[at].Owner == staff);
        return new Reached(staff, keysHeld.Count, tries, Shared(opened, envelopes), own, alone.Count - own);
    }

    public async Task<Outcome<IReadOnlyList<KeyToFind>>> Keys(string loginName, string passphrase, string token)
    {
        if (await Follow(loginName, passphrase) is not var (_, keysHeld, _, _))
        {
            return Refusal.NotThere;
        }
        var cookie = TriedKey.OfToken(SecretKey<Sealing.Keys.SessionToken>.From(Base64Url.DecodeFromChars(token))).ToList();
        List<KeyToFind> all = [.. keysHeld.Select(name => _tried[name].Key).Concat(cookie).Select(k => new KeyToFind(k.What, k.Bytes()))];
        cookie.ForEach(k => k.Dispose());
        return all;
    }

    public async Task<Outcome<IReadOnlyDictionary<ProgramId, EnvelopeCount>>> FromKits(TwoKits kits)
    {
        var (envelopes, one, other) = (await Envelopes(), Kits.Read(kits.One), Kits.Read(kits.Other));
        return !one.IsDone || !other.IsDone ? (one.Refusal ?? other.Refusal)!
            : Outcome.With<IReadOnlyDictionary<ProgramId, EnvelopeCount>>(Shared(Follow([TriedKey.Of(Kits.Pair(one.Value, other.Value), "keys of recovery")], envelopes).Opened, envelopes));
    }

    public async Task<IReadOnlyDictionary<ProgramId, EnvelopeCount>> Again()
    {
        var copied = _tried.Values.Select(t => t.Key).ToList();
        _earlier.AddRange(_tried.Values);
        _tried.Clear();
        _envelopes = null;
        var envelopes = await Envelopes();
        return Shared(Follow(copied, envelopes).Opened, envelopes);
    }

    async Task<(StaffId Staff, IReadOnlySet<string> Keys, Dictionary<int, ProgramId?> Opened, long Tries)?> Follow(string loginName, string passphrase)
    {
        var envelopes = await Envelopes();
        if (current.Id is not { } organisation)
        {
            return null;
        }
        var handle = server.Handle("login", organisation, Prose.Fold(loginName));
        var bundle = keys.Bundles.SingleOrDefault(b => b.Organisation == organisation && b.Handle == handle);
        if (bundle?.Salt is null || await gates.Staff(Passphrases.Bytes(passphrase), bundle.Salt, new Argon2Profile(bundle.MemoryKib, bundle.Passes)) is not { } derived)
        {
            return null;
        }
        var (held, opened, tries) = Follow(TriedKey.OfPassphrase(derived), envelopes);
        return opened.Keys.Any(at => envelopes[at].Lot == Lot.Bundle && envelopes[at].Owner == bundle.Id) ? (bundle.Id, held, opened, tries) : null;
    }

    (IReadOnlySet<string> Keys, Dictionary<int, ProgramId?> Opened, long Tries) Follow(IEnumerable<TriedKey> first, IReadOnlyList<LyingEnvelope> envelopes)
    {
        var (held, opened, tries) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<int, ProgramId?>(), 0L);
        var waiting = new Queue<TriedKey>(first);
        while (waiting.TryDequeue(out var key))
        {
            if (!held.Add(key.Name))
            {
                continue;
            }
            var tried = _tried.TryGetValue(key.Name, out var known) ? known : _tried[key.Name] = Try(key, envelopes);
            tries += tried.Tries;
            foreach (var (at, program) in tried.Opened)
            {
                opened[at] = program;
            }
            foreach (var next in tried.Keys)
            {
                waiting.Enqueue(next);
            }
        }
        return (held, opened, tries);
    }

    static Dictionary<ProgramId, EnvelopeCount> Shared(Dictionary<int, ProgramId?> opened, IReadOnlyList<LyingEnvelope> envelopes) =>
        opened.Where(o => !envelopes[o.Key].IsToOnePerson).GroupBy(o => o.Value!.Value).ToDictionary(g => g.Key, g => Count(g.Select(o => envelopes[o.Key].Lot)));

    public void Dispose()
    {
        foreach (var key in _tried.Values.Concat(_earlier).SelectMany(t => t.Keys.Append(t.Key)))
        {
            key.Dispose();
        }
    }

    async Task<IReadOnlyList<LyingEnvelope>> Envelopes() => _envelopes ??= await LyingEnvelopes.Read(db, keys, sessions);

    static Tried Try(TriedKey key, IReadOnlyList<LyingEnvelope> envelopes)
    {
        var opened = new (byte[] Plain, SealContext Context)?[envelopes.Count];
        var tries = 0L;
        Parallel.For(0, envelopes.Count, () => 0L, (at, _, mine) =>
        {
            opened[at] = key.TryOn(envelopes[at], ref mine);
            return mine;
        }, mine => Interlocked.Add(ref tries, mine));
        var found = new List<(int At, ProgramId? Program)>();
        var next = new List<TriedKey>();
        for (var at = 0; at < opened.Length; at++)
        {
            if (opened[at] is var (plain, context))
            {
                // Whose it is, is said by the context that fitted and not by a clear column.
                found.Add((at, envelopes[at].IsToOnePerson ? null : new ProgramId(context.Compartment)));
                next.AddRange(TriedKey.In(envelopes[at], plain));
                System.Security.Cryptography.CryptographicOperations.ZeroMemory(plain);
            }
        }
        return new Tried(key, found, next, tries);
    }

    static EnvelopeCount Count(IEnumerable<Lot> lots)
    {
        var all = lots.ToList();
        return new EnvelopeCount(all.Count(l => l is Lot.Record or Lot.Segment), all.Count(l => l is Lot.Wrap or Lot.SearchKey or Lot.WeekKey or Lot.Root), all.Count(l => l == Lot.Audit));
    }

    /// <summary>What one key did to all envelopes.</summary>
    [Opens]
    sealed class Tried(TriedKey key, IReadOnlyList<(int At, ProgramId? Program)> opened, IReadOnlyList<TriedKey> keys, long tries)
    {
        public TriedKey Key => key;

        public IReadOnlyList<(int At, ProgramId? Program)> Opened => opened;

        public IReadOnlyList<TriedKey> Keys => keys;

        public long Tries => tries;
    }
}
