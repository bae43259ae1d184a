using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Parasol.Sealing;

/// <summary>
/// What HPKE computes with for one envelope (RFC 9180, sections 4.1 and 5.1): a key and the nonce of the first and only
/// message. Wiped once disposed.
/// </summary>
internal sealed class HpkeKeys : IDisposable
{
    private const int HashLength = 32;
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int LongestInput = 160;

    private readonly Pinned secrets = new(KeyLength + NonceLength);

    private HpkeKeys()
    {
    }

    public ReadOnlySpan<byte> Key => secrets.Span[..KeyLength];

    public ReadOnlySpan<byte> Nonce => secrets.Span[KeyLength..];

    private static ReadOnlySpan<byte> KemSuite => [(byte)'K', (byte)'E', (byte)'M', 0x00, 0x20];

    private static ReadOnlySpan<byte> Suite => [(byte)'H', (byte)'P', (byte)'K', (byte)'E', 0x00, 0x20, 0x00, 0x01, 0x00, 0x03];

    /// <summary>
    /// Decap for the recipient and Encap for the sealer, who differ in whose pair is in hand and whose public half is foreign;
    /// then KeySchedule.
    /// </summary>
    /// <exception cref="SealBroken">The foreign half is of low order.</exception>
    public static HpkeKeys Schedule(SealKeyPair own, ReadOnlySpan<byte> foreign, ReadOnlySpan<byte> enc, SealPublicKey recipient, ReadOnlySpan<byte> info)
    {
        using var shared = Shared(own, foreign, enc, recipient);
        using var secret = new Pinned(HashLength);
        Span<byte> context = stackalloc byte[1 + HashLength + HashLength];
        context[0] = 0; // base mode
        Extract(Suite, default, "psk_id_hash"u8, default, context[1..]);
        Extract(Suite, default, "info_hash"u8, info, context[(1 + HashLength)..]);
        Extract(Suite, shared.Span, "secret"u8, default, secret.Span);
        var keys = new HpkeKeys();
        Expand(Suite, secret.Span, "key"u8, context, keys.secrets.Span[..KeyLength]);
        Expand(Suite, secret.Span, "base_nonce"u8, context, keys.secrets.Span[KeyLength..]);
        return keys;
    }

    /// <summary>ExtractAndExpand of the agreed secret.</summary>
    internal static Pinned Shared(SealKeyPair own, ReadOnlySpan<byte> foreign, ReadOnlySpan<byte> enc, SealPublicKey recipient)
    {
        using var agreed = new Pinned(Bytes32.Length);
        using var extracted = new Pinned(HashLength);
        Span<byte> context = stackalloc byte[Bytes32.Length + Bytes32.Length];
        own.Agree(foreign, agreed.Span);
        enc.CopyTo(context);
        recipient.CopyTo(context[Bytes32.Length..]);
        Extract(KemSuite, default, "eae_prk"u8, agreed.Span, extracted.Span);
        var shared = new Pinned(HashLength);
        Expand(KemSuite, extracted.Span, "shared_secret"u8, context, shared.Span);
        return shared;
    }

    public void Dispose() => secrets.Dispose();

    private static void Extract(ReadOnlySpan<byte> suite, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> label, ReadOnlySpan<byte> material, Span<byte> output)
    {
        Span<byte> input = stackalloc byte[LongestInput];
        var length = Join(input, suite, label, material);
        HKDF.Extract(HashAlgorithmName.SHA256, input[..length], salt, output[..HashLength]);
        CryptographicOperations.ZeroMemory(input);
    }

    private static void Expand(ReadOnlySpan<byte> suite, ReadOnlySpan<byte> key, ReadOnlySpan<byte> label, ReadOnlySpan<byte> info, Span<byte> output)
    {
        Span<byte> input = stackalloc byte[LongestInput];
        BinaryPrimitives.WriteUInt16BigEndian(input, (ushort)output.Length);
        var length = sizeof(ushort) + Join(input[sizeof(ushort)..], suite, label, info);
        HKDF.Expand(HashAlgorithmName.SHA256, key, output, input[..length]);
    }

    private static int Join(Span<byte> into, ReadOnlySpan<byte> suite, ReadOnlySpan<byte> label, ReadOnlySpan<byte> last)
    {
        var version = "HPKE-v1"u8;
        version.CopyTo(into);
        suite.CopyTo(into[version.Length..]);
        label.CopyTo(into[(version.Length + suite.Length)..]);
        last.CopyTo(into[(version.Length + suite.Length + label.Length)..]);
        return version.Length + suite.Length + label.Length + last.Length;
    }
}
