using System.Buffers.Binary;
using Parasol.Kernel;

namespace Parasol.Sealing.Tests;

/// <summary>
/// Reads a context back from its 88 bytes, by the table of the design and not by the code under test. That it can be read
/// back at all is what proves that no two contexts share their bytes.
/// </summary>
internal static class ContextLayout
{
    public static SealContext Read(ReadOnlySpan<byte> data) => new(
        (Purpose)data[6],
        Uuid(data.Slice(8, 16)),
        Uuid(data.Slice(24, 16)),
        BinaryPrimitives.ReadUInt32BigEndian(data.Slice(40, 4)),
        Uuid(data.Slice(44, 16)),
        (TableCode)BinaryPrimitives.ReadUInt16BigEndian(data.Slice(60, 2)),
        BinaryPrimitives.ReadUInt16BigEndian(data.Slice(62, 2)),
        Uuid(data.Slice(64, 16)),
        BinaryPrimitives.ReadUInt64BigEndian(data.Slice(80, 8)));

    /// <summary>As the text form of a UUID lists its bytes.</summary>
    private static Guid Uuid(ReadOnlySpan<byte> bytes)
    {
        var hex = Convert.ToHexStringLower(bytes);
        return Guid.ParseExact($"{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}", "D");
    }
}
