using System.Security.Cryptography;
using System.Text.Json.Nodes;
using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

/// <summary>Every run counts its cases, so that an empty file cannot pass.</summary>
public sealed class PublishedVectorTests
{
    private delegate bool Sealing(byte[] key, byte[] nonce, byte[] data, byte[] message, byte[] ciphertext, byte[] tag);

    [Fact]
    public void XChaCha20_Poly1305_agrees_with_Wycheproof()
    {
        var (ran, skipped) = Aead("xchacha20_poly1305", nonceLength: 24, SodiumAgrees);

        (ran, skipped).ShouldBe((306, 9));
    }

    [Fact]
    public void ChaCha20_Poly1305_agrees_with_Wycheproof()
    {
        var (ran, skipped) = Aead("chacha20_poly1305", nonceLength: 12, PlatformAgrees);

        (ran, skipped).ShouldBe((316, 9));
    }

    [Fact]
    public void X25519_agrees_with_Wycheproof_and_refuses_points_of_low_order()
    {
        var (agreed, refused) = (0, 0);
        foreach (var (_, test) in Vectors.Wycheproof("x25519"))
        {
            using var pair = SealKeyPair.From(test.Hex("private"));
            var shared = new byte[32];
            if (test["flags"]!.AsArray().Any(f => (string)f! == "LowOrderPublic"))
            {
                Should.Throw<SealBroken>(() => pair.Agree(test.Hex("public"), shared), test.Case());
                refused++;
            }
            else
            {
                pair.Agree(test.Hex("public"), shared);
                agreed++;
            }

            Hex(shared).ShouldBe((string)test["shared"]!, test.Case());
        }

        Vectors.Report("X25519", agreed + refused, 0);
        (agreed, refused).ShouldBe((264 + 223, 31));
    }

    [Fact]
    public void Ed25519_agrees_with_Wycheproof()
    {
        var (valid, invalid) = (0, 0);
        foreach (var (theGroup, test) in Vectors.Wycheproof("ed25519"))
        {
            var signer = SignPublicKey.From(theGroup["publicKey"]!.Hex("pk"));

            var isGood = Signature.Verify(signer, test.Hex("msg"), test.Hex("sig"));

            isGood.ShouldBe(test.IsValid(), test.Case());
            _ = isGood ? valid++ : invalid++;
        }

        Vectors.Report("Ed25519", valid + invalid, 0);
        (valid, invalid).ShouldBe((88, 63));
    }

    [Fact]
    public void HKDF_agrees_with_Wycheproof()
    {
        var (valid, invalid) = (0, 0);
        foreach (var (_, test) in Vectors.Wycheproof("hkdf_sha256"))
        {
            byte[] Derive() => HKDF.DeriveKey(HashAlgorithmName.SHA256, test.Hex("ikm"), (int)test["size"]!, test.Hex("salt"), test.Hex("info"));
            if (test.IsValid())
            {
                Hex(Derive()).ShouldBe((string)test["okm"]!, test.Case());
                valid++;
            }
            else
            {
                Should.Throw<ArgumentOutOfRangeException>(Derive, test.Case());
                invalid++;
            }
        }

        Vectors.Report("HKDF-SHA256", valid + invalid, 0);
        (valid, invalid).ShouldBe((83, 3));
    }

    [Fact]
    public void HMAC_agrees_with_Wycheproof()
    {
        var (valid, invalid) = (0, 0);
        foreach (var (theGroup, test) in Vectors.Wycheproof("hmac_sha256"))
        {
            var mac = HMACSHA256.HashData(test.Hex("key"), test.Hex("msg"))[..((int)theGroup["tagSize"]! / 8)];

            var isGood = CryptographicOperations.FixedTimeEquals(mac, test.Hex("tag"));

            isGood.ShouldBe(test.IsValid(), test.Case());
            _ = isGood ? valid++ : invalid++;
        }

        Vectors.Report("HMAC-SHA256", valid + invalid, 0);
        (valid, invalid).ShouldBe((66, 108));
    }

    [Fact]
    public void HPKE_agrees_with_RFC_9180()
    {
        var published = Vectors.Read("rfc9180-a2-base.json");
        var setup = published["setup"]!;
        using var recipient = SealKeyPair.From(setup.Hex("skRm"));
        using var ephemeral = SealKeyPair.From(setup.Hex("skEm"));
        Hex(recipient.Public.ToBytes()).ShouldBe((string)setup["pkRm"]!);
        Hex(ephemeral.Public.ToBytes()).ShouldBe((string)setup["enc"]!);

        using var shared = HpkeKeys.Shared(recipient, setup.Hex("enc"), setup.Hex("enc"), recipient.Public);
        using var opens = HpkeKeys.Schedule(recipient, setup.Hex("enc"), setup.Hex("enc"), recipient.Public, setup.Hex("info"));
        using var seals = HpkeKeys.Schedule(ephemeral, setup.Hex("pkRm"), setup.Hex("enc"), recipient.Public, setup.Hex("info"));

        Hex(shared.Span).ShouldBe((string)setup["shared_secret"]!);
        Hex(opens.Key).ShouldBe((string)setup["key"]!);
        Hex(opens.Nonce).ShouldBe((string)setup["base_nonce"]!);
        Hex(seals.Key).ShouldBe(Hex(opens.Key));
        Hex(seals.Nonce).ShouldBe(Hex(opens.Nonce));
        var encryptions = published["encryptions"]!.AsArray();
        foreach (var one in encryptions)
        {
            var nonce = seals.Nonce.ToArray();
            var number = int.Parse((string)one!["sequence number"]!, System.Globalization.CultureInfo.InvariantCulture);
            nonce[^1] ^= (byte)number;
            nonce[^2] ^= (byte)(number >> 8);
            var whole = one.Hex("ct");
            PlatformAgrees(seals.Key.ToArray(), nonce, one.Hex("aad"), one.Hex("pt"), whole[..^16], whole[^16..]).ShouldBeTrue();
        }

        Vectors.Report("HPKE, RFC 9180 A.2", 1 + encryptions.Count, published["exports"]!.AsArray().Count, "exports: nothing is exported here");
        encryptions.Count.ShouldBe(6);
    }

    [Fact]
    public void Argon2id_agrees_with_libsodium()
    {
        var (agreed, refused) = (0, 0);
        foreach (var one in Vectors.Read("argon2id-libsodium.json")["cases"]!.AsArray())
        {
            var output = new byte[(int)one!["length"]!];
            void Derive() => Argon2.Derive(one.Hex("passwordHex"), one.Hex("saltHex"), (ulong)one["opsLimit"]!, (nuint)(ulong)one["memLimitBytes"]!, output);
            if (one["expectHex"] is null)
            {
                Should.Throw<InsufficientMemoryException>(Derive);
                refused++;
            }
            else
            {
                Derive();
                Hex(output).ShouldBe((string)one["expectHex"]!);
                agreed++;
            }
        }

        Vectors.Report("Argon2id", agreed + refused, 0);
        (agreed, refused).ShouldBe((7, 1));
    }

    private static (int Ran, int Skipped) Aead(string name, int nonceLength, Sealing agrees)
    {
        var (ran, skipped) = (0, 0);
        foreach (var (_, test) in Vectors.Wycheproof(name))
        {
            if (test.Hex("iv").Length != nonceLength)
            {
                skipped++;
                continue;
            }

            agrees(test.Hex("key"), test.Hex("iv"), test.Hex("aad"), test.Hex("msg"), test.Hex("ct"), test.Hex("tag")).ShouldBe(test.IsValid(), test.Case());
            ran++;
        }

        Vectors.Report(name, ran, skipped, $"nonces of other lengths than {nonceLength} bytes are for other interfaces");
        return (ran, skipped);
    }

    /// <summary>Whether sealing gives these bytes and opening them gives the message back.</summary>
    private static unsafe bool SodiumAgrees(byte[] key, byte[] nonce, byte[] data, byte[] message, byte[] ciphertext, byte[] tag)
    {
        byte[] whole = [.. ciphertext, .. tag];
        var sealedText = new byte[message.Length + 16];
        var opened = new byte[message.Length];
        fixed (byte* k = key, n = nonce, d = data, m = message, w = whole, s = sealedText, o = opened)
        {
            Native.crypto_aead_xchacha20poly1305_ietf_encrypt(s, null, m, (ulong)message.Length, d, (ulong)data.Length, null, n, k).ShouldBe(0);
            var refused = Native.crypto_aead_xchacha20poly1305_ietf_decrypt(o, null, null, w, (ulong)whole.Length, d, (ulong)data.Length, n, k) != 0;
            return AreOne(!refused, whole.AsSpan().SequenceEqual(sealedText)) && opened.AsSpan().SequenceEqual(message);
        }
    }

    private static bool PlatformAgrees(byte[] key, byte[] nonce, byte[] data, byte[] message, byte[] ciphertext, byte[] tag)
    {
        using var cipher = new ChaCha20Poly1305(key);
        var (sealedText, sealedTag, opened) = (new byte[message.Length], new byte[16], new byte[message.Length]);
        cipher.Encrypt(nonce, message, sealedText, sealedTag, data);
        var opens = true;
        try
        {
            cipher.Decrypt(nonce, ciphertext, tag, opened, data);
        }
        catch (AuthenticationTagMismatchException)
        {
            opens = false;
        }

        return AreOne(opens, ciphertext.AsSpan().SequenceEqual(sealedText) && tag.AsSpan().SequenceEqual(sealedTag)) && opened.AsSpan().SequenceEqual(message);
    }

    /// <summary>Opening and sealing must be of one mind about a vector.</summary>
    private static bool AreOne(bool opens, bool seals)
    {
        opens.ShouldBe(seals);
        return opens;
    }
}
