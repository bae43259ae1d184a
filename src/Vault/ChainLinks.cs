using System.Security.Cryptography;
using Parasol.Vault.Records;

namespace Parasol.Vault;

/// <summary>Where each chain has got to, and what does not hold of it.</summary>
sealed class ChainLinks(IReadOnlyDictionary<Guid, AuditHead> heads, IEnumerable<AuditAnchor> anchors)
{
    readonly Dictionary<Guid, (long Seq, byte[] Hash)> _at = [];
    readonly Dictionary<(Guid, long), AuditAnchor> _anchors = anchors.GroupBy(a => (a.Node, a.Seq)).ToDictionary(g => g.Key, g => g.Last());
    readonly HashSet<(Guid, long)> _unlike = [.. anchors.GroupBy(a => (a.Node, a.Seq)).Where(g => g.Select(a => a.Hash).Distinct().Count() > 1).Select(g => g.Key)];
    readonly byte[] _hash = new byte[32];
    (Guid Node, long Seq) _now = (Guid.Empty, 0);

    public List<AuditDamage> Damages { get; } = [];

    public long Entries { get; private set; }

    public int Nodes => _at.Keys.Union(heads.Keys).Count();

    /// <summary>The next entry, in the order of the chains and their numbers.</summary>
    /// <param name="line">Which one.</param>
    /// <param name="body">What its hash covers.</param>
    /// <param name="hash">Its hash, as it lies there.</param>
    public void Follow((Guid Node, long Seq) line, ReadOnlySpan<byte> body, ReadOnlySpan<byte> hash)
    {
        Entries++;
        if (line.Node != _now.Node)
        {
            Leave();
            _now = (line.Node, 0);
            _hash.AsSpan().Clear();
        }
        if (line.Seq > _now.Seq + 1)
        {
            Damage(_now.Seq + 1, line.Seq - _now.Seq == 2 ? "The entry is missing." : $"The entries up to {line.Seq - 1} are missing.");
        }
        else if (line.Seq <= _now.Seq)
        {
            Damage(line.Seq, "The entry stands there twice.");
        }
        // After a gap the next one is found not to hold, too: nobody knows what stood before it.
        if (!AuditChain.Follows(_hash, line.Seq, body, hash))
        {
            Damage(line.Seq, "The entry was changed, or the one before it is not the one it was written after.");
        }
        if (_anchors.Count > 0 && _anchors.Remove(line, out var anchor) && (_unlike.Contains(line) || anchor.Hash != Convert.ToHexStringLower(hash)))
        {
            Damage(line.Seq, "This is not the entry that was anchored: the chain was written anew.");
        }
        _now = line;
        if (hash.Length == _hash.Length)
        {
            hash.CopyTo(_hash);
        }
        else
        {
            _hash.AsSpan().Clear();
        }
    }

    /// <summary>All entries were followed.</summary>
    /// <param name="now">The heads as they stand now.</param>
    /// <param name="isSigned">Whether this server signed a head.</param>
    public void End(IReadOnlyDictionary<Guid, AuditHead> now, Func<AuditHead, bool> isSigned)
    {
        Leave();
        foreach (var (node, (seq, hash)) in _at)
        {
            if (!heads.ContainsKey(node) && !now.ContainsKey(node))
            {
                Add(node, 0, "The chain has entries and no head.");
            }
            else if (heads.TryGetValue(node, out var was) && seq < was.Seq)
            {
                Add(node, seq + 1, "The newest entries were cut off.");
            }
            else if (now.TryGetValue(node, out var head) && (seq > head.Seq || (seq == head.Seq && !CryptographicOperations.FixedTimeEquals(hash, head.Hash))))
            {
                Add(node, seq, seq > head.Seq ? "There are entries after the newest one." : "The head of the chain was changed.");
            }
            else if (now.TryGetValue(node, out var signed) && !isSigned(signed))
            {
                Add(node, signed.Seq, "This server did not sign the newest entry: the chain was written anew, or it is another server's.");
            }
        }
        foreach (var head in heads.Values.Where(h => h.Seq > 0 && !_at.ContainsKey(h.Node)))
        {
            Add(head.Node, 1, "The whole chain is missing.");
        }
        foreach (var anchor in _anchors.Values)
        {
            Add(anchor.Node, anchor.Seq, "The entry that was anchored is missing: the chain was cut off, or put back to an older state.");
        }
    }

    void Leave()
    {
        if (_now.Seq > 0)
        {
            _at[_now.Node] = (_now.Seq, [.. _hash]);
        }
    }

    void Damage(long seq, string what) => Add(_now.Node, seq, what);

    void Add(Guid node, long seq, string what)
    {
        if (Damages.Count < AuditReport.Most)
        {
            Damages.Add(new AuditDamage(node, seq, what));
        }
    }
}
