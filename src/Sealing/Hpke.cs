using System.Security.Cryptography;

namespace Parasol.Sealing;

/// <summary>
/// Seals to a public key: HPKE (RFC 9180) in base mode, single-shot, with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and
/// ChaCha20-Poly1305. An envelope is <c>02 | key generation (4, big-endian) | encapsulated key (32) | sealed text | tag (16)</c>.
/// Only the holder of the pair can open it, not even whoever sealed it. It does not say who sealed it: where that matters,
/// the sealer signs the envelope. The context is bound as the associated data, and the purpose once more in HPKE's own info:
/// <list type="table">
/// <item><term><see cref="Purpose.MemberGrant"/>, <see cref="Purpose.RecoveryGrant"/></term><description>parasol/v1/grant</description></item>
/// <item><term><see cref="Purpose.LateDraft"/></term><description>parasol/v1/late-draft</description></item>
/// <item><term><see cref="Purpose.Intake"/></term><description>parasol/v1/intake</description></item>
/// <item><term><see cref="Purpose.Referral"/></term><description>parasol/v1/referral</description></item>
/// <item><term><see cref="Purpose.Dispatch"/></term><description>parasol/v1/dispatch</description></item>
/// <item><term><see cref="Purpose.PersonLine"/></term><description>parasol/v1/person-line</description></item>
/// <item><term><see cref="Purpose.AuditDetail"/></term><description>parasol/v1/audit-detail</description></item>
/// <item><term><see cref="Purpose.Export"/></term><description>parasol/v1/export</description></item>
/// </list>
/// Every other purpose is sealed under a key that both sides hold, and is refused here.
/// </summary>
public static class Hpke
{
    private const int EncLength = 32;
    private const int Overhead = Envelope.Prefix + EncLength + Envelope.TagLength;

    /// <summary>Seals to a key somebody has vouched for. Every call makes a new ephemeral pair.</summary>
    /// <exception cref="ArgumentException">The purpose is not one that is sealed to a public key.</exception>
    /// <exception cref="SealBroken">The key is of low order.</exception>
    public static byte[] Seal(CertifiedKey to, in SealContext context, ReadOnlySpan<byte> plain, PadPolicy pad)
    {
        using var ephemeral = SealKeyPair.Create();
        return Seal(to, context, plain, pad, ephemeral);
    }

    /// <summary>Opens with the pair. Needs the same context and padding as the sealing.</summary>
    /// <exception cref="SealBroken">In every case in which it does not open.</exception>
    public static PlainBuffer Open(SealKeyPair with, in SealContext context, ReadOnlySpan<byte> envelope, PadPolicy pad)
    {
        Envelope.MustBegin(envelope, Algorithm.Hpke, Overhead, context);
        var info = Info(context.Purpose) ?? throw new SealBroken();
        var enc = envelope.Slice(Envelope.Prefix, EncLength);
        var body = envelope[(Envelope.Prefix + EncLength)..];
        Span<byte> data = stackalloc byte[SealContext.Length];
        context.Write(Algorithm.Hpke, data);
        var opened = new Pinned(envelope.Length - Overhead);
        try
        {
            using var secrets = HpkeKeys.Schedule(with, enc, enc, with.Public, info);
            using var cipher = new ChaCha20Poly1305(secrets.Key);
            cipher.Decrypt(secrets.Nonce, body[..^Envelope.TagLength], body[^Envelope.TagLength..], opened.Span, data);
        }
        catch (Exception refused) when (refused is AuthenticationTagMismatchException or SealBroken)
        {
            opened.Dispose();
            throw new SealBroken();
        }

        return Padding.Read(opened, pad);
    }

    /// <summary>For golden vectors alone: the caller answers for an ephemeral pair that never comes twice.</summary>
    internal static unsafe byte[] Seal(CertifiedKey to, in SealContext context, ReadOnlySpan<byte> plain, PadPolicy pad, SealKeyPair ephemeral)
    {
        var info = Info(context.Purpose) ?? throw new ArgumentException("This purpose is never sealed to a public key.", nameof(context));
        Span<byte> theirs = stackalloc byte[EncLength];
        to.Key.CopyTo(theirs);
        var size = Padding.Size(plain.Length, pad);
        var envelope = new byte[checked(size + Overhead)];
        Envelope.Begin(envelope, Algorithm.Hpke, context);
        var enc = envelope.AsSpan(Envelope.Prefix, EncLength);
        ephemeral.Public.CopyTo(enc);
        Span<byte> data = stackalloc byte[SealContext.Length];
        context.Write(Algorithm.Hpke, data);
        using var secrets = HpkeKeys.Schedule(ephemeral, theirs, enc, to.Key, info);
        using var cipher = new ChaCha20Poly1305(secrets.Key);

        // Sealed where it stands: pinned while it is still clear, so that the collector leaves no clear copy behind.
        fixed (byte* pinned = envelope.AsSpan())
        {
            var body = envelope.AsSpan(Envelope.Prefix + EncLength, size);
            Padding.Write(plain, body, pad);
            cipher.Encrypt(secrets.Nonce, body, body, envelope.AsSpan(envelope.Length - Envelope.TagLength), data);
        }

        return envelope;
    }

    private static byte[]? Info(Purpose purpose) => purpose switch
    {
        Purpose.MemberGrant or Purpose.RecoveryGrant => [.. "parasol/v1/grant"u8],
        Purpose.LateDraft => [.. "parasol/v1/late-draft"u8],
        Purpose.Intake => [.. "parasol/v1/intake"u8],
        Purpose.Referral => [.. "parasol/v1/referral"u8],
        Purpose.Dispatch => [.. "parasol/v1/dispatch"u8],
        Purpose.PersonLine => [.. "parasol/v1/person-line"u8],
        Purpose.Busy => [.. "parasol/v1/busy"u8],
        Purpose.AuditDetail => [.. "parasol/v1/audit-detail"u8],
        Purpose.Export => [.. "parasol/v1/export"u8],
        _ => null,
    };
}
