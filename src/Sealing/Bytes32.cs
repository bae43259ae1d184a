using System.Runtime.InteropServices;

namespace Parasol.Sealing;

/// <summary>32 bytes that are no secret, as a value: equal when all bytes are.</summary>
internal readonly record struct Bytes32(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public const int Length = 32;

    /// <summary>The value with these bytes, which must be 32 and not all zero.</summary>
    public static Bytes32 From(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length || bytes.IndexOfAnyExcept((byte)0) < 0)
        {
            throw new ArgumentException("A public key has 32 bytes that are not all zero.", nameof(bytes));
        }

        var parts = MemoryMarshal.Cast<byte, ulong>(bytes);
        return new(parts[0], parts[1], parts[2], parts[3]);
    }

    /// <summary>Writes the bytes; throws for the default value, which is no key.</summary>
    public void CopyTo(Span<byte> destination)
    {
        if (this == default)
        {
            throw new InvalidOperationException("This public key was never set.");
        }

        ReadOnlySpan<ulong> parts = [First, Second, Third, Fourth];
        MemoryMarshal.AsBytes(parts).CopyTo(destination);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }
}
