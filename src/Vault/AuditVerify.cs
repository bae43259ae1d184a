using System.Globalization;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Vault.Records;

namespace Parasol.Vault;

/// <summary>What a check of the audit chains found.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Nodes">How many chains.</param>
/// <param name="Anchors">How many anchors were held against them.</param>
/// <param name="Damages">Every entry that does not hold, in the order of the chains; at most <see cref="Most"/>.</param>
public sealed record AuditReport(long Entries, int Nodes, int Anchors, IReadOnlyList<AuditDamage> Damages)
{
    /// <summary>So many are named at most.</summary>
    public const int Most = 1000;

    /// <summary>The first of them, or null.</summary>
    public AuditDamage? Damaged => Damages.Count > 0 ? Damages[0] : null;
}

/// <summary>An entry of a chain that does not hold: node, number, and what is wrong with it.</summary>
public sealed record AuditDamage(Guid Node, long Seq, string What);

/// <summary>
/// How far a chain was at a moment: kept where nobody who can write into the databases can reach it, it shows later that nothing before it was cut off or
/// written anew. It says nothing about anybody.
/// </summary>
/// <param name="Node">Which chain.</param>
/// <param name="Seq">The number of its newest entry then.</param>
/// <param name="Hash">That entry's hash, as lower-case hexadecimal digits.</param>
public sealed record AuditAnchor(Guid Node, long Seq, string Hash)
{
    /// <summary>As one line of a file.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Node:D} {Seq} {Hash}");

    /// <summary>Reads such a line; null for every other.</summary>
    public static AuditAnchor? Read(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var node, var seq, var hash]
        && Guid.TryParse(node, out var id) && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && hash.Length == 64 && hash.All(char.IsAsciiHexDigit)
            ? new AuditAnchor(id, number, hash.ToLowerInvariant())
            : null;
}

/// <summary>Checks the audit chains. Needs no key, changes nothing, and may run beside a server at work.</summary>
public interface IAuditCheck
{
    /// <summary>Follows every chain from its first entry to its head, and holds the anchors against it.</summary>
    Task<AuditReport> Verify(IReadOnlyCollection<AuditAnchor>? anchors = null);

    /// <summary>How far each chain is now.</summary>
    Task<IReadOnlyList<AuditAnchor>> Anchors();
}

/// <summary>Reads and hashes at once: one thread reads entries, another follows the chains.</summary>
sealed class AuditCheck(ParasolDb db, ServerSecrets server) : IAuditCheck
{
    public async Task<AuditReport> Verify(IReadOnlyCollection<AuditAnchor>? anchors = null)
    {
        // Heads before rows: what a server at work adds meanwhile lies behind a head, and is followed as far as it has come.
        var before = await db.Set<AuditHead>().ToDictionaryAsync(h => h.Node);
        var links = new ChainLinks(before, anchors ?? []);
        var (read, used) = (Channel.CreateBounded<AuditLines>(4), Channel.CreateUnbounded<AuditLines>());
        var reading = Task.Run(() => Read(read.Writer, used.Reader));
        await foreach (var lines in read.Reader.ReadAllAsync())
        {
            for (var n = 0; n < lines.Count; n++)
            {
                links.Follow(lines[n], lines.Body(n), lines.Hash(n));
            }
            lines.Clear();
            await used.Writer.WriteAsync(lines);
        }
        await reading;
        links.End(await db.Set<AuditHead>().ToDictionaryAsync(h => h.Node), server.HasSigned);
        return new AuditReport(links.Entries, links.Nodes, anchors?.Count ?? 0, links.Damages);
    }

    public async Task<IReadOnlyList<AuditAnchor>> Anchors() =>
        [.. (await db.Set<AuditHead>().Where(h => h.Seq > 0).OrderBy(h => h.Node).ToListAsync()).Select(h => new AuditAnchor(h.Node, h.Seq, Convert.ToHexStringLower(h.Hash)))];

    async Task Read(ChannelWriter<AuditLines> to, ChannelReader<AuditLines> used)
    {
        Exception? why = null;
        try
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = AuditLines.Query;
            await using var reader = await command.ExecuteReaderAsync();
            var (lines, bytes) = (new AuditLines(), new RowBytes(reader));
            while (await reader.ReadAsync())
            {
                lines.Add(reader, bytes);
                if (lines.IsFull)
                {
                    await to.WriteAsync(lines);
                    lines = used.TryRead(out var again) ? again : new AuditLines();
                }
            }
            await to.WriteAsync(lines);
        }
        catch (Exception e)
        {
            why = e;
            throw;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
            to.Complete(why);
        }
    }
}
