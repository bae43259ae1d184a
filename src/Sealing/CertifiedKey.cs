namespace Parasol.Sealing;

/// <summary>
/// A public key that somebody has vouched for: the only kind that <see cref="Hpke"/> takes. It can be had in three ways,
/// through a signed statement, out of a sealed record, and from the pair in hand; the default value is refused.
/// </summary>
public readonly record struct CertifiedKey
{
    private CertifiedKey(SealPublicKey key) => Key = key;

    /// <summary>The key.</summary>
    public SealPublicKey Key { get; }

    private static ReadOnlySpan<byte> Opening => "parasol/v1/key\0"u8;

    /// <summary>
    /// The bytes to sign in order to vouch for a key: a fixed opening, what the key is (of which program, which week or
    /// member), and the key's 32 bytes. No other statement in the product may begin with the same opening.
    /// </summary>
    /// <param name="about">What the key is, in a fixed width that is all its signer's own.</param>
    /// <param name="key">The key.</param>
    public static byte[] Statement(ReadOnlySpan<byte> about, SealPublicKey key) => [.. Opening, .. about, .. key.ToBytes()];

    /// <summary>
    /// The key, if <paramref name="signer"/> has signed the statement and the statement vouches for this very key; otherwise
    /// nothing. The caller's duties: build the statement with <see cref="Statement"/> from what it expects instead of reading it
    /// from the store, and know that the signer's key leads back to the root.
    /// </summary>
    public static CertifiedKey? Verify(SealPublicKey key, SignPublicKey signer, ReadOnlySpan<byte> statement, ReadOnlySpan<byte> signature)
    {
        var isAboutThisKey = key != default && statement.StartsWith(Opening) && statement[Opening.Length..].EndsWith(key.ToBytes());
        return isAboutThisKey && Signature.Verify(signer, statement, signature) ? new CertifiedKey(key) : null;
    }

    /// <summary>
    /// A key that came out of a sealed record: whoever could seal that record has vouched for it, and whoever can only write to a
    /// database cannot put another in its place. The caller's duty: never pass a key that was stored in clear.
    /// </summary>
    public static CertifiedKey FromSealed(SealPublicKey key) => new(key);

    /// <summary>The public half of a pair in hand: whoever can open may seal to itself.</summary>
    public static CertifiedKey OwnKey(SealKeyPair pair) => new(pair.Public);
}
