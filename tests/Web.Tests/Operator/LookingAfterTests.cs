using System.Runtime.Versioning;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using Parasol.Cli.Backups;
using Parasol.Cli.Checkups;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Operator;

/// <summary>A volunteer asks how the machine is: each thing that is wrong is one plain sentence, with what to do.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class LookingAfterTests : IDisposable
{
    const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    readonly string _root = Directory.CreateTempSubdirectory("parasol-doctor-test-").FullName;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    [Theory, MemberData(nameof(BackingUpTests.Engines), MemberType = typeof(BackingUpTests))]
    public async Task On_a_machine_that_is_well_nothing_has_to_be_done(Engine engine)
    {
        await using var world = await BackupWorld.On(engine);
        await world.BackUp();

        var found = await Of(world, Well());

        found.Where(f => f.Is == Standing.Do).ShouldBeEmpty();
        found.Select(f => f.What).ShouldBe(["clock", "disk", "permissions", "swap", "core dumps", "debugging", "certificate", "versions", "deleted keys", "backups"]);
        var versions = found.Single(f => f.What == "versions").Says;
        versions.ShouldContain(engine == Engine.Sqlite ? "SQLite 3." : "PostgreSQL ");
        versions.ShouldContain("libsodium 1.");
        found.ShouldAllBe(f => f.Says.EndsWith('.'));
    }

    [Fact]
    public async Task Each_fault_of_the_machine_is_named_with_what_to_do()
    {
        await using var world = await BackupWorld.On(Engine.Sqlite);
        await world.BackUp();
        var data = world.App.Stores.DataFolder;

        await Says(world, Well(swaps: "/dev/sda2 partition 1 0 -2"), "swap", "written in clear to /dev/sda2. Switch it off: swapoff -a");
        await Says(world, Well(limit: "unlimited"), "core dumps", "its memory may be written to a disk. Start it with ./parasol");
        await Says(world, Well(pattern: "|/usr/share/apport/apport -p%p"), "core dumps", "handed to /usr/share/apport/apport, whatever the program says. Switch that off");
        await Says(world, Well() with { Setting = _ => null }, "debugging", "ask this one for its memory. Start it with ./parasol");
        await Says(world, Well() with { Setting = name => name == "DOTNET_EnableDiagnostics" ? "0" : "1" }, "debugging", "DOTNET_DbgEnableMiniDump=0");
        await Says(world, Well() with { Room = _ => 200 << 20 }, "disk", "Only 200 MB are free");

        File.SetUnixFileMode(data, Owner | UnixFileMode.OtherExecute);
        await Says(world, Well(), "permissions", $"Others on this machine can look into the data folder. Close it: chmod 700 {data}");
        File.SetUnixFileMode(data, Owner);
        File.SetUnixFileMode(Path.Combine(data, "server.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        await Says(world, Well(), "permissions", "read or change server.key in the data folder. Close them: chmod 600");
        File.SetUnixFileMode(Path.Combine(data, "server.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetUnixFileMode(Path.Combine(data, "keys.db"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
        await Says(world, Well(), "permissions", "read or change keys.db");
        File.SetUnixFileMode(Path.Combine(data, "keys.db"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        (await Of(world, Well(swaps: "/dev/zram0 partition 1 0 5\n"))).Single(f => f.What == "swap").Is.ShouldBe(Standing.Good);
        (await Of(world, Well(swaps: "/dev/dm-1 partition 1 0 5\n"))).Single(f => f.What == "swap").Is.ShouldBe(Standing.Look);
        (await Of(world, Well(pattern: "|/lib/systemd/systemd-coredump %P"))).Single(f => f.What == "core dumps").Is.ShouldBe(Standing.Good);
        File.Delete(Path.Combine(_root, "run/systemd/timesync/synchronized"));
        (await Of(world, Well(isInStep: false))).Single(f => f.What == "clock").Is.ShouldBe(Standing.Look);
        File.SetLastWriteTimeUtc(Path.Combine(data, "roots"), world.App.Clock.GetUtcNow().UtcDateTime.AddMinutes(5));
        await Says(world, Well(), "clock", "files in the data folder were written later than that");
    }

    [Fact]
    public async Task Backups_that_are_old_or_of_tomorrow_and_stores_of_another_version_are_named()
    {
        await using var world = await BackupWorld.On(Engine.Sqlite);
        await Says(world, Well(), "backups", "No backup was ever made of this folder. Make one: ./parasol backup");
        await world.BackUp();
        world.App.Clock.Advance(TimeSpan.FromDays(8));
        (await Of(world, Well())).Single(f => f.What == "backups").Is.ShouldBe(Standing.Good);
        world.App.Clock.Advance(TimeSpan.FromDays(1));
        await Says(world, Well(), "backups", ", 9 days ago. Make one:");
        await File.WriteAllTextAsync(Path.Combine(world.App.Stores.DataFolder, Backup.LastDay), "2999-01-01\n", Cancel);
        await Says(world, Well(), "backups", "which is yet to come");

        await Change(world, "keys", "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '10')");
        await Says(world, Well(), "versions", "the keys store is of a newer version. Install that version of Parasol");
        await Change(world, "keys", "DELETE FROM __EFMigrationsHistory WHERE MigrationId = '29990101000000_Later' OR MigrationId = (SELECT max(MigrationId) FROM __EFMigrationsHistory WHERE MigrationId < '2999')");
        await Says(world, Well(), "versions", "the keys store is of an older version. Bring it to this one: ./parasol upgrade");
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Path.Combine(world.App.Stores.DataFolder, "records.db"), new string('x', 8192), Cancel);
        await Says(world, Well(), "stores", "The stores cannot be opened.");
        File.Delete(Path.Combine(world.App.Stores.DataFolder, "records.db"));
        await Says(world, Well(), "stores", "There is no records.db");
    }

    [Fact]
    public async Task An_archive_of_the_key_stores_log_would_keep_deleted_keys()
    {
        await using var world = await BackupWorld.On(Engine.Postgres);

        var found = (await Of(world, Well())).Single(f => f.What == "deleted keys");

        found.Is.ShouldBe(Standing.Look);
        found.ToString().ShouldContain("VACUUM FULL");
        await using var connection = new NpgsqlConnection(world.App.Stores.Keys);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand("SHOW archive_mode", connection);
        (await command.ExecuteScalarAsync(Cancel)).ShouldBe("off");
    }

    [Fact]
    public async Task The_command_ends_with_one_when_something_must_be_done_and_gives_one_object()
    {
        var data = Path.Combine(_root, "data");
        (await TheCommandLineTests.Type("organisation", "add", "Lamp House", "--host", "lamp.example", "--sign-in-name", "ana", "--own-name", "Ana", "--data", data)).Code.ShouldBe(0);

        var said = await TheCommandLineTests.Type("doctor", "--data", data);
        var json = await TheCommandLineTests.Type("doctor", "--data", data, "--json");

        said.Code.ShouldBe(1);
        said.Output.ShouldContain("TO DO, backups: No backup was ever made of this folder.");
        said.Output.ShouldContain("to be done.");
        var root = JsonDocument.Parse(json.Output).RootElement;
        root.GetProperty("isWell").GetBoolean().ShouldBeFalse();
        root.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("what").GetString() == "backups").GetProperty("is").GetString().ShouldBe("Do");
        (await TheCommandLineTests.Type("doctor", "--data", Path.Combine(_root, "none"))).Error.ShouldContain("There is no data folder");
    }

    Machine Well(string swaps = "", string limit = "0", string pattern = "core", bool isInStep = true)
    {
        foreach (var (path, text) in new[]
        {
            ("proc/swaps", $"Filename Type Size Used Priority\n{swaps}"), ("proc/self/limits", $"Limit  Soft Limit  Hard Limit  Units\nMax core file size        {limit}    unlimited   bytes\n"), ("proc/sys/kernel/core_pattern", pattern + "\n"),
            (isInStep ? "run/systemd/timesync/synchronized" : "run/other", ""),
        })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, path))!);
            File.WriteAllText(Path.Combine(_root, path), text);
        }
        return new Machine { Root = _root, Setting = name => name == "DOTNET_EnableDiagnostics" ? "0" : null, Room = _ => 100L << 30 };
    }

    static async Task<IReadOnlyList<Finding>> Of(BackupWorld world, Machine machine)
    {
        // The clock of a test stands years away from that of the disk.
        foreach (var file in Directory.GetFiles(world.App.Stores.DataFolder).Where(f => File.GetLastWriteTimeUtc(f) > world.App.Clock.GetUtcNow().UtcDateTime.AddDays(1)))
        {
            File.SetLastWriteTimeUtc(file, world.App.Clock.GetUtcNow().UtcDateTime);
        }
        return await Checkup.Of(world.App.Stores, machine, world.App.Clock, Cancel);
    }

    static async Task Says(BackupWorld world, Machine machine, string what, string says)
    {
        var found = (await Of(world, machine)).Single(f => f.What == what);
        found.Is.ShouldBe(Standing.Do);
        found.ToString().ShouldContain(says);
    }

    static async Task Change(BackupWorld world, string store, string sql)
    {
        await using var connection = new SqliteConnection(world.App.Stores.ConnectionOf(store));
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
