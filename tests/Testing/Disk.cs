using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Parasol.Testing;

/// <summary>How a disk is.</summary>
public enum DiskState
{
    /// <summary>There is room.</summary>
    Fine,

    /// <summary>No page more.</summary>
    Full,

    /// <summary>It can be read and not written.</summary>
    ReadOnly,
}

/// <summary>
/// The disk under a store. SQLite itself is told that its file may not grow, or may only be read, and says what it says then. PostgreSQL is told to refuse writing;
/// that its disk is full is said in its place, at each command that writes.
/// </summary>
public sealed class Disk : DbCommandInterceptor, IDbConnectionInterceptor
{
    static readonly string[] Writing = ["INSERT", "UPDATE", "DELETE"];

    /// <summary>From the next connection on.</summary>
    public DiskState State { get; set; }

    /// <inheritdoc/>
    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

    /// <inheritdoc/>
    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Pass(command, result));

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Pass(command, result));

    T Pass<T>(DbCommand command, T result) => State == DiskState.Full && command.Connection is NpgsqlConnection && Writing.Any(w => command.CommandText.TrimStart().StartsWith(w, StringComparison.Ordinal))
        ? throw new PostgresException("could not extend file: No space left on device", "ERROR", "ERROR", PostgresErrorCodes.DiskFull) : result;

    void Tell(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = connection is SqliteConnection
            ? $"PRAGMA max_page_count={(State == DiskState.Full ? 1 : 1_073_741_823)}; PRAGMA query_only={(State == DiskState.ReadOnly ? "ON" : "OFF")};"
            : $"SET default_transaction_read_only = {(State == DiskState.ReadOnly ? "on" : "off")}";
        command.ExecuteNonQuery();
    }
}
