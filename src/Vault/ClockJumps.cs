using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Vault;

/// <summary>
/// Whether the computer's clock can be believed. The clock work writes down the day it ran; where the next time is more than forty days off, either way, the clock has jumped, or nobody was
/// there for so long. What a clock destroys without a key waits then until somebody has looked.
/// </summary>
public interface IClockJumps
{
    /// <summary>How often it was seen to jump in an organisation's time here. Whoever lets something go keeps the number, and waits again when it is another.</summary>
    Task<int> Of(OrganisationId organisation);
}

sealed class ClockJumps(ParasolDb db, KeyDb keys, AuditChain audit, TimeProvider time) : IClockJumps
{
    /// <summary>In days. A server is off for weeks in summer; it is not off for ten years.</summary>
    public const int Unseen = 40;

    public async Task<int> Of(OrganisationId organisation) => await db.Set<ClockRow>().Where(c => c.Organisation == organisation).Select(c => c.Jumps).SingleOrDefaultAsync();

    /// <summary>Compares with the day it ran last. A jump is counted, and written into the audit, once on all nodes together.</summary>
    public async Task Look()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var seen = await db.Set<ClockRow>().ToDictionaryAsync(c => c.Organisation, c => c.Seen);
        foreach (var organisation in await keys.Charters.Where(c => c.Kind == ProgramKind.Oversight).Select(c => c.Organisation).ToListAsync())
        {
            var was = seen.TryGetValue(organisation, out var day) ? day : await Begin(organisation, today);
            if (was != today)
            {
                await Move(organisation, was, today, Math.Abs(today.DayNumber - was.DayNumber) > Unseen);
            }
        }
    }

    // Records from before this was written down: the newest entry of the audit says when somebody was here.
    async Task<DateOnly> Begin(OrganisationId organisation, DateOnly today)
    {
        var newest = await db.Set<AuditRow>().Where(a => a.Organisation == organisation).MaxAsync(a => (DateTime?)a.Hour);
        var day = newest is { } hour ? DateOnly.FromDateTime(hour) : today;
        db.Add(new ClockRow { Organisation = organisation, Seen = day });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException e) when (!DiskIsFull.Says(e))
        {
            // Another node was faster.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
        return day;
    }

    async Task Move(OrganisationId organisation, DateOnly was, DateOnly today, bool isJump)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var moved = await db.Set<ClockRow>().Where(c => c.Organisation == organisation && c.Seen == was)
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.Seen, today).SetProperty(r => r.Jumps, r => r.Jumps + (isJump ? 1 : 0)));
        if (isJump && moved > 0)
        {
            await audit.AppendToOversight(db, organisation, AuditCode.Integrity, new AuditDetail { What = "The computer's clock jumped; closed files that are due wait until somebody has looked" });
        }
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }
}
