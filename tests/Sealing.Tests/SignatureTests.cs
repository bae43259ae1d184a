using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

public sealed class SignatureTests
{
    [Fact]
    public void A_seed_gives_the_key_and_the_signature_of_RFC_8032()
    {
        using var signer = SignKeyPair.From(Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

        Hex(signer.Public.ToBytes()).ShouldBe("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        Hex(signer.Sign([])).ShouldBe(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    [Fact]
    public void A_signature_is_good_for_its_message_and_its_signer_alone()
    {
        using var signer = SignKeyPair.Create();
        using var other = SignKeyPair.Create();
        var signature = signer.Sign("granted"u8);

        Signature.Verify(signer.Public, "granted"u8, signature).ShouldBeTrue();
        Signature.Verify(signer.Public, "grantee"u8, signature).ShouldBeFalse();
        Signature.Verify(other.Public, "granted"u8, signature).ShouldBeFalse();
        Signature.Verify(default, "granted"u8, signature).ShouldBeFalse();
        Signature.Verify(signer.Public, "granted"u8, signature[..63]).ShouldBeFalse();
        Signature.Verify(signer.Public, "granted"u8, [.. signature, 0]).ShouldBeFalse();
        Signature.Verify(signer.Public, "granted"u8, default).ShouldBeFalse();
    }

    [Fact]
    public void A_signer_comes_back_from_its_seed()
    {
        using var signer = SignKeyPair.Create();
        var seed = new byte[32];
        signer.CopySeed(seed);

        using var again = SignKeyPair.From(seed);

        again.Public.ShouldBe(signer.Public);
        Hex(again.Sign("x"u8)).ShouldBe(Hex(signer.Sign("x"u8)));
    }

    [Fact]
    public void A_pair_comes_back_from_its_private_half_and_lends_it_as_key_material()
    {
        using var pair = SealKeyPair.Create();
        var secret = new byte[32];
        pair.CopySecret(secret);

        using var again = SealKeyPair.From(secret);
        using var material = pair.AsKey<Keys.EpochKey>();

        again.Public.ShouldBe(pair.Public);
        material.FixedTimeEquals(secret).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Private_halves_and_public_keys_have_32_bytes(int length)
    {
        Should.Throw<ArgumentException>(() => SealKeyPair.From(new byte[length]));
        Should.Throw<ArgumentException>(() => SignKeyPair.From(new byte[length]));
        Should.Throw<ArgumentException>(() => SealPublicKey.From(Golden.Count(1, length)));
        Should.Throw<ArgumentException>(() => SignPublicKey.From(Golden.Count(1, length)));
    }

    [Fact]
    public void A_public_key_is_not_all_zero_and_one_that_was_never_set_has_no_bytes()
    {
        Should.Throw<ArgumentException>(() => SealPublicKey.From(new byte[32]));
        Should.Throw<ArgumentException>(() => SignPublicKey.From(new byte[32]));
        Should.Throw<InvalidOperationException>(() => default(SealPublicKey).ToBytes());
        Should.Throw<InvalidOperationException>(() => default(SignPublicKey).ToBytes());
    }

    [Fact]
    public void Public_keys_are_equal_when_all_their_bytes_are()
    {
        var bytes = Golden.Count(1);
        SealPublicKey.From(bytes).ShouldBe(SealPublicKey.From(bytes));
        SealPublicKey.From(bytes).ToBytes().ShouldBe(bytes);
        SignPublicKey.From(bytes).ToBytes().ShouldBe(bytes);
        for (var bit = 0; bit < 256; bit++)
        {
            SealPublicKey.From(Flip(bytes, bit)).ShouldNotBe(SealPublicKey.From(bytes));
            SignPublicKey.From(Flip(bytes, bit)).ShouldNotBe(SignPublicKey.From(bytes));
        }
    }
}
