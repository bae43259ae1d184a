using System.Buffers.Binary;

namespace Parasol.Sealing;

/// <summary>What sealing a document gave.</summary>
/// <param name="PlainLength">The document's length in bytes.</param>
/// <param name="SealedLength">The length of the sealed form in bytes.</param>
/// <param name="Tag">The last 16 bytes of the sealed form, which depend on every byte before them: they stand for it in a manifest.</param>
public sealed record SealedStream(long PlainLength, long SealedLength, byte[] Tag);

/// <summary>
/// Seals documents of any length without holding them in memory: libsodium's secretstream over XChaCha20-Poly1305. The sealed
/// form is <c>04 | key generation (4, big-endian) | header (24)</c> and then chunks, each <c>secretstream tag (1) | sealed text |
/// MAC (16)</c>. A chunk's text is the count of document bytes in it (4, little-endian), these bytes, and zeros; document
/// and zeros together have a Padmé length. All chunks hold 65,536 bytes of text, but the last, which is shorter and carries the final tag.
/// The whole context is bound into every chunk. Chunks cannot be changed, dropped, repeated, reordered, cut off at the end,
/// appended to or taken from another stream.
/// </summary>
public static class Streams
{
    internal const int ChunkLength = 65_536;
    internal const int PieceLength = ChunkLength - Padding.Prefix;
    internal const int HeaderLength = Envelope.Prefix + SecretStream.HeaderLength;

    /// <summary>
    /// Seals all that can still be read from <paramref name="plain"/>. Neither stream is closed. No sealed form is complete
    /// before the task has ended.
    /// </summary>
    /// <exception cref="ArgumentException">The context has no purpose.</exception>
    public static Task<SealedStream> SealStream<TUse>(
        SecretKey<TUse> key, in SealContext context, Stream plain, Stream envelope, CancellationToken cancel = default) where TUse : IKeyUse
    {
        context.MustHavePurpose();
        return SealChunks(key, context, plain, envelope, cancel);
    }

    /// <summary>
    /// Opens a sealed form that ends where <paramref name="envelope"/> ends, and returns the document's length. Neither stream
    /// is closed. Each chunk is passed on once it has proved genuine, so that on a failure part of the document has
    /// been written already: the caller then throws that part away or breaks the connection off.
    /// </summary>
    /// <exception cref="SealBroken">In every case in which it does not open, also when only the end is missing.</exception>
    public static Task<long> OpenStream<TUse>(
        SecretKey<TUse> key, in SealContext context, Stream envelope, Stream plain, CancellationToken cancel = default) where TUse : IKeyUse =>
        OpenChunks(key, context, envelope, plain, cancel);

    private static async Task<SealedStream> SealChunks<TUse>(
        SecretKey<TUse> key, SealContext context, Stream plain, Stream envelope, CancellationToken cancel) where TUse : IKeyUse
    {
        var sealedChunk = new byte[ChunkLength + SecretStream.Overhead];
        using var chunk = new Pinned(ChunkLength);
        using var stream = new SecretStream(context);
        Envelope.Begin(sealedChunk, Algorithm.SecretStream, context);
        stream.StartSealing(key.Bytes, sealedChunk.AsSpan(Envelope.Prefix));
        key.MustStillBeHeld();
        await envelope.WriteAsync(sealedChunk.AsMemory(0, HeaderLength), cancel);

        const long NotYetKnown = long.MaxValue;
        var padded = NotYetKnown;
        long written = HeaderLength, read = 0, laidOut = 0;
        int size, length;
        do
        {
            chunk.Span.Clear();
            var count = 0;
            if (padded == NotYetKnown)
            {
                count = await plain.ReadAtLeastAsync(chunk.Memory[Padding.Prefix..], PieceLength, throwOnEndOfStream: false, cancel);
                read += count;
                padded = count < PieceLength ? Padding.Padme(read) : NotYetKnown;
            }

            size = (int)Math.Min(PieceLength, padded - laidOut);
            laidOut += size;
            BinaryPrimitives.WriteInt32LittleEndian(chunk.Span, count);
            length = stream.Seal(chunk.Span[..(Padding.Prefix + size)], isLast: size < PieceLength, sealedChunk);
            await envelope.WriteAsync(sealedChunk.AsMemory(0, length), cancel);
            written += length;
        }
        while (size == PieceLength);

        return new SealedStream(read, written, sealedChunk[(length - Envelope.TagLength)..length]);
    }

    private static async Task<long> OpenChunks<TUse>(
        SecretKey<TUse> key, SealContext context, Stream envelope, Stream plain, CancellationToken cancel) where TUse : IKeyUse
    {
        var sealedChunk = new byte[ChunkLength + SecretStream.Overhead];
        using var chunk = new Pinned(ChunkLength);
        using var stream = new SecretStream(context);
        var got = await envelope.ReadAtLeastAsync(sealedChunk.AsMemory(0, HeaderLength), HeaderLength, throwOnEndOfStream: false, cancel);
        MustBegin(sealedChunk.AsSpan(0, got), context);
        stream.StartOpening(key.Bytes, sealedChunk.AsSpan(Envelope.Prefix));
        key.MustStillBeHeld();

        long opened = 0, laidOut = 0;
        int size;
        do
        {
            got = await envelope.ReadAtLeastAsync(sealedChunk, sealedChunk.Length, throwOnEndOfStream: false, cancel);
            size = stream.Open(sealedChunk.AsSpan(0, got), isLast: got < sealedChunk.Length, chunk.Span) - Padding.Prefix;
            var count = Count(chunk.Span, size, isInPadding: opened < laidOut);
            await plain.WriteAsync(chunk.Memory.Slice(Padding.Prefix, count), cancel);
            opened += count;
            laidOut += size;
        }
        while (size == PieceLength);

        return laidOut == Padding.Padme(opened) ? opened : throw new SealBroken();
    }

    private static void MustBegin(ReadOnlySpan<byte> header, in SealContext context) =>
        Envelope.MustBegin(header, Algorithm.SecretStream, HeaderLength, context);

    /// <summary>The number of document bytes in an opened chunk. What follows them is zeros; what follows padding is padding.</summary>
    private static int Count(ReadOnlySpan<byte> chunk, int size, bool isInPadding)
    {
        var count = size < 0 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(chunk);
        var most = isInPadding ? 0 : size;
        if (count < 0 || count > most || chunk[(Padding.Prefix + count)..(Padding.Prefix + size)].IndexOfAnyExcept((byte)0) >= 0)
        {
            throw new SealBroken();
        }

        return count;
    }
}
