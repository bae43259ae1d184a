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
    /// <exception cref="InvalidOperationException">A PostgreSQL connection is missing from the settings; says which.</exception>
    public string ConnectionOf(string store) => Engine == Engine.Sqlite
        ? $"Data Source={Path.Combine(store == "sessions" && SessionFolder is { } own ? own : DataFolder, store + ".db")};Default Timeout=30"
        : store switch { "records" => Records, "keys" => Keys, _ => Sessions }
            ?? throw new InvalidOperationException($"The setting Stores:{char.ToUpperInvariant(store[0])}{store[1..]} is empty. Write the PostgreSQL connection of the {store} store there.");
}
