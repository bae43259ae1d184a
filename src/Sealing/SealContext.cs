using System.Buffers.Binary;
using Parasol.Kernel;

namespace Parasol.Sealing;

/// <summary>
/// Where an envelope belongs. Every field is bound into the seal: an envelope that is moved to another row, field, file,
/// program or organisation, or put back as an older version, does not open. Nothing here is secret, and nothing is stored
/// inside the envelope but <paramref name="KeyGeneration"/>: whoever opens states the whole context again, from what
/// the row is expected to be and not from what a stored envelope claims.
/// </summary>
/// <param name="Purpose">What the envelope holds.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Compartment">The program; the member's id for <see cref="Purpose.UserBundle"/>, <see cref="Purpose.SessionBundle"/>
/// and <see cref="Purpose.RecoveryBundle"/>.</param>
/// <param name="KeyGeneration">Which of the file's keys, or which epoch of the program.</param>
/// <param name="File">The file; all zeros where there is none.</param>
/// <param name="Table">The kind of record.</param>
/// <param name="Field">The group of fields within the record, a constant of the module that owns the record.</param>
/// <param name="Row">The record; the member's id for grants; the first 16 bytes of the session's name for a session's bundle.</param>
/// <param name="Version">The record's version, growing by one with each change.</param>
public readonly record struct SealContext(
    Purpose Purpose, Guid Organisation, Guid Compartment, uint KeyGeneration, Guid File, TableCode Table, ushort Field, Guid Row, ulong Version)
{
    /// <summary>The length of the associated data in bytes.</summary>
    internal const int Length = 88;

    private const byte Format = 1;

    /// <summary>
    /// Writes the associated data: 88 bytes of fixed width, numbers big-endian, UUIDs in the byte order of RFC 9562,
    /// so that any other tool can write the same bytes.
    /// </summary>
    internal void Write(Algorithm algorithm, Span<byte> data)
    {
        "PRSL"u8.CopyTo(data);
        data[4] = Format;
        data[5] = (byte)algorithm;
        data[6] = (byte)Purpose;
        data[7] = 0;
        Organisation.TryWriteBytes(data[8..], bigEndian: true, out _);
        Compartment.TryWriteBytes(data[24..], bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32BigEndian(data[40..], KeyGeneration);
        File.TryWriteBytes(data[44..], bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(data[60..], (ushort)Table);
        BinaryPrimitives.WriteUInt16BigEndian(data[62..], Field);
        Row.TryWriteBytes(data[64..], bigEndian: true, out _);
        BinaryPrimitives.WriteUInt64BigEndian(data[80..], Version);
    }

    /// <summary>Throws when the context was never filled in: an envelope without a purpose would fit anywhere.</summary>
    internal void MustHavePurpose()
    {
        if (Purpose == 0)
        {
            throw new ArgumentException("An envelope needs a purpose.");
        }
    }
}
