using System.Text;
using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

public sealed class CertifiedKeyTests : IDisposable
{
    private readonly SignKeyPair signer = SignKeyPair.Create();
    private readonly SealKeyPair week = SealKeyPair.Create();

    public void Dispose()
    {
        signer.Dispose();
        week.Dispose();
    }

    public static CertifiedKey Certify(SealPublicKey key)
    {
        using var signer = SignKeyPair.Create();
        var statement = CertifiedKey.Statement("week"u8, key);
        return CertifiedKey.Verify(key, signer.Public, statement, signer.Sign(statement)).ShouldNotBeNull();
    }

    [Fact]
    public void A_key_that_its_signer_vouches_for_is_certified_and_can_be_sealed_to()
    {
        var statement = CertifiedKey.Statement("program 1, week 5"u8, week.Public);

        var certified = CertifiedKey.Verify(week.Public, signer.Public, statement, signer.Sign(statement));

        certified.ShouldNotBeNull().Key.ShouldBe(week.Public);
        var envelope = Hpke.Seal(certified.Value, Golden.Record with { Purpose = Purpose.Intake }, "help"u8, PadPolicy.Note);
        using var opened = Hpke.Open(week, Golden.Record with { Purpose = Purpose.Intake }, envelope, PadPolicy.Note);
        Encoding.UTF8.GetString(opened.Span).ShouldBe("help");
    }

    [Fact]
    public void A_statement_is_its_opening_what_the_key_is_and_the_key() =>
        Hex(CertifiedKey.Statement("ab"u8, week.Public)).ShouldBe(Hex("parasol/v1/key\0ab"u8) + Hex(week.Public.ToBytes()));

    [Fact]
    public void A_key_swapped_for_another_is_not_certified()
    {
        using var thief = SealKeyPair.Create();
        var statement = CertifiedKey.Statement("week"u8, week.Public);
        var signature = signer.Sign(statement);

        CertifiedKey.Verify(thief.Public, signer.Public, statement, signature).ShouldBeNull();
        CertifiedKey.Verify(thief.Public, signer.Public, CertifiedKey.Statement("week"u8, thief.Public), signature).ShouldBeNull();
    }

    [Fact]
    public void A_statement_about_something_else_or_by_someone_else_certifies_nothing()
    {
        using var stranger = SignKeyPair.Create();
        var statement = CertifiedKey.Statement("week 5"u8, week.Public);

        CertifiedKey.Verify(week.Public, signer.Public, CertifiedKey.Statement("week 6"u8, week.Public), signer.Sign(statement)).ShouldBeNull();
        CertifiedKey.Verify(week.Public, signer.Public, statement, stranger.Sign(statement)).ShouldBeNull();
        CertifiedKey.Verify(week.Public, default, statement, signer.Sign(statement)).ShouldBeNull();
    }

    [Fact]
    public void A_signed_statement_of_another_kind_that_happens_to_end_with_the_key_certifies_nothing()
    {
        byte[] other = [.. "parasol/v1/release\0"u8, .. week.Public.ToBytes()];

        CertifiedKey.Verify(week.Public, signer.Public, other, signer.Sign(other)).ShouldBeNull();
    }

    [Fact]
    public void The_key_must_follow_the_opening_and_not_overlap_it()
    {
        // The opening's own last bytes must not count as the beginning of a key.
        var key = SealPublicKey.From([.. "key\0"u8, .. new byte[28]]);
        byte[] overlapping = [.. "parasol/v1/key\0"u8, .. new byte[28]];

        CertifiedKey.Verify(key, signer.Public, overlapping, signer.Sign(overlapping)).ShouldBeNull();
    }

    [Fact]
    public void No_bit_of_statement_or_signature_can_be_turned()
    {
        var statement = CertifiedKey.Statement("week 5"u8, week.Public);
        var signature = signer.Sign(statement);

        for (var bit = 0; bit < statement.Length * 8; bit++)
        {
            CertifiedKey.Verify(week.Public, signer.Public, Flip(statement, bit), signature).ShouldBeNull($"statement, bit {bit}");
        }

        for (var bit = 0; bit < signature.Length * 8; bit++)
        {
            CertifiedKey.Verify(week.Public, signer.Public, statement, Flip(signature, bit)).ShouldBeNull($"signature, bit {bit}");
        }
    }

    [Fact]
    public void A_key_out_of_a_sealed_record_can_be_sealed_to_unless_it_is_none_or_of_low_order()
    {
        var envelope = Hpke.Seal(CertifiedKey.FromSealed(week.Public), Golden.MemberGrant, "line"u8, PadPolicy.None);

        using var opened = Hpke.Open(week, Golden.MemberGrant, envelope, PadPolicy.None);
        opened.Span.SequenceEqual("line"u8).ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => Hpke.Seal(CertifiedKey.FromSealed(default), Golden.MemberGrant, "line"u8, PadPolicy.None));
        Should.Throw<SealBroken>(() => Hpke.Seal(CertifiedKey.FromSealed(SealPublicKey.From([1, .. new byte[31]])), Golden.MemberGrant, "line"u8, PadPolicy.None));
    }

    [Fact]
    public void A_key_that_was_never_set_is_neither_certified_nor_sealed_to()
    {
        byte[] statement = [.. "parasol/v1/key\0"u8, .. new byte[32]];

        CertifiedKey.Verify(default, signer.Public, statement, signer.Sign(statement)).ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => Hpke.Seal(default, Golden.MemberGrant, "x"u8, PadPolicy.None));
    }
}
