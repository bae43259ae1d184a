using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Shutting;

[Opens]
sealed class SecondPassphrases(ParasolDb db, KeyDb keys, SessionKeys session, Argon2Gates gates, Throttle throttle, AuditChain audit) : ISecondPassphrase
{
    public async Task<Outcome> Set(string own, string? second)
    {
        if (session.Reader is not { } me || await keys.Bundles.SingleOrDefaultAsync(b => b.Id == me.Id && b.Organisation == me.Organisation) is not { Salt: { } salt } bundle)
        {
            return Refusal.NotThere;
        }
        if (!string.IsNullOrEmpty(second) && Passphrases.Check(second, "") is { } weak)
        {
            return weak with { Field = "Second" };
        }
        if (!throttle.AllowsAccount(Encoding.ASCII.GetBytes($"second {me.Id.Value:N}")))
        {
            return Refusal.Busy("Too many tries. Wait a minute, then try again.");
        }
        var profile = new Argon2Profile(bundle.MemoryKib, bundle.Passes);
        using var mine = await Verifier(own, salt, profile);
        // With none to set the work is done for random bytes: they are stored in its place.
        using var other = await Verifier(string.IsNullOrEmpty(second) ? Convert.ToHexString(RandomNumberGenerator.GetBytes(32)) : second, salt, profile);
        if (mine is null || other is null)
        {
            return Argon2Gates.Busy;
        }
        if (!Proving.Is(mine, bundle.Verifier))
        {
            return Refusal.Rule("This is not your passphrase.", "Own");
        }
        if (Proving.Is(other, bundle.Verifier))
        {
            return Refusal.Rule("Take another one than the passphrase you sign in with.", "Second");
        }
        var bytes = new byte[32];
        other.CopyTo(bytes);
        await using var transaction = await db.Database.BeginTransactionAsync();
        // The entry does not say whether there is one now, either.
        await audit.AppendToOversight(db, me.Organisation, AuditCode.Settings, new AuditDetail { By = me.Id, Door = Door.Staff, What = "Changed how they sign in" });
        await keys.Bundles.Where(b => b.Id == me.Id && b.Salt == salt).ExecuteUpdateAsync(b => b.SetProperty(r => r.SecondVerifier, bytes));
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
        return Outcome.Done;
    }

    async Task<SecretKey<Keys.Verifier>?> Verifier(string passphrase, byte[] salt, Argon2Profile profile)
    {
        using var derived = await gates.Staff(Passphrases.Bytes(passphrase), salt, profile);
        return derived?.Derive<Keys.Verifier>();
    }
}
