using System.Security.Cryptography;
using System.Text.Json;
using Parasol.Cli;
using Parasol.Cli.Backups;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Operator;

/// <summary>What an operator reads when a backup is made, looked at and put back, and what is refused.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class PuttingBackTests : IDisposable
{
    readonly string _place = Directory.CreateTempSubdirectory("parasol-restore-test-").FullName;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    string Data => Path.Combine(_place, "data");

    string To => Path.Combine(_place, "records");

    string KeysTo => Path.Combine(_place, "keys");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_place, recursive: true);
    }

    [Fact]
    public async Task A_backup_is_made_looked_at_and_put_back_with_three_commands()
    {
        await SetUp();
        var made = await Type("backup", "--data", Data, "--to", To, "--keys-to", KeysTo);
        made.Code.ShouldBe(0, made.Error);
        made.Output.ShouldContain("the next backup deletes these keys");
        made.Output.ShouldNotContain("Both lie in one place");
        var day = (await File.ReadAllTextAsync(Path.Combine(Data, Backup.LastDay), Cancel)).Trim();
        DateOnly.TryParseExact(day, "yyyy-MM-dd", out _).ShouldBeTrue();
        foreach (var path in Directory.GetFileSystemEntries(_place, "*", SearchOption.AllDirectories).Where(p => p.StartsWith(To, StringComparison.Ordinal) || p.StartsWith(KeysTo, StringComparison.Ordinal)))
        {
            var others = Directory.Exists(path) ? UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute : UnixFileMode.UserRead | UnixFileMode.UserWrite;
            File.GetUnixFileMode(path).ShouldBe(others, path);
        }
        // What says what the files are says nothing about anybody.
        foreach (var manifest in Directory.GetFiles(_place, BackupManifest.Name, SearchOption.AllDirectories))
        {
            (await File.ReadAllTextAsync(manifest, Cancel)).ShouldNotContain("Lamp");
        }

        // A file that nobody has open lies as one piece.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var before = Everything();
        var looked = await Type("restore", "--check", "--from", To, "--keys-from", KeysTo);
        looked.Code.ShouldBe(0, looked.Error);
        looked.Output.ShouldContain("It would give back 3 sealed files with their keys");
        looked.Output.ShouldContain("The walls are proved, from ");
        looked.Output.ShouldContain("The audit is whole: 2 entries");
        looked.Output.ShouldContain("after that nothing older can come back from them.");
        Everything().ShouldBe(before);

        var back = Path.Combine(_place, "back");
        var restored = await Type("restore", "--from", To, "--keys-from", KeysTo, "--data", back);
        restored.Code.ShouldBe(0, restored.Error);
        restored.Output.ShouldContain("It gave back 3 sealed files");
        (await Type("organisation", "list", "--data", back)).Output.ShouldContain("Lamp House");
        (await Type("walls", "verify", "--data", back)).Code.ShouldBe(0);
        (await Type("audit", "verify", "--data", back)).Output.ShouldContain("Whole: 3 entries");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.GetFiles(back).Select(Path.GetFileName).ShouldBe(["records.db", "keys.db", "sessions.db", "server.key", "node.id", "roots"], ignoreOrder: true);
        (await Type("restore", "--from", To, "--keys-from", KeysTo, "--data", back)).Error.ShouldContain("is in use: it has ");
    }

    [Fact]
    public async Task Keys_are_deleted_after_their_days_and_records_stay()
    {
        await using var world = await BackupWorld.On(Engine.Sqlite);
        var first = await world.BackUp();
        world.App.Clock.Advance(TimeSpan.FromDays(13));
        var second = await world.BackUp();
        second.Deleted.ShouldBeEmpty();
        Directory.CreateDirectory(Path.Combine(world.Keys, "holiday pictures"));
        var left = Directory.CreateDirectory(Path.Combine(world.Keys, "20260101-000000.part")).FullName;
        world.App.Clock.Advance(TimeSpan.FromDays(2));

        var third = await world.BackUp();

        third.Deleted.ShouldBe([Path.GetFileName(first.Keys)]);
        Directory.Exists(first.Keys).ShouldBeFalse();
        Directory.Exists(second.Keys).ShouldBeTrue();
        Directory.Exists(left).ShouldBeFalse();
        Directory.Exists(Path.Combine(world.Keys, "holiday pictures")).ShouldBeTrue();
        Directory.GetDirectories(world.Records).Length.ShouldBe(3);
        third.KeysUntil.ShouldBe(DateOnly.FromDateTime(world.App.Clock.GetUtcNow().UtcDateTime).AddDays(14));
        var full = world.Order() with { Room = _ => 1000 };
        (await Should.ThrowAsync<CannotDo>(() => new Backup(full, world.App.Clock).Make(Cancel))).Message.ShouldContain("There is no room for a backup");
        Directory.GetDirectories(world.Records).Length.ShouldBe(3);
    }

    [Theory, MemberData(nameof(BackingUpTests.Engines), MemberType = typeof(BackingUpTests))]
    public async Task Keys_older_than_the_records_are_refused_until_they_are_all_there_is(Engine engine)
    {
        await using var world = await BackupWorld.On(engine);
        var first = await world.BackUp();
        await using (var visit = await world.House.Worker.Visit())
        {
            await BackupWorld.Begin(visit, world.House.Programs["Care"], "words");
        }
        var second = await world.BackUp();
        var (pair, stores) = (await world.Pair(second, first), await world.Empty());

        var refused = await Should.ThrowAsync<CannotDo>(() => new Restore(world.App.Clock).Into(pair, stores, mayHaveOlderKeys: false, Cancel));
        refused.Message.ShouldContain("add --older-keys");
        var restored = await new Restore(world.App.Clock).Into(pair, stores, mayHaveOlderKeys: true, Cancel);

        // Nobody knows whether it is young or destroyed, so it is left as it is.
        (restored.Kept.Destroyed, restored.IsGood).ShouldBe((1, true));
        (await Should.ThrowAsync<CannotDo>(() => new Restore(world.App.Clock).Into(pair, stores, mayHaveOlderKeys: true, Cancel))).Message.ShouldContain("is in use");
        var looked = await new Restore(world.App.Clock).Check(await world.Pair(first, second), world.App.Stores, world.Place, Cancel);
        (looked.Kept.Missing, looked.Kept.Destroyed, looked.IsGood).ShouldBe((1, 0, true));
        Directory.GetDirectories(world.Place, ".check-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_of_another_instance_are_refused_before_anything_is_deleted()
    {
        await SetUp();
        (await Type("backup", "--data", Data, "--to", To, "--keys-to", KeysTo)).Code.ShouldBe(0);
        var other = Path.Combine(_place, "other");
        (await Type("organisation", "add", "Harbor House", "--host", "harbor.example", "--sign-in-name", "zoe", "--own-name", "Zoe", "--data", other)).Code.ShouldBe(0);
        (await Type("backup", "--data", other, "--to", Path.Combine(_place, "theirs"))).Code.ShouldBe(0);
        var back = Path.Combine(_place, "back");

        (await Says("restore", "--from", To, "--keys-from", Path.Combine(_place, "theirs", "keys"), "--data", back)).ShouldContain("they are of another instance");

        Directory.GetFileSystemEntries(back).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_one_sentence()
    {
        (await Says("backup", "--data", Path.Combine(_place, "none"), "--to", To)).ShouldContain("There is no data folder");
        Directory.CreateDirectory(Data);
        (await Says("backup", "--data", Data, "--to", To)).ShouldContain("There is nothing to back up yet");
        await SetUp();
        (await Says("backup", "--data", Data, "--to", Path.Combine(Data, "backups"))).ShouldContain("must not lie in the data folder");
        Directory.CreateSymbolicLink(Path.Combine(_place, "link"), Data);
        (await Says("backup", "--data", Data, "--to", Path.Combine(_place, "link", "backups"))).ShouldContain("must not lie in the data folder");
        var open = Directory.CreateDirectory(Path.Combine(_place, "open"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead).FullName;
        (await Says("backup", "--data", Data, "--to", open)).ShouldContain($"chmod 700 {open}");
        (await Says("backup", "--data", Data, "--to", To, "--keys-to", To)).ShouldContain("must not lie in one folder");
        (await Says("backup", "--data", Data, "--to", To, "--keep-keys", "0")).ShouldContain("--keep-keys takes a number of days");
        (await Says("restore", "--check", "--from", To)).ShouldContain("There is no backup in");

        (await Type("backup", "--data", Data, "--to", To)).Output.ShouldContain("Both lie in one place");
        (await Says("restore", "--check", "--from", Path.Combine(To, "keys"), "--keys-from", Path.Combine(To, "keys"))).ShouldContain("is a backup of keys, and one of records is wanted there");
        var records = Directory.GetDirectories(To, "2*").ShouldHaveSingleItem();
        var store = Path.Combine(records, "records.db");
        var bytes = await File.ReadAllBytesAsync(store, Cancel);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(store, bytes, Cancel);
        (await Says("restore", "--check", "--from", To)).ShouldContain("This backup is damaged: records.db");
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(store, bytes, Cancel);
        var manifest = Path.Combine(records, BackupManifest.Name);
        var newest = JsonDocument.Parse(await File.ReadAllTextAsync(manifest, Cancel)).RootElement.GetProperty("newest").GetString()!;
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest, Cancel)).Replace(newest, "29990101000000_Later", StringComparison.Ordinal), Cancel);
        (await Says("restore", "--check", "--from", To)).ShouldContain("made by a newer Parasol");
    }

    async Task SetUp() =>
        (await Type("organisation", "add", "Lamp House", "--host", "lamp.example", "--sign-in-name", "ana", "--own-name", "Ana", "--data", Data)).Code.ShouldBe(0);

    async Task<string> Says(params string[] words)
    {
        var (code, output, error) = await Type(words);
        (code, output).ShouldBe((1, ""));
        return error.Trim().Split('\n').ShouldHaveSingleItem();
    }

    List<string> Everything() =>
        [.. Directory.GetFiles(_place, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}")];

    static Task<(int Code, string Output, string Error)> Type(params string[] args) => TheCommandLineTests.Type(args);
}
