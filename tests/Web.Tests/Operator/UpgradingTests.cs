using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Parasol.Cli;
using Parasol.Cli.Backups;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Web.Tests.Operator;

/// <summary>Whoever looks after the computer brings the stores to a new version, and when that goes wrong nothing has happened.</summary>
public sealed class UpgradingTests
{
    const string Newest = "20261123120000_LegalHold";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(BackingUpTests.Engines), MemberType = typeof(BackingUpTests))]
    public async Task Older_stores_are_backed_up_and_brought_to_this_version(Engine engine)
    {
        await using var world = await BackupWorld.On(engine);
        var (stores, file) = await Older(world);

        var done = await Upgrade(world, stores);
        var again = await Upgrade(world, stores);

        done.ShouldNotBeNull().FromKeys.ShouldBeLessThan(Newest);
        Directory.Exists(done.Backup.Keys).ShouldBeTrue();
        again.ShouldBeNull();
        (await Ask(stores, "keys", "SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\"")).ShouldBe(Newest);
        Directory.Exists(Path.Combine(stores.DataFolder, ".upgrade")).ShouldBeFalse();
        await using var later = await world.SignedIn(stores, world.House.Worker);
        (await later.Get<IStaffVault>().Open(file, "Read it")).Value.One<KeptNote>()!.Value.Words.ShouldBe("words");
        (await later.Get<IAuditCheck>().Verify()).Damages.ShouldBeEmpty();
        (await later.Get<IWalls>().Verify()).Exceptions.ShouldBeEmpty();
        // The backup that was made first is of the former version, and comes back as well.
        var looked = await new Restore(world.App.Clock).Check(await world.Pair(done.Backup, done.Backup), stores, world.Place, Cancel);
        looked.IsGood.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(BackingUpTests.Engines), MemberType = typeof(BackingUpTests))]
    public async Task When_a_migration_fails_everything_is_as_it_was(Engine engine)
    {
        await using var world = await BackupWorld.On(engine);
        var (stores, _) = await Older(world);
        // Something stands where the new table wants to be.
        await Do(stores, "keys", "CREATE TABLE keys_holds (number int)");
        var before = await State(stores);

        var refused = await Should.ThrowAsync<CannotDo>(() => Upgrade(world, stores));

        refused.Message.ShouldContain("The stores could not be brought to this version");
        (await State(stores)).ShouldBe(before);
    }

    [Theory, MemberData(nameof(BackingUpTests.Engines), MemberType = typeof(BackingUpTests))]
    public async Task When_the_walls_cannot_be_proved_afterwards_everything_is_as_it_was(Engine engine)
    {
        await using var world = await BackupWorld.On(engine);
        var (stores, _) = await Older(world);
        await File.WriteAllTextAsync(Path.Combine(stores.DataFolder, "roots"), "", Cancel);
        var before = await State(stores);

        var refused = await Should.ThrowAsync<CannotDo>(() => Upgrade(world, stores));

        refused.Message.ShouldContain("the walls could not be proved (RootNotPinned");
        (await State(stores)).ShouldBe(before);
    }

    [Theory, MemberData(nameof(BackingUpTests.Engines), MemberType = typeof(BackingUpTests))]
    public async Task Beside_a_server_at_work_and_on_newer_stores_nothing_is_begun(Engine engine)
    {
        await using var world = await BackupWorld.On(engine);
        var (stores, _) = await Older(world);
        await using (var works = await Open(stores, "keys"))
        {
            await using var command = works.CreateCommand();
            command.CommandText = "SELECT count(*) FROM keys_wraps";
            await command.ExecuteScalarAsync(Cancel);
            (await Should.ThrowAsync<CannotDo>(() => Upgrade(world, stores))).Message.ShouldContain("Stop it first: systemctl stop parasol");
        }
        Directory.Exists(Path.Combine(world.Place, "former")).ShouldBeFalse();

        await Do(stores, "records", "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '10')");

        (await Should.ThrowAsync<CannotDo>(() => Upgrade(world, stores))).Message.ShouldContain("of a newer version than this Parasol");
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_a_power_cut_left_aside_is_put_back_or_let_go_by_the_next_run(bool wasProved)
    {
        await using var world = await BackupWorld.On(Engine.Postgres);
        var (stores, file) = await Older(world);
        var keys = await Ask(stores, "keys", "SELECT count(*)::text FROM keys_wraps");
        foreach (var store in new[] { stores.Records!, stores.Keys! })
        {
            await StoreFilling.PutAside(store);
        }
        if (wasProved)
        {
            // What is in its place now counts.
            await Do(stores, "records", "CREATE TABLE \"__EFMigrationsHistory\" AS SELECT * FROM parasol_former.\"__EFMigrationsHistory\"");
            await Do(stores, "keys", "CREATE TABLE \"__EFMigrationsHistory\" AS SELECT * FROM parasol_former.\"__EFMigrationsHistory\"; INSERT INTO \"__EFMigrationsHistory\" VALUES ('" + Newest + "', '10')");
            await StoreFilling.Settle(stores.Records!);
        }

        var done = await Upgrade(world, stores);

        (await StoreFilling.IsAside(stores.Keys!) || await StoreFilling.IsAside(stores.Records!) || await StoreFilling.IsSettled(stores.Records!)).ShouldBeFalse();
        (done is null).ShouldBe(wasProved);
        if (!wasProved)
        {
            (await Ask(stores, "keys", "SELECT count(*)::text FROM keys_wraps")).ShouldBe(keys);
            await using var later = await world.SignedIn(stores, world.House.Worker);
            (await later.Get<IStaffVault>().Open(file, "Read it")).IsDone.ShouldBeTrue();
        }
    }

    static Task<Upgraded?> Upgrade(BackupWorld world, StoreOptions stores) =>
        new Upgrade(new BackupOrder(stores, Path.Combine(world.Place, "former"), Path.Combine(world.Place, "former-keys"), 14), world.App.Clock).Run(Cancel);

    /// <summary>Stores with a file, as they were before the newest migration of the keys, and no server on them.</summary>
    static async Task<(StoreOptions Stores, FileId File)> Older(BackupWorld world)
    {
        FileId file;
        await using (var visit = await world.House.Worker.Visit())
        {
            file = await BackupWorld.Begin(visit, world.House.Programs["Care"], "words");
        }
        var made = await world.BackUp();
        var (_, stores) = await world.PutBack(made, made);
        await Do(stores, "keys", $"DROP TABLE keys_holds; DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = '{Newest}'");
        return (stores, file);
    }

    /// <summary>SQLite: the digests of the stores' files. PostgreSQL: the digest of every row of every table, whatever its order.</summary>
    static async Task<IReadOnlyList<string>> State(StoreOptions stores)
    {
        SqliteConnection.ClearAllPools();
        if (stores.Engine == Engine.Sqlite)
        {
            return [.. Directory.GetFiles(stores.DataFolder, "*.db*").Where(f => !f.Contains("sessions", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(f => $"{Path.GetFileName(f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}")];
        }
        var state = new List<string>();
        foreach (var store in new[] { "records", "keys" })
        {
            var tables = (await Ask(stores, store, "SELECT string_agg(relname, ',' ORDER BY relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")).Split(',');
            foreach (var table in tables)
            {
                state.Add($"{table} {await Ask(stores, store, $"SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), 'empty') FROM \"{table}\" t")}");
            }
        }
        return state;
    }

    static async Task<string> Ask(StoreOptions stores, string store, string sql)
    {
        await using var connection = await Open(stores, store);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }

    static async Task Do(StoreOptions stores, string store, string sql)
    {
        await using var connection = await Open(stores, store);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    static async Task<DbConnection> Open(StoreOptions stores, string store)
    {
        DbConnection connection = stores.Engine == Engine.Sqlite ? new SqliteConnection(stores.ConnectionOf(store) + ";Pooling=false") : new NpgsqlConnection(stores.ConnectionOf(store) + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        return connection;
    }
}
