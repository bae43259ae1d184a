using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Shutting;

namespace Parasol.Vault.Sessions;

[Opens]
sealed class ProvingOnceMore(
    ParasolDb db, KeyDb keys, Argon2Gates gates, Throttle throttle, SealingNow sealing, SessionStore sessions, SessionKeys session, AuditChain audit, TimeProvider time) : IOnceMore
{
    public bool IsAskedFor => IsOlder(IOnceMore.MinutesOnAPage);

    public bool IsDue => IsOlder(IOnceMore.Minutes);

    public async Task<Outcome<bool>> Prove(string passphrase)
    {
        if (session.Reader is not { } me || await keys.Bundles.SingleOrDefaultAsync(b => b.Id == me.Id && b.Organisation == me.Organisation) is not { Salt: { } salt } bundle)
        {
            return false;
        }
        if (!throttle.AllowsAccount(bundle.Handle) || !throttle.Allows("sign-in"))
        {
            return Refusal.Busy("Too many tries. Wait a minute, then try again.");
        }
        var profile = new Argon2Profile(bundle.MemoryKib, bundle.Passes);
        if (!profile.IsAllowed)
        {
            return false;
        }
        using var derived = await gates.Staff(Passphrases.Bytes(passphrase), salt, profile);
        if (derived is null)
        {
            return Argon2Gates.Busy;
        }
        using var verifier = derived.Derive<Keys.Verifier>();
        var (isOwn, isSecond) = (Proving.Is(verifier, bundle.Verifier), Proving.Is(verifier, bundle.SecondVerifier));
        if (isOwn)
        {
            return await sessions.Renew();
        }
        if (isSecond)
        {
            // Whoever is made to type it here is helped as on the sign-in page.
            await sealing.Shut(me.Organisation, me.Id);
            return false;
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        await audit.AppendToOversight(db, me.Organisation, AuditCode.SignIn, new AuditDetail { By = me.Id, Door = Door.Staff, What = "The passphrase was asked for again, and was not right" });
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
        return Refusal.Rule("This is not your passphrase.");
    }

    // One from ahead of the clock was written by a clock that has been put back since: it says nothing.
    bool IsOlder(int minutes) => session.Reader is not null && (time.GetUtcNow() - session.Proved).TotalMinutes is var ago && (ago >= minutes || ago < -5);
}
