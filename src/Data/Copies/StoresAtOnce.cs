using System.Data.Common;

namespace Parasol.Data;

/// <summary>
/// The record database and the key store as they both are at one moment, read while a server goes on working. For that moment nobody can write
/// into the key store; then everybody goes on, and what is read stays as it was.
/// </summary>
/// <remarks>
/// Neither order of reading one store after the other would do. Keys first: a file that is begun in between has records and no key, so it is lost
/// although nobody destroyed it. Records first: a request that is taken in meanwhile is in none of both, since the key of its week may be gone by
/// then, and a file that is given a new key has only the new one. At one moment the two are what a power cut would leave, and the
/// product settles that at each start: keys come before their records, and go before them. What was being destroyed at that moment is destroyed
/// in the copy too.
/// </remarks>
public abstract class StoresAtOnce : IAsyncDisposable
{
    /// <summary>The names of the stores that are ever copied. Sessions and packed cards are not among them: nobody needs them back.</summary>
    public static readonly IReadOnlyList<string> Copied = ["records", "keys"];

    /// <summary>So long it waits for a moment in which nobody writes into the key store.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private protected StoresAtOnce(DbConnection records, DbConnection keys) => (Records, Keys) = (records, keys);

    private protected DbConnection Records { get; }

    private protected DbConnection Keys { get; }

    /// <summary>Takes hold of both.</summary>
    /// <exception cref="StoresNotThere">One of the two has no tables yet.</exception>
    /// <exception cref="TimeoutException">The key store was written to all the time.</exception>
    public static async Task<StoresAtOnce> Take(StoreOptions options, CancellationToken cancel) => options.Engine == Engine.Sqlite
        ? await SqliteAtOnce.Hold(options, cancel)
        : await PostgresAtOnce.Hold(options, cancel);

    /// <summary>How many bytes a copy of this store may need.</summary>
    public abstract Task<long> Bytes(string store, CancellationToken cancel);

    /// <summary>Writes a copy of a store into a folder, for its owner's eyes alone.</summary>
    /// <returns>PostgreSQL: each table with its columns in their order. SQLite: nothing, since the file knows.</returns>
    public abstract Task<IReadOnlyDictionary<string, string[]>> Copy(string store, string folder, CancellationToken cancel);

    /// <summary>The newest migration that a store has had.</summary>
    public async Task<string> Newest(string store, CancellationToken cancel) =>
        (string)(await Read(store, "SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\"", cancel))[0][0];

    /// <summary>How far each audit chain is: node, number, hash.</summary>
    public async Task<IReadOnlyList<(Guid Node, long Seq, byte[] Hash)>> Heads(CancellationToken cancel) =>
    [
        .. (await Read("records", "SELECT node, seq, hash FROM vault_audit_heads WHERE seq > 0 ORDER BY node", cancel))
            .Select(h => (h[0] is byte[] id ? new Guid(id, bigEndian: true) : (Guid)h[0], Convert.ToInt64(h[1], System.Globalization.CultureInfo.InvariantCulture), (byte[])h[2])),
    ];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Records.DisposeAsync();
        await Keys.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected DbConnection Of(string store) => store == "records" ? Records : Keys;

    private protected async Task<List<object[]>> Read(string store, string sql, CancellationToken cancel)
    {
        await using var command = Of(store).CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    private protected static async Task Run(DbConnection on, string sql, CancellationToken cancel)
    {
        await using var command = on.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>A new file that its owner alone can read.</summary>
    private protected static FileStream Private(string path)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return new FileStream(path, how);
    }
}

/// <summary>There is nothing to copy yet.</summary>
public sealed class StoresNotThere(string store) : Exception($"The {store} store has no tables.");
