using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Shutting;

[Opens]
sealed class SealingNow(ParasolDb db, KeyDb keys, SessionDb sessions, SessionKeys session, KeyRing ring, HeldInMemory held, Openers openers, AuditChain audit, ICurrentOrganisation current) : ISealNow
{
    public async Task<Outcome> Press()
    {
        if (session.Reader is not { } me)
        {
            return Refusal.NotThere;
        }
        await Shut(me.Organisation, me.Id);
        return Outcome.Done;
    }

    public async Task<bool> TwoCouldOpen() => current.Id is { } organisation && await openers.AreThere(organisation);

    /// <summary>Shuts, and writes down who did it; in the same words whether by the button or by a second passphrase.</summary>
    public Task Shut(OrganisationId organisation, StaffId by) =>
        Shut(organisation, () => audit.AppendToOversight(db, organisation, AuditCode.Settings, new AuditDetail { By = by, Door = Door.Staff, What = "Sealed everything at once" }));

    /// <summary>Shuts. The entry comes last: what must be done now does not wait for another act's hold on the records, nor fail with them.</summary>
    public async Task Shut(OrganisationId organisation, Func<Task> entry)
    {
        // This request still has to write the entry and to answer: of it, what opens goes below.
        held.Release(SecretsInHand.Current);
        await Mark(organisation);
        await sessions.Sessions.Where(s => s.Organisation == organisation).ExecuteDeleteAsync();
        await sessions.LateKeys.Where(s => s.Organisation == organisation).ExecuteDeleteAsync();
        held.Wipe(organisation);
        ring.Dispose();
        session.Dispose();
        await sessions.LateForms.Where(s => s.Organisation == organisation).ExecuteDeleteAsync();
        await sessions.Presences.Where(s => s.Organisation == organisation).ExecuteDeleteAsync();
        await sessions.Segments.Where(s => s.Organisation == organisation).ExecuteDeleteAsync();
        db.ChangeTracker.Clear();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await entry();
            await transaction.CommitAsync();
        }
        db.ChangeTracker.Clear();
    }

    // Whoever begins a session looks at this row after theirs is written, and whoever shuts deletes sessions after it is written: none slips through.
    async Task Mark(OrganisationId organisation)
    {
        keys.Shut.Add(new ShutRow { Organisation = organisation, Mark = RandomNumberGenerator.GetBytes(16) });
        try
        {
            await keys.SaveChangesAsync();
        }
        catch (DbUpdateException) when (keys.ChangeTracker.Entries<ShutRow>().Any())
        {
            // Two pressed at once: it is shut.
        }
        keys.ChangeTracker.Clear();
    }
}
