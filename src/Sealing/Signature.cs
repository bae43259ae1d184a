namespace Parasol.Sealing;

/// <summary>Ed25519 signatures (RFC 8032, section 5.1.7).</summary>
public static class Signature
{
    /// <summary>The length of a signature in bytes.</summary>
    public const int Length = 64;

    /// <summary>
    /// Whether the holder of <paramref name="signer"/> has signed exactly this message. Signatures and keys that are not in
    /// their one canonical form, and keys of low order, verify nothing. No input throws.
    /// </summary>
    public static unsafe bool Verify(SignPublicKey signer, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signer == default || signature.Length != Length)
        {
            return false;
        }

        Span<byte> key = stackalloc byte[Bytes32.Length];
        signer.CopyTo(key);
        fixed (byte* s = signature, m = message, k = key)
        {
            return Native.crypto_sign_verify_detached(s, m, (ulong)message.Length, k) == 0;
        }
    }
}
