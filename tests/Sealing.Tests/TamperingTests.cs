using System.Text;
using Parasol.Kernel;
using static Parasol.Sealing.Keys;
using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

public sealed class TamperingTests : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("what was said");
    private readonly SecretKey<RecordKey> key = SecretKey<RecordKey>.Random();
    private readonly SealKeyPair pair = SealKeyPair.Create();
    private readonly byte[] record;
    private readonly byte[] grant;

    public TamperingTests()
    {
        record = Envelope.Seal(key, Golden.Record, Text, PadPolicy.Note);
        grant = Hpke.Seal(CertifiedKey.OwnKey(pair), Golden.MemberGrant, Text, PadPolicy.Note);
    }

    public void Dispose()
    {
        key.Dispose();
        pair.Dispose();
    }

    [Fact]
    public void Untouched_envelopes_open()
    {
        using var note = Open(record, Golden.Record);
        using var key = OpenGrant(grant, Golden.MemberGrant);

        note.Span.ToArray().ShouldBe(Text);
        key.Span.ToArray().ShouldBe(Text);
    }

    [Fact]
    public void No_bit_of_an_envelope_can_be_turned()
    {
        for (var bit = 0; bit < record.Length * 8; bit++)
        {
            MustBeRefused(() => Open(Flip(record, bit), Golden.Record), $"bit {bit}");
        }
    }

    [Fact]
    public void No_bit_of_a_grant_can_be_turned()
    {
        for (var bit = 0; bit < grant.Length * 8; bit++)
        {
            MustBeRefused(() => OpenGrant(Flip(grant, bit), Golden.MemberGrant), $"bit {bit}");
        }
    }

    [Fact]
    public void No_bit_of_the_context_can_be_turned()
    {
        var turned = 0;
        foreach (var (context, bit) in OneBitAway(Golden.Record))
        {
            // The envelope's own header is turned along, so that the associated data alone must catch it.
            var envelope = bit is >= 40 * 8 and < 44 * 8 ? Flip(record, bit - (39 * 8)) : record;
            MustBeRefused(() => Open(envelope, context), $"bit {bit}");
            turned++;
        }

        foreach (var (context, bit) in OneBitAway(Golden.MemberGrant))
        {
            var envelope = bit is >= 40 * 8 and < 44 * 8 ? Flip(grant, bit - (39 * 8)) : grant;
            MustBeRefused(() => OpenGrant(envelope, context), $"grant, bit {bit}");
            turned++;
        }

        turned.ShouldBe(2 * 81 * 8);
    }

    [Fact]
    public unsafe void No_bit_of_the_associated_data_can_be_turned_not_even_of_its_constant_bytes()
    {
        var opened = new byte[256];
        for (var bit = -1; bit < SealContext.Length * 8; bit++)
        {
            var untouched = Data(Golden.Record, Algorithm.XChaCha20Poly1305);
            var data = bit < 0 ? untouched : Flip(untouched, bit);
            fixed (byte* e = record, d = data, k = key.Bytes, o = opened)
            {
                var refused = Native.crypto_aead_xchacha20poly1305_ietf_decrypt(o, null, null, e + 29, (ulong)record.Length - 29, d, 88, e + 5, k);
                refused.ShouldBe(bit < 0 ? 0 : -1, $"bit {bit}");
            }
        }
    }

    [Fact]
    public void No_bit_of_the_key_can_be_turned()
    {
        for (var bit = 0; bit < 256; bit++)
        {
            using var other = SecretKey<RecordKey>.From(Flip(key.Bytes, bit));
            MustBeRefused(() => Envelope.Open(other, Golden.Record, record, PadPolicy.Note), $"bit {bit}");
        }
    }

    [Fact]
    public void No_bit_of_a_private_half_can_be_turned_but_those_that_X25519_sets_itself()
    {
        var secret = new byte[32];
        pair.CopySecret(secret);
        var same = 0;
        for (var bit = 0; bit < 256; bit++)
        {
            using var other = SealKeyPair.From(Flip(secret, bit));
            if (other.Public == pair.Public)
            {
                same++;
                continue;
            }

            MustBeRefused(() => Hpke.Open(other, Golden.MemberGrant, grant, PadPolicy.Note), $"bit {bit}");
        }

        same.ShouldBe(5);
    }

    [Fact]
    public void No_other_length_opens()
    {
        for (var length = 0; length < record.Length; length++)
        {
            MustBeRefused(() => Open(record[..length], Golden.Record), $"{length} bytes");
        }

        for (var length = 0; length < grant.Length; length++)
        {
            MustBeRefused(() => OpenGrant(grant[..length], Golden.MemberGrant), $"{length} bytes of a grant");
        }

        MustBeRefused(() => Open([.. record, 0], Golden.Record), "a byte behind");
        MustBeRefused(() => OpenGrant([.. grant, 0], Golden.MemberGrant), "a byte behind a grant");
    }

    [Fact]
    public void Unknown_and_foreign_kinds_of_envelope_are_refused()
    {
        for (var algorithm = 0; algorithm < 256; algorithm++)
        {
            byte[] relabelled = [(byte)algorithm, .. record[1..]], grantRelabelled = [(byte)algorithm, .. grant[1..]];
            if (algorithm != 1)
            {
                MustBeRefused(() => Open(relabelled, Golden.Record), $"kind {algorithm}");
            }

            if (algorithm != 2)
            {
                MustBeRefused(() => OpenGrant(grantRelabelled, Golden.MemberGrant), $"grant as kind {algorithm}");
            }
        }
    }

    [Fact]
    public void Another_padding_than_it_was_sealed_with_is_refused()
    {
        MustBeRefused(() => Envelope.Open(key, Golden.Record, record, PadPolicy.Card), "a note as a card");
        MustBeRefused(() => Hpke.Open(pair, Golden.MemberGrant, grant, PadPolicy.Card), "a note as a card, grant");
    }

    [Fact]
    public void A_foreign_half_of_low_order_is_refused_on_both_sides()
    {
        byte[] one = [1, .. new byte[31]];
        byte[] zero = new byte[32];

        var certified = CertifiedKeyTests.Certify(SealPublicKey.From(one));

        MustBeRefused(() => new Plain(Hpke.Seal(certified, Golden.MemberGrant, Text, PadPolicy.Note)), "sealing to the point 1");
        foreach (var enc in new[] { zero, one })
        {
            byte[] forged = [.. grant[..5], .. enc, .. grant[37..]];
            MustBeRefused(() => OpenGrant(forged, Golden.MemberGrant), "opening from a point of low order");
        }
    }

    [Fact]
    public void Random_bytes_never_open_and_never_throw_anything_else()
    {
        var random = new Random(7);
        for (var n = 0; n < 5_000; n++)
        {
            var bytes = new byte[random.Next(120)];
            random.NextBytes(bytes);
            if (bytes.Length >= 5)
            {
                bytes[0] = (byte)(1 + (n % 4));
                bytes.AsSpan(1, 4).Clear();
                bytes[4] = 7;
            }

            MustBeRefused(() => Open(bytes, Golden.Record), "noise");
            MustBeRefused(() => OpenGrant(bytes, Golden.MemberGrant), "noise as a grant");
        }
    }

    /// <summary>Every context that differs in one bit of its bytes 6 and 8 to 87, read back by the layout in the design.</summary>
    private static IEnumerable<(SealContext Context, int Bit)> OneBitAway(SealContext context)
    {
        var data = Data(context, Algorithm.XChaCha20Poly1305);
        for (var bit = 6 * 8; bit < SealContext.Length * 8; bit++)
        {
            if (bit / 8 != 7)
            {
                yield return (ContextLayout.Read(Flip(data, bit)), bit);
            }
        }
    }

    private PlainBuffer Open(byte[] envelope, SealContext context) => Envelope.Open(key, context, envelope, PadPolicy.Note);

    private PlainBuffer OpenGrant(byte[] envelope, SealContext context) => Hpke.Open(pair, context, envelope, PadPolicy.Note);

    private sealed record Plain(byte[] Envelope) : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
