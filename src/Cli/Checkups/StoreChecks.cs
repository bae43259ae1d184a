using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Parasol.Cli.Backups;
using Parasol.Data;
using Parasol.Vault;

namespace Parasol.Cli.Checkups;

/// <summary>How the stores stand: their version, how they forget, when they were last copied.</summary>
static class StoreChecks
{
    /// <summary>So many days a backup may be old: one each week, and a day of grace.</summary>
    const int Days = 8;

    public static async Task<Finding> Versions(IKeeping keeping, StoreOptions stores, CancellationToken cancel)
    {
        var engine = await Engine(stores, cancel);
        var names = $"Parasol {Backup.Product}, .NET {Environment.Version}, {engine}, libsodium {keeping.Libsodium}";
        foreach (var store in new[] { "records", "keys", "sessions" })
        {
            var (newest, known) = (await keeping.Newest(store), keeping.Known(store));
            if (newest is null)
            {
                return new("versions", Standing.Do, $"{names}; the {store} store is empty.", "Say --data with the folder you mean, or start with ./parasol serve.");
            }
            if (newest != known[^1])
            {
                return known.Contains(newest)
                    ? new("versions", Standing.Do, $"{names}; the {store} store is of an older version.", "Bring it to this one: ./parasol upgrade")
                    : new("versions", Standing.Do, $"{names}; the {store} store is of a newer version.", "Install that version of Parasol: this one must not write into it.");
            }
        }
        return Finding.Good("versions", $"{names}; the stores are of this version.");
    }

    public static async Task<Finding> Forgetting(IKeeping keeping, Engine engine) => (engine, await keeping.ForgetsDeletedKeys()) switch
    {
        (Data.Engine.Sqlite, true) => Finding.Good("deleted keys", "What is deleted from the key store is overwritten."),
        (Data.Engine.Sqlite, false) => new("deleted keys", Standing.Do, "What is deleted from the key store is not overwritten.", "This SQLite was built without that: install the one that comes with Parasol."),
        (_, true) => new("deleted keys", Standing.Look, "Nothing copies the key store's log elsewhere, but PostgreSQL keeps deleted rows until they are swept out.", "Each week, as its owner, in the database of the keys: VACUUM FULL; CHECKPOINT; SELECT pg_switch_wal();"),
        (_, false) => new("deleted keys", Standing.Do, "The key store's log is archived: deleted keys live on in it.", "Give the keys a cluster of their own with archive_mode = off."),
    };

    public static Finding Backups(string data, DateTimeOffset now)
    {
        var file = Path.Combine(data, Backup.LastDay);
        const string how = "Make one: ./parasol backup --to FOLDER --keys-to FOLDER";
        if (!File.Exists(file) || !DateOnly.TryParseExact(File.ReadAllText(file).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new("backups", Standing.Do, "No backup was ever made of this folder.", how);
        }
        var age = DateOnly.FromDateTime(now.UtcDateTime).DayNumber - day.DayNumber;
        return age < 0 ? new("backups", Standing.Do, $"The last backup is of {day:yyyy-MM-dd}, which is yet to come: the clock was wrong then or is now.", "Set the clock right, then make a new one.")
            : age > Days ? new("backups", Standing.Do, $"The last backup is of {day:yyyy-MM-dd}, {age} days ago.", how)
            : Finding.Good("backups", $"The last backup is of {day:yyyy-MM-dd}. ./parasol restore --check says what it would give back.");
    }

    static async Task<string> Engine(StoreOptions stores, CancellationToken cancel)
    {
        await using DbConnection connection = stores.Engine == Data.Engine.Sqlite ? new SqliteConnection("Data Source=:memory:") : new NpgsqlConnection(stores.Records);
        await connection.OpenAsync(cancel);
        return stores.Engine == Data.Engine.Sqlite ? $"SQLite {connection.ServerVersion}" : $"PostgreSQL {connection.ServerVersion}";
    }
}

/// <summary>Looks at everything, in the order in which somebody would put it right.</summary>
static class Checkup
{
    public static async Task<IReadOnlyList<Finding>> Of(StoreOptions stores, Machine machine, TimeProvider time, CancellationToken cancel)
    {
        var (data, now) = (stores.DataFolder, time.GetUtcNow());
        List<Finding> found =
        [
            MachineChecks.Clock(machine, data, now), MachineChecks.Disk(machine, data), MachineChecks.Permissions(data), MachineChecks.Swap(machine),
            MachineChecks.CoreDumps(machine), MachineChecks.Debugging(machine), MachineChecks.Tls(),
        ];
        if (stores.Engine == Engine.Sqlite && Backup.StoreFiles.FirstOrDefault(f => !File.Exists(Path.Combine(data, f))) is { } missing)
        {
            found.Add(new("stores", Standing.Do, $"There is no {missing} in {data}.", "Say --data with the folder you mean; if it is the right one, put a backup back."));
        }
        else
        {
            try
            {
                await using var ground = Ground.On(stores, time);
                await using var scope = ground.Services.CreateAsyncScope();
                var keeping = scope.ServiceProvider.GetRequiredService<IKeeping>();
                found.Add(await StoreChecks.Versions(keeping, stores, cancel));
                found.Add(await StoreChecks.Forgetting(keeping, stores.Engine));
            }
            catch (DbException e)
            {
                found.Add(new("stores", Standing.Do, "The stores cannot be opened.", $"{e.Message.TrimEnd('.')}. If a disk is broken, put a backup back into a new folder."));
            }
        }
        found.Add(StoreChecks.Backups(data, now));
        return found;
    }
}
