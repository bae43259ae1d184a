using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

public sealed class HpkeTests : IDisposable
{
    private static readonly Purpose[] ToPublicKeys =
    [
        Purpose.MemberGrant, Purpose.RecoveryGrant, Purpose.LateDraft, Purpose.Intake, Purpose.Referral, Purpose.Dispatch,
        Purpose.PersonLine, Purpose.Busy, Purpose.AuditDetail, Purpose.Export,
    ];

    private readonly SealKeyPair pair = SealKeyPair.Create();

    public void Dispose() => pair.Dispose();

    public static TheoryData<Purpose> Public => [.. ToPublicKeys];

    public static TheoryData<Purpose> Symmetric => [.. Enum.GetValues<Purpose>().Except(ToPublicKeys)];

    [Theory]
    [MemberData(nameof(Public))]
    public void What_is_sealed_to_a_key_opens_with_its_pair_alone(Purpose purpose)
    {
        using var other = SealKeyPair.Create();
        var context = Golden.Record with { Purpose = purpose };

        var envelope = Hpke.Seal(CertifiedKey.OwnKey(pair), context, "words"u8, PadPolicy.Card);

        using var opened = Hpke.Open(pair, context, envelope, PadPolicy.Card);
        opened.Span.SequenceEqual("words"u8).ShouldBeTrue();
        envelope.Length.ShouldBe(512 + 53);
        MustBeRefused(() => Hpke.Open(other, context, envelope, PadPolicy.Card), "with another pair");
    }

    [Theory]
    [MemberData(nameof(Symmetric))]
    public void What_is_sealed_under_shared_keys_is_never_sealed_to_a_public_one(Purpose purpose)
    {
        var context = Golden.Record with { Purpose = purpose };
        var envelope = Hpke.Seal(CertifiedKey.OwnKey(pair), Golden.Record with { Purpose = Purpose.Intake }, "words"u8, PadPolicy.None);

        Should.Throw<ArgumentException>(() => Hpke.Seal(CertifiedKey.OwnKey(pair), context, "words"u8, PadPolicy.None));
        MustBeRefused(() => Hpke.Open(pair, context, envelope, PadPolicy.None), "opened as symmetric");
    }

    [Fact]
    public void Each_family_of_purposes_has_an_info_of_its_own()
    {
        using var ephemeral = SealKeyPair.Create();
        var enc = ephemeral.Public.ToBytes();
        string[] names = ["grant", "grant", "late-draft", "intake", "referral", "dispatch", "person-line", "busy", "audit-detail", "export"];
        foreach (var (purpose, name) in ToPublicKeys.Zip(names))
        {
            var context = Golden.Record with { Purpose = purpose };
            var envelope = Hpke.Seal(CertifiedKey.OwnKey(pair), context, "words"u8, PadPolicy.None, ephemeral);

            using var keys = HpkeKeys.Schedule(pair, enc, enc, pair.Public, System.Text.Encoding.ASCII.GetBytes("parasol/v1/" + name));
            using var cipher = new System.Security.Cryptography.ChaCha20Poly1305(keys.Key);
            var opened = new byte[5];
            cipher.Decrypt(keys.Nonce, envelope.AsSpan(37, 5), envelope.AsSpan(42), opened, Data(context, Algorithm.Hpke));
            opened.ShouldBe("words"u8.ToArray());
        }
    }

    [Fact]
    public void Two_seals_of_one_text_have_nothing_in_common()
    {
        var one = Hpke.Seal(CertifiedKey.OwnKey(pair), Golden.MemberGrant, Golden.Count(0), PadPolicy.None);
        var two = Hpke.Seal(CertifiedKey.OwnKey(pair), Golden.MemberGrant, Golden.Count(0), PadPolicy.None);

        one[5..37].ShouldNotBe(two[5..37]);
        one[37..].ShouldNotBe(two[37..]);
    }

    [Fact]
    public void A_pair_that_was_wiped_opens_nothing()
    {
        var envelope = Hpke.Seal(CertifiedKey.OwnKey(pair), Golden.MemberGrant, "x"u8, PadPolicy.None);

        pair.Dispose();

        Should.Throw<ObjectDisposedException>(() => Hpke.Open(pair, Golden.MemberGrant, envelope, PadPolicy.None));
    }
}
