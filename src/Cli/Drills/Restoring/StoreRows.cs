using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Parasol.Data;

namespace Parasol.Cli.Drills.Restoring;

/// <summary>Looks into a drill's stores from outside, as rows and as bytes.</summary>
sealed class StoreRows(StoreOptions stores) : IDisposable
{
    bool _isAside;

    bool IsSqlite => stores.Engine == Engine.Sqlite;

    /// <summary>The envelopes that hold a file's key.</summary>
    public async Task<IReadOnlyList<byte[]>> Wraps(Guid file, CancellationToken cancel)
    {
        await using var connection = await Open("keys", cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT sealed FROM keys_wraps WHERE file = {Literal(file)}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<byte[]>();
        while (await reader.ReadAsync(cancel))
        {
            found.Add((byte[])reader[0]);
        }
        return found;
    }

    /// <summary>The files of which this store holds something: of the records, what is sealed in them; of the keys, the envelopes of their keys.</summary>
    public async Task<IReadOnlySet<Guid>> Files(string store, CancellationToken cancel)
    {
        await using var connection = await Open(store, cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT file FROM {(store == "keys" ? "keys_wraps" : "vault_sealed")}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new HashSet<Guid>();
        while (await reader.ReadAsync(cancel))
        {
            found.Add(reader[0] is byte[] bytes ? new Guid(bytes, bigEndian: true) : (Guid)reader[0]);
        }
        return found;
    }

    /// <summary>Leaves of all sealed records only those of these files, or only those of the others. What was set aside by an earlier call comes back first.</summary>
    public async Task Only(IReadOnlyList<Guid> files, bool isIn, CancellationToken cancel)
    {
        await using var connection = await Open("records", cancel);
        if (!_isAside)
        {
            await Run(connection, "CREATE TABLE drill_aside AS SELECT * FROM vault_sealed", cancel);
            _isAside = true;
        }
        await Run(connection, "DELETE FROM vault_sealed", cancel);
        await Run(connection, $"INSERT INTO vault_sealed SELECT * FROM drill_aside WHERE file {(isIn ? "" : "NOT ")}IN ({string.Join(", ", files.Select(Literal))})", cancel);
    }

    /// <summary>How often these bytes lie in the files of the key store, and in a backup of the keys.</summary>
    public async Task<IReadOnlyList<KeyBytes>> Bytes(IReadOnlyList<byte[]> keys, string backup, CancellationToken cancel)
    {
        var found = new List<KeyBytes> { new("the backup of the keys from after", In(Directory.GetFiles(backup, "*", SearchOption.AllDirectories), keys), MustBeNone: true) };
        if (IsSqlite)
        {
            found.Insert(0, new("the key store's database, its log and its free pages", In(Directory.GetFiles(stores.DataFolder, "keys.db*"), keys), MustBeNone: true));
            return found;
        }
        await using var connection = await Open("keys", cancel);
        await Run(connection, "CHECKPOINT", cancel);
        var (data, id) = (await Ask(connection, "SHOW data_directory", cancel), await Ask(connection, "SELECT oid::text FROM pg_database WHERE datname = current_database()", cancel));
        try
        {
            found.Insert(0, new("the key store's tables on disk, free pages with them", In(Directory.GetFiles(Path.Combine(data, "base", id)), keys), MustBeNone: true));
            found.Add(new("PostgreSQL's own log, until its segments are used again", In(Directory.GetFiles(Path.Combine(data, "pg_wal")), keys), MustBeNone: false));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            found.Insert(0, new("the rows of the key store (this account may not read the cluster's files)", await Rows(connection, keys, cancel), MustBeNone: true));
        }
        return found;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    static int In(IEnumerable<string> files, IReadOnlyList<byte[]> keys)
    {
        var found = 0;
        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var whole = new byte[stream.Length];
            stream.ReadExactly(whole);
            foreach (var key in keys)
            {
                var rest = whole.AsSpan();
                while (rest.IndexOf(key) is var at and >= 0)
                {
                    found++;
                    rest = rest[(at + key.Length)..];
                }
            }
        }
        return found;
    }

    static async Task<int> Rows(DbConnection connection, IReadOnlyList<byte[]> keys, CancellationToken cancel)
    {
        var found = 0;
        foreach (var key in keys)
        {
            found += int.Parse(await Ask(connection, $"SELECT count(*)::text FROM keys_wraps WHERE sealed = '\\x{Convert.ToHexString(key)}'", cancel), CultureInfo.InvariantCulture);
        }
        return found;
    }

    string Literal(Guid id) => IsSqlite ? $"X'{Convert.ToHexString(id.ToByteArray(bigEndian: true))}'" : $"'{id}'";

    async Task<DbConnection> Open(string store, CancellationToken cancel)
    {
        DbConnection connection = IsSqlite ? new SqliteConnection(stores.ConnectionOf(store)) : new NpgsqlConnection(stores.ConnectionOf(store));
        await connection.OpenAsync(cancel);
        return connection;
    }

    static async Task Run(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }

    static async Task<string> Ask(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }
}
