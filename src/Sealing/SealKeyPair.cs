using System.Security.Cryptography;

namespace Parasol.Sealing;

/// <summary>
/// An X25519 key pair (RFC 7748): whoever has the public half can seal, only the holder of the pair can open.
/// The private half never moves in memory and is zeros once disposed; the holder disposes it as soon as the work is done.
/// </summary>
public sealed class SealKeyPair : IDisposable
{
    private readonly Pinned secret;

    private SealKeyPair(Pinned secret)
    {
        this.secret = secret;
        Public = Reveal(secret.Span);
    }

    /// <summary>The public half. It outlives the private one.</summary>
    public SealPublicKey Public { get; }

    /// <summary>A new pair from the system's generator.</summary>
    public static SealKeyPair Create() => new(Pinned.Random(Bytes32.Length));

    /// <summary>The pair with this private half. The caller keeps, and wipes, what it handed in.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static SealKeyPair From(ReadOnlySpan<byte> secret32)
    {
        if (secret32.Length != Bytes32.Length)
        {
            throw new ArgumentException("The private half has 32 bytes.", nameof(secret32));
        }

        return new(Pinned.Copy(secret32));
    }

    /// <summary>
    /// The private half as key material from which keys are derived, as an epoch's wrap key is. The caller disposes it.
    /// </summary>
    public SecretKey<TUse> AsKey<TUse>() where TUse : IKeyUse => SecretKey<TUse>.From(secret.Span);

    /// <summary>Copies the 32 private bytes out, to be sealed into a bundle or a grant. The caller wipes the copy.</summary>
    public void CopySecret(Span<byte> destination)
    {
        secret.Span.CopyTo(destination);
        secret.MustStillBeHeld();
    }

    /// <summary>Wipes the private half. Doing so twice is harmless.</summary>
    public void Dispose() => secret.Dispose();

    /// <summary>Says that it is a key pair, and nothing of it.</summary>
    public override string ToString() => "A key pair.";

    /// <summary>
    /// The secret both sides share (RFC 7748, section 6.1). Refuses a public half of low order, with which the result would
    /// be the same zeros for everybody (RFC 9180, section 7.1.4).
    /// </summary>
    /// <exception cref="SealBroken">The other half is of low order.</exception>
    internal unsafe void Agree(ReadOnlySpan<byte> theirPublic, Span<byte> shared)
    {
        int refused;
        fixed (byte* s = secret.Span, t = theirPublic, o = shared)
        {
            refused = Native.crypto_scalarmult(o, s, t);
        }

        secret.MustStillBeHeld();
        if (refused != 0)
        {
            CryptographicOperations.ZeroMemory(shared);
            throw new SealBroken();
        }
    }

    private static unsafe SealPublicKey Reveal(ReadOnlySpan<byte> secret)
    {
        Span<byte> revealed = stackalloc byte[Bytes32.Length];
        fixed (byte* s = secret, r = revealed)
        {
            _ = Native.crypto_scalarmult_base(r, s);
        }

        return SealPublicKey.From(revealed);
    }
}
