using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
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

/// <summary>Reads and hashes at once: one thread reads rows, another follows the chains.</summary>
sealed class AuditCheck(ParasolDb db) : IAuditCheck
{
    const int Batch = 2048;

    const string Newest = "SELECT node, seq, organisation, hour, code, detail, hash FROM vault_audit ORDER BY node, seq";

    public async Task<AuditReport> Verify(IReadOnlyCollection<AuditAnchor>? anchors = null)
    {
        // Heads before rows: what a server at work adds meanwhile lies behind a head, and is followed as far as it has come.
        var before = await db.Set<AuditHead>().ToDictionaryAsync(h => h.Node);
        var links = new ChainLinks(before, anchors ?? []);
        var read = Channel.CreateBounded<List<AuditRow>>(8);
        var reading = Task.Run(() => Read(read.Writer));
        await foreach (var rows in read.Reader.ReadAllAsync())
        {
            rows.ForEach(links.Follow);
        }
        await reading;
        links.End(await db.Set<AuditHead>().ToDictionaryAsync(h => h.Node));
        return new AuditReport(links.Entries, links.Nodes, anchors?.Count ?? 0, links.Damages);
    }

    public async Task<IReadOnlyList<AuditAnchor>> Anchors() =>
        [.. (await db.Set<AuditHead>().Where(h => h.Seq > 0).OrderBy(h => h.Node).ToListAsync()).Select(h => new AuditAnchor(h.Node, h.Seq, Convert.ToHexStringLower(h.Hash)))];

    async Task Read(ChannelWriter<List<AuditRow>> to)
    {
        Exception? why = null;
        try
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = Newest;
            await using var reader = await command.ExecuteReaderAsync();
            var (rows, typed) = (new List<AuditRow>(Batch), new TypedReader(reader, db.IsSqlite));
            while (await reader.ReadAsync())
            {
                rows.Add(typed.Row());
                if (rows.Count == Batch)
                {
                    await to.WriteAsync(rows);
                    rows = new List<AuditRow>(Batch);
                }
            }
            await to.WriteAsync(rows);
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

    /// <summary>SQLite keeps ids as sixteen bytes, the highest first, and an hour as text, the same for thousands of entries: it is read once.</summary>
    sealed class TypedReader(DbDataReader reader, bool isSqlite)
    {
        string _text = "";
        DateTime _hour;

        public AuditRow Row() => new()
        {
            Node = Id(0), Seq = reader.GetInt64(1), Organisation = new OrganisationId(Id(2)), Hour = Hour(3), Code = (AuditCode)reader.GetInt16(4),
            Detail = reader.GetFieldValue<byte[]>(5), Hash = reader.GetFieldValue<byte[]>(6),
        };

        Guid Id(int at) => isSqlite ? new Guid(reader.GetFieldValue<byte[]>(at), bigEndian: true) : reader.GetGuid(at);

        DateTime Hour(int at)
        {
            if (!isSqlite)
            {
                return reader.GetDateTime(at);
            }
            var text = reader.GetString(at);
            if (text != _text)
            {
                (_text, _hour) = (text, reader.GetDateTime(at));
            }
            return _hour;
        }
    }

    /// <summary>Where each chain has got to, and what does not hold of it.</summary>
    sealed class ChainLinks(IReadOnlyDictionary<Guid, AuditHead> heads, IEnumerable<AuditAnchor> anchors)
    {
        readonly Dictionary<Guid, (long Seq, byte[] Hash)> _at = [];
        readonly Dictionary<(Guid, long), AuditAnchor> _anchors = anchors.GroupBy(a => (a.Node, a.Seq)).ToDictionary(g => g.Key, g => g.Last());
        readonly HashSet<(Guid, long)> _unlike = [.. anchors.GroupBy(a => (a.Node, a.Seq)).Where(g => g.Select(a => a.Hash).Distinct().Count() > 1).Select(g => g.Key)];
        (Guid Node, long Seq, byte[] Hash) _now = (Guid.Empty, 0, []);

        public List<AuditDamage> Damages { get; } = [];

        public long Entries { get; private set; }

        public int Nodes => _at.Keys.Union(heads.Keys).Count();

        public void Follow(AuditRow row)
        {
            Entries++;
            if (row.Node != _now.Node)
            {
                Leave();
                _now = (row.Node, 0, new byte[32]);
            }
            if (row.Seq > _now.Seq + 1)
            {
                Damage(_now.Seq + 1, row.Seq - _now.Seq == 2 ? "The entry is missing." : $"The entries up to {row.Seq - 1} are missing.");
            }
            else if (row.Seq <= _now.Seq)
            {
                Damage(row.Seq, "The entry stands there twice.");
            }
            // After a gap the next one is found not to hold, too: nobody knows what stood before it.
            if (row.Hash.Length != 32 || !AuditChain.Follows(_now.Hash.Length == 32 ? _now.Hash : new byte[32], row))
            {
                Damage(row.Seq, "The entry was changed, or the one before it is not the one it was written after.");
            }
            if (_anchors.Remove((row.Node, row.Seq), out var anchor) && (_unlike.Contains((row.Node, row.Seq)) || anchor.Hash != Convert.ToHexStringLower(row.Hash)))
            {
                Damage(row.Seq, "This is not the entry that was anchored: the chain was written anew.");
            }
            _now = (row.Node, row.Seq, row.Hash);
        }

        public void End(IReadOnlyDictionary<Guid, AuditHead> now)
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
                _at[_now.Node] = (_now.Seq, _now.Hash);
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
}
