using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;

namespace Parasol.Vault;

/// <summary>What two stores that were put together hold for each other. Counts alone: no key is opened.</summary>
/// <param name="Files">Sealed files that have their key, the programs' own among them.</param>
/// <param name="Destroyed">Sealed files without a key: nobody opens them.</param>
/// <param name="Behind">Files that were changed after these records were copied: they open, as they were.</param>
/// <param name="Missing">Files that were begun after these records were copied: their keys are here and nothing else.</param>
/// <param name="Loose">Other sealed rows without a key: requests of a week that is over, mailboxes that were closed.</param>
public sealed record Keeping(int Files, int Destroyed, int Behind, int Missing, int Loose);

/// <summary>Looks after the two stores as stores: how new they are, and what they hold for each other. Opens nothing.</summary>
public interface IKeeping
{
    /// <summary>The version of libsodium.</summary>
    string Libsodium { get; }

    /// <summary>Whether a connection to the key store overwrites what it deletes. PostgreSQL never does: there it is whether nothing copies its log elsewhere.</summary>
    Task<bool> ForgetsDeletedKeys();

    /// <summary>The migrations that this product knows, of <c>records</c>, <c>keys</c> or <c>sessions</c>, oldest first.</summary>
    IReadOnlyList<string> Known(string store);

    /// <summary>The newest migration that a store has had; null where it has none.</summary>
    Task<string?> Newest(string store);

    /// <summary>Makes the tables of an empty store as they were at a migration.</summary>
    Task Make(string store, string migration);

    /// <summary>Counts what opens and what does not.</summary>
    Task<Keeping> Count();

    /// <summary>
    /// Destroys in older records what was destroyed since: whatever else belongs to a file without a key goes, a provider's link among it, which its
    /// own token opens. Only for keys that are not older than the records: otherwise a file without a key may be a young one.
    /// </summary>
    /// <returns>How many files it were.</returns>
    Task<int> Finish();
}

sealed class KeepingStores(ParasolDb db, KeyDb keys, SessionDb sessions, IEnumerable<IOfferHandler> handlers) : IKeeping
{
    public string Libsodium => Sealing.Sodium.Version ?? "";

    public async Task<bool> ForgetsDeletedKeys()
    {
        await keys.Database.OpenConnectionAsync();
        await using var command = keys.Database.GetDbConnection().CreateCommand();
        command.CommandText = keys.IsSqlite ? "PRAGMA secure_delete" : "SHOW archive_mode";
        var says = Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await keys.Database.CloseConnectionAsync();
        return says is "1" or "off";
    }

    public IReadOnlyList<string> Known(string store) => [.. Of(store).Database.GetMigrations()];

    public async Task<string?> Newest(string store) => (await Of(store).Database.GetAppliedMigrationsAsync()).LastOrDefault();

    public Task Make(string store, string migration) => Of(store).GetService<IMigrator>().MigrateAsync(migration);

    public async Task<Keeping> Count()
    {
        var wraps = (await keys.Wraps.Select(w => new { w.File, w.ManifestVersion }).ToListAsync()).GroupBy(w => w.File).ToDictionary(w => w.Key, w => w.Max(g => g.ManifestVersion));
        // A manifest counts how often its file was saved; its key remembers how often it has seen that.
        var files = await db.Set<SealedRow>().Where(r => r.Table == TableCode.Manifest).Select(r => new { r.File, r.Version }).ToDictionaryAsync(r => r.File, r => r.Version);
        var held = wraps.Keys.Concat(files.Keys)
            .Concat(await keys.Weeks.Select(w => w.Id).ToListAsync())
            .Concat((await keys.Mailboxes.Select(m => m.Id).ToListAsync()).Select(m => new FileId(m.Value)))
            // What a token opens needs no key here.
            .Concat((await db.Set<LinkRow>().Select(l => l.Id).ToListAsync()).Select(l => new FileId(l.Value)))
            .Concat((await db.Set<FeedRow>().Select(f => f.Id).ToListAsync()).Select(f => new FileId(f.Value))).ToHashSet();
        var rows = await db.Set<SealedRow>().GroupBy(r => r.File).Select(g => new { File = g.Key, Rows = g.Count() }).ToListAsync();
        return new Keeping(
            files.Keys.Count(wraps.ContainsKey), files.Keys.Count(f => !wraps.ContainsKey(f)), files.Count(f => wraps.TryGetValue(f.Key, out var seen) && f.Value < seen),
            wraps.Keys.Count(f => !files.ContainsKey(f)), rows.Where(r => !held.Contains(r.File)).Sum(r => r.Rows));
    }

    public async Task<int> Finish()
    {
        var held = (await keys.Wraps.Select(w => w.File).Distinct().ToListAsync()).ToHashSet();
        var gone = (await db.Set<SealedRow>().Where(r => r.Table == TableCode.Manifest).Select(r => new { r.File, r.Organisation }).ToListAsync()).Where(r => !held.Contains(r.File)).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var of in gone.GroupBy(r => r.Organisation))
        {
            await Doors.Together.Shred(db, of.Key, of.Select(r => r.File), handlers);
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return gone.Count;
    }

    DbContext Of(string store) => store switch { "records" => db, "keys" => keys, _ => sessions };
}
