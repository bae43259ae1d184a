using Npgsql;

namespace Parasol.Data;

/// <summary>Fills a PostgreSQL store, whose tables were just made, from a copy.</summary>
public static class StoreFilling
{
    const int Looks = 10;

    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    const string Aside = "parasol_former";

    const string Over = "parasol_over";

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

    /// <summary>Drops every table of a database.</summary>
    public static Task Clear(string connection) => Run(connection, EachTable("public", "DROP TABLE IF EXISTS public.%I CASCADE"));

    /// <summary>Puts every table of a database aside, so that another state can be made in its place; nothing is copied.</summary>
    public static Task PutAside(string connection) => Run(connection, $"CREATE SCHEMA {Aside}; {EachTable("public", $"ALTER TABLE public.%I SET SCHEMA {Aside}")}");

    /// <summary>Drops what was made meanwhile and puts back what was put aside. Where nothing is aside, nothing happens.</summary>
    public static async Task TakeBack(string connection)
    {
        if (await Has(connection, Aside))
        {
            await Run(connection, $"{EachTable("public", "DROP TABLE IF EXISTS public.%I CASCADE")}; {EachTable(Aside, $"ALTER TABLE {Aside}.%I SET SCHEMA public")}; DROP SCHEMA {Aside}");
        }
    }

    /// <summary>From here on what was put aside is not needed any more, whatever happens.</summary>
    public static Task Settle(string connection) => Run(connection, $"ALTER SCHEMA {Aside} RENAME TO {Over}");

    /// <summary>Drops what was put aside.</summary>
    public static Task LetGo(string connection) => Run(connection, $"DROP SCHEMA IF EXISTS {Aside} CASCADE; DROP SCHEMA IF EXISTS {Over} CASCADE");

    /// <summary>Something is aside and was not settled.</summary>
    public static Task<bool> IsAside(string connection) => Has(connection, Aside);

    /// <summary>What is aside was settled, and is not all dropped yet.</summary>
    public static Task<bool> IsSettled(string connection) => Has(connection, Over);

    /// <summary>Whether anybody else is connected to a database. Somebody who has just left is still listed for a moment, so it looks again for two seconds.</summary>
    public static async Task<bool> IsInUse(string connection, CancellationToken cancel)
    {
        NpgsqlConnection.ClearAllPools();
        await using var open = await Open(connection, cancel);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'", open);
        for (var look = 0; look < Looks; look++)
        {
            if ((long)(await command.ExecuteScalarAsync(cancel))! == 0)
            {
                return false;
            }
            await Task.Delay(BetweenLooks, cancel);
        }
        return true;
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

    static async Task<bool> Has(string connection, string schema)
    {
        await using var open = await Open(connection, CancellationToken.None);
        await using var command = new NpgsqlCommand($"SELECT to_regnamespace('{schema}') IS NOT NULL", open);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    static string EachTable(string of, string what) =>
        $"DO $$ DECLARE t text; BEGIN FOR t IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = '{of}'::regnamespace LOOP EXECUTE format('{what}', t); END LOOP; END $$";

    // All of it or none: one transaction.
    static async Task Run(string connection, string sql)
    {
        await using var open = await Open(connection, CancellationToken.None);
        await using var command = new NpgsqlCommand($"BEGIN; {sql}; COMMIT", open);
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
