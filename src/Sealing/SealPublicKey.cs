namespace Parasol.Sealing;

/// <summary>
/// An X25519 public key (RFC 7748, section 5): 32 bytes, equal when the bytes are. Nobody has vouched for it yet: to seal
/// to it, it must become a <see cref="CertifiedKey"/>. The default value is no key and throws when its bytes are asked for.
/// </summary>
public readonly record struct SealPublicKey
{
    private readonly Bytes32 bytes;

    private SealPublicKey(Bytes32 bytes) => this.bytes = bytes;

    /// <summary>The key with these bytes.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes, or all zero.</exception>
    public static SealPublicKey From(ReadOnlySpan<byte> thirtyTwo) => new(Bytes32.From(thirtyTwo));

    /// <summary>The 32 bytes.</summary>
    public byte[] ToBytes() => bytes.ToBytes();

    internal void CopyTo(Span<byte> destination) => bytes.CopyTo(destination);
}
