namespace Parasol.Sealing;

/// <summary>
/// An Ed25519 public key (RFC 8032, section 5.1.5): 32 bytes, equal when the bytes are. The default value is no key: it
/// verifies nothing and throws when its bytes are asked for.
/// </summary>
public readonly record struct SignPublicKey
{
    private readonly Bytes32 bytes;

    private SignPublicKey(Bytes32 bytes) => this.bytes = bytes;

    /// <summary>The key with these bytes.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes, or all zero.</exception>
    public static SignPublicKey From(ReadOnlySpan<byte> thirtyTwo) => new(Bytes32.From(thirtyTwo));

    /// <summary>The 32 bytes.</summary>
    public byte[] ToBytes() => bytes.ToBytes();

    internal void CopyTo(Span<byte> destination) => bytes.CopyTo(destination);
}
