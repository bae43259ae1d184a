using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Doors;

namespace Parasol.Vault.Search;

/// <summary>A card as a segment has it, or that there is none any more.</summary>
readonly record struct CardEntry(FileId File, IndexCard? Card)
{
    public override string ToString() => "sealed";
}

/// <summary>
/// Many cards in one piece, opened for one search and wiped after it: how many, all letters, all pairs, where each card begins, the cards.
/// Numbers are little-endian. A card: file (16), flags, call-name, code, other names, phone endings; a text has its length in bytes in front.
/// </summary>
[Opens]
sealed class CardSegment : IDisposable
{
    const int Head = 4;
    const byte IsGone = 1;
    const byte IsClosed = 2;

    readonly PlainBuffer _plain;

    CardSegment(PlainBuffer plain, int count) => (_plain, Count) = (plain, count);

    /// <summary>How many cards it has.</summary>
    public int Count { get; }

    /// <summary>The bytes of a segment with these cards.</summary>
    public static byte[] Write(IReadOnlyList<CardEntry> entries)
    {
        using var cards = new MemoryStream();
        var head = new byte[Head + entries.Count * 20];
        BinaryPrimitives.WriteInt32LittleEndian(head, entries.Count);
        for (var n = 0; n < entries.Count; n++)
        {
            var signature = entries[n].Card is { } card ? CardSignature.Of(card) : default;
            BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(Head + n * 8), signature.Letters);
            BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(Head + (entries.Count + n) * 8), signature.Pairs);
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(Head + entries.Count * 16 + n * 4), head.Length + (int)cards.Length);
            Write(cards, entries[n]);
        }
        var whole = new byte[head.Length + cards.Length];
        head.CopyTo(whole, 0);
        cards.GetBuffer().AsSpan(0, (int)cards.Length).CopyTo(whole.AsSpan(head.Length));
        cards.GetBuffer().AsSpan().Clear();
        return whole;
    }

    /// <summary>Reads an opened segment; takes the buffer over.</summary>
    /// <exception cref="SealBroken">It is no segment.</exception>
    public static CardSegment Read(PlainBuffer plain)
    {
        var count = plain.Length >= Head ? BinaryPrimitives.ReadInt32LittleEndian(plain.Span) : -1;
        if (count < 0 || plain.Length < Head + count * 20L)
        {
            plain.Dispose();
            throw new SealBroken();
        }
        return new CardSegment(plain, count);
    }

    /// <summary>Every card, in order.</summary>
    public IEnumerable<CardEntry> Entries()
    {
        for (var n = 0; n < Count; n++)
        {
            yield return At(n);
        }
    }

    /// <summary>The cards that may fit; each still has to be compared.</summary>
    public List<CardEntry> Candidates(CardQuery query)
    {
        var found = new List<CardEntry>();
        var letters = Numbers(0);
        var pairs = Numbers(1);
        for (var n = 0; n < letters.Length; n++)
        {
            if (query.MayFit(new CardSignature(letters[n], pairs[n])))
            {
                found.Add(At(n));
            }
        }
        return found;
    }

    public void Dispose() => _plain.Dispose();

    ReadOnlySpan<ulong> Numbers(int column) => MemoryMarshal.Cast<byte, ulong>(_plain.Span.Slice(Head + column * Count * 8, Count * 8));

    CardEntry At(int n)
    {
        var rest = _plain.Span[BinaryPrimitives.ReadInt32LittleEndian(_plain.Span[(Head + Count * 16 + n * 4)..])..];
        var file = new FileId(new Guid(rest[..16], bigEndian: true));
        var flags = rest[16];
        rest = rest[17..];
        if ((flags & IsGone) != 0)
        {
            return new CardEntry(file, null);
        }
        return new CardEntry(file, new IndexCard
        {
            CallName = Text(ref rest), Code = Text(ref rest), Aliases = Texts(ref rest), PhoneEndings = Texts(ref rest), IsClosed = (flags & IsClosed) != 0,
        });
    }

    static void Write(MemoryStream to, CardEntry entry)
    {
        Span<byte> id = stackalloc byte[16];
        entry.File.Value.TryWriteBytes(id, bigEndian: true, out _);
        to.Write(id);
        to.WriteByte(entry.Card is null ? IsGone : entry.Card.IsClosed ? IsClosed : (byte)0);
        if (entry.Card is { } card)
        {
            Write(to, card.CallName);
            Write(to, card.Code);
            Write(to, card.Aliases);
            Write(to, card.PhoneEndings);
        }
    }

    static void Write(MemoryStream to, IReadOnlyList<string> texts)
    {
        Number(to, texts.Count);
        foreach (var text in texts)
        {
            Write(to, text);
        }
    }

    static void Write(MemoryStream to, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(to, bytes.Length);
        to.Write(bytes);
        bytes.AsSpan().Clear();
    }

    static void Number(MemoryStream to, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        to.Write(bytes);
    }

    static string[] Texts(ref ReadOnlySpan<byte> rest)
    {
        var texts = new string[Number(ref rest)];
        for (var n = 0; n < texts.Length; n++)
        {
            texts[n] = Text(ref rest);
        }
        return texts;
    }

    static string Text(ref ReadOnlySpan<byte> rest)
    {
        var length = Number(ref rest);
        var text = Encoding.UTF8.GetString(rest[..length]);
        rest = rest[length..];
        return text;
    }

    static int Number(ref ReadOnlySpan<byte> rest)
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(rest);
        rest = rest[4..];
        return number;
    }
}
