using Parasol.Data;
using Parasol.Vault;

namespace Parasol.Cli.Backups;

/// <summary>A records backup and a keys backup that are to be put together; they need not be of one moment.</summary>
sealed record BackupPair(string RecordsFolder, BackupManifest Records, string KeysFolder, BackupManifest Keys)
{
    /// <summary>The keys were copied before the records: what was begun in between has no key in them.</summary>
    public bool HasOlderKeys => Keys.Made < Records.Made;

    /// <summary>How many bytes both have.</summary>
    public long Bytes => Records.Files.Concat(Keys.Files).Sum(f => f.Bytes);

    /// <summary>Finds both, and holds every file against its digest.</summary>
    /// <param name="from">A records backup, or the folder of them: then the newest.</param>
    /// <param name="keysFrom">A keys backup, or the folder of them: then the newest. Null means <c>keys</c> beside the records.</param>
    public static async Task<BackupPair> Find(string from, string? keysFrom, CancellationToken cancel)
    {
        var records = Newest(from, "--from");
        var keys = Newest(keysFrom ?? Path.Combine(Path.GetDirectoryName(records)!, "keys"), "--keys-from");
        var pair = new BackupPair(records, await BackupManifest.Read(records, Half.Records, cancel), keys, await BackupManifest.Read(keys, Half.Keys, cancel));
        if (pair.Records.Engine != pair.Keys.Engine)
        {
            throw new CannotDo("One of the two is of SQLite and the other of PostgreSQL: they do not belong together.");
        }
        foreach (var (folder, manifest) in new[] { (records, pair.Records), (keys, pair.Keys) })
        {
            if (await manifest.Damaged(folder, cancel) is { Count: > 0 } damaged)
            {
                throw new CannotDo($"This backup is damaged: {string.Join(", ", damaged)} in {folder} {(damaged.Count == 1 ? "is" : "are")} not as written. Take another one, and look at the disk it lay on.");
            }
        }
        return pair;
    }

    /// <summary>Refuses what this version cannot read.</summary>
    public void Fits(IKeeping keeping)
    {
        foreach (var (store, manifest) in new[] { ("records", Records), ("keys", Keys) })
        {
            if (!keeping.Known(store).Contains(manifest.Newest))
            {
                throw new CannotDo($"This backup was made by a newer Parasol ({manifest.Product}), which keeps the {store} in a form that this one does not know. Install that version, then restore.");
            }
        }
    }

    /// <summary>Puts the files into an empty folder, and the rows into empty databases.</summary>
    public async Task Unpack(StoreOptions into, Func<string, string, Task> make, CancellationToken cancel)
    {
        foreach (var file in Keys.Files.Select(f => f.Name).Where(Backup.ServerFiles.Contains))
        {
            await PrivateFiles.Copy(Path.Combine(KeysFolder, file), Path.Combine(into.DataFolder, file), cancel);
        }
        if (into.Engine == Engine.Postgres)
        {
            await Refill(into, make, cancel);
            return;
        }
        await PrivateFiles.Copy(Path.Combine(RecordsFolder, "records.db"), Path.Combine(into.DataFolder, "records.db"), cancel);
        await PrivateFiles.Copy(Path.Combine(KeysFolder, "keys.db"), Path.Combine(into.DataFolder, "keys.db"), cancel);
    }

    /// <summary>PostgreSQL: makes the tables in empty databases as they were, and fills them.</summary>
    public async Task Refill(StoreOptions into, Func<string, string, Task> make, CancellationToken cancel)
    {
        foreach (var (store, folder, manifest) in new[] { ("records", RecordsFolder, Records), ("keys", KeysFolder, Keys) })
        {
            await make(store, manifest.Newest);
            await StoreFilling.Fill(into.ConnectionOf(store), folder, manifest.Tables, cancel);
        }
    }

    static string Newest(string folder, string option)
    {
        folder = Path.GetFullPath(folder);
        if (File.Exists(Path.Combine(folder, BackupManifest.Name)))
        {
            return folder;
        }
        var newest = Directory.Exists(folder) ? Directory.GetDirectories(folder).Where(f => BackupManifest.MomentOf(Path.GetFileName(f)) is not null).Max(StringComparer.Ordinal) : null;
        return newest ?? throw new CannotDo($"There is no backup in {folder}. Say {option} with a folder that ./parasol backup wrote into.");
    }
}
