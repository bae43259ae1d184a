using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Membership;

[Opens]
sealed class Leavings(ParasolDb db, KeyDb keys, KeyRing ring, SessionKeys session, SessionStore sessions, AuditChain audit) : ILeaving
{
    public async Task<Outcome> TakeOut(ProgramId program, StaffId staff, bool isShutOut)
    {
        if (session.Reader is not { } me || (!me.IsAdministrator && await ring.Program(program) is null)
            || await keys.Charters.SingleOrDefaultAsync(c => c.Program == program && c.Organisation == me.Organisation) is not { } charter
            || !await keys.Grants.AnyAsync(g => g.Program == program && g.Staff == staff))
        {
            return Refusal.NotThere;
        }
        if (charter.Kind == ProgramKind.House)
        {
            return Refusal.Rule("Everybody who works here holds this program. End their access instead.");
        }
        await using var transaction = await keys.Database.BeginTransactionAsync();
        await keys.Hold(program);
        var others = await keys.Grants.Where(g => g.Program == program && g.Kind == GrantKind.Epoch && g.Staff != staff && keys.Bundles.Any(b => b.Id == g.Staff && b.IsEnabled && b.SealKey != null)
            && !keys.Members.Any(m => m.Program == program && m.Staff == g.Staff && m.Until != null)).Select(g => g.Staff).Distinct().CountAsync();
        var isCovered = await keys.RecoveryGrants.AnyAsync(g => g.Program == program && g.Kind == GrantKind.Signing);
        if (others < (isShutOut || isCovered ? 1 : 2))
        {
            return Refusal.Rule(isShutOut || isCovered
                ? "Nobody else holds this program: what is in it would be lost. Grant it to somebody else first."
                : "Two people must hold a program, or nobody can bring its keys back. Grant it to somebody else first.");
        }
        await keys.Grants.Where(g => g.Program == program && g.Staff == staff).ExecuteDeleteAsync();
        await Mark(keys, program, staff, isShutOut ? Leaving.ShutOut : Leaving.Leaves);
        await transaction.CommitAsync();
        await Record(me, isShutOut ? "Shut a colleague out of a program" : "Took a colleague out of a program");
        return Outcome.Done;
    }

    public async Task<Outcome> Disable(StaffId staff, bool isShutOut)
    {
        if (session.Reader is not { IsAdministrator: true } me)
        {
            return Refusal.NotThere;
        }
        await using (var transaction = await keys.Database.BeginTransactionAsync())
        {
            await keys.Hold(me.Organisation);
            if (!await keys.Bundles.AnyAsync(b => b.Organisation == me.Organisation && b.Id != staff && b.IsEnabled && b.IsAdministrator && b.SealKey != null))
            {
                return Refusal.Rule("Somebody must be able to invite people. Make another colleague an administrator first.");
            }
            if (await keys.Bundles.Where(b => b.Id == staff && b.Organisation == me.Organisation).ExecuteUpdateAsync(b => b.SetProperty(r => r.IsEnabled, false)) == 0)
            {
                return Refusal.NotThere;
            }
            await End(keys, staff, isShutOut ? Leaving.ShutOut : Leaving.Leaves);
            await keys.Helps.Where(h => h.To == staff).ExecuteDeleteAsync();
            await keys.Invitations.Where(i => i.Staff == staff).ExecuteDeleteAsync();
            await transaction.CommitAsync();
        }
        await sessions.EndAll(staff.Value);
        await Doors.BusyFeeds.End(db, me.Organisation, staff);
        await Record(me, isShutOut ? "Shut a colleague out" : "Disabled a colleague");
        return Outcome.Done;
    }

    public async Task<IReadOnlyList<KeysInMaking>> InMaking()
    {
        if (session.Reader is not { } me)
        {
            return [];
        }
        var making = new List<KeysInMaking>();
        foreach (var leaving in (await keys.Members.Where(m => m.Organisation == me.Organisation && m.Leaves != null && m.Leaves != Leaving.Settling).ToListAsync()).GroupBy(m => m.Program))
        {
            var (program, isBegun) = (leaving.Key, leaving.All(m => m.Leaves == Leaving.KeysAnew));
            var epoch = await keys.Epochs.Where(e => e.Program == program).MaxAsync(e => e.Epoch) + (isBegun ? 0 : 1);
            var files = keys.Wraps.Where(w => w.Program == program && w.State == WrapState.Live);
            var waiting = leaving.All(m => m.Leaves == Leaving.Leaves) ? 0 : await files.CountAsync(w => w.MadeIn == null || w.MadeIn < epoch);
            making.Add(new KeysInMaking(program, isBegun, await files.CountAsync(), waiting));
        }
        return making;
    }

    /// <summary>
    /// Takes away everything somebody holds, and marks the programs for new keys. What nobody else holds stays, or it would be lost for everybody; the check of
    /// the walls names it.
    /// </summary>
    public static async Task End(KeyDb keys, StaffId staff, Leaving leaving)
    {
        var others = keys.Bundles.Where(b => b.IsEnabled && b.SealKey != null && b.Id != staff).Select(b => b.Id);
        var held = await keys.Grants.Where(g => g.Staff == staff).Select(g => g.Program).Distinct().ToListAsync();
        await keys.Grants.Where(g => g.Staff == staff && keys.Grants.Any(o => o.Program == g.Program && o.Epoch == g.Epoch && o.Kind == g.Kind && others.Contains(o.Staff))).ExecuteDeleteAsync();
        var kept = await keys.Grants.Where(g => g.Staff == staff).Select(g => g.Program).Distinct().ToListAsync();
        foreach (var program in held.Except(kept))
        {
            await Mark(keys, program, staff, leaving);
        }
        await EmergencyHalves.End(keys, staff);
    }

    /// <summary>
    /// Clock work, without a key: the last day of somebody who was here for a while is over. With House the account closes. What they held makes new keys with the next click of a member; what
    /// nobody else holds stays with them, unopened, until somebody does.
    /// </summary>
    public static async Task<IReadOnlyList<MemberRow>> TimeIsOver(KeyDb keys, DateOnly today)
    {
        var ended = new List<MemberRow>();
        foreach (var member in await keys.Members.Where(m => m.Until < today && m.Leaves == null && keys.Grants.Any(g => g.Program == m.Program && g.Staff == m.Staff
            && keys.Grants.Any(o => o.Program == g.Program && o.Epoch == g.Epoch && o.Staff != g.Staff && keys.Bundles.Any(b => b.Id == o.Staff && b.IsEnabled && b.SealKey != null)))).ToListAsync())
        {
            var (program, staff) = (member.Program, member.Staff);
            await using var transaction = await keys.Database.BeginTransactionAsync();
            await keys.Hold(program);
            if (await keys.Charters.AnyAsync(c => c.Program == program && c.Kind == ProgramKind.House))
            {
                await keys.Bundles.Where(b => b.Id == staff).ExecuteUpdateAsync(b => b.SetProperty(r => r.IsEnabled, false));
                await keys.Helps.Where(h => h.To == staff).ExecuteDeleteAsync();
                await End(keys, staff, Leaving.Leaves);
            }
            else
            {
                await keys.Grants.Where(g => g.Program == program && g.Staff == staff).ExecuteDeleteAsync();
                await Mark(keys, program, staff, Leaving.Leaves);
            }
            await transaction.CommitAsync();
            ended.Add(member);
        }
        return ended;
    }

    // Whoever had been shut out, came back and leaves again: what was still to be done for the first time is done with this one.
    static Task Mark(KeyDb keys, ProgramId program, StaffId staff, Leaving leaving) => keys.Members.Where(m => m.Program == program && m.Staff == staff)
        .ExecuteUpdateAsync(m => m.SetProperty(r => r.Leaves, r => r.Leaves == Leaving.KeysAnew ? Leaving.ShutOut : leaving));

    /// <summary>Clock work, without a key: forgets memberships that have ended, and that they had for those who came back, once nothing rests on them any more.</summary>
    public static async Task Settle(KeyDb keys)
    {
        var over = keys.Members.Where(m => m.Leaves == Leaving.Settling && !keys.Wraps.Any(w => w.Program == m.Program && w.Epoch < keys.Epochs.Where(e => e.Program == m.Program).Max(e => e.Epoch)));
        await over.Where(m => keys.Grants.Any(g => g.Program == m.Program && g.Staff == m.Staff)).ExecuteUpdateAsync(m => m.SetProperty(r => r.Leaves, (Leaving?)null));
        await over.Where(m => !keys.Grants.Any(g => g.Program == m.Program && (g.Staff == m.Staff || g.By == m.Staff))
                && !keys.Wraps.Any(w => w.Program == m.Program && w.By == m.Staff) && !keys.SearchKeys.Any(k => k.Program == m.Program && k.By == m.Staff))
            .ExecuteDeleteAsync();
    }

    async Task Record(Reader by, string what)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await audit.AppendToOversight(db, by.Organisation, AuditCode.Granted, new AuditDetail { By = by.Id, Door = Door.Staff, What = what });
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }
}
