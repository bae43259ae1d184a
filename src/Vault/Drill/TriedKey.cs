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
    const string Persons = "keys of their own";
    const string Passphrases = "keys from the passphrase";
    const string Sessions = "keys of the session";
    const string Programs = "keys of programs";
    const string Files = "keys of files";

    readonly SecretKey<Keys.RecordKey>? _key;
    readonly SealKeyPair? _pair;

    TriedKey(SecretKey<Keys.RecordKey>? key, SealKeyPair? pair, string name, string what) => (_key, _pair, Name, What) = (key, pair, name, what);

    /// <summary>A digest of key and kind: two keys with one name are the same key.</summary>
    public string Name { get; }

    /// <summary>What kind of key it is, in words.</summary>
    public string What { get; }

    /// <summary>The key itself, or the private half of a pair: to be looked for where it must not be. The caller wipes it.</summary>
    public byte[] Bytes()
    {
        var bytes = new byte[32];
        _key?.CopyTo(bytes);
        _pair?.CopySecret(bytes);
        return bytes;
    }

    /// <summary>A symmetric key; the given one is disposed.</summary>
    public static TriedKey Of<TUse>(SecretKey<TUse> key, string what) where TUse : IKeyUse
    {
        using (key)
        {
            var bytes = new byte[32];
            key.CopyTo(bytes);
            var any = SecretKey<Keys.RecordKey>.From(bytes);
            CryptographicOperations.ZeroMemory(bytes);
            return new TriedKey(any, null, "k" + Convert.ToHexString(any.Digest("parasol/v1/drill"u8)), what);
        }
    }

    /// <summary>A key pair; the key owns it from now on.</summary>
    public static TriedKey Of(SealKeyPair pair, string what) => new(null, pair, "p" + Convert.ToHexString(pair.Public.ToBytes()), what);

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
        Lot.Bundle or Lot.Session => OfPerson(plain),
        Lot.MailboxBundle => [Of(SealKeyPair.From(plain.AsSpan(0, 32)), "keys of a mailbox")],
        Lot.Kits => [Of(SealKeyPair.From(plain.AsSpan(0, 32)), "keys of recovery")],
        Lot.EpochGrant or Lot.RecoveryGrant => OfEpoch(SealKeyPair.From(plain)),
        Lot.SigningGrant or Lot.RecoverySigning => [Of(SecretKey<Keys.RecordKey>.From(plain), Programs)],
        Lot.Wrap or Lot.Help => OfFile(plain),
        // One half is tried as what it might be mistaken for: a key of its own.
        Lot.EmergencyHalf => [Of(SecretKey<Keys.EmergencyKey>.From(plain), Programs)],
        Lot.SearchKey => [Of(SecretKey<Keys.SegmentKey>.From(plain), Programs)],
        Lot.WeekKey => [Of(SealKeyPair.From(plain), Programs)],
        _ => [],
    };

    /// <summary>What Argon2id made of a passphrase, and what follows from that.</summary>
    public static IEnumerable<TriedKey> OfPassphrase(SecretKey<Keys.PassphraseKey> derived) =>
        [Of(derived.Derive<Keys.BundleKey>(), Passphrases), Of(derived.Derive<Keys.UnsealKey>(), Passphrases), Of(derived, Passphrases)];

    /// <summary>The token in a cookie, and what follows from it.</summary>
    public static IEnumerable<TriedKey> OfToken(SecretKey<Keys.SessionToken> token) =>
        [Of(token.Derive<Keys.SessionKey>(), Sessions), Of(token.Derive<Keys.FormTokenKey>(), Sessions), Of(token, Sessions)];

    public void Dispose()
    {
        _key?.Dispose();
        _pair?.Dispose();
    }

    // The seed of the signing key is tried on envelopes as all else is: it must open none.
    static IEnumerable<TriedKey> OfPerson(byte[] plain) => [Of(SealKeyPair.From(plain.AsSpan(0, 32)), Persons), Of(SecretKey<Keys.RecordKey>.From(plain.AsSpan(32, 32)), Persons)];

    static IEnumerable<TriedKey> OfEpoch(SealKeyPair pair)
    {
        var whole = pair.AsKey<Keys.EpochKey>();
        return
        [
            Of(pair, Programs), Of(whole.Derive<Keys.FileWrapKey>(), Programs), Of(whole.Derive<Keys.AuditKey>(), Programs), Of(whole.Derive<Keys.WeekKeyWrap>(), Programs),
            Of(whole.Derive<Keys.PresenceKey>(), Programs), Of(whole, Programs),
        ];
    }

    static IEnumerable<TriedKey> OfFile(byte[] plain)
    {
        var file = SecretKey<Keys.FileKey>.From(plain);
        return [Of(file.Derive<Keys.RecordKey>(), Files), Of(file.Derive<Keys.CardKey>(), Files), Of(file.Derive<Keys.ManifestKey>(), Files), Of(file, Files)];
    }
}
