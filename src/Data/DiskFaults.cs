using Microsoft.Data.Sqlite;
using Npgsql;

namespace Parasol.Data;

/// <summary>What a store says when it cannot write, whatever was asked of it.</summary>
public static class DiskFaults
{
    /// <summary>The disk is full, or can only be read. Nothing of what was asked was done.</summary>
    public static bool Is(Exception? e) => e switch
    {
        null => false,
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_IOERR } => true,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.ReadOnlySqlTransaction } => true,
        _ => Is(e.InnerException),
    };
}
