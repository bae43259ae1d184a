using System.Security.Cryptography;
using System.Text;
using static Parasol.Sealing.Keys;
using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

public sealed class GoldenVectorTests
{
    private static readonly byte[] Salt = [.. Enumerable.Repeat((byte)1, 16)];

    [Fact]
    public void The_context_is_written_as_other_programs_write_it()
    {
        var data = new byte[88];

        Golden.Record.Write(Algorithm.XChaCha20Poly1305, data);

        Hex(SHA256.HashData(data)).ShouldBe("22a4047d19b8811b792b726fc784eae774c54ef8f363472430121116e70188d5");
    }

    [Fact]
    public void A_record_key_is_derived_as_other_programs_derive_it()
    {
        using var file = SecretKey<FileKey>.From(Golden.Count(0x00));

        using var record = file.Derive<RecordKey>();

        Hex(Bytes(record)).ShouldBe("7cd91dfbe0c8ad00879554765e40be24f8946993c96037c0e51c8655289f9a51");
    }

    [Fact]
    public void A_note_is_sealed_as_other_programs_seal_it()
    {
        using var file = SecretKey<FileKey>.From(Golden.Count(0x00));
        using var record = file.Derive<RecordKey>();

        var envelope = Envelope.Seal(record, Golden.Record, Encoding.UTF8.GetBytes("test note \u00e9"), PadPolicy.Note, Golden.Count(0x40, 24));

        Hex(envelope[..5]).ShouldBe("0100000007");
        Hex(envelope[5..29]).ShouldBe(Hex(Golden.Count(0x40, 24)));
        envelope[29..].Length.ShouldBe(272);
        Hex(Envelope.Tag(envelope)).ShouldBe("ce88997090aeade75d3dcd71eaf56bb0");
        Hex(SHA256.HashData(envelope[29..])).ShouldBe("34abe02c89339c2c1056185294ab34130c8c6492af75f230dafc55637fcc0662");
        using var opened = Envelope.Open(record, Golden.Record, envelope, PadPolicy.Note);
        Encoding.UTF8.GetString(opened.Span).ShouldBe("test note \u00e9");
    }

    [Fact]
    public void A_file_key_is_wrapped_as_other_programs_wrap_it()
    {
        using var epoch = SecretKey<EpochKey>.From(Golden.Count(0x80));
        using var wrap = epoch.Derive<FileWrapKey>();

        var envelope = Envelope.Seal(wrap, Golden.FileKeyWrap, Golden.Count(0x00), PadPolicy.None, Golden.Count(0x40, 24));

        Hex(envelope[29..]).ShouldBe("ba77c6e8c86d67e134efc071de18565d40b530063468fd8c9e2f513b688d872082ee4ce68c4d65a220a69ce3a9128d8a");
        using var file = Envelope.Unwrap<FileWrapKey, FileKey>(wrap, Golden.FileKeyWrap, envelope);
        file.FixedTimeEquals(Golden.Count(0x00)).ShouldBeTrue();
    }

    [Fact]
    public void A_passphrase_gives_the_keys_it_gives_in_other_programs()
    {
        using var derived = Argon2.Derive("correct horse battery staple"u8, Salt, Argon2Profile.Passphrase);
        using var bundle = derived.Derive<BundleKey>();
        using var verifier = derived.Derive<Verifier>();

        Hex(Bytes(derived)).ShouldBe("2059d35e11f775944efac46541cfcd82013946a4ce55030871f5891aacf73b07");
        Hex(Bytes(bundle)).ShouldStartWith("5368188e");
        Hex(Bytes(bundle)).ShouldEndWith("4f190e");
        Hex(Bytes(verifier)).ShouldBe("429e972ed78217882ddd55b9f28b9e60f59395ae1c05e84e6bac83e956604c91");
    }

    [Fact]
    public async Task A_passphrase_gives_them_on_a_thread_of_its_own_as_well()
    {
        using var derived = await Argon2.DeriveAsync("correct horse battery staple"u8, Salt, Argon2Profile.Passphrase);

        Hex(Bytes(derived)).ShouldBe("2059d35e11f775944efac46541cfcd82013946a4ce55030871f5891aacf73b07");
    }

    [Fact]
    public void A_grant_is_sealed_as_it_was_in_the_first_program()
    {
        using var member = SealKeyPair.From(Golden.Count(0x01));
        using var ephemeral = SealKeyPair.From(Golden.Count(0x21));

        var envelope = Hpke.Seal(CertifiedKey.OwnKey(member), Golden.MemberGrant, Golden.Count(0x80), PadPolicy.None, ephemeral);

        Hex(envelope[..5]).ShouldBe("0200000007");
        Hex(envelope[5..37]).ShouldBe("5869aff450549732cbaaed5e5df9b30a6da31cb0e5742bad5ad4a1a768f1a67b");
        Hex(envelope[37..]).ShouldBe("71135ede0993b9425cf5e05b1b0904f1b626daf8cb85a43bc0f3533b44b2553ef491aa97bcbb26c8da8d29327f45f8d2");
        using var opened = Hpke.Open(member, Golden.MemberGrant, envelope, PadPolicy.None);
        Hex(opened.Span).ShouldBe(Hex(Golden.Count(0x80)));
    }
}
