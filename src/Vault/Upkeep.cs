using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;

namespace Parasol.Vault;

/// <summary>
/// What happens before the first request: the stores are brought to this version, and what a crash left half done is settled.
/// </summary>
public interface IUpkeep
{
    /// <summary>Migrates the three stores, makes live the keys that records rest on, and ends what was being destroyed. Safe beside other processes at work on the same stores.</summary>
    Task Start();

    /// <summary>Clock work: deletes sessions and nonces that are over, ends links whose last day has passed, destroys what was kept of files that were put together and the keys of help that is over. Needs no key.</summary>
    Task Sweep();
}

/// <summary>A module's part of the clock work: what needs no key. Run each time, after what Vault itself does; whatever it begins it ends.</summary>
public interface IClockWork
{
    /// <summary>Does what is due.</summary>
    Task Run();
}

sealed class Upkeep(
    ParasolDb db, KeyDb keys, SessionDb sessionDb, SessionStore sessions, Search.CardCache cards, Doors.Shreds shreds, Doors.Holds holds, Doors.LeftOver<WrapRow> wraps, AuditChain audit, ClockJumps clock, TimeProvider time, IEnumerable<IClockWork> works) : IUpkeep
{
    // The version of the records from which on the head of each audit chain is signed.
    const string SignedHeads = "20261123160000_SignedHeads";

    public async Task Start()
    {
        await keys.Database.MigrateAsync();
        var signsFromNowOn = (await db.Database.GetPendingMigrationsAsync()).Contains(SignedHeads);
        await db.Database.MigrateAsync();
        if (signsFromNowOn)
        {
            await audit.SignHeads(db);
        }
        await sessionDb.Database.MigrateAsync();
        await Doors.FreshKeys.Settle(db, keys, wraps);
        await shreds.Finish();
    }

    public async Task Sweep()
    {
        // Before anything is destroyed by it.
        await clock.Look();
        await sessions.Sweep();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await Doors.Together.Settle(db, shreds, holds, cards, today);
        await shreds.Finish();
        await shreds.Sweep(atOnce: false);
        await TimeIsOver(today);
        await Lapsed(today);
        await Doors.Helps.Settle(keys, today);
        await keys.EmergencyAsks.Where(a => a.LastDay < today).ExecuteDeleteAsync();
        await Doors.FreshKeys.Settle(db, keys, wraps);
        await Membership.Leavings.Settle(keys);
        foreach (var release in await db.Set<LinkRow>().Where(l => l.State == LinkState.Open && l.LastDay < today).Select(l => l.Release).Distinct().ToListAsync())
        {
            var over = await db.Set<LinkRow>().Where(l => l.Release == release && l.State == LinkState.Open && l.LastDay < today).Select(l => l.Id).ToListAsync();
            await db.Set<LinkRow>().Where(l => over.Contains(l.Id)).ExecuteUpdateAsync(l => l.SetProperty(r => r.State, LinkState.Ended));
            foreach (var id in over)
            {
                var file = new FileId(id.Value);
                await db.Set<SealedRow>().Where(r => r.File == file && r.Row == id).ExecuteDeleteAsync();
            }
        }
        foreach (var work in works)
        {
            await work.Run();
        }
    }

    async Task Lapsed(DateOnly today)
    {
        foreach (var hold in await holds.Settle(today))
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await audit.Append(db, hold.Program, AuditCode.Changed, new AuditDetail { File = hold.File, What = "A hold on the file lapsed: nobody had signed it as the second" });
            await transaction.CommitAsync();
            db.ChangeTracker.Clear();
        }
    }

    async Task TimeIsOver(DateOnly today)
    {
        foreach (var member in await Membership.Leavings.TimeIsOver(keys, today))
        {
            await sessions.EndAll(member.Staff.Value);
            await using var transaction = await db.Database.BeginTransactionAsync();
            await audit.Append(db, member.Program, AuditCode.Granted, new AuditDetail { What = "The last day of somebody who was here for a while was over" });
            await transaction.CommitAsync();
            db.ChangeTracker.Clear();
        }
    }
}
