using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Vault;

namespace Parasol.Cli.Backups;

/// <summary>What to back up, to where.</summary>
/// <param name="Stores">The stores, and the folder with what the server itself knows.</param>
/// <param name="To">The folder of records backups.</param>
/// <param name="KeysTo">The folder of keys backups; null means <c>keys</c> in <paramref name="To"/>.</param>
/// <param name="KeepKeys">After so many days a keys backup is deleted.</param>
sealed record BackupOrder(StoreOptions Stores, string To, string? KeysTo, int KeepKeys)
{
    /// <summary>The folder of keys backups.</summary>
    public string Keys => KeysTo ?? Path.Combine(To, "keys");

    /// <summary>How much room a folder's disk has, in bytes.</summary>
    public Func<string, long> Room { get; init; } = folder => new DriveInfo(folder).AvailableFreeSpace;
}

/// <summary>What was made.</summary>
sealed record BackupMade(string Records, string Keys, long Bytes, DateOnly KeysUntil, IReadOnlyList<string> Deleted);

/// <summary>
/// Copies both stores beside a server at work, into two folders with lives of their own: records may be kept for years, keys for days. What the server
/// itself knows goes with the keys: <c>server.key</c> finds accounts and mailboxes by their names, which is nothing to keep for years in a drawer;
/// <c>roots</c> says whose signatures count, and <c>node.id</c> which audit chain goes on.
/// </summary>
sealed class Backup(BackupOrder order, TimeProvider time)
{
    /// <summary>In the data folder: the day of the newest backup and nothing else.</summary>
    public const string LastDay = "last-backup";

    const string Part = ".part";

    const long Spare = 16 << 20;

    /// <summary>What the server itself knows, beside the stores.</summary>
    public static readonly IReadOnlyList<string> ServerFiles = ["server.key", "node.id", "roots"];

    /// <summary>The files of the stores on SQLite.</summary>
    public static readonly IReadOnlyList<string> StoreFiles = ["records.db", "keys.db", "sessions.db"];

    /// <summary>The product's version.</summary>
    public static string Product => typeof(Backup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public async Task<BackupMade> Make(CancellationToken cancel)
    {
        Ready(order.To, "--to");
        Ready(order.Keys, "--keys-to");
        if (PrivateFiles.Real(order.To) == PrivateFiles.Real(order.Keys))
        {
            throw new CannotDo("Records and keys must not lie in one folder: whoever keeps the one for years would keep the other as long. Say --keys-to with another place.");
        }
        try
        {
            await Note(cancel);
            await using var stores = await StoresAtOnce.Take(order.Stores, cancel);
            return await Make(stores, cancel);
        }
        catch (StoresNotThere)
        {
            throw new CannotDo($"There is nothing to back up yet in {order.Stores.DataFolder}. Say --data with the folder you mean.");
        }
        catch (TimeoutException)
        {
            throw new CannotDo("Somebody's work kept the key store busy the whole time, so no backup was made. Try again in a minute.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotDo($"The backup could not be written, and nothing of it was kept: {e.Message}");
        }
        catch (DbException e)
        {
            throw new CannotDo($"The stores could not be read, and nothing was kept: {e.Message}");
        }
    }

    async Task<BackupMade> Make(StoresAtOnce stores, CancellationToken cancel)
    {
        var (records, keys) = (await stores.Bytes("records", cancel), await stores.Bytes("keys", cancel));
        Fits(order.To, order.KeysTo is null ? records + keys : records);
        Fits(order.Keys, keys);
        var made = Free(time.GetUtcNow().UtcDateTime);
        var name = BackupManifest.NameOf(made);
        var until = DateOnly.FromDateTime(made).AddDays(order.KeepKeys);
        var (recordsPart, keysPart) = (Path.Combine(order.To, name + Part), Path.Combine(order.Keys, name + Part));
        try
        {
            PrivateFiles.Folder(keysPart);
            foreach (var file in ServerFiles.Where(f => File.Exists(Path.Combine(order.Stores.DataFolder, f))))
            {
                await PrivateFiles.Copy(Path.Combine(order.Stores.DataFolder, file), Path.Combine(keysPart, file), cancel);
            }
            await Half(stores, "keys", keysPart, new BackupManifest { What = Backups.Half.Keys, Made = made, Product = Product, Engine = order.Stores.Engine, Newest = await stores.Newest("keys", cancel), KeptUntil = until }, cancel);
            PrivateFiles.Folder(recordsPart);
            await Half(stores, "records", recordsPart, new BackupManifest
            {
                What = Backups.Half.Records, Made = made, Product = Product, Engine = order.Stores.Engine, Newest = await stores.Newest("records", cancel),
                Chains = [.. (await stores.Heads(cancel)).Select(h => new AuditAnchor(h.Node, h.Seq, Convert.ToHexStringLower(h.Hash)).ToString())],
            }, cancel);
            // A whole folder appears at once or not at all; keys first, so that no records backup is ever without its keys.
            Directory.Move(keysPart, Path.Combine(order.Keys, name));
            Directory.Move(recordsPart, Path.Combine(order.To, name));
        }
        catch
        {
            PrivateFiles.Destroy(keysPart);
            PrivateFiles.Destroy(recordsPart);
            throw;
        }
        await PrivateFiles.Replace(Path.Combine(order.Stores.DataFolder, LastDay), Encoding.ASCII.GetBytes(made.ToString("yyyy-MM-dd\n", CultureInfo.InvariantCulture)), cancel);
        // Only now: whoever has had no backup for weeks must not lose the last one to a run that fails.
        return new BackupMade(Path.Combine(order.To, name), Path.Combine(order.Keys, name), records + keys, until, DeleteOld(made));
    }

    static async Task Half(StoresAtOnce stores, string store, string folder, BackupManifest manifest, CancellationToken cancel) =>
        await (manifest with { Tables = await stores.Copy(store, folder, cancel) }).Write(folder, cancel);

    // Before the copy, so that it is in the copy too: whoever takes everything along leaves a line that says so.
    async Task Note(CancellationToken cancel)
    {
        if (order.Stores.Engine == Engine.Sqlite && !File.Exists(Path.Combine(order.Stores.DataFolder, "records.db")))
        {
            throw new StoresNotThere("records");
        }
        await using var ground = Ground.On(order.Stores, time);
        await using var scope = ground.Services.CreateAsyncScope();
        var keeping = scope.ServiceProvider.GetRequiredService<IKeeping>();
        // Stores of another version are copied as they are; this version cannot write into them.
        if (await keeping.Newest("records") == keeping.Known("records")[^1] && await keeping.Newest("keys") == keeping.Known("keys")[^1])
        {
            await ground.Note("A backup was begun", cancel);
        }
    }

    void Ready(string folder, string option)
    {
        if (PrivateFiles.IsIn(folder, order.Stores.DataFolder) || PrivateFiles.IsIn(order.Stores.DataFolder, folder))
        {
            throw new CannotDo($"A backup must not lie in the data folder, nor around it: what takes the one takes the other. Say {option} with a folder elsewhere, best on another disk.");
        }
        try
        {
            PrivateFiles.Folder(folder);
            if (PrivateFiles.IsOpenToAll(folder))
            {
                throw new CannotDo($"Everybody on this machine can look into {folder}. Close it with: chmod 700 {folder}");
            }
            foreach (var left in Directory.GetDirectories(folder, "*" + Part).Where(f => BackupManifest.MomentOf(Path.GetFileNameWithoutExtension(f)) is not null))
            {
                PrivateFiles.Destroy(left);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotDo($"{folder} cannot be written into. Say {option} with a folder that can: {e.Message}");
        }
    }

    void Fits(string folder, long bytes)
    {
        if (order.Room(folder) is var room && room < bytes + Spare)
        {
            throw new CannotDo($"There is no room for a backup in {folder}: it needs {Megabytes(bytes + Spare)} and has {Megabytes(room)}. Nothing was written. Make room, or say another folder.");
        }
    }

    DateTime Free(DateTime now)
    {
        now = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        while (Directory.Exists(Path.Combine(order.To, BackupManifest.NameOf(now))) || Directory.Exists(Path.Combine(order.Keys, BackupManifest.NameOf(now))))
        {
            now = now.AddSeconds(1);
        }
        return now;
    }

    List<string> DeleteOld(DateTime now)
    {
        var deleted = new List<string>();
        foreach (var folder in Directory.GetDirectories(order.Keys).Order(StringComparer.Ordinal))
        {
            if (BackupManifest.MomentOf(Path.GetFileName(folder)) is { } made && made < now.AddDays(-order.KeepKeys))
            {
                PrivateFiles.Destroy(folder);
                deleted.Add(Path.GetFileName(folder));
            }
        }
        return deleted;
    }

    internal static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes >> 20):N0} MB");
}
