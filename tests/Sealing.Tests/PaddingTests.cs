using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using static Parasol.Sealing.Keys;
using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

public sealed class PaddingTests : IDisposable
{
    private const int Overhead = 45;
    private readonly SecretKey<RecordKey> key = SecretKey<RecordKey>.Random();

    public void Dispose() => key.Dispose();

    [Theory]
    [InlineData(PadPolicy.None, 0, 0)]
    [InlineData(PadPolicy.None, 32, 32)]
    [InlineData(PadPolicy.Card, 0, 512)]
    [InlineData(PadPolicy.Card, 508, 512)]
    [InlineData(PadPolicy.Card, 509, 1024)]
    [InlineData(PadPolicy.Card, 1020, 1024)]
    [InlineData(PadPolicy.Card, 1021, 1536)]
    [InlineData(PadPolicy.Note, 0, 256)]
    [InlineData(PadPolicy.Note, 252, 256)]
    [InlineData(PadPolicy.Note, 253, 512)]
    [InlineData(PadPolicy.Note, 509, 1024)]
    [InlineData(PadPolicy.Note, 1021, 2048)]
    [InlineData(PadPolicy.Note, 2045, 4096)]
    [InlineData(PadPolicy.Note, 4093, 8192)]
    [InlineData(PadPolicy.Note, 8188, 8192)]
    [InlineData(PadPolicy.Note, 8189, 8704)]
    [InlineData(PadPolicy.Padme, 0, 4)]
    [InlineData(PadPolicy.Padme, 5, 10)]
    [InlineData(PadPolicy.Padme, 252, 256)]
    [InlineData(PadPolicy.Padme, 253, 272)]
    [InlineData(PadPolicy.Padme, 996, 1024)]
    [InlineData(PadPolicy.Padme, 99_996, 100_352)]
    public void An_envelope_has_the_size_its_padding_gives(PadPolicy pad, int length, int padded) =>
        Envelope.Seal(key, Golden.Record, new byte[length], pad).Length.ShouldBe(padded + Overhead);

    [Fact]
    public void Every_text_comes_back_whole_whatever_its_padding() =>
        Prop.ForAll(
            Arb.From(Gen.Choose(0, 20_000).SelectMany(length => Gen.Choose(0, int.MaxValue).Select(seed => Text(length, seed)))),
            Arb.From(Gen.Elements(Enum.GetValues<PadPolicy>())),
            (text, pad) =>
            {
                using var opened = Envelope.Open(key, Golden.Record, Envelope.Seal(key, Golden.Record, text, pad), pad);
                return opened.Length == text.Length && opened.Span.SequenceEqual(text);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Padding_never_shrinks_a_text_grows_with_it_and_costs_little()
    {
        long before = 0;
        for (var length = 0; length < 300_000; length++)
        {
            var size = Padding.Padme(length);

            size.ShouldBeGreaterThanOrEqualTo(Math.Max(length, before));
            Padding.Padme(size).ShouldBe(size);
            ((size - length) * (length > 256 ? 16 : 8)).ShouldBeLessThanOrEqualTo(length);
            before = size;
        }
    }

    [Fact]
    public void Sizes_are_few()
    {
        var notes = Enumerable.Range(0, 8189).Select(length => Padding.Size(length, PadPolicy.Note)).Distinct();
        var documents = Enumerable.Range(1_000_000, 1_000_000).Select(length => Padding.Padme(length)).Distinct().Count();

        notes.ShouldBe([256, 512, 1024, 2048, 4096, 8192]);
        documents.ShouldBeLessThan(40);
    }

    [Fact]
    public void A_byte_of_padding_that_is_not_zero_is_refused()
    {
        for (var at = 4 + 10; at < 256; at++)
        {
            var padded = Padded(256, says: 10);
            padded[at] = 1;
            MustBeRefused(() => Reopen(padded, PadPolicy.Note), $"byte {at}");
        }

        using var opened = Reopen(Padded(256, says: 10), PadPolicy.Note);
        opened.Length.ShouldBe(10);
    }

    [Theory]
    [InlineData(PadPolicy.Note, 0, 0)]
    [InlineData(PadPolicy.Note, 3, 0)]
    [InlineData(PadPolicy.Padme, 3, 0)]
    [InlineData(PadPolicy.Note, 4, 0)]
    [InlineData(PadPolicy.Note, 255, 10)]
    [InlineData(PadPolicy.Note, 512, 10)]
    [InlineData(PadPolicy.Note, 256, -1)]
    [InlineData(PadPolicy.Note, 256, 253)]
    [InlineData(PadPolicy.Note, 256, int.MaxValue)]
    [InlineData(PadPolicy.Note, 256, int.MinValue)]
    [InlineData(PadPolicy.Card, 512, 509)]
    [InlineData(PadPolicy.Card, 1024, 508)]
    [InlineData(PadPolicy.Padme, 11, 5)]
    public void A_size_that_sealing_would_not_give_is_refused(PadPolicy pad, int size, int says) =>
        MustBeRefused(() => Reopen(Padded(size, says), pad), $"{size} bytes that say {says}");

    [Fact]
    public void There_is_no_padding_but_those_four()
    {
        Enum.GetNames<PadPolicy>().ShouldBe(["None", "Card", "Note", "Padme"]);
        Should.Throw<ArgumentOutOfRangeException>(() => Envelope.Seal(key, Golden.Record, "x"u8, (PadPolicy)4));
    }

    [Fact]
    public void A_text_too_long_for_an_envelope_is_a_mistake_and_not_a_short_envelope()
    {
        Should.Throw<OverflowException>(() => Padding.Size(int.MaxValue - 3, PadPolicy.Card));
        Should.Throw<OverflowException>(() => Padding.Size(int.MaxValue - 3, PadPolicy.Padme));
    }

    private static byte[] Text(int length, int seed)
    {
        var text = new byte[length];
        new Random(seed).NextBytes(text);
        return text;
    }

    private static byte[] Padded(int size, int says)
    {
        var padded = new byte[size];
        if (size >= 4)
        {
            BinaryPrimitives.WriteInt32LittleEndian(padded, says);
        }

        return padded;
    }

    /// <summary>Seals these very bytes and opens them as if they had been padded.</summary>
    private PlainBuffer Reopen(byte[] padded, PadPolicy pad) =>
        Envelope.Open(key, Golden.Record, Envelope.Seal(key, Golden.Record, padded, PadPolicy.None), pad);
}
