namespace Parasol.Sealing;

/// <summary>
/// An Ed25519 key pair (RFC 8032): signs what its holder states. The private half never moves in memory and is zeros once
/// disposed. The caller's duty: a statement begins with what kind of statement it is, so that a signature given for one
/// thing never stands for another.
/// </summary>
public sealed class SignKeyPair : IDisposable
{
    private const int SecretLength = 64;

    /// <summary>As libsodium keeps it: the seed, then the public half.</summary>
    private readonly Pinned secret;

    private unsafe SignKeyPair(Pinned seed)
    {
        using (seed)
        {
            secret = new Pinned(SecretLength);
            Span<byte> revealed = stackalloc byte[Bytes32.Length];
            fixed (byte* r = revealed, s = secret.Span, from = seed.Span)
            {
                _ = Native.crypto_sign_seed_keypair(r, s, from);
            }

            Public = SignPublicKey.From(revealed);
        }
    }

    /// <summary>The public half. It outlives the private one.</summary>
    public SignPublicKey Public { get; }

    /// <summary>A new pair from the system's generator.</summary>
    public static SignKeyPair Create() => new(Pinned.Random(Bytes32.Length));

    /// <summary>The pair with this seed. The caller keeps, and wipes, what it handed in.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static SignKeyPair From(ReadOnlySpan<byte> seed32)
    {
        if (seed32.Length != Bytes32.Length)
        {
            throw new ArgumentException("A seed has 32 bytes.", nameof(seed32));
        }

        return new(Pinned.Copy(seed32));
    }

    /// <summary>The signature: 64 bytes, always the same for the same message (RFC 8032, section 5.1.6).</summary>
    public unsafe byte[] Sign(ReadOnlySpan<byte> message)
    {
        var signature = new byte[Signature.Length];
        fixed (byte* o = signature.AsSpan(), m = message, s = secret.Span)
        {
            _ = Native.crypto_sign_detached(o, null, m, (ulong)message.Length, s);
        }

        secret.MustStillBeHeld();
        return signature;
    }

    /// <summary>Copies the 32 bytes of the seed out, to be sealed into a bundle or a grant. The caller wipes the copy.</summary>
    public void CopySeed(Span<byte> destination)
    {
        secret.Span[..Bytes32.Length].CopyTo(destination);
        secret.MustStillBeHeld();
    }

    /// <summary>Wipes the private half. Doing so twice is harmless.</summary>
    public void Dispose() => secret.Dispose();

    /// <summary>Says that it is a key pair, and nothing of it.</summary>
    public override string ToString() => "A key pair.";
}
