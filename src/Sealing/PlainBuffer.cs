namespace Parasol.Sealing;

/// <summary>
/// What an envelope held, without its padding. The bytes never move in memory and are zeros once disposed; after that
/// <see cref="Span"/> throws <see cref="ObjectDisposedException"/>. The holder disposes it as soon as it has been read.
/// </summary>
public sealed class PlainBuffer : IDisposable
{
    private readonly Pinned bytes;
    private readonly int offset;

    internal PlainBuffer(Pinned bytes, int offset, int length)
    {
        this.bytes = bytes;
        this.offset = offset;
        Length = length;
    }

    /// <summary>The length in bytes.</summary>
    public int Length { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => bytes.Span.Slice(offset, Length);

    /// <summary>Wipes the bytes. Doing so twice is harmless.</summary>
    public void Dispose() => bytes.Dispose();

    /// <summary>Says that it is opened text, and nothing of it.</summary>
    public override string ToString() => "Opened text.";
}
