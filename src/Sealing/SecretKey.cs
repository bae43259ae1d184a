using System.Security.Cryptography;
using System.Text;

namespace Parasol.Sealing;

/// <summary>
/// A key of 32 bytes for one use. The bytes never move in memory and are zeros once disposed; a disposed key throws
/// <see cref="ObjectDisposedException"/> at any use. It has no text form and no equality of content.
/// The holder's duty: dispose it as soon as the work is done, at the latest when the request ends.
/// </summary>
/// <typeparam name="TUse">What the key is for, one of <see cref="Keys"/>.</typeparam>
public sealed class SecretKey<TUse> : IDisposable where TUse : IKeyUse
{
    /// <summary>The length of every key in bytes.</summary>
    public const int Length = 32;

    private readonly Pinned bytes;

    private SecretKey(Pinned bytes) => this.bytes = bytes;

    /// <summary>The key's bytes, for this assembly alone.</summary>
    internal ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>A new key from the system's generator.</summary>
    public static SecretKey<TUse> Random() => new(Pinned.Random(Length));

    /// <summary>The key with these 32 bytes. The caller keeps, and wipes, what it handed in.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static SecretKey<TUse> From(ReadOnlySpan<byte> thirtyTwo)
    {
        if (thirtyTwo.Length != Length)
        {
            throw new ArgumentException("A key has 32 bytes.", nameof(thirtyTwo));
        }

        return new(Pinned.Copy(thirtyTwo));
    }

    /// <summary>
    /// A key for another use, by HKDF-Expand with SHA-256 (RFC 5869, section 2.3) over the label of that use followed by
    /// <paramref name="info"/>. It tells nothing about this key or about its sisters. Give <paramref name="info"/> one fixed
    /// width per use.
    /// </summary>
    public SecretKey<TNext> Derive<TNext>(ReadOnlySpan<byte> info = default) where TNext : IKeyUse
    {
        var next = new Pinned(Length);
        HKDF.Expand(HashAlgorithmName.SHA256, Bytes, next.Span, [.. Encoding.ASCII.GetBytes(TNext.Label), .. info]);
        bytes.MustStillBeHeld();
        return new SecretKey<TNext>(next);
    }

    /// <summary>HMAC-SHA-256 (RFC 2104) of the message: 32 bytes.</summary>
    public byte[] Mac(ReadOnlySpan<byte> message)
    {
        var mac = new byte[HMACSHA256.HashSizeInBytes];
        Mac(message, mac);
        return mac;
    }

    /// <summary>The same into 32 bytes that the caller holds.</summary>
    internal void Mac(ReadOnlySpan<byte> message, Span<byte> mac)
    {
        HMACSHA256.HashData(Bytes, message, mac);
        bytes.MustStillBeHeld();
    }

    /// <summary>
    /// SHA-256 of the label followed by the key: 32 bytes by which a random token can be looked up without being stored.
    /// Only for keys that are random: a digest of a passphrase could be guessed.
    /// </summary>
    public byte[] Digest(ReadOnlySpan<byte> label = default)
    {
        using var whole = new Pinned(label.Length + Length);
        label.CopyTo(whole.Span);
        Bytes.CopyTo(whole.Span[label.Length..]);
        bytes.MustStillBeHeld();
        return SHA256.HashData(whole.Span);
    }

    /// <summary>
    /// Copies the 32 bytes out, for a bundle that holds several keys or for a cookie. The caller wipes the copy.
    /// To wrap a key use <see cref="Envelope.Wrap"/>, which leaves no copy.
    /// </summary>
    public void CopyTo(Span<byte> destination)
    {
        Bytes.CopyTo(destination);
        bytes.MustStillBeHeld();
    }

    /// <summary>Whether these are the key's bytes, in a time that does not depend on where they differ.</summary>
    public bool FixedTimeEquals(ReadOnlySpan<byte> other) => CryptographicOperations.FixedTimeEquals(Bytes, other);

    /// <summary>Wipes the key. Doing so twice is harmless.</summary>
    public void Dispose() => bytes.Dispose();

    /// <summary>Says that it is a key, and nothing of it.</summary>
    public override string ToString() => "A key.";

    /// <summary>Throws if the key has been wiped: see <see cref="Pinned.MustStillBeHeld"/>.</summary>
    internal void MustStillBeHeld() => bytes.MustStillBeHeld();
}
