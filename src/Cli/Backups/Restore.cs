using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Parasol.Data;
using Parasol.Vault;

namespace Parasol.Cli.Backups;

/// <summary>What a backup gives back.</summary>
sealed record Restored
{
    public required DateTime RecordsMade { get; init; }

    public required DateTime KeysMade { get; init; }

    /// <summary>The first day on which a backup run deletes these keys.</summary>
    public required DateOnly? KeysUntil { get; init; }

    public required string Product { get; init; }

    public required Keeping Kept { get; init; }

    public required bool WallsProved { get; init; }

    public required int Statements { get; init; }

    public required long AuditEntries { get; init; }

    public required IReadOnlyList<AuditDamage> AuditDamages { get; init; }

    /// <summary>Nothing is wrong with it.</summary>
    public bool IsGood => WallsProved && AuditDamages.Count == 0;
}

/// <summary>Puts a pair of backups together: for a look, or for good.</summary>
sealed class Restore(TimeProvider time)
{
    /// <summary>Puts it together in a folder, or databases, of its own for a moment, and looks at it.</summary>
    /// <param name="pair">What.</param>
    /// <param name="server">PostgreSQL: the stores beside which databases are made for the moment.</param>
    /// <param name="work">In which folder.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Restored> Check(BackupPair pair, StoreOptions server, string work, CancellationToken cancel)
    {
        SameEngine(pair, server);
        Room(pair, work);
        var folder = PrivateFiles.Folder(Path.Combine(work, $".check-{RandomNumberGenerator.GetHexString(8, lowercase: true)}"));
        var into = new StoreOptions { DataFolder = folder, Engine = pair.Records.Engine };
        var made = new List<(string Beside, string Name)>();
        try
        {
            if (into.Engine == Engine.Postgres)
            {
                (into.Records, into.Keys, into.Sessions) = (await Beside("records"), await Beside("keys"), await Beside("sessions"));
            }
            return await Settle(pair, into, cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new CannotDo("Every file is as it was written. To look inside, a database is made and dropped again, and this database account may not: allow it with ALTER ROLE ... CREATEDB.");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            PrivateFiles.Destroy(folder);
            foreach (var (beside, name) in made)
            {
                await StoreFilling.Drop(beside, name);
            }
        }

        async Task<string> Beside(string store)
        {
            var name = $"parasol_check_{store}_{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
            var connection = await StoreFilling.Beside(server.ConnectionOf(store), name, cancel);
            made.Add((server.ConnectionOf(store), name));
            return connection;
        }
    }

    /// <summary>Puts it together for good, in a folder that has no stores.</summary>
    public async Task<Restored> Into(BackupPair pair, StoreOptions to, bool mayHaveOlderKeys, CancellationToken cancel)
    {
        SameEngine(pair, to);
        if (pair.HasOlderKeys && !mayHaveOlderKeys)
        {
            throw new CannotDo($"These keys were copied before the records ({Moment(pair.Keys.Made)}, {Moment(pair.Records.Made)}): what was begun in between would not open, and what was destroyed would open again. Say --keys-from with newer ones; if there are none, add --older-keys.");
        }
        if (Backup.ServerFiles.Concat(Backup.StoreFiles).FirstOrDefault(f => File.Exists(Path.Combine(to.DataFolder, f))) is { } there)
        {
            throw new CannotDo($"{to.DataFolder} is in use: it has {there}. A restore never overwrites anything. Say --data with a new folder.");
        }
        foreach (var store in to.Engine == Engine.Postgres ? new[] { "records", "keys", "sessions" } : [])
        {
            if (!await StoreFilling.IsEmpty(to.ConnectionOf(store), cancel))
            {
                throw new CannotDo($"The database of the {store} store is in use: it has tables. A restore never overwrites anything. Name an empty database.");
            }
        }
        PrivateFiles.Folder(to.DataFolder);
        if (PrivateFiles.IsOpenToAll(to.DataFolder))
        {
            throw new CannotDo($"Everybody on this machine can look into {to.DataFolder}. Close it with: chmod 700 {to.DataFolder}");
        }
        Room(pair, to.DataFolder);
        // Nothing stands in the folder itself before all of it is there.
        var part = PrivateFiles.Folder(Path.Combine(to.DataFolder, ".part"));
        try
        {
            var into = new StoreOptions { DataFolder = part, Engine = to.Engine, Records = to.Records, Keys = to.Keys, Sessions = to.Sessions };
            var restored = await Settle(pair, into, cancel);
            await using (var ground = Ground.On(into, time))
            {
                await ground.Note(string.Create(CultureInfo.InvariantCulture, $"Put back from records of {pair.Records.Made:yyyy-MM-dd} and keys of {pair.Keys.Made:yyyy-MM-dd}"), cancel);
            }
            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.GetFiles(part))
            {
                File.Move(file, Path.Combine(to.DataFolder, Path.GetFileName(file)));
            }
            return restored;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            PrivateFiles.Destroy(part);
        }
    }

    /// <summary>Unpacks, brings to this version, settles what was half done, counts, finishes what was destroyed since, and proves.</summary>
    async Task<Restored> Settle(BackupPair pair, StoreOptions into, CancellationToken cancel)
    {
        await using var ground = Ground.On(into, time);
        await using var scope = ground.Services.CreateAsyncScope();
        var keeping = scope.ServiceProvider.GetRequiredService<IKeeping>();
        pair.Fits(keeping);
        await pair.Unpack(into, keeping.Make, cancel);
        // Only now: what keeps the stores makes the server's own files where there are none yet.
        var upkeep = scope.ServiceProvider.GetRequiredService<IUpkeep>();
        await upkeep.Start();
        var kept = await keeping.Count();
        if (kept is { Files: 0, Destroyed: > 0 })
        {
            throw new CannotDo("These keys open none of these records: they are of another instance. Say --keys-from with those that were made with the records.");
        }
        if (!pair.HasOlderKeys)
        {
            await keeping.Finish();
        }
        // What was due meanwhile is done now: help that is over, links past their day.
        await upkeep.Sweep();
        var walls = await scope.ServiceProvider.GetRequiredService<IWalls>().Verify();
        var audit = await scope.ServiceProvider.GetRequiredService<IAuditCheck>().Verify([.. pair.Records.Chains.Select(AuditAnchor.Read).OfType<AuditAnchor>()]);
        return new Restored
        {
            RecordsMade = pair.Records.Made, KeysMade = pair.Keys.Made, KeysUntil = pair.Keys.KeptUntil, Product = pair.Records.Product, Kept = kept,
            WallsProved = walls.IsProved, Statements = walls.Statements, AuditEntries = audit.Entries, AuditDamages = audit.Damages,
        };
    }

    static void SameEngine(BackupPair pair, StoreOptions stores)
    {
        if (pair.Records.Engine != stores.Engine)
        {
            throw new CannotDo(pair.Records.Engine == Engine.Postgres
                ? "This backup is of PostgreSQL: say in PARASOL_RECORDS, PARASOL_KEYS and PARASOL_SESSIONS which databases are meant."
                : "This backup is of SQLite, and PARASOL_RECORDS names a PostgreSQL database: leave it out.");
        }
    }

    static void Room(BackupPair pair, string folder)
    {
        if (new DriveInfo(folder).AvailableFreeSpace is var room && room < 2 * pair.Bytes)
        {
            throw new CannotDo($"There is no room in {folder}: it needs {Backup.Megabytes(2 * pair.Bytes)} and has {Backup.Megabytes(room)}. Make room, or say another folder.");
        }
    }

    internal static string Moment(DateTime made) => made.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
