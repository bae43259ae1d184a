using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Shutting;

[Opens]
sealed class OpeningAgain(ParasolDb db, KeyDb keys, Proving proving, Openers openers, ServerSecrets server, AuditChain audit, ICurrentOrganisation current, TimeProvider time) : IOpenAgain
{
    static readonly TimeSpan Counts = TimeSpan.FromMinutes(30);

    public async Task<Outcome> Say(string loginName, string passphrase, string totpCode)
    {
        if (current.Id is not { } organisation)
        {
            return Refusal.NotThere;
        }
        var proved = await proving.Prove(organisation, loginName, passphrase, totpCode);
        if (!proved.IsDone && proved.Refusal != Proving.NotRight)
        {
            return proved.Refusal;
        }
        var (row, all) = (await keys.Shut.SingleOrDefaultAsync(s => s.Organisation == organisation), await openers.All(organisation));
        // Their keys were needed to check the code, and for nothing else. A second passphrase proves nobody here.
        using var theirs = proved.IsDone ? proved.Value : null;
        var who = theirs is { Keys: not null, Staff: var staff } && row is not null && all.ContainsKey(staff) ? staff : (StaffId?)null;
        await using var transaction = await db.Database.BeginTransactionAsync();
        await audit.AppendToOversight(db, organisation, AuditCode.SignIn, new AuditDetail { By = who, Door = Door.Staff, What = who is null ? "Opening again was refused" : "Said that it may open again" });
        if (who is { } me)
        {
            await Agree(organisation, row!, me, all);
        }
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
        return Outcome.Done;
    }

    async Task Agree(OrganisationId organisation, ShutRow row, StaffId me, IReadOnlyDictionary<StaffId, HashSet<ProgramId>> all)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var first = row.AgreedUntil > now ? all.Keys.Where(s => s != me && IsOf(row, organisation, s)).Cast<StaffId?>().SingleOrDefault() : null;
        if (first is { } other && Openers.AreOfTwoPrograms(all[other], all[me]))
        {
            await audit.AppendToOversight(db, organisation, AuditCode.Settings, new AuditDetail { By = me, Door = Door.Staff, What = "Opened again, as the second of two" });
            await keys.Shut.Where(s => s.Organisation == organisation && s.Mark == row.Mark).ExecuteDeleteAsync();
            return;
        }
        var until = now + Counts;
        var (agreed, full) = (Mac(row, organisation, me), until.AddTicks(-(until.Ticks % TimeSpan.TicksPerMinute)));
        await keys.Shut.Where(s => s.Organisation == organisation && s.Mark == row.Mark).ExecuteUpdateAsync(s => s.SetProperty(r => r.Agreed, agreed).SetProperty(r => r.AgreedUntil, full));
    }

    bool IsOf(ShutRow row, OrganisationId organisation, StaffId staff) => row.Agreed is { } agreed && CryptographicOperations.FixedTimeEquals(agreed, Mac(row, organisation, staff));

    byte[] Mac(ShutRow row, OrganisationId organisation, StaffId staff) => server.Handle("open again", organisation, $"{staff.Value:N}\0{Convert.ToHexString(row.Mark)}");
}
