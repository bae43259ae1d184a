using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Search;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Doors;

/// <summary>
/// Destroying files across two stores: the intent is committed first, then the keys go, then the records. Whatever stops it in between, the next start ends it, so that a
/// file is never half there.
/// </summary>
sealed class Shreds(ParasolDb db, KeyDb keys, KeyRing ring, SessionKeys session, CardCache cards, AuditChain audit, TimeProvider time, IEnumerable<IOfferHandler> handlers, LastSweep last) : IErasure
{
    readonly List<RowId> _intended = [];

    /// <summary>Says what is going to be destroyed. Committed at once; call it before the transaction of the act.</summary>
    public async Task Intend(IReadOnlyCollection<FileId> files, ShredReason reason)
    {
        if (files.Count == 0)
        {
            return;
        }
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var wraps = await keys.Wraps.Where(w => files.Contains(w.File)).Select(w => new { w.File, w.Organisation, w.Program }).Distinct().ToListAsync();
        foreach (var wrap in wraps)
        {
            var id = RowId.New();
            // Not through the change tracker: that may hold rows of the act, which come later or not at all.
            // Who comes second, the clock of another node perhaps, leaves it to the first.
            var written = await db.Database.ExecuteSqlAsync(
                $"INSERT INTO vault_shreds (id, organisation, program, file, day, reason, state) VALUES ({Stored(id.Value)}, {Stored(wrap.Organisation.Value)}, {Stored(wrap.Program.Value)}, {Stored(wrap.File.Value)}, {today}, {(short)reason}, {(short)ShredState.Intended}) ON CONFLICT (file) DO NOTHING");
            if (written == 1)
            {
                _intended.Add(id);
            }
        }
    }

    /// <summary>Destroys the keys of these files, and of those that were put together with them. The last thing before the records' commit.</summary>
    public async Task DestroyKeys(IReadOnlyCollection<FileId> files)
    {
        foreach (var file in files)
        {
            await keys.Helps.Where(h => h.File == file).ExecuteDeleteAsync();
            await keys.Wraps.Where(w => w.File == file).ExecuteDeleteAsync();
            ring.Drop(file);
        }
        await db.Set<ShredRow>().Where(s => _intended.Contains(s.Id)).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ShredState.Done).SetProperty(r => r.File, (FileId?)null));
        _intended.Clear();
    }

    /// <summary>The act was refused: nothing was destroyed, and nothing shall be.</summary>
    public async Task Withdraw()
    {
        if (_intended.Count > 0)
        {
            var files = await db.Set<ShredRow>().Where(s => _intended.Contains(s.Id)).Select(s => s.File!.Value).ToListAsync();
            if (await keys.Wraps.AnyAsync(w => files.Contains(w.File)))
            {
                await db.Set<ShredRow>().Where(s => _intended.Contains(s.Id)).ExecuteDeleteAsync();
            }
            _intended.Clear();
        }
    }

    /// <summary>Ends what was begun. At start everything; while the server runs only what has lost its keys already, for the rest may be just under way.</summary>
    public async Task Finish(bool isStart)
    {
        foreach (var row in await db.Set<ShredRow>().Where(s => s.State == ShredState.Intended).ToListAsync())
        {
            var file = row.File!.Value;
            if (!isStart && await keys.Wraps.AnyAsync(w => w.File == file))
            {
                continue;
            }
            await End(row, "Finished destroying a file, after a stop");
        }
    }

    public async Task LetGo(IReadOnlyCollection<FileId> files)
    {
        await Intend(files, ShredReason.Clock);
        List<RowId> mine = [.. _intended];
        foreach (var row in await db.Set<ShredRow>().Where(s => mine.Contains(s.Id) && s.State == ShredState.Intended).ToListAsync())
        {
            await End(row, "Destroyed a closed file whose time was over");
        }
    }

    async Task End(ShredRow row, string what)
    {
        var file = row.File!.Value;
        await using var transaction = await db.Database.BeginTransactionAsync();
        await cards.Forget(row.Organisation, row.Program);
        var gone = await Together.Shred(db, row.Organisation, [file], handlers);
        await Together.ForGood(db, file);
        await db.SaveChangesAsync();
        await audit.Append(db, row.Program, AuditCode.Deleted, new AuditDetail { What = what });
        _intended.Clear();
        _intended.Add(row.Id);
        await DestroyKeys(gone);
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }

    public async Task<IReadOnlyList<ShredReceipt>> Receipts()
    {
        if (session.Reader is null)
        {
            return [];
        }
        List<ProgramId> mine = [.. (await ring.Programs()).Keys];
        return [.. (await db.Set<ShredRow>().Where(s => mine.Contains(s.Program) && s.State != ShredState.Intended).OrderByDescending(s => s.Day).ThenBy(s => s.Id).Take(200).ToListAsync())
            .Select(s => new ShredReceipt(s.Id, s.Program, s.Day, s.Reason, s.State == ShredState.Swept))];
    }

    public async Task Sweep(bool atOnce)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (!atOnce && last.Day == today)
        {
            return;
        }
        // Whatever lost its key until now: files, but also a file's former key, somebody's grants, help that is over, the bundle of a former passphrase.
        var done = await db.Set<ShredRow>().Where(s => s.State == ShredState.Done && (atOnce || s.Day < today)).Select(s => s.Id).ToListAsync();
        // Deleted bytes were overwritten in SQLite's file (secure_delete); its log still holds pages from before, until it is cut to nothing. PostgreSQL leaves them in
        // the table until that is written anew; whoever waits for it waits no longer than the limit, and the next look of the clock work tries again.
        await keys.Database.OpenConnectionAsync();
        foreach (var statement in keys.IsSqlite
            ? ["PRAGMA wal_checkpoint(TRUNCATE)"]
            : keys.Model.GetEntityTypes().Select(t => $"VACUUM (FULL) {t.GetTableName()}").Distinct().Prepend("SET lock_timeout = '5s'").Append("RESET lock_timeout"))
        {
            await keys.Database.ExecuteSqlRawAsync(statement);
        }
        await keys.Database.CloseConnectionAsync();
        foreach (var some in done.Chunk(400))
        {
            await db.Set<ShredRow>().Where(s => some.Contains(s.Id)).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ShredState.Swept));
        }
        last.Day = today;
    }

    object Stored(Guid id) => db.IsSqlite ? id.ToByteArray(bigEndian: true) : id;
}

/// <summary>On which day this process has swept the key store last.</summary>
sealed class LastSweep
{
    public DateOnly Day { get; set; }
}
