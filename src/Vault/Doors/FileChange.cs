using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Records;
using Parasol.Vault.Search;

namespace Parasol.Vault.Doors;

/// <summary>What one act changes in one file.</summary>
[Opens]
sealed class FileChange(FileInHand file, bool isNew)
{
    FileInHand? _fresh;

    /// <summary>Under which key the file is once the act is done.</summary>
    public FileInHand File => _fresh ?? file;

    /// <summary>Under which key the file is now.</summary>
    public FileInHand Was => file;

    public bool IsNew => isNew;

    /// <summary>Everything in the file is sealed anew under this key, together with what changes.</summary>
    public void Renew(FileInHand fresh) => _fresh = fresh;

    public bool IsRenewed => _fresh is not null;

    readonly Dictionary<RowId, (TableCode Table, long Was, byte[] Plain)> _put = [];

    readonly Dictionary<RowId, (TableCode Table, long Was, byte[] Plain)> _movedIn = [];

    readonly Dictionary<RowId, long> _removedAt = [];

    public HashSet<RowId> Removed { get; } = [];

    /// <summary>The card to put in place of the one there was.</summary>
    public IndexCard? Card { get; set; }

    /// <summary>Once applied: what the packed cards must learn; null when the card is as it was.</summary>
    public CardEntry? Followed { get; private set; }

    public long ManifestVersion { get; private set; }

    public void Put(TableCode table, RowId row, long was, byte[] plain) => _put[row] = (table, was, plain);

    public void RemoveAt(RowId row, long was) => _removedAt[row] = was;

    /// <summary>A record that comes out of another file: it keeps its id, and its version goes on.</summary>
    public void MoveIn(TableCode table, RowId row, long was, byte[] plain) => _movedIn[row] = (table, was, plain);

    /// <summary>Holds the file until the act is over; false when it was put together with another one in between.</summary>
    public async Task<bool> Lock(ParasolDb db, bool comesBack)
    {
        var file = File.Id;
        await Hold(db, file);
        return IsNew || comesBack || !await db.Set<TogetherRow>().AnyAsync(j => j.File == file);
    }

    /// <summary>Whoever changes this file next waits until this transaction is over, so that no manifest is lost.</summary>
    public static async Task Hold(ParasolDb db, FileId file)
    {
        if (!db.IsSqlite)
        {
            await db.Database.ExecuteSqlAsync($"SELECT version FROM vault_sealed WHERE file = {file.Value} AND row = {Manifest.RowOf(file).Value} FOR UPDATE");
        }
    }

    /// <summary>Writes rows and manifest; false when somebody saved one of these rows in between.</summary>
    public async Task<bool> Apply(ParasolDb db)
    {
        var (file, manifestRow) = (File.Id, Manifest.RowOf(File.Id));
        var rows = IsNew ? [] : await db.Set<SealedRow>().Where(r => r.File == file).Select(r => new { r.Row, r.Version, r.Tag, r.Table, r.Generation }).ToListAsync();
        if (!IsNew && (rows.Count == 0 || rows.Find(r => r.Row == manifestRow)?.Generation > Was.Generation))
        {
            // Somebody destroyed the file in between, or gave it a new key: what is sealed under this one would be lost with it.
            return false;
        }
        var known = rows.ToDictionary(r => r.Row, r => (r.Version, r.Tag));
        if (Card is { } card)
        {
            var was = rows.Find(r => r.Table == TableCode.Card);
            _put[was?.Row ?? RowId.New()] = (TableCode.Card, was?.Version ?? 0, SealedJson.Write(card));
            Followed = new CardEntry(file, card);
        }
        foreach (var (row, (table, was, plain)) in _put)
        {
            if (known.TryGetValue(row, out var stored) ? stored.Version != was : was != 0)
            {
                return false;
            }
            known[row] = (was + 1, await Write(db, table, row, was, plain, isNew: was == 0));
        }
        foreach (var (row, (table, was, plain)) in _movedIn)
        {
            if (known.ContainsKey(row))
            {
                return false;
            }
            known[row] = (was + 1, await Write(db, table, row, was, plain, isNew: true));
        }
        if (_removedAt.Any(r => !known.TryGetValue(r.Key, out var stored) || stored.Version != r.Value))
        {
            return false;
        }
        foreach (var row in Removed.Union(_removedAt.Keys))
        {
            if (Card is null && rows.Exists(r => r.Row == row && r.Table == TableCode.Card))
            {
                Followed = new CardEntry(file, null);
            }
            known.Remove(row);
            await db.Set<SealedRow>().Where(r => r.File == file && r.Row == row).ExecuteDeleteAsync();
        }
        if (_fresh is not null)
        {
            await SealAnew(db, known, [manifestRow, .. _put.Keys, .. _movedIn.Keys]);
        }
        var before = known.Remove(manifestRow, out var manifest) ? manifest.Version : 0;
        ManifestVersion = before + 1;
        await Write(db, TableCode.Manifest, manifestRow, before, Manifest.Of(ManifestVersion, known.Select(k => (k.Key, k.Value.Version, k.Value.Tag))), isNew: before == 0);
        return true;
    }

    // What does not open stays as it is: the page says that it is damaged, as before.
    async Task SealAnew(ParasolDb db, Dictionary<RowId, (long Version, byte[] Tag)> known, HashSet<RowId> written)
    {
        var file = File.Id;
        foreach (var row in await db.Set<SealedRow>().Where(r => r.File == file).ToListAsync())
        {
            if (written.Contains(row.Row) || row.Generation != Was.Generation)
            {
                continue;
            }
            byte[] payload;
            try
            {
                using var plain = Was.Open(row.Table, row.Row, row.Version, row.Payload);
                payload = File.Seal(row.Table, row.Row, row.Version, plain.Span);
            }
            catch (SealBroken)
            {
                continue;
            }
            var (id, tag, generation) = (row.Row, Envelope.Tag(payload).ToArray(), File.Generation);
            known[id] = (row.Version, tag);
            await db.Set<SealedRow>().Where(r => r.File == file && r.Row == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Tag, tag).SetProperty(x => x.Payload, payload).SetProperty(x => x.Generation, generation));
        }
    }

    async Task<byte[]> Write(ParasolDb db, TableCode table, RowId row, long was, byte[] plain, bool isNew)
    {
        var (file, version) = (File.Id, was + 1);
        var payload = File.Seal(table, row, version, plain);
        var tag = Envelope.Tag(payload).ToArray();
        var generation = File.Generation;
        CryptographicOperations.ZeroMemory(plain);
        if (isNew)
        {
            db.Add(new SealedRow
            {
                File = file, Row = row, Organisation = File.Program.Organisation, Program = File.Program.Id, Table = table,
                Generation = generation, Version = version, Tag = tag, Payload = payload,
            });
        }
        else
        {
            await db.Set<SealedRow>().Where(r => r.File == file && r.Row == row && r.Version == was).ExecuteUpdateAsync(r => r
                .SetProperty(x => x.Version, version).SetProperty(x => x.Tag, tag).SetProperty(x => x.Payload, payload).SetProperty(x => x.Generation, generation));
        }
        return tag;
    }
}
