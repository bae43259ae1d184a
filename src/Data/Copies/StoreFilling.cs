using Npgsql;

namespace Parasol.Data;

/// <summary>Fills a PostgreSQL store, whose tables were just made, from a copy.</summary>
public static class StoreFilling
{
    /// <summary>Whether a database has no tables at all.</summary>
    public static async Task<bool> IsEmpty(string connection, CancellationToken cancel)
    {
        await using var open = await Open(connection, cancel);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace", open);
        return (long)(await command.ExecuteScalarAsync(cancel))! == 0;
    }

    /// <summary>Takes the rows of a copy in, all of them or none, parents before their children.</summary>
    public static async Task Fill(string connection, string folder, IReadOnlyDictionary<string, string[]> tables, CancellationToken cancel)
    {
        await using var open = await Open(connection, cancel);
        await using var transaction = await open.BeginTransactionAsync(cancel);
        foreach (var table in InOrder(tables.Keys, await Parents(open, cancel)))
        {
            await using var from = new FileStream(Path.Combine(folder, table + ".copy"), FileMode.Open, FileAccess.Read);
            await using var to = await open.BeginRawBinaryCopyAsync($"COPY {PostgresAtOnce.Quoted(table)} ({string.Join(", ", tables[table].Select(PostgresAtOnce.Quoted))}) FROM STDIN (FORMAT BINARY)", cancel);
            await from.CopyToAsync(to, cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Makes a database beside the one of a connection, for a while.</summary>
    /// <returns>Its connection.</returns>
    public static async Task<string> Beside(string connection, string name, CancellationToken cancel)
    {
        await using var open = await Open(connection, cancel);
        await using var command = new NpgsqlCommand($"CREATE DATABASE {PostgresAtOnce.Quoted(name)} TEMPLATE template0", open);
        await command.ExecuteNonQueryAsync(cancel);
        return new NpgsqlConnectionStringBuilder(connection) { Database = name, Pooling = false }.ConnectionString;
    }

    /// <summary>Drops such a database again.</summary>
    public static async Task Drop(string connection, string name)
    {
        await using var open = await Open(connection, CancellationToken.None);
        await using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {PostgresAtOnce.Quoted(name)} WITH (FORCE)", open);
        await command.ExecuteNonQueryAsync();
    }

    static async Task<NpgsqlConnection> Open(string connection, CancellationToken cancel)
    {
        var open = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await open.OpenAsync(cancel);
        return open;
    }

    static async Task<ILookup<string, string>> Parents(NpgsqlConnection open, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT c.relname, p.relname FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class p ON p.oid = f.confrelid WHERE f.contype = 'f' AND f.conrelid <> f.confrelid", open);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var pairs = new List<(string Child, string Parent)>();
        while (await rows.ReadAsync(cancel))
        {
            pairs.Add((rows.GetString(0), rows.GetString(1)));
        }
        return pairs.ToLookup(p => p.Child, p => p.Parent);
    }

    static IEnumerable<string> InOrder(IEnumerable<string> tables, ILookup<string, string> parents)
    {
        var (done, ordered) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var table in tables)
        {
            Visit(table);
        }
        return ordered.Where(tables.Contains);

        void Visit(string table)
        {
            if (done.Add(table))
            {
                foreach (var parent in parents[table])
                {
                    Visit(parent);
                }
                ordered.Add(table);
            }
        }
    }
}
