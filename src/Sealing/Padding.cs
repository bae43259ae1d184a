using System.Buffers.Binary;
using System.Numerics;

namespace Parasol.Sealing;

/// <summary>Fills texts up to the sizes of <see cref="PadPolicy"/> and takes them out again.</summary>
internal static class Padding
{
    /// <summary>The bytes in front of a padded text: its length.</summary>
    public const int Prefix = 4;

    private const int CardSize = 512;
    private const int SmallestNote = 256;
    private const int LargestNoteBucket = 8192;

    /// <summary>The size in bytes of a text of this length once it is filled up.</summary>
    public static int Size(int length, PadPolicy pad)
    {
        var whole = (long)length + Prefix;
        return checked((int)(pad switch
        {
            PadPolicy.None => length,
            PadPolicy.Card => (whole + CardSize - 1) / CardSize * CardSize,
            PadPolicy.Note when whole <= LargestNoteBucket => Math.Max(SmallestNote, (long)BitOperations.RoundUpToPowerOf2((uint)whole)),
            PadPolicy.Note or PadPolicy.Padme => Padme(whole),
            _ => throw new ArgumentOutOfRangeException(nameof(pad), "There is no such padding."),
        }));
    }

    /// <summary>
    /// Padmé (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019,
    /// section 4): keeps as many leading bits of the length as the length of its exponent has, and rounds the rest up.
    /// </summary>
    public static long Padme(long length)
    {
        var exponent = BitOperations.Log2((ulong)length);
        var kept = BitOperations.Log2((uint)exponent) + 1;
        var rounded = (1L << Math.Max(0, exponent - kept)) - 1;
        return (length + rounded) & ~rounded;
    }

    /// <summary>Writes the text into a space of its <see cref="Size"/> that is all zeros.</summary>
    public static void Write(ReadOnlySpan<byte> plain, Span<byte> padded, PadPolicy pad)
    {
        if (pad == PadPolicy.None)
        {
            plain.CopyTo(padded);
            return;
        }

        BinaryPrimitives.WriteInt32LittleEndian(padded, plain.Length);
        plain.CopyTo(padded[Prefix..]);
    }

    /// <summary>
    /// Takes over what was opened and hands out the text in it. Every text has exactly one padded form: another size, or a
    /// byte behind the text that is not zero, is refused and what was opened is wiped.
    /// </summary>
    public static PlainBuffer Read(Pinned opened, PadPolicy pad)
    {
        if (pad == PadPolicy.None)
        {
            return new PlainBuffer(opened, 0, opened.Length);
        }

        if (opened.Length >= Prefix)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(opened.Span);
            if (length >= 0 && length <= opened.Length - Prefix && Size(length, pad) == opened.Length
                && opened.Span[(Prefix + length)..].IndexOfAnyExcept((byte)0) < 0)
            {
                return new PlainBuffer(opened, Prefix, length);
            }
        }

        opened.Dispose();
        throw new SealBroken();
    }
}
