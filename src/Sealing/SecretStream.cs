namespace Parasol.Sealing;

/// <summary>
/// libsodium's secretstream for one stream in one direction: each chunk's key stream depends on all chunks before it.
/// The state is wiped once disposed.
/// </summary>
internal sealed unsafe class SecretStream : IDisposable
{
    public const int HeaderLength = 24;

    /// <summary>Bytes by which a sealed chunk is longer than its text.</summary>
    public const int Overhead = 17;

    private const int StateLength = 52;
    private const byte Message = 0;
    private const byte Final = 3;

    private readonly Pinned state = new(StateLength);
    private readonly byte[] data = new byte[SealContext.Length];

    public SecretStream(in SealContext context) => context.Write(Algorithm.SecretStream, data);

    public void StartSealing(ReadOnlySpan<byte> key, Span<byte> header)
    {
        fixed (byte* s = state.Span, h = header, k = key)
        {
            _ = Native.crypto_secretstream_xchacha20poly1305_init_push(s, h, k);
        }
    }

    public void StartOpening(ReadOnlySpan<byte> key, ReadOnlySpan<byte> header)
    {
        fixed (byte* s = state.Span, h = header, k = key)
        {
            _ = Native.crypto_secretstream_xchacha20poly1305_init_pull(s, h, k);
        }
    }

    /// <summary>Seals the next chunk and returns the length of its sealed form.</summary>
    public int Seal(ReadOnlySpan<byte> text, bool isLast, Span<byte> chunk)
    {
        fixed (byte* s = state.Span, c = chunk, t = text, d = data.AsSpan())
        {
            _ = Native.crypto_secretstream_xchacha20poly1305_push(
                s, c, null, t, (ulong)text.Length, d, SealContext.Length, isLast ? Final : Message);
        }

        return text.Length + Overhead;
    }

    /// <summary>Opens the next chunk and returns the length of its text.</summary>
    /// <exception cref="SealBroken">It is not the next chunk, or not in the place (last or not) it was sealed for.</exception>
    public int Open(ReadOnlySpan<byte> chunk, bool isLast, Span<byte> text)
    {
        byte tag;
        if (chunk.Length < Overhead)
        {
            throw new SealBroken();
        }

        fixed (byte* s = state.Span, c = chunk, t = text, d = data.AsSpan())
        {
            if (Native.crypto_secretstream_xchacha20poly1305_pull(
                s, t, null, &tag, c, (ulong)chunk.Length, d, SealContext.Length) != 0 || tag != (isLast ? Final : Message))
            {
                throw new SealBroken();
            }
        }

        return chunk.Length - Overhead;
    }

    public void Dispose() => state.Dispose();
}
