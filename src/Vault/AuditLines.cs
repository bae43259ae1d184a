using System.Data.Common;
using Parasol.Data;

namespace Parasol.Vault;

/// <summary>Some thousand entries of the audit, one behind the other in one block of bytes that is used again.</summary>
sealed class AuditLines
{
    /// <summary>The entries, in the order of the chains and their numbers.</summary>
    public const string Query = "SELECT node, seq, organisation, hour, code, detail, hash FROM vault_audit ORDER BY node, seq";

    const int Most = 2048;

    readonly (Guid Node, long Seq, int At, int Body, int Hash)[] _lines = new (Guid, long, int, int, int)[Most];
    byte[] _bytes = new byte[Most * 512];
    int _used;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>No more fit.</summary>
    public bool IsFull => Count == Most;

    /// <summary>Which chain, and which number in it.</summary>
    public (Guid Node, long Seq) this[int line] => (_lines[line].Node, _lines[line].Seq);

    /// <summary>What the hash of an entry covers.</summary>
    public ReadOnlySpan<byte> Body(int line) => _bytes.AsSpan(_lines[line].At, _lines[line].Body);

    /// <summary>The hash that lies there.</summary>
    public ReadOnlySpan<byte> Hash(int line) => _bytes.AsSpan(_lines[line].At + _lines[line].Body, _lines[line].Hash);

    /// <summary>Adds the row that is being read.</summary>
    public void Add(DbDataReader reader, RowBytes row)
    {
        var (at, node) = (_used, row.Id(0));
        AuditChain.Write(node, row.Id(2), row.Moment(3), reader.GetInt16(4), Room(AuditChain.Clear));
        var body = AuditChain.Clear + Copy(row.Bytes(5));
        _lines[Count++] = (node, reader.GetInt64(1), at, body, Copy(row.Bytes(6)));
    }

    /// <summary>None any more.</summary>
    public void Clear() => (Count, _used) = (0, 0);

    int Copy(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        return bytes.Length;
    }

    Span<byte> Room(int length)
    {
        if (_used + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + length));
        }
        _used += length;
        return _bytes.AsSpan(_used - length, length);
    }
}
