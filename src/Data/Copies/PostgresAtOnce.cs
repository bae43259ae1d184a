using Npgsql;

namespace Parasol.Data;

/// <summary>Two databases, each read in a transaction that sees what it saw first. Nothing but COPY over the connection: no program is started.</summary>
sealed class PostgresAtOnce : StoresAtOnce
{
    internal const string History = "__EFMigrationsHistory";

    const string Tables = "SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY c.relname ORDER BY c.relname";

    PostgresAtOnce(NpgsqlConnection records, NpgsqlConnection keys) : base(records, keys)
    {
    }

    public static async Task<PostgresAtOnce> Hold(StoreOptions options, CancellationToken cancel)
    {
        await using var stop = await Open(options, "keys", cancel);
        var held = new PostgresAtOnce(await Open(options, "records", cancel), await Open(options, "keys", cancel));
        try
        {
            // Locked first, in a transaction of its own: those that read take their view of things after it.
            var tables = (await held.Names("keys", cancel)).Keys.Select(Quoted);
            await Run(stop, $"BEGIN; SET LOCAL lock_timeout = '{(int)Patience.TotalSeconds}s'; LOCK TABLE {string.Join(", ", tables)} IN SHARE MODE", cancel);
            foreach (var connection in new[] { held.Records, held.Keys })
            {
                await Run(connection, $"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT count(*) FROM {Quoted(History)}", cancel);
            }
            await Run(stop, "ROLLBACK", cancel);
            return held;
        }
        catch (Exception e)
        {
            await held.DisposeAsync();
            throw e is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } ? new TimeoutException("The key store was never at rest.", e) : e;
        }
    }

    public override async Task<long> Bytes(string store, CancellationToken cancel) => (long)(await Read(store, "SELECT pg_database_size(current_database())", cancel))[0][0];

    public override async Task<IReadOnlyDictionary<string, string[]>> Copy(string store, string folder, CancellationToken cancel)
    {
        var tables = await Names(store, cancel);
        // Migrations make it, with the same lines.
        tables.Remove(History);
        foreach (var (table, columns) in tables)
        {
            await using var from = await ((NpgsqlConnection)Of(store)).BeginRawBinaryCopyAsync($"COPY {Quoted(table)} ({string.Join(", ", columns.Select(Quoted))}) TO STDOUT (FORMAT BINARY)", cancel);
            await using var to = Private(Path.Combine(folder, table + ".copy"));
            await from.CopyToAsync(to, cancel);
            to.Flush(flushToDisk: true);
        }
        return tables;
    }

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    async Task<Dictionary<string, string[]>> Names(string store, CancellationToken cancel) => (await Read(store, Tables, cancel)).ToDictionary(r => (string)r[0], r => (string[])r[1], StringComparer.Ordinal);

    static async Task<NpgsqlConnection> Open(StoreOptions options, string store, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.ConnectionOf(store)) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand($"SELECT to_regclass('public.{Quoted(History)}') IS NOT NULL", connection);
        if (!(bool)(await command.ExecuteScalarAsync(cancel))!)
        {
            await connection.DisposeAsync();
            throw new StoresNotThere(store);
        }
        return connection;
    }
}
