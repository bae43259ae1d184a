using System.Security.Cryptography;
using System.Text;
using static Parasol.Sealing.Keys;
using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

public sealed class SecretKeyTests
{
    [Fact]
    public void Labels_are_plain_differ_and_none_begins_another()
    {
        var labels = typeof(Keys).GetNestedTypes().Select(use => (string)use.GetProperty("Label")!.GetValue(null)!).ToList();

        labels.Count.ShouldBe(35);
        labels.ShouldAllBe(label => label.StartsWith("parasol/v1/", StringComparison.Ordinal) && label.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || "/-".Contains(c)));
        foreach (var label in labels)
        {
            labels.Count(other => other.StartsWith(label, StringComparison.Ordinal)).ShouldBe(1, label);
        }
    }

    [Fact]
    public void Labels_that_other_programs_know_stay_as_they_are()
    {
        (string, string)[] frozen =
        [
            (RecordKey.Label, "record"), (CardKey.Label, "card"), (BlobKey.Label, "blob"), (ManifestKey.Label, "manifest"),
            (SegmentKey.Label, "segment"), (FileWrapKey.Label, "file-wrap"), (AuditKey.Label, "audit-key"), (WeekKeyWrap.Label, "week-wrap"),
            (BundleKey.Label, "kek"), (Verifier.Label, "verifier"), (UnsealKey.Label, "unseal"), (SessionKey.Label, "session"),
            (FormTokenKey.Label, "csrf"), (LinkKey.Label, "link"), (JoinedKey.Label, "joined"), (FeedKey.Label, "feed"), (BusyKey.Label, "busy-id"), (HandleKey.Label, "handle"),
            (FakeSaltKey.Label, "fake"), (FormKey.Label, "form"), (UsedStepKey.Label, "used-step"), (PresenceKey.Label, "presence"), (KitKey.Label, "kit"), (InboxKey.Label, "inbox"), (TagKey.Label, "tag"),
            (AuditHeadKey.Label, "head-of-audit"),
        ];

        foreach (var (label, name) in frozen)
        {
            label.ShouldBe("parasol/v1/" + name);
        }
    }

    [Fact]
    public void A_derived_key_is_the_first_block_of_HKDF_Expand()
    {
        using var file = SecretKey<FileKey>.Random();
        using var blob = file.Derive<BlobKey>(Golden.File.ToByteArray());

        var expected = HMACSHA256.HashData(Bytes(file), (byte[])[.. "parasol/v1/blob"u8, .. Golden.File.ToByteArray(), 1]);

        Hex(Bytes(blob)).ShouldBe(Hex(expected));
    }

    [Fact]
    public void Keys_for_different_uses_or_different_documents_are_unrelated()
    {
        using var file = SecretKey<FileKey>.Random();
        using var record = file.Derive<RecordKey>();
        using var card = file.Derive<CardKey>();
        using var oneBlob = file.Derive<BlobKey>([1]);
        using var otherBlob = file.Derive<BlobKey>([2]);

        new[] { Hex(Bytes(file)), Hex(Bytes(record)), Hex(Bytes(card)), Hex(Bytes(oneBlob)), Hex(Bytes(otherBlob)) }.ShouldBeUnique();
    }

    [Fact]
    public void Mac_and_digest_are_HMAC_and_SHA_256()
    {
        using var token = SecretKey<SessionToken>.Random();

        Hex(token.Mac("form"u8)).ShouldBe(Hex(HMACSHA256.HashData(Bytes(token), Encoding.ASCII.GetBytes("form"))));
        Hex(token.Digest()).ShouldBe(Hex(SHA256.HashData(Bytes(token))));
        Hex(token.Digest("parasol/v1/sid"u8)).ShouldBe(Hex(SHA256.HashData([.. "parasol/v1/sid"u8, .. Bytes(token)])));
    }

    [Fact]
    public void A_pepper_changes_every_key_that_comes_of_a_passphrase()
    {
        using var derived = SecretKey<PassphraseKey>.Random();
        using var pepper = SecretKey<PepperKey>.Random();

        using var mixed = Argon2.WithPepper(pepper, derived);

        Hex(Bytes(mixed)).ShouldBe(Hex(HMACSHA256.HashData(Bytes(pepper), Bytes(derived))));
    }

    [Fact]
    public void Only_the_same_32_bytes_are_equal()
    {
        using var key = SecretKey<Verifier>.Random();
        var bytes = Bytes(key);

        key.FixedTimeEquals(bytes).ShouldBeTrue();
        key.FixedTimeEquals(Flip(bytes, 255)).ShouldBeFalse();
        key.FixedTimeEquals(bytes.AsSpan(0, 31)).ShouldBeFalse();
    }

    [Fact]
    public void A_key_has_32_bytes()
    {
        Should.Throw<ArgumentException>(() => SecretKey<FileKey>.From(new byte[31]));
        Should.Throw<ArgumentException>(() => SecretKey<FileKey>.From(new byte[33]));
        using var key = SecretKey<FileKey>.Random();
        Should.Throw<ArgumentException>(() => key.CopyTo(new byte[31]));
    }

    [Fact]
    public void Random_keys_differ()
    {
        var keys = Enumerable.Range(0, 1000).Select(_ =>
        {
            using var key = SecretKey<FileKey>.Random();
            return Hex(Bytes(key));
        }).ToList();

        keys.Distinct().Count().ShouldBe(1000);
    }

    [Fact]
    public void A_key_kept_its_own_copy_of_what_it_was_made_from()
    {
        var bytes = Golden.Count(1);
        using var key = SecretKey<FileKey>.From(bytes);

        bytes.AsSpan().Clear();

        key.FixedTimeEquals(Golden.Count(1)).ShouldBeTrue();
    }

    [Fact]
    public void A_wrapped_key_opens_as_itself_and_nothing_else_opens_as_a_key()
    {
        using var wrap = SecretKey<FileWrapKey>.Random();
        using var file = SecretKey<FileKey>.Random();
        var tooShort = Envelope.Seal(wrap, Golden.FileKeyWrap, new byte[31], PadPolicy.None);

        using var opened = Envelope.Unwrap<FileWrapKey, FileKey>(wrap, Golden.FileKeyWrap, Envelope.Wrap(wrap, Golden.FileKeyWrap, file));

        opened.FixedTimeEquals(Bytes(file)).ShouldBeTrue();
        MustBeRefused(() => Envelope.Unwrap<FileWrapKey, FileKey>(wrap, Golden.FileKeyWrap, tooShort), "31 bytes");
    }
}
