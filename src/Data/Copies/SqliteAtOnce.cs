using Microsoft.Data.Sqlite;

namespace Parasol.Data;

/// <summary>Two files: reading holds a state of each, because both keep their log beside them.</summary>
sealed class SqliteAtOnce : StoresAtOnce
{
    const int Busy = 5;

    SqliteAtOnce(SqliteConnection records, SqliteConnection keys) : base(records, keys)
    {
    }

    public static async Task<SqliteAtOnce> Hold(StoreOptions options, CancellationToken cancel)
    {
        await using var stop = await Open(options, "keys", cancel);
        var held = new SqliteAtOnce(await Open(options, "records", cancel), await Open(options, "keys", cancel));
        try
        {
            await Run(stop, "BEGIN IMMEDIATE", cancel);
            foreach (var connection in new[] { held.Records, held.Keys })
            {
                await Run(connection, "BEGIN; SELECT count(*) FROM sqlite_master", cancel);
            }
            await Run(stop, "ROLLBACK", cancel);
            return held;
        }
        catch (Exception e)
        {
            await held.DisposeAsync();
            throw e is SqliteException { SqliteErrorCode: Busy } ? new TimeoutException("The key store was never at rest.", e) : e;
        }
    }

    public override async Task<long> Bytes(string store, CancellationToken cancel) =>
        (long)(await Read(store, "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()", cancel))[0][0];

    public override async Task<IReadOnlyDictionary<string, string[]>> Copy(string store, string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, store + ".db");
        await Private(path).DisposeAsync();
        await using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString))
        {
            await copy.OpenAsync(cancel);
            ((SqliteConnection)Of(store)).BackupDatabase(copy);
            // One file, without a log beside it.
            await Run(copy, "PRAGMA journal_mode=DELETE; PRAGMA journal_mode=OFF; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY", cancel);
            if (store == "keys")
            {
                // Freed pages came along. Our connections overwrite what they delete, somebody's tool may not have: a key that was deleted is in no copy.
                await Run(copy, "VACUUM", cancel);
            }
            // As it is opened later; the last one to leave takes the log away.
            await Run(copy, "PRAGMA journal_mode=WAL", cancel);
        }
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
        return new Dictionary<string, string[]>();
    }

    static async Task<SqliteConnection> Open(StoreOptions options, string store, CancellationToken cancel)
    {
        var how = new SqliteConnectionStringBuilder(options.ConnectionOf(store)) { Pooling = false, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = (int)Patience.TotalSeconds };
        if (!File.Exists(how.DataSource) || new FileInfo(how.DataSource).Length == 0)
        {
            throw new StoresNotThere(store);
        }
        var connection = new SqliteConnection(how.ConnectionString);
        await connection.OpenAsync(cancel);
        await Run(connection, "PRAGMA secure_delete=ON", cancel);
        return connection;
    }
}
