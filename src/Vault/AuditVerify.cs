using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Vault.Records;

namespace Parasol.Vault;

/// <summary>What a check of the audit chains found.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Nodes">How many chains.</param>
/// <param name="Damaged">The first damaged entry, or null: node, number, and what is wrong with it.</param>
public sealed record AuditReport(long Entries, int Nodes, AuditDamage? Damaged);

/// <summary>The first entry of a chain that does not hold.</summary>
public sealed record AuditDamage(Guid Node, long Seq, string What);

/// <summary>Checks the audit chains. Needs no key.</summary>
public interface IAuditCheck
{
    /// <summary>Follows every chain from its first entry to its head.</summary>
    Task<AuditReport> Verify();
}

sealed class AuditCheck(ParasolDb db) : IAuditCheck
{
    public async Task<AuditReport> Verify()
    {
        long entries = 0;
        var heads = await db.Set<AuditHead>().OrderBy(h => h.Node).ToListAsync();
        var nodes = await db.Set<AuditRow>().Select(r => r.Node).Distinct().ToListAsync();
        if (nodes.Except(heads.Select(h => h.Node)).FirstOrDefault() is var orphan && orphan != default)
        {
            return new AuditReport(0, nodes.Count, new AuditDamage(orphan, 0, "The chain has entries and no head."));
        }
        foreach (var head in heads)
        {
            var (previous, seq) = (new byte[32], 0L);
            await foreach (var row in db.Set<AuditRow>().Where(r => r.Node == head.Node).OrderBy(r => r.Seq).AsAsyncEnumerable())
            {
                if (row.Seq != seq + 1)
                {
                    return new AuditReport(entries, heads.Count, new AuditDamage(head.Node, seq + 1, "The entry is missing."));
                }
                seq = row.Seq;
                entries++;
                if (!CryptographicOperations.FixedTimeEquals(row.Hash, AuditChain.Hash(previous, seq, AuditChain.Body(row))))
                {
                    return new AuditReport(entries, heads.Count, new AuditDamage(head.Node, seq, "The entry was changed, or one before it was put in its place."));
                }
                previous = row.Hash;
            }
            if (head.Seq != seq || !CryptographicOperations.FixedTimeEquals(head.Hash, previous))
            {
                return new AuditReport(entries, heads.Count, new AuditDamage(head.Node, seq + 1, "The newest entries were cut off, or the head was changed."));
            }
        }
        return new AuditReport(entries, heads.Count, null);
    }
}
