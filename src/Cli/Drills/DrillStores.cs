using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Npgsql;
using Parasol.Cli.Backups;
using Parasol.Cli.Drills.Searching;
using Parasol.Data;

namespace Parasol.Cli.Drills;

/// <summary>
/// The stores of one drill: files in a folder of its own, or three databases of its own on a PostgreSQL server, dropped at the end. Never the stores
/// of a live data folder.
/// </summary>
sealed class DrillStores : IAsyncDisposable
{
    readonly string? _server;
    readonly List<string> _databases = [];

    DrillStores(StoreOptions options, string? server) => (Options, _server) = (options, server);

    /// <summary>Where the server finds them.</summary>
    public StoreOptions Options { get; }

    /// <summary>How the search looks into them, in words.</summary>
    public string Looks { get; private set; } = "every file";

    /// <summary>New, empty stores. Without a server they are SQLite files.</summary>
    public static async Task<DrillStores> Make(string folder, string? server)
    {
        var stores = new DrillStores(new StoreOptions { DataFolder = folder, Engine = server is null ? Engine.Sqlite : Engine.Postgres }, server);
        if (server is not null)
        {
            var tail = RandomNumberGenerator.GetHexString(10, lowercase: true);
            (stores.Options.Records, stores.Options.Keys, stores.Options.Sessions) = (await stores.Create($"drill_records_{tail}"), await stores.Create($"drill_keys_{tail}"), await stores.Create($"drill_sessions_{tail}"));
        }
        return stores;
    }

    /// <summary>The backup that an operator makes, into a folder.</summary>
    public Task BackUp(string folder, CancellationToken cancel) =>
        new Backup(new BackupOrder(Options, Path.Combine(folder, "records"), Path.Combine(folder, "keys"), KeepKeys: 14), TimeProvider.System).Make(cancel);

    /// <summary>
    /// Where PostgreSQL keeps what it was given: the files of its cluster where this account may read them, with other databases left out. Where it
    /// may not, every row of every table is copied out into <paramref name="folder"/>, and that is searched.
    /// </summary>
    public async Task<Place?> Cluster(string folder, CancellationToken cancel)
    {
        if (Options.Engine == Engine.Sqlite)
        {
            return null;
        }
        await using var connection = await Open(cancel);
        await Run(connection, "CHECKPOINT", cancel);
        var data = await Ask(connection, "SHOW data_directory", cancel);
        try
        {
            _ = Directory.GetFiles(Path.Combine(data, "pg_wal"));
            HashSet<string> others = [];
            await using var command = new NpgsqlCommand("SELECT oid::text FROM pg_database WHERE NOT datname = ANY($1)", connection) { Parameters = { new() { Value = _databases.ToArray() } } };
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
            {
                others.Add(Path.Combine(data, "base", rows.GetString(0)) + Path.DirectorySeparatorChar);
            }
            Looks = "the files of the cluster, write-ahead log included";
            return new Place("the cluster's files", data, file => others.Any(o => file.StartsWith(o, StringComparison.Ordinal)));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            Looks = "every row of every table, because the files of the cluster cannot be read from here";
            Directory.CreateDirectory(folder);
            foreach (var store in StoresAtOnce.Copied.Append("sessions"))
            {
                await Copy(store, folder, cancel);
            }
            return new Place("every row of every table", folder);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await using var connection = await Open(CancellationToken.None);
            foreach (var database in _databases)
            {
                await Run(connection, $"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)", CancellationToken.None);
            }
        }
    }

    async Task<string> Create(string name)
    {
        await using var connection = await Open(CancellationToken.None);
        await Run(connection, $"CREATE DATABASE \"{name}\" TEMPLATE template0", CancellationToken.None);
        _databases.Add(name);
        return new NpgsqlConnectionStringBuilder(_server) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }

    async Task Copy(string store, string folder, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(Options.ConnectionOf(store));
        await connection.OpenAsync(cancel);
        var tables = new List<string>();
        await using (var command = new NpgsqlCommand("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' ORDER BY 1", connection))
        await using (var rows = await command.ExecuteReaderAsync(cancel))
        {
            while (await rows.ReadAsync(cancel))
            {
                tables.Add(rows.GetString(0));
            }
        }
        foreach (var table in tables)
        {
            await using var from = await connection.BeginRawBinaryCopyAsync($"COPY {table} TO STDOUT (FORMAT BINARY)", cancel);
            await using var to = new FileStream(Path.Combine(folder, $"{store}.{table.Trim('"')}"), FileMode.Create);
            await from.CopyToAsync(to, cancel);
        }
    }

    async Task<NpgsqlConnection> Open(CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        return connection;
    }

    static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    static async Task<string> Ask(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }
}
