using System.Buffers.Binary;
using static Parasol.Sealing.Keys;

namespace Parasol.Sealing.Tests;

/// <summary>Sealed documents whose every chunk is genuine, made by someone who holds the key, but not as this product makes them.</summary>
public sealed class ForgedStreamTests : IDisposable
{
    private const int Piece = 65_532;
    private static readonly SealContext Context = Golden.Record with { Purpose = Purpose.BlobStream };
    private readonly SecretKey<BlobKey> key = SecretKey<BlobKey>.Random();

    public void Dispose() => key.Dispose();

    [Theory]
    [InlineData(10, 10, 0, true)]
    [InlineData(10, 9, 0, false)]
    [InlineData(10, 9, 9, true)]
    [InlineData(10, 11, 0, false)]
    [InlineData(10, -1, 0, false)]
    [InlineData(10, int.MinValue, 0, false)]
    [InlineData(16, 5, 0, false)]
    [InlineData(16, 5, 5, false)]
    [InlineData(20, 19, 19, true)]
    [InlineData(20, 18, 18, false)]
    public async Task A_last_chunk_that_sealing_would_not_make_is_refused(int size, int says, int zerosFrom, bool isGood)
    {
        var text = new byte[4 + size];
        Array.Fill(text, (byte)1);
        BinaryPrimitives.WriteInt32LittleEndian(text, says);
        text.AsSpan(4 + (zerosFrom == 0 ? size : zerosFrom)).Clear();

        await Expect(isGood, Forge((text, true)));
    }

    [Fact]
    public async Task Bytes_after_padding_has_begun_are_refused()
    {
        byte[] halfEmpty = [.. Count(Piece / 2), .. Ones(Piece / 2), .. new byte[Piece - (Piece / 2)]];
        byte[] fullPiece = [.. Count(Piece), .. Ones(Piece)];
        byte[] none = Count(0);

        await Expect(true, Forge((fullPiece, false), ([.. Count(4), .. Ones(4)], true)));
        await Expect(false, Forge((halfEmpty, false), ([.. Count(4), .. Ones(4)], true)));
        await Expect(false, Forge((halfEmpty, false), (none, true)));

        // The sum is right: 65,535 bytes are filled up to 65,536. The zero just stands in the wrong place.
        await Expect(false, Forge(([.. Count(Piece - 1), .. Ones(Piece - 1), 0], false), ([.. Count(4), .. Ones(4)], true)));
        await Expect(true, Forge((fullPiece, false), ([.. Count(3), .. Ones(3), 0], true)));
        await Expect(false, Forge((fullPiece, false), (none, true)));
    }

    [Fact]
    public async Task Chunks_with_a_wrong_mark_or_too_short_for_a_count_are_refused()
    {
        byte[] fullPiece = [.. Count(Piece), .. Ones(Piece)];
        byte[] end = [.. Count(4), .. Ones(4)];

        await Expect(false, Forge((fullPiece, true), (end, true)));
        await Expect(false, Forge((fullPiece, false), (end, false)));
        await Expect(false, Forge((fullPiece, true)));
        await Expect(false, Forge(([], true)));
        await Expect(false, Forge(([0, 0, 0], true)));
        await Expect(true, Forge((Count(0), true)));
    }

    private static byte[] Count(int count)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, count);
        return bytes;
    }

    private static byte[] Ones(int length)
    {
        var ones = new byte[length];
        Array.Fill(ones, (byte)1);
        return ones;
    }

    /// <summary>Chunks with genuine seals that hold what sealing would never put there.</summary>
    private byte[] Forge(params (byte[] Text, bool IsLast)[] chunks)
    {
        using var stream = new SecretStream(Context);
        var header = new byte[29];
        Envelope.Begin(header, Algorithm.SecretStream, Context);
        stream.StartSealing(key.Bytes, header.AsSpan(5));
        List<byte> form = [.. header];
        foreach (var (text, isLast) in chunks)
        {
            var chunk = new byte[text.Length + 17];
            stream.Seal(text, isLast, chunk).ShouldBe(chunk.Length);
            form.AddRange(chunk);
        }

        return [.. form];
    }

    private async Task Expect(bool isGood, byte[] form)
    {
        Task<long> Open() => Streams.OpenStream(key, Context, new MemoryStream(form), Stream.Null);
        if (isGood)
        {
            await Should.NotThrowAsync(Open);
        }
        else
        {
            await Should.ThrowAsync<SealBroken>(Open);
        }
    }
}
