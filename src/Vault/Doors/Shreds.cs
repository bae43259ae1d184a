using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Search;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Doors;

/// <summary>
/// Destroying files across two stores: the intent is committed first, then the keys go at once, then the records. Stopped before the keys went, it is as if nobody had asked;
/// stopped afterwards, start-up or clock work end it. So a file is never half there, and nothing is destroyed later that failed when it was asked for.
/// </summary>
sealed class Shreds(ParasolDb db, KeyDb keys, KeyRing ring, SessionKeys session, CardCache cards, AuditChain audit, TimeProvider time, IEnumerable<IOfferHandler> handlers, LastSweep last, Holds holds,
    LeftOver<ShredRow> left) : IErasure
{
    readonly List<RowId> _intended = [];

    // Says what is going to be destroyed. Committed at once, before the transaction of the act.
    async Task Intend(IReadOnlyCollection<FileId> files, ShredReason reason)
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
            var file = wrap.File;
            if (written == 1 && await keys.Wraps.AnyAsync(w => w.File == file))
            {
                _intended.Add(id);
            }
            else if (written == 1)
            {
                // The first has ended meanwhile: there is nothing left to destroy, and no second receipt for it.
                await db.Set<ShredRow>().Where(s => s.Id == id).ExecuteDeleteAsync();
            }
        }
    }

    /// <summary>Does what destroys these files, between the intent and its end; whatever goes wrong, what was only meant is taken back.</summary>
    public async Task<Outcome> Do(IReadOnlyCollection<FileId> files, ShredReason reason, Func<Task<Outcome>> act)
    {
        await Intend(files, reason);
        try
        {
            return await act();
        }
        finally
        {
            await Withdraw();
        }
    }

    /// <summary>
    /// Destroys the keys of these files, and of those that were put together with them. The last thing before the records' commit. Refused, all of it, where a hold keeps one of them, or the file
    /// that one of them was put together with.
    /// </summary>
    public async Task<Outcome> DestroyKeys(IReadOnlyCollection<FileId> files)
    {
        var into = await db.Set<TogetherRow>().Where(j => files.Contains(j.File)).Select(j => j.Into).ToListAsync();
        await using (var transaction = await keys.Database.BeginTransactionAsync())
        {
            if (await holds.Allow([.. files.Concat(into).Distinct()]) is { IsDone: false } kept)
            {
                await transaction.CommitAsync();
                return kept;
            }
            foreach (var file in files)
            {
                await keys.Helps.Where(h => h.File == file).ExecuteDeleteAsync();
                await keys.Wraps.Where(w => w.File == file).ExecuteDeleteAsync();
                ring.Drop(file);
            }
            await transaction.CommitAsync();
        }
        await db.Set<ShredRow>().Where(s => files.Contains(s.File!.Value)).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ShredState.Done).SetProperty(r => r.File, (FileId?)null));
        _intended.Clear();
        return Outcome.Done;
    }

    // The act came to nothing: nothing was destroyed, and nothing shall be.
    async Task Withdraw()
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

    /// <summary>Ends what has lost its keys already. What has them may be just under way; after an hour nobody is at it any more, and nobody was told that it is done.</summary>
    public async Task Finish()
    {
        var meant = new List<ShredRow>();
        foreach (var row in await db.Set<ShredRow>().Where(s => s.State == ShredState.Intended).ToListAsync())
        {
            var file = row.File!.Value;
            if (await keys.Wraps.AnyAsync(w => w.File == file))
            {
                meant.Add(row);
            }
            else
            {
                await End(row, "Finished destroying a file, after a stop", _ => Task.FromResult(true));
            }
        }
        foreach (var id in left.Old(meant, s => (s.Id.Value, 0)).Select(s => s.Id))
        {
            await db.Set<ShredRow>().Where(s => s.Id == id && s.State == ShredState.Intended).ExecuteDeleteAsync();
        }
    }

    public async Task LetGo(IReadOnlyCollection<FileId> files, Func<FileId, Task<bool>> isStillDue)
    {
        var kept = await holds.Among(files);
        foreach (var file in files.Where(f => !kept.Contains(f)))
        {
            await Do([file], ShredReason.Clock, async () =>
            {
                if (_intended is [var id] && await db.Set<ShredRow>().SingleOrDefaultAsync(s => s.Id == id) is { } row)
                {
                    await End(row, "Destroyed a closed file whose time was over", isStillDue);
                }
                return Outcome.Done;
            });
        }
    }

    async Task End(ShredRow row, string what, Func<FileId, Task<bool>> isStillDue)
    {
        var file = row.File!.Value;
        await using var transaction = await db.Database.BeginTransactionAsync();
        await FileChange.Hold(db, file);
        if (!await isStillDue(file))
        {
            return;
        }
        await cards.Forget(row.Organisation, row.Program);
        var gone = await Together.Shred(db, row.Organisation, [file], handlers);
        await Together.ForGood(db, file);
        await db.SaveChangesAsync();
        await audit.Append(db, row.Program, AuditCode.Deleted, new AuditDetail { What = what });
        if ((await DestroyKeys(gone)).IsDone)
        {
            await transaction.CommitAsync();
        }
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
        // the table until that is written anew, and also then while somebody reads who began before; the next look of the clock work tries again.
        if (!await Sweep())
        {
            return;
        }
        foreach (var some in done.Chunk(400))
        {
            await db.Set<ShredRow>().Where(s => some.Contains(s.Id)).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ShredState.Swept));
        }
        last.Day = today;
    }

    // False while somebody still reads from it.
    async Task<bool> Sweep()
    {
        await keys.Database.OpenConnectionAsync();
        try
        {
            if (!keys.IsSqlite)
            {
                return await WrittenAnew.All(keys.Database.GetDbConnection(), keys.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct());
            }
            await using var command = keys.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return await command.ExecuteScalarAsync() is 0L;
        }
        catch (DbException)
        {
            return false;
        }
        finally
        {
            await keys.Database.CloseConnectionAsync();
        }
    }

    object Stored(Guid id) => db.IsSqlite ? id.ToByteArray(bigEndian: true) : id;
}

/// <summary>On which day this process has swept the key store last.</summary>
sealed class LastSweep
{
    public DateOnly Day { get; set; }
}
