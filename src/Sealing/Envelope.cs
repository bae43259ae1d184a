using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Parasol.Sealing;

/// <summary>
/// Seals under a key that both sides hold: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) with a random nonce of 24 bytes.
/// An envelope is <c>01 | key generation (4, big-endian) | nonce (24) | sealed text | tag (16)</c>. Nobody without the key
/// can read it, change it, or put it elsewhere than <see cref="SealContext"/> says. It does not hide its length beyond the
/// padding, it does not show that a newer version exists, and the cipher does not commit to its key: under a key that
/// comes of a passphrase, compare a verifier first.
/// </summary>
public static class Envelope
{
    internal const int TagLength = 16;
    internal const int NonceLength = 24;
    internal const int Prefix = 5;

    private const int Overhead = Prefix + NonceLength + TagLength;

    /// <summary>Seals. Every call draws a new nonce, so no two envelopes are equal.</summary>
    /// <exception cref="ArgumentException">The context has no purpose.</exception>
    public static byte[] Seal<TUse>(SecretKey<TUse> key, in SealContext context, ReadOnlySpan<byte> plain, PadPolicy pad) where TUse : IKeyUse
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        RandomNumberGenerator.Fill(nonce);
        return Seal(key, context, plain, pad, nonce);
    }

    /// <summary>Opens. Needs the same key, context and padding as the sealing.</summary>
    /// <exception cref="SealBroken">In every case in which it does not open.</exception>
    public static PlainBuffer Open<TUse>(SecretKey<TUse> key, in SealContext context, ReadOnlySpan<byte> envelope, PadPolicy pad) where TUse : IKeyUse
    {
        MustBegin(envelope, Algorithm.XChaCha20Poly1305, Overhead, context);
        var opened = new Pinned(envelope.Length - Overhead);
        if (!Decrypt(key.Bytes, context, envelope, opened.Span))
        {
            opened.Dispose();
            throw new SealBroken();
        }

        return Padding.Read(opened, pad);
    }

    /// <summary>Seals a key under another. No copy of the key is left in memory.</summary>
    public static byte[] Wrap<TUse, TKey>(SecretKey<TUse> with, in SealContext context, SecretKey<TKey> key) where TUse : IKeyUse where TKey : IKeyUse =>
        Seal(with, context, key.Bytes, PadPolicy.None);

    /// <summary>Opens a key that <see cref="Wrap"/> has sealed.</summary>
    /// <exception cref="SealBroken">It does not open, or is no key.</exception>
    public static SecretKey<TKey> Unwrap<TUse, TKey>(SecretKey<TUse> with, in SealContext context, ReadOnlySpan<byte> envelope) where TUse : IKeyUse where TKey : IKeyUse
    {
        using var opened = Open(with, context, envelope, PadPolicy.None);
        return opened.Length == SecretKey<TKey>.Length ? SecretKey<TKey>.From(opened.Span) : throw new SealBroken();
    }

    /// <summary>The envelope's last 16 bytes, which stand for its content in a manifest. Fits every kind of envelope.</summary>
    /// <exception cref="SealBroken">Shorter than any envelope.</exception>
    public static ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> envelope) =>
        envelope.Length >= Overhead ? envelope[^TagLength..] : throw new SealBroken();

    /// <summary>
    /// The key generation or epoch that the envelope claims, to choose a key by. It is a claim until the envelope opens.
    /// Fits every kind of envelope.
    /// </summary>
    /// <exception cref="SealBroken">Shorter than any envelope.</exception>
    public static uint KeyGeneration(ReadOnlySpan<byte> envelope) =>
        envelope.Length >= Overhead ? BinaryPrimitives.ReadUInt32BigEndian(envelope[1..]) : throw new SealBroken();

    /// <summary>For golden vectors alone: the caller answers for a nonce that never comes twice.</summary>
    internal static unsafe byte[] Seal<TUse>(SecretKey<TUse> key, in SealContext context, ReadOnlySpan<byte> plain, PadPolicy pad, ReadOnlySpan<byte> nonce)
        where TUse : IKeyUse
    {
        context.MustHavePurpose();
        var size = Padding.Size(plain.Length, pad);
        var envelope = new byte[checked(size + Overhead)];
        Begin(envelope, Algorithm.XChaCha20Poly1305, context);
        nonce.CopyTo(envelope.AsSpan(Prefix));
        Span<byte> data = stackalloc byte[SealContext.Length];
        context.Write(Algorithm.XChaCha20Poly1305, data);

        // Sealed where it stands: pinned while it is still clear, so that the collector leaves no clear copy behind.
        fixed (byte* e = envelope.AsSpan(), d = data, k = key.Bytes)
        {
            var body = e + Prefix + NonceLength;
            Padding.Write(plain, new Span<byte>(body, size), pad);
            _ = Native.crypto_aead_xchacha20poly1305_ietf_encrypt(body, null, body, (ulong)size, d, SealContext.Length, null, e + Prefix, k);
        }

        key.MustStillBeHeld();
        return envelope;
    }

    /// <summary>Writes the first 5 bytes of an envelope.</summary>
    internal static void Begin(Span<byte> envelope, Algorithm algorithm, in SealContext context)
    {
        envelope[0] = (byte)algorithm;
        BinaryPrimitives.WriteUInt32BigEndian(envelope[1..], context.KeyGeneration);
    }

    /// <summary>Throws unless the envelope is long enough, of this kind, and of the key generation the context expects.</summary>
    internal static void MustBegin(ReadOnlySpan<byte> envelope, Algorithm algorithm, int shortest, in SealContext context)
    {
        if (envelope.Length < shortest || envelope[0] != (byte)algorithm
            || BinaryPrimitives.ReadUInt32BigEndian(envelope[1..]) != context.KeyGeneration)
        {
            throw new SealBroken();
        }
    }

    private static unsafe bool Decrypt(ReadOnlySpan<byte> key, in SealContext context, ReadOnlySpan<byte> envelope, Span<byte> plain)
    {
        Span<byte> data = stackalloc byte[SealContext.Length];
        context.Write(Algorithm.XChaCha20Poly1305, data);
        fixed (byte* p = plain, e = envelope, d = data, k = key)
        {
            return Native.crypto_aead_xchacha20poly1305_ietf_decrypt(
                p, null, null, e + Prefix + NonceLength, (ulong)(envelope.Length - Prefix - NonceLength), d, SealContext.Length, e + Prefix, k) == 0;
        }
    }
}
