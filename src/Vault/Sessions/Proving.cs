using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Sessions;

/// <summary>
/// Whether somebody is who they say: name, passphrase and a code that was not used before. Whatever is wrong, the work and the answer are the same.
/// </summary>
[Opens]
sealed class Proving(KeyDb keys, ServerSecrets server, Argon2Gates gates, Throttle throttle, SessionStore sessions, TimeProvider time)
{
    /// <summary>Something of the three is wrong, or the account is closed.</summary>
    public static Refusal NotRight { get; } = Refusal.Rule("The name, the passphrase or the code is not right. Check all three and try again.");

    /// <summary>Who it is; <see cref="NotRight"/> or busy.</summary>
    public async Task<Outcome<Proved>> Prove(OrganisationId organisation, string loginName, string passphrase, string totpCode)
    {
        var name = Prose.Fold(loginName.Length > 200 ? "" : loginName);
        var handle = server.Handle("login", organisation, name);
        var bundle = await keys.Bundles.SingleOrDefaultAsync(b => b.Handle == handle && b.Organisation == organisation);
        if (!throttle.AllowsAccount(handle) || !throttle.Allows("sign-in"))
        {
            return Refusal.Busy("Too many tries. Wait a minute, then try again.");
        }
        var profile = bundle?.Salt is null ? gates.Passphrases : new Argon2Profile(bundle.MemoryKib, bundle.Passes);
        if (!profile.IsAllowed || bundle?.Salt is not { Length: Argon2.SaltLength } salt)
        {
            // Unknown, not joined yet, or tampered with: the same work for nothing.
            (bundle, profile, salt) = (null, gates.Passphrases, server.FakeSalt(organisation, name));
        }
        using var derived = await gates.Staff(Passphrases.Bytes(passphrase), salt, profile);
        if (derived is null)
        {
            return Argon2Gates.Busy;
        }
        using var verifier = derived.Derive<Keys.Verifier>();
        var opens = derived.Derive<Keys.BundleKey>();
        // The verifier is compared before anything is opened: the seal alone would not bind one passphrase to one bundle. Both are compared, whatever the first one says.
        var (isOwn, isSecond) = (Is(verifier, bundle?.Verifier), Is(verifier, bundle?.SecondVerifier));
        if (bundle is { IsEnabled: true } && (isOwn || isSecond))
        {
            // Under a second passphrase lies no authenticator's secret: no code can be checked there.
            var proved = new Proved(bundle.Id, isOwn ? Bundle.Open(bundle, opens) : null, bundle, opens);
            if (!isOwn || (proved.Keys is { } mine && Totp.Match(mine.TotpSecret, totpCode, time.GetUtcNow()) is { } step && await sessions.UseOnce(StepId(bundle.Id, step), TimeSpan.FromMinutes(3))))
            {
                return proved;
            }
            proved.Dispose();
            return NotRight;
        }
        opens.Dispose();
        return NotRight;
    }

    /// <summary>Whether a derived key is the one whose verifier is stored.</summary>
    public static bool Is(SecretKey<Keys.Verifier> verifier, byte[]? stored) => verifier.FixedTimeEquals(stored is { Length: 32 } ? stored : new byte[32]);

    byte[] StepId(StaffId staff, long step)
    {
        var text = new byte[24];
        staff.Value.TryWriteBytes(text, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(text.AsSpan(16), step);
        return server.Steps.Mac(text);
    }
}

/// <summary>Somebody who is who they say.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Keys">Their keys; null where it was their second passphrase.</param>
/// <param name="Row">Where these keys lie sealed.</param>
/// <param name="Opens">What they are sealed under.</param>
[Opens]
sealed record Proved(StaffId Staff, Bundle? Keys, BundleRow Row, SecretKey<Keys.BundleKey> Opens) : IDisposable
{
    public void Dispose()
    {
        Keys?.Dispose();
        Opens.Dispose();
    }

    public override string ToString() => "sealed";
}
