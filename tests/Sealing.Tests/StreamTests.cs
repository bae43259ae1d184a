using static Parasol.Sealing.Keys;
using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

public sealed class StreamTests : IDisposable
{
    private const int Piece = 65_532;
    private const int SealedChunk = 65_536 + 17;
    private const int Header = 29;
    private static readonly SealContext Context = Golden.Record with { Purpose = Purpose.BlobStream };
    private readonly SecretKey<BlobKey> key = SecretKey<BlobKey>.Random();

    public void Dispose() => key.Dispose();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1000, 1024)]
    [InlineData(Piece - 1, 65_536)]
    [InlineData(Piece, 65_536)]
    [InlineData(65_536, 65_536)]
    [InlineData(2 * Piece, 131_072)]
    [InlineData(1_000_000, 1_015_808)]
    [InlineData(3 * Piece, 196_608)]
    [InlineData(5_000_000, 5_111_808)]
    public async Task A_document_of_any_length_comes_back_and_its_sealed_length_tells_only_the_padded_one(int length, int padded)
    {
        var document = Document(length);

        var (sealedForm, told) = await Seal(document);

        (padded / Piece * SealedChunk + (padded % Piece) + 4 + 17 + Header).ShouldBe(sealedForm.Length);
        told.PlainLength.ShouldBe(length);
        told.SealedLength.ShouldBe(sealedForm.Length);
        Hex(told.Tag).ShouldBe(Hex(sealedForm[^16..]));
        Hex(sealedForm[..5]).ShouldBe("0400000007");
        Envelope.KeyGeneration(sealedForm).ShouldBe(7u);
        (await Open(sealedForm)).ShouldBe(document);
    }

    [Fact]
    public async Task A_stream_that_hands_out_few_bytes_at_a_time_is_sealed_and_opened_just_as_well()
    {
        var document = Document(200_000);
        using var sealedForm = new MemoryStream();
        using var opened = new MemoryStream();

        await Streams.SealStream(key, Context, new Dripping(document), sealedForm, TestContext.Current.CancellationToken);
        var length = await Streams.OpenStream(key, Context, new Dripping(sealedForm.ToArray()), opened, TestContext.Current.CancellationToken);

        length.ShouldBe(200_000);
        opened.ToArray().ShouldBe(document);
    }

    [Fact]
    public async Task No_bit_of_a_short_sealed_document_can_be_turned()
    {
        var (sealedForm, _) = await Seal(Document(20));

        for (var bit = 0; bit < sealedForm.Length * 8; bit++)
        {
            await MustNotOpen(Flip(sealedForm, bit), $"bit {bit}");
        }
    }

    [Fact]
    public async Task No_bit_of_the_context_or_of_the_key_can_be_turned()
    {
        var (sealedForm, _) = await Seal(Document(20));
        var data = Data(Context, Algorithm.SecretStream);

        for (var bit = 6 * 8; bit < data.Length * 8; bit++)
        {
            if (bit / 8 != 7)
            {
                var form = bit is >= 40 * 8 and < 44 * 8 ? Flip(sealedForm, bit - (39 * 8)) : sealedForm;
                await MustNotOpen(form, $"context, bit {bit}", ContextLayout.Read(Flip(data, bit)));
            }
        }

        for (var bit = 0; bit < 256; bit++)
        {
            using var other = SecretKey<BlobKey>.From(Flip(key.Bytes, bit));
            (await Should.ThrowAsync<SealBroken>(() => Streams.OpenStream(other, Context, new MemoryStream(sealedForm), Stream.Null)))
                .Message.ShouldBe("The seal is broken.");
        }
    }

    [Fact]
    public async Task A_sealed_document_cannot_be_cut_short_anywhere()
    {
        var (brief, _) = await Seal(Document(20));
        for (var length = 0; length < brief.Length; length++)
        {
            await MustNotOpen(brief[..length], $"{length} bytes");
        }

        var (whole, _) = await Seal(Document(3 * Piece));
        for (var chunks = 0; chunks <= 3; chunks++)
        {
            await MustNotOpen(whole[..(Header + (chunks * SealedChunk))], $"after {chunks} chunks");
            await MustNotOpen(whole[..(Header + (chunks * SealedChunk) + 1)], $"a byte after {chunks} chunks");
        }
    }

    [Fact]
    public async Task Chunks_cannot_be_swapped_dropped_repeated_or_followed_by_more()
    {
        var (form, _) = await Seal(Document(4 * Piece));
        byte[] header = form[..Header], first = Chunk(form, 0), second = Chunk(form, 1), third = Chunk(form, 2), rest = form[(Header + (3 * SealedChunk))..];

        await MustNotOpen([.. header, .. second, .. first, .. third, .. rest], "first and second swapped");
        await MustNotOpen([.. header, .. first, .. third, .. second, .. rest], "second and third swapped");
        await MustNotOpen([.. header, .. second, .. third, .. rest], "first dropped");
        await MustNotOpen([.. header, .. first, .. third, .. rest], "second dropped");
        await MustNotOpen([.. header, .. first, .. first, .. second, .. third, .. rest], "first repeated");
        await MustNotOpen([.. header, .. first, .. second, .. third, .. rest, 0], "a byte appended");
        await MustNotOpen([.. header, .. first, .. second, .. third, .. rest, .. first], "a chunk appended");
        await MustNotOpen([.. form, .. form], "itself appended");
        (await Open([.. header, .. first, .. second, .. third, .. rest])).Length.ShouldBe(4 * Piece);
    }

    [Fact]
    public async Task Chunks_of_another_document_under_the_same_key_and_context_do_not_fit()
    {
        var (one, _) = await Seal(Document(3 * Piece));
        var (two, _) = await Seal(Document(3 * Piece));

        await MustNotOpen([.. one[..Header], .. two[Header..]], "another's header");
        await MustNotOpen([.. one[..(Header + SealedChunk)], .. two[(Header + SealedChunk)..]], "another's end");
        await MustNotOpen([.. one[..(Header + SealedChunk)], .. Chunk(two, 1), .. one[(Header + (2 * SealedChunk))..]], "another's second chunk");
        one[5..].ShouldNotBe(two[5..]);
    }

    [Fact]
    public async Task What_has_been_opened_before_a_broken_chunk_is_genuine()
    {
        var document = Document(3 * Piece);
        var (form, _) = await Seal(document);
        using var opened = new MemoryStream();

        await Should.ThrowAsync<SealBroken>(() => Streams.OpenStream(key, Context, new MemoryStream(form[..^1]), opened));

        opened.ToArray().ShouldBe(document);
        await Should.ThrowAsync<SealBroken>(() => Streams.OpenStream(key, Context, new MemoryStream(Flip(form, (Header + SealedChunk + 40) * 8)), opened));
        opened.ToArray().ShouldBe([.. document, .. document[..Piece]]);
    }

    [Fact]
    public async Task Sealing_and_opening_can_be_called_off()
    {
        var (form, _) = await Seal(Document(20));
        var off = new CancellationToken(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(() => Streams.SealStream(key, Context, new MemoryStream([1]), new MemoryStream(), off));
        await Should.ThrowAsync<OperationCanceledException>(() => Streams.OpenStream(key, Context, new MemoryStream(form), new MemoryStream(), off));
    }

    private static byte[] Document(int length)
    {
        var document = new byte[length];
        new Random(length).NextBytes(document);
        return document;
    }

    private static byte[] Chunk(byte[] form, int number) => form[(Header + (number * SealedChunk))..(Header + ((number + 1) * SealedChunk))];

    private async Task<(byte[] Form, SealedStream Told)> Seal(byte[] document)
    {
        using var form = new MemoryStream();
        var told = await Streams.SealStream(key, Context, new MemoryStream(document), form);
        return (form.ToArray(), told);
    }

    private async Task<byte[]> Open(byte[] form)
    {
        using var opened = new MemoryStream();
        var length = await Streams.OpenStream(key, Context, new MemoryStream(form), opened);
        opened.Length.ShouldBe(length);
        return opened.ToArray();
    }

    private async Task MustNotOpen(byte[] form, string what, SealContext? context = null)
    {
        var refused = await Should.ThrowAsync<SealBroken>(() => Streams.OpenStream(key, context ?? Context, new MemoryStream(form), Stream.Null), what);
        refused.Message.ShouldBe("The seal is broken.", what);
        refused.InnerException.ShouldBeNull(what);
    }

    /// <summary>Hands out at most 1,000 bytes at a time, as a network does.</summary>
    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1_000)], cancellationToken);
    }
}
