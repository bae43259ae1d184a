using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Parasol.Data;

/// <summary>Reads values of rows as they lie and makes nothing of each, for whoever reads a million of them. What does not have the form that its column wants is read as nothing, and not refused.</summary>
/// <param name="reader">A reader of one of the stores.</param>
public sealed class RowBytes(DbDataReader reader)
{
    readonly sqlite3_stmt? _statement = (reader as SqliteDataReader)?.Handle;
    byte[] _lent = new byte[1024];
    byte[] _text = [];
    DateTime _moment;

    /// <summary>Bytes, good until the next value is read.</summary>
    public ReadOnlySpan<byte> Bytes(int at)
    {
        if (_statement is not null)
        {
            return raw.sqlite3_column_blob(_statement, at);
        }
        var length = (int)reader.GetBytes(at, 0, null, 0, 0);
        if (length > _lent.Length)
        {
            _lent = new byte[length];
        }
        reader.GetBytes(at, 0, _lent, 0, length);
        return _lent.AsSpan(0, length);
    }

    /// <summary>An id. SQLite keeps sixteen bytes, the highest first.</summary>
    public Guid Id(int at) => _statement is null ? reader.GetGuid(at) : Bytes(at) is { Length: 16 } bytes ? new Guid(bytes, bigEndian: true) : Guid.Empty;

    /// <summary>A moment, UTC. SQLite keeps text, often the same in thousands of rows: it is understood once.</summary>
    public DateTime Moment(int at)
    {
        if (_statement is null)
        {
            return reader.GetDateTime(at);
        }
        var text = Bytes(at);
        if (!text.SequenceEqual(_text))
        {
            _text = text.ToArray();
            try
            {
                _moment = reader.GetDateTime(at);
            }
            catch (Exception e) when (e is FormatException or InvalidCastException or InvalidOperationException or ArgumentException)
            {
                _moment = default;
            }
        }
        return _moment;
    }
}
