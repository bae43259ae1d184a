using System.Net;
using Npgsql;

namespace Parasol.Data;

/// <summary>Which engine keeps the stores.</summary>
public enum Engine
{
    /// <summary>Files in the data folder. The default.</summary>
    Sqlite,

    /// <summary>PostgreSQL, the way to grow.</summary>
    Postgres,
}

/// <summary>Where the three stores are: records, keys, sessions.</summary>
public sealed class StoreOptions
{
    /// <summary>The engine of all three.</summary>
    public Engine Engine { get; set; } = Engine.Sqlite;

    /// <summary>The folder for files: SQLite stores, server key, pinned roots.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>The folder of the session store on SQLite; null means beside the others. A memory file system is best: it is never backed up.</summary>
    public string? SessionFolder { get; set; }

    /// <summary>PostgreSQL: connection to the record database.</summary>
    public string? Records { get; set; }

    /// <summary>PostgreSQL: connection to the key store, in a cluster of its own where erasure must be real.</summary>
    public string? Keys { get; set; }

    /// <summary>PostgreSQL: connection to the session store.</summary>
    public string? Sessions { get; set; }

    /// <summary>The connection string of one store.</summary>
    /// <exception cref="InvalidOperationException">A PostgreSQL connection is missing from the settings, cannot be read, or would go over a network without a certificate that is checked; says which.</exception>
    public string ConnectionOf(string store) => Engine == Engine.Sqlite
        ? $"Data Source={Path.Combine(store == "sessions" && SessionFolder is { } own ? own : DataFolder, store + ".db")};Default Timeout=30"
        : Shielded(store, store switch { "records" => Records, "keys" => Keys, _ => Sessions });

    static string Shielded(string store, string? connection)
    {
        var setting = $"PARASOL_{store.ToUpperInvariant()}";
        if (connection is null)
        {
            throw new InvalidOperationException($"The setting {setting} is empty. Write the PostgreSQL connection of the {store} store there.");
        }
        NpgsqlConnectionStringBuilder read;
        try
        {
            read = new NpgsqlConnectionStringBuilder(connection);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // What cannot be read may hold a password: it is not repeated.
            throw new InvalidOperationException($"The setting {setting} is no PostgreSQL connection. It looks like this: Host=127.0.0.1;Username=parasol;Password=...;Database={store}");
        }
        var isHere = (read.Host ?? "").Split(',').All(h => h.StartsWith('/') || h.Trim() == "localhost" || (IPAddress.TryParse(h.Split(':') is [var address, _] ? address : h, out var ip) && IPAddress.IsLoopback(ip)));
        return isHere || read.SslMode >= SslMode.VerifyCA
            ? connection
            : throw new InvalidOperationException($"The setting {setting} leads to another computer without a certificate that is checked. Add: SSL Mode=VerifyFull");
    }
}
