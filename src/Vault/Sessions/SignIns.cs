using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Vault.Sessions;

[Opens]
sealed class SignIns(
    ParasolDb db, KeyDb keys, ICurrentOrganisation current, Proving proving, Shutting.SealingNow sealing, SessionStore sessions, SessionKeys session, AuditChain audit) : ISignIn
{
    public async Task<Outcome<SignedIn>> SignIn(string loginName, string passphrase, string totpCode)
    {
        if (current.Id is not { } organisation)
        {
            return Refusal.NotThere;
        }
        var proved = await proving.Prove(organisation, loginName, passphrase, totpCode);
        if (!proved.IsDone)
        {
            if (proved.Refusal == Proving.NotRight)
            {
                await Note(organisation, null, "A sign-in was refused");
            }
            return proved.Refusal;
        }
        using var who = proved.Value;
        if (who.Keys is not { } mine)
        {
            // To whoever looks on it is a sign-in, up to the cookie; the page that it leads to is shut.
            await sealing.Shut(organisation, who.Staff);
            sessions.PretendToBegin();
            return new SignedIn(Older: null);
        }
        await sessions.BeginStaff(organisation, who.Staff, mine.Pair, mine.Signs);
        var older = await Older(mine.Seen);
        await Note(organisation, who.Staff, older is not null ? "Signed in, and found the audit older than at the last time" : "Signed in");
        await Remember(who.Row, mine, who.Opens);
        return new SignedIn(older);
    }

    // What somebody saw of the audit when they signed in last must be in it for ever.
    async Task<OlderRecords?> Older(IReadOnlyList<SeenEntry> seen)
    {
        foreach (var (node, seq, hash) in seen)
        {
            var there = await db.Set<AuditRow>().Where(r => r.Node == node && r.Seq == seq).Select(r => r.Hash).SingleOrDefaultAsync();
            if (there is null || !CryptographicOperations.FixedTimeEquals(there, hash))
            {
                return new OlderRecords(Short(hash), there is null ? null : Short(there));
            }
        }
        return null;
    }

    static string Short(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, OlderRecords.Length / 2));

    // Only where the bundle is still the one that was opened: whoever made a new one meanwhile keeps it.
    async Task Remember(BundleRow row, Bundle mine, SecretKey<Keys.BundleKey> key)
    {
        mine.Seen = [.. (await db.Set<AuditHead>().OrderByDescending(h => h.Seq).Take(Bundle.MostSeen).ToListAsync()).Select(h => new SeenEntry(h.Node, h.Seq, h.Hash))];
        var (id, was, now) = (row.Id, row.Bundle, mine.Seal(row, key));
        await keys.Bundles.Where(b => b.Id == id && b.Bundle == was).ExecuteUpdateAsync(b => b.SetProperty(r => r.Bundle, now));
    }

    public async Task SignOut()
    {
        var reader = session.Reader;
        await sessions.End();
        if (reader is not null)
        {
            await Note(reader.Organisation, reader.Id, "Signed out");
        }
    }

    public async Task SignOutEverywhere()
    {
        if (session.Reader is { } reader)
        {
            await sessions.EndAll(reader.Id.Value);
            await SignOut();
        }
    }

    async Task Note(OrganisationId organisation, StaffId? by, string what)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await audit.AppendToOversight(db, organisation, AuditCode.SignIn, new AuditDetail { By = by, Door = Door.Staff, What = what });
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }
}

/// <summary>An entry of an audit chain that somebody saw as its newest.</summary>
sealed record SeenEntry(Guid Node, long Seq, byte[] Hash);

/// <summary>What a passphrase opens: the person's two key pairs, the authenticator's secret, and how far they saw the audit chains.</summary>
[Opens]
sealed class Bundle : IDisposable
{
    /// <summary>So many chains are remembered: one for each node.</summary>
    public const int MostSeen = 8;

    const int Length = 32 + 32 + Totp.SecretLength;

    const int SeenLength = 16 + 8 + 32;

    Bundle(SealKeyPair pair, SignKeyPair signs, byte[] totp) => (Pair, Signs, TotpSecret) = (pair, signs, totp);

    public SealKeyPair Pair { get; }

    public SignKeyPair Signs { get; }

    public byte[] TotpSecret { get; }

    /// <summary>The newest entries at the last sign-in; none in a bundle that nobody has signed in with.</summary>
    public IReadOnlyList<SeenEntry> Seen { get; set; } = [];

    /// <summary>New keys for somebody.</summary>
    public static Bundle Create() => new(SealKeyPair.Create(), SignKeyPair.Create(), RandomNumberGenerator.GetBytes(Totp.SecretLength));

    /// <summary>Opens a stored bundle; null when it does not open.</summary>
    public static Bundle? Open(BundleRow row, SecretKey<Keys.BundleKey> key)
    {
        try
        {
            using var plain = Envelope.Open(key, Contexts.Bundle(row), row.Bundle ?? [], PadPolicy.Note);
            return plain.Length >= Length && (plain.Length - Length) % SeenLength == 0 && plain.Length <= Length + MostSeen * SeenLength
                ? new Bundle(SealKeyPair.From(plain.Span[..32]), SignKeyPair.From(plain.Span[32..64]), plain.Span[64..Length].ToArray()) { Seen = Read(plain.Span[Length..]) } : null;
        }
        catch (SealBroken)
        {
            return null;
        }
    }

    /// <summary>Seals these keys under a passphrase into a row; the caller saves it. Null when too many are at it.</summary>
    public async Task<bool> SealInto(BundleRow row, string passphrase, Argon2Gates gates)
    {
        var salt = RandomNumberGenerator.GetBytes(Argon2.SaltLength);
        using var derived = await gates.Staff(Passphrases.Bytes(passphrase), salt, gates.Passphrases);
        if (derived is null)
        {
            return false;
        }
        using var verifier = derived.Derive<Keys.Verifier>();
        using var key = derived.Derive<Keys.BundleKey>();
        (row.Salt, row.MemoryKib, row.Passes) = (salt, gates.Passphrases.MemoryKiB, gates.Passphrases.Passes);
        row.Verifier = new byte[32];
        verifier.CopyTo(row.Verifier);
        row.SecondVerifier = RandomNumberGenerator.GetBytes(32);
        row.Bundle = Seal(row, key);
        (row.SealKey, row.SignKey) = (Pair.Public.ToBytes(), Signs.Public.ToBytes());
        return true;
    }

    /// <summary>Sealed under the key of a passphrase.</summary>
    public byte[] Seal(BundleRow row, SecretKey<Keys.BundleKey> key)
    {
        var plain = new byte[Length + Seen.Count * SeenLength];
        Pair.CopySecret(plain);
        Signs.CopySeed(plain.AsSpan(32));
        TotpSecret.CopyTo(plain.AsSpan(64));
        foreach (var (n, seen) in Seen.Index())
        {
            var at = plain.AsSpan(Length + n * SeenLength, SeenLength);
            seen.Node.TryWriteBytes(at, bigEndian: true, out _);
            BinaryPrimitives.WriteInt64BigEndian(at[16..], seen.Seq);
            seen.Hash.CopyTo(at[24..]);
        }
        var bundle = Envelope.Seal(key, Contexts.Bundle(row), plain, PadPolicy.Note);
        CryptographicOperations.ZeroMemory(plain);
        return bundle;
    }

    static List<SeenEntry> Read(ReadOnlySpan<byte> bytes)
    {
        var seen = new List<SeenEntry>();
        for (; bytes.Length > 0; bytes = bytes[SeenLength..])
        {
            seen.Add(new SeenEntry(new Guid(bytes[..16], bigEndian: true), BinaryPrimitives.ReadInt64BigEndian(bytes[16..]), bytes[24..SeenLength].ToArray()));
        }
        return seen;
    }

    public void Dispose()
    {
        Pair.Dispose();
        Signs.Dispose();
        CryptographicOperations.ZeroMemory(TotpSecret);
    }
}
