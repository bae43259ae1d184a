using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Trust;

namespace Parasol.Vault;

/// <summary>
/// Writes this node's audit chain. An entry is written inside the transaction of its act, last of all; if it cannot be written,
/// the act is not done.
/// </summary>
sealed class AuditChain(ServerSecrets server, KeyDb keys, Chain chain, TimeProvider time)
{
    /// <summary>How many bytes of an entry stand in clear: node, organisation, hour, code.</summary>
    public const int Clear = 16 + 16 + 8 + 2;

    static readonly byte[] Label = "parasol/v1/audit\0"u8.ToArray();

    /// <summary>The hour of a moment, UTC: the finest time that stands in clear.</summary>
    public static DateTime HourOf(DateTimeOffset at) => DateTime.SpecifyKind(at.UtcDateTime.Date.AddHours(at.UtcDateTime.Hour), DateTimeKind.Utc);

    /// <summary>An entry under the audit key of a program whose keys are in hand.</summary>
    public Task Append(ParasolDb db, HeldProgram program, AuditCode code, AuditDetail detail) => Append(db, [Of(program, code, detail)]);

    /// <summary>Several entries under keys in hand, one after the other.</summary>
    public Task Append(ParasolDb db, IEnumerable<(HeldProgram Program, AuditCode Code, AuditDetail Detail)> entries) =>
        Append(db, [.. entries.Select(e => Of(e.Program, e.Code, e.Detail))]);

    /// <summary>An entry sealed to a program by somebody who holds none of its keys: visitors, partners, the console.</summary>
    public async Task Append(ParasolDb db, ProgramId program, AuditCode code, AuditDetail detail)
    {
        var charter = await keys.Charters.SingleAsync(c => c.Program == program);
        await Append(db, [await Sealed(charter, code, detail) ?? throw new InvalidOperationException("The program's key is not signed by its charter.")]);
    }

    /// <summary>An entry of the organisation as a whole, sealed to Oversight.</summary>
    public async Task AppendToOversight(ParasolDb db, OrganisationId organisation, AuditCode code, AuditDetail detail)
    {
        var oversight = await keys.Charters.Where(c => c.Organisation == organisation && c.Kind == ProgramKind.Oversight).Select(c => c.Program).SingleAsync();
        await Append(db, oversight, code, detail);
    }

    /// <summary>Signs the heads of all chains as they stand: once, when stores come from a version that signed none.</summary>
    public async Task SignHeads(ParasolDb db)
    {
        foreach (var head in await db.Set<AuditHead>().AsTracking().Where(h => h.Seq > 0).ToListAsync())
        {
            server.Sign(head);
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    /// <summary>Whether an entry is the one that was written after this hash. It makes nothing: half a million are followed in a second.</summary>
    public static bool Follows(ReadOnlySpan<byte> previous, long seq, ReadOnlySpan<byte> body, ReadOnlySpan<byte> hash)
    {
        Span<byte> expected = stackalloc byte[32];
        Hash(previous, seq, body, expected);
        return CryptographicOperations.FixedTimeEquals(expected, hash);
    }

    /// <summary>The hash of an entry, over the one before it.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> previous, long seq, ReadOnlySpan<byte> body)
    {
        var hash = new byte[32];
        Hash(previous, seq, body, hash);
        return hash;
    }

    static void Hash(ReadOnlySpan<byte> previous, long seq, ReadOnlySpan<byte> body, Span<byte> into)
    {
        Span<byte> whole = stackalloc byte[Label.Length + 32 + 8 + 32];
        Label.CopyTo(whole);
        previous.CopyTo(whole[Label.Length..]);
        BinaryPrimitives.WriteInt64BigEndian(whole[(Label.Length + 32)..], seq);
        SHA256.HashData(body, whole[(Label.Length + 40)..]);
        SHA256.HashData(whole, into);
    }

    /// <summary>What of an entry the hash covers.</summary>
    public static byte[] Body(AuditRow row)
    {
        var body = new byte[Clear + row.Detail.Length];
        Write(row.Node, row.Organisation.Value, row.Hour, (short)row.Code, body);
        row.Detail.CopyTo(body, Clear);
        return body;
    }

    /// <summary>Writes what stands in clear of an entry: the first <see cref="Clear"/> bytes of what the hash covers.</summary>
    public static void Write(Guid node, Guid organisation, DateTime hour, short code, Span<byte> body)
    {
        node.TryWriteBytes(body, bigEndian: true, out _);
        organisation.TryWriteBytes(body[16..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(body[32..], DateTime.SpecifyKind(hour, DateTimeKind.Utc).Ticks);
        BinaryPrimitives.WriteInt16BigEndian(body[40..], code);
    }

    Entry Of(HeldProgram program, AuditCode code, AuditDetail detail) => new(program.Organisation, code, detail, (seq, plain) =>
        Envelope.Seal(program.AuditKey(program.Epoch)!, Contexts.Audit(program.Organisation, program.Id, program.Epoch, server.Node, seq), plain, PadPolicy.Note));

    async Task Append(ParasolDb db, IReadOnlyList<Entry> entries)
    {
        var (now, node) = (time.GetUtcNow(), server.Node);
        if (!db.IsSqlite)
        {
            // The head is the one row that every act of this node meets; it is locked last. On SQLite the transaction itself is the lock.
            await db.Database.ExecuteSqlAsync($"INSERT INTO vault_audit_heads (node, seq, hash) VALUES ({node}, 0, {new byte[32]}) ON CONFLICT (node) DO NOTHING");
            await db.Database.ExecuteSqlAsync($"SELECT seq FROM vault_audit_heads WHERE node = {node} FOR UPDATE");
        }
        var known = db.Set<AuditHead>().Local.FirstOrDefault(h => h.Node == node);
        var head = known ?? await db.Set<AuditHead>().AsTracking().SingleOrDefaultAsync(h => h.Node == node);
        if (head is null)
        {
            db.Add(head = new AuditHead { Node = node, Seq = 0, Hash = new byte[32] });
        }
        else if (known is not null && db.Entry(head) is { State: EntityState.Unchanged } entry)
        {
            await entry.ReloadAsync();
        }
        if (head.Seq > 0 && !server.HasSigned(head) && await Unsigned(entries[0].Organisation) is { } told)
        {
            entries = [told, .. entries];
        }
        foreach (var entry in entries)
        {
            var plain = SealedJson.Write(entry.Detail with { At = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero) });
            var row = new AuditRow { Node = node, Seq = head.Seq + 1, Organisation = entry.Organisation, Hour = HourOf(now), Code = entry.Code, Detail = entry.Seal(head.Seq + 1, plain), Hash = [] };
            row.Hash = Hash(head.Hash, row.Seq, Body(row));
            db.Add(row);
            (head.Seq, head.Hash) = (row.Seq, row.Hash);
            CryptographicOperations.ZeroMemory(plain);
        }
        server.Sign(head);
        await db.SaveChangesAsync();
    }

    // The chain goes on, for nothing may be done without an entry; that it was broken stands in it before what comes next is signed.
    async Task<Entry?> Unsigned(OrganisationId organisation) =>
        await keys.Charters.SingleOrDefaultAsync(c => c.Organisation == organisation && c.Kind == ProgramKind.Oversight) is { } oversight
            ? await Sealed(oversight, AuditCode.Integrity, new AuditDetail { What = "The audit was changed outside Parasol: this server did not sign the entry before this one" })
            : null;

    async Task<Entry?> Sealed(CharterRow charter, AuditCode code, AuditDetail detail)
    {
        var epoch = await keys.Epochs.Where(e => e.Program == charter.Program).OrderByDescending(e => e.Epoch).FirstAsync();
        return chain.Epoch(charter, epoch) is { } key
            ? new Entry(charter.Organisation, code, detail, (seq, plain) => Hpke.Seal(key, Contexts.Audit(charter.Organisation, charter.Program, epoch.Epoch, server.Node, seq), plain, PadPolicy.Note))
            : null;
    }

    /// <summary>What becomes a row, once its place in the chain is known.</summary>
    sealed record Entry(OrganisationId Organisation, AuditCode Code, AuditDetail Detail, Func<long, byte[], byte[]> Seal);
}
