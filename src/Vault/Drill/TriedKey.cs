using System.Security.Cryptography;
using Parasol.Kernel;
using Parasol.Sealing;

namespace Parasol.Vault.Drill;

/// <summary>
/// One key of the closure, whatever it was made for: the drill forgets uses on purpose and tries each key on everything. Symmetric keys are
/// tried on symmetric envelopes, key pairs on envelopes sealed to a public key; the other half of the matrix has no meaning.
/// </summary>
[Opens]
sealed class TriedKey : IDisposable
{
    readonly SecretKey<Keys.RecordKey>? _key;
    readonly SealKeyPair? _pair;

    TriedKey(SecretKey<Keys.RecordKey>? key, SealKeyPair? pair, string name) => (_key, _pair, Name) = (key, pair, name);

    /// <summary>A digest of key and kind: two keys with one name are the same key.</summary>
    public string Name { get; }

    /// <summary>A symmetric key; the given one is disposed.</summary>
    public static TriedKey Of<TUse>(SecretKey<TUse> key) where TUse : IKeyUse
    {
        using (key)
        {
            var bytes = new byte[32];
            key.CopyTo(bytes);
            var any = SecretKey<Keys.RecordKey>.From(bytes);
            CryptographicOperations.ZeroMemory(bytes);
            return new TriedKey(any, null, "k" + Convert.ToHexString(any.Digest("parasol/v1/drill"u8)));
        }
    }

    /// <summary>A key pair; the key owns it from now on.</summary>
    public static TriedKey Of(SealKeyPair pair) => new(null, pair, "p" + Convert.ToHexString(pair.Public.ToBytes()));

    /// <summary>What this key makes of an envelope: its text and the context that fitted, or null.</summary>
    public (byte[] Plain, SealContext Context)? TryOn(LyingEnvelope envelope, ref long tries)
    {
        if (envelope.IsToPublicKey != (_pair is not null))
        {
            return null;
        }
        foreach (var context in envelope.Contexts)
        {
            tries++;
            try
            {
                using var plain = _pair is null ? Envelope.Open(_key!, context, envelope.Bytes, envelope.Pad) : Hpke.Open(_pair, context, envelope.Bytes, envelope.Pad);
                return (plain.Span.ToArray(), context);
            }
            catch (SealBroken)
            {
                // As it should be for nearly every pair of key and envelope.
            }
        }
        return null;
    }

    /// <summary>The keys that stand in, or follow from, what an envelope of this lot held.</summary>
    public static IEnumerable<TriedKey> In(LyingEnvelope envelope, byte[] plain) => envelope.Lot switch
    {
        Lot.Bundle or Lot.MailboxBundle or Lot.Session or Lot.Kits => [Of(SealKeyPair.From(plain.AsSpan(0, 32)))],
        Lot.EpochGrant or Lot.RecoveryGrant => OfEpoch(SealKeyPair.From(plain)),
        Lot.Wrap or Lot.Help => OfFile(plain),
        // One half is tried as what it might be mistaken for: a key of its own.
        Lot.EmergencyHalf => [Of(SecretKey<Keys.EmergencyKey>.From(plain))],
        Lot.SearchKey => [Of(SecretKey<Keys.SegmentKey>.From(plain))],
        Lot.WeekKey => [Of(SealKeyPair.From(plain))],
        _ => [],
    };

    /// <summary>What Argon2id made of a passphrase, and what follows from that.</summary>
    public static IEnumerable<TriedKey> OfPassphrase(SecretKey<Keys.PassphraseKey> derived) => [Of(derived.Derive<Keys.BundleKey>()), Of(derived.Derive<Keys.UnsealKey>()), Of(derived)];

    public void Dispose()
    {
        _key?.Dispose();
        _pair?.Dispose();
    }

    static IEnumerable<TriedKey> OfEpoch(SealKeyPair pair)
    {
        var whole = pair.AsKey<Keys.EpochKey>();
        return [Of(pair), Of(whole.Derive<Keys.FileWrapKey>()), Of(whole.Derive<Keys.AuditKey>()), Of(whole.Derive<Keys.WeekKeyWrap>()), Of(whole.Derive<Keys.PresenceKey>()), Of(whole)];
    }

    static IEnumerable<TriedKey> OfFile(byte[] plain)
    {
        var file = SecretKey<Keys.FileKey>.From(plain);
        return [Of(file.Derive<Keys.RecordKey>()), Of(file.Derive<Keys.CardKey>()), Of(file.Derive<Keys.ManifestKey>()), Of(file)];
    }
}
