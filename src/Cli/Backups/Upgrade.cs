using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Vault;

namespace Parasol.Cli.Backups;

/// <summary>What an upgrade did.</summary>
sealed record Upgraded(string FromRecords, string FromKeys, BackupMade Backup);

/// <summary>
/// Brings the stores to this version of the product, after a backup, and proves them. If anything goes wrong they are as they were. On SQLite they are brought to it
/// aside, in a copy, which takes their place only when it is proved: until then nothing was touched, not by a power cut either. On
/// PostgreSQL the tables are put aside, made and filled anew from the backup, and dropped or put back in the end; what a power cut leaves aside is put back by the next run.
/// </summary>
sealed class Upgrade(BackupOrder order, TimeProvider time)
{
    static readonly string[] Stores = ["records", "keys"];

    /// <summary>Null when the stores are of this version already.</summary>
    /// <exception cref="CannotDo">It cannot be done, and nothing was changed.</exception>
    public async Task<Upgraded?> Run(CancellationToken cancel)
    {
        var stores = order.Stores;
        if (stores.Engine == Engine.Sqlite && Stores.Any(s => !File.Exists(Path.Combine(stores.DataFolder, s + ".db"))))
        {
            throw new CannotDo($"There are no stores in {stores.DataFolder}. Say --data with the folder you mean.");
        }
        if (stores.Engine == Engine.Postgres)
        {
            // A run that was cut off may have left them aside.
            await TakeBack(stores);
        }
        var newest = new Dictionary<string, string>(StringComparer.Ordinal);
        await using (var ground = Ground.On(stores, time))
        {
            await using var scope = ground.Services.CreateAsyncScope();
            var keeping = scope.ServiceProvider.GetRequiredService<IKeeping>();
            foreach (var store in Stores)
            {
                newest[store] = await keeping.Newest(store) ?? throw new CannotDo($"The {store} store is empty. Say --data with the folder you mean.");
                if (!keeping.Known(store).Contains(newest[store]))
                {
                    throw new CannotDo($"The {store} store is of a newer version than this Parasol, which must not write into it. Install that version.");
                }
            }
            if (Stores.All(s => newest[s] == keeping.Known(s)[^1]))
            {
                return null;
            }
        }
        await Alone(cancel);
        var backup = await new Backup(order, time).Make(cancel);
        await (stores.Engine == Engine.Sqlite ? Aside(cancel) : InPlace(backup, cancel));
        await using (var done = Ground.On(stores, time))
        {
            await done.Note($"Brought to version {Backup.Product}", cancel);
        }
        return new Upgraded(newest["records"], newest["keys"], backup);
    }

    async Task Aside(CancellationToken cancel)
    {
        var data = order.Stores.DataFolder;
        var aside = Path.Combine(data, ".upgrade");
        PrivateFiles.Destroy(aside);
        PrivateFiles.Folder(aside);
        try
        {
            IReadOnlyList<AuditAnchor> heads;
            await using (var both = await StoresAtOnce.Take(order.Stores, cancel))
            {
                heads = await Heads(both, cancel);
                foreach (var store in Stores)
                {
                    await both.Copy(store, aside, cancel);
                }
            }
            foreach (var file in Backup.ServerFiles.Where(f => File.Exists(Path.Combine(data, f))))
            {
                await PrivateFiles.Copy(Path.Combine(data, file), Path.Combine(aside, file), cancel);
            }
            var damages = await DamagesOf(order.Stores);
            try
            {
                await Prove(new StoreOptions { DataFolder = aside }, heads, damages);
            }
            catch (DbException e)
            {
                throw new CannotDo($"The stores could not be brought to this version, and nothing was changed: {e.Message}");
            }
            await Alone(cancel);
            await using (var both = await StoresAtOnce.Take(order.Stores, cancel))
            {
                if (!heads.SequenceEqual(await Heads(both, cancel)))
                {
                    throw new CannotDo("Somebody worked meanwhile, so nothing was changed. Stop the server (systemctl stop parasol) and try again.");
                }
            }
            Swap(data, aside);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            PrivateFiles.Destroy(aside);
        }
    }

    // Keys first. A power cut in between leaves one store of this version and one of the former: the next start brings that one to it too.
    static void Swap(string data, string aside)
    {
        SqliteConnection.ClearAllPools();
        foreach (var store in Stores.Reverse())
        {
            var file = Path.Combine(data, store + ".db");
            if (File.Exists(file + "-wal"))
            {
                throw new CannotDo("Somebody has the stores open, so they were left as they are. Stop the server (systemctl stop parasol) and try again.");
            }
            File.Move(file, Path.Combine(aside, store + ".former"));
            File.Move(Path.Combine(aside, store + ".db"), file);
        }
    }

    async Task InPlace(BackupMade backup, CancellationToken cancel)
    {
        var stores = order.Stores;
        var pair = await BackupPair.Find(backup.Records, backup.Keys, cancel);
        var damages = await DamagesOf(stores);
        try
        {
            foreach (var store in Stores)
            {
                await StoreFilling.PutAside(stores.ConnectionOf(store));
            }
            await using (var ground = Ground.On(stores, time))
            {
                await using var scope = ground.Services.CreateAsyncScope();
                await pair.Refill(stores, scope.ServiceProvider.GetRequiredService<IKeeping>().Make, cancel);
            }
            await Prove(stores, [.. pair.Records.Chains.Select(AuditAnchor.Read).OfType<AuditAnchor>()], damages);
            await StoreFilling.Settle(stores.ConnectionOf("records"));
            await LetGo(stores);
        }
        catch (Exception e) when (e is DbException or CannotDo)
        {
            await TakeBack(stores);
            // Sessions may be of this version by now. The former one makes them anew.
            await StoreFilling.Clear(stores.ConnectionOf("sessions"));
            throw e as CannotDo ?? new CannotDo($"The stores could not be brought to this version, and are as they were: {e.Message}");
        }
    }

    // The records' database says which way it goes on, so that two databases never go two ways.
    static async Task LetGo(StoreOptions stores)
    {
        await StoreFilling.LetGo(stores.ConnectionOf("keys"));
        await StoreFilling.LetGo(stores.ConnectionOf("records"));
    }

    static async Task TakeBack(StoreOptions stores)
    {
        if (await StoreFilling.IsSettled(stores.ConnectionOf("records")))
        {
            await LetGo(stores);
            return;
        }
        foreach (var store in Stores)
        {
            await StoreFilling.TakeBack(stores.ConnectionOf(store));
        }
    }

    async Task Prove(StoreOptions stores, IReadOnlyCollection<AuditAnchor> heads, int damagesBefore)
    {
        await using var ground = Ground.On(stores, time);
        await using var scope = ground.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IUpkeep>().Start();
        await scope.ServiceProvider.GetRequiredService<IUpkeep>().Sweep();
        // The last holder of a program keeps its keys when their account is closed, and is named for it: that is no fault of an upgrade.
        if ((await scope.ServiceProvider.GetRequiredService<IWalls>().Verify()).Exceptions.FirstOrDefault(e => e.Fault != WallFault.AccountClosed) is { } wall)
        {
            throw new CannotDo($"After the upgrade the walls could not be proved ({wall.Fault}, {wall.Id}), so everything is as it was before.");
        }
        if ((await scope.ServiceProvider.GetRequiredService<IAuditCheck>().Verify(heads)).Damages is var damages && damages.Count > damagesBefore)
        {
            throw new CannotDo($"After the upgrade the audit was not whole ({damages[0].What}), so everything is as it was before.");
        }
    }

    // What was damaged before is not the upgrade's doing, and must not keep anybody from the next version.
    async Task<int> DamagesOf(StoreOptions stores)
    {
        await using var ground = Ground.On(stores, time);
        await using var scope = ground.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IAuditCheck>().Verify()).Damages.Count;
    }

    static async Task<IReadOnlyList<AuditAnchor>> Heads(StoresAtOnce stores, CancellationToken cancel) =>
        [.. (await stores.Heads(cancel)).Select(h => new AuditAnchor(h.Node, h.Seq, Convert.ToHexStringLower(h.Hash)))];

    /// <summary>Nobody else has the stores open. On SQLite their logs are worked in and gone after it.</summary>
    async Task Alone(CancellationToken cancel)
    {
        SqliteConnection.ClearAllPools();
        foreach (var store in Stores)
        {
            if (order.Stores.Engine == Engine.Postgres ? await StoreFilling.IsInUse(order.Stores.ConnectionOf(store), cancel) : await IsOpen(store, cancel))
            {
                throw new CannotDo("A server, or somebody else, has the stores open. Stop it first: systemctl stop parasol. Nothing was changed.");
            }
        }
    }

    // Whoever leaves last takes the log away: where it stays, somebody else has the file open.
    async Task<bool> IsOpen(string store, CancellationToken cancel)
    {
        var how = new SqliteConnectionStringBuilder(order.Stores.ConnectionOf(store)) { Pooling = false };
        await using (var connection = new SqliteConnection(how.ConnectionString))
        {
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA secure_delete=ON; SELECT count(*) FROM sqlite_master";
            await command.ExecuteScalarAsync(cancel);
        }
        return File.Exists(how.DataSource + "-wal");
    }
}
