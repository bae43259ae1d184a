using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli;
using Parasol.Cli.Backups;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Drill;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;

namespace Parasol.Web.Tests.Operator;

/// <summary>Whoever looks after the computer makes backups while people work; what was destroyed stays destroyed, and nothing else is lost.</summary>
public sealed class BackingUpTests
{
    public static TheoryData<Engine> Engines => [Engine.Sqlite, Engine.Postgres];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_copy_taken_while_people_work_gives_back_every_file_that_was_not_destroyed(Engine engine)
    {
        await using var world = await BackupWorld.On(engine);
        await using var visit = await world.House.Worker.Visit();
        var care = world.House.Programs["Care"];
        ConcurrentDictionary<FileId, string> stands = [], goes = [];
        var enough = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var work = Task.Run(async () =>
        {
            for (var n = 1; !stop.IsCancellationRequested; n++)
            {
                var file = await BackupWorld.Begin(visit, care, $"words {n}");
                stands[file] = $"words {n}";
                var away = await BackupWorld.Begin(visit, care, "goes");
                await BackupWorld.Change(visit, file);
                await BackupWorld.Shred(visit, away);
                goes[away] = "";
                if (n == 8)
                {
                    enough.TrySetResult();
                }
            }
        }, Cancel);
        await Task.WhenAny(enough.Task, work);

        var copies = new List<(BackupMade Made, HashSet<FileId> Before, HashSet<FileId> Gone)>();
        for (var n = 0; n < 4; n++)
        {
            var (before, gone) = (stands.Keys.ToHashSet(), goes.Keys.ToHashSet());
            var made = await world.BackUp();
            copies.Add((made, before, gone));
        }
        await stop.CancelAsync();
        await work;

        foreach (var (made, before, gone) in copies.TakeLast(2))
        {
            before.Count.ShouldBeGreaterThan(3);
            gone.Count.ShouldBeGreaterThan(1);
            var (restored, stores) = await world.PutBack(made, made);
            restored.WallsProved.ShouldBeTrue();
            restored.AuditDamages.ShouldBeEmpty();
            // One act at most was in the middle; a store that was copied a moment before the other shows here.
            restored.Kept.Behind.ShouldBe(0);
            restored.Kept.Destroyed.ShouldBeLessThanOrEqualTo(1);
            restored.Kept.Missing.ShouldBeLessThanOrEqualTo(1);
            await using var later = await world.SignedIn(stores, world.House.Worker);
            var staff = later.Get<IStaffVault>();
            foreach (var file in before)
            {
                var opened = (await staff.Open(file, "Read it")).Value;
                (opened.IsWhole, opened.All<KeptNote>().Count(o => o.Value.Words == stands[file])).ShouldBe((true, 1));
            }
            foreach (var file in gone)
            {
                (await staff.Open(file, "Read it")).IsDone.ShouldBeFalse();
            }
            // And whatever else has records there opens whole: nothing is half there.
            var all = await later.Get<ParasolDb>().Set<SealedRow>().Where(r => r.Program == care && r.Table == TableCode.Note).Select(r => r.File).Distinct().ToListAsync(Cancel);
            all.Count.ShouldBeGreaterThanOrEqualTo(before.Count);
            foreach (var file in all)
            {
                (await staff.Open(file, "Read it")).Value.IsWhole.ShouldBeTrue();
            }
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Older_records_with_newer_keys_open_nothing_of_who_was_destroyed_and_all_of_the_others(Engine engine)
    {
        await using var world = await BackupWorld.On(engine);
        await using var visit = await world.House.Worker.Visit();
        var care = world.House.Programs["Care"];
        var (stays, goes) = (await BackupWorld.Begin(visit, care, "stays"), await BackupWorld.Begin(visit, care, "goes"));
        var rows = await world.Rows(goes);
        rows.ShouldBeGreaterThan(2);
        var before = await world.BackUp();
        var wrap = await world.Wrap(goes);
        await BackupWorld.Shred(visit, goes);
        var after = await world.BackUp();

        // Every passphrase there is, and every key that follows from it, on every envelope.
        foreach (var (keys, lost) in new[] { (before, 0), (after, rows) })
        {
            await using var scope = (await world.Raw(before, keys)).CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Parasol.People.CurrentOrganisation>().Use(world.House.Id);
            var drill = scope.ServiceProvider.GetRequiredService<IReachability>();
            var lying = (await drill.All()).Programs[care].Records;
            var most = 0;
            foreach (var worker in new[] { world.House.Founder, world.House.Worker, world.House.Outsider })
            {
                most = Math.Max(most, (await drill.From(worker.Login, worker.Passphrase)).Value.Of(care).Records);
            }
            (lying - most).ShouldBe(lost);
        }

        BackupWorld.Holds(before.Keys, wrap).ShouldBeTrue();
        BackupWorld.Holds(after.Keys, wrap).ShouldBeFalse();
        var (restored, stores) = await world.PutBack(before, after);
        (restored.Kept.Destroyed, restored.IsGood).ShouldBe((1, true));
        await using var later = await world.SignedIn(stores, world.House.Worker);
        (await later.Get<IStaffVault>().Open(goes, "Read it")).IsDone.ShouldBeFalse();
        (await later.Get<IStaffVault>().Open(stays, "Read it")).Value.One<KeptNote>()!.Value.Words.ShouldBe("stays");
        // What its own token would open, such as a page for a provider, is gone as well.
        (await later.Get<ParasolDb>().Set<SealedRow>().CountAsync(r => r.File == goes, Cancel)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task No_session_and_no_packed_card_is_in_a_backup_and_the_server_key_is_with_the_keys_alone(Engine engine)
    {
        await using var world = await BackupWorld.On(engine);
        await using var visit = await world.House.Worker.Visit();
        await BackupWorld.Begin(visit, world.House.Programs["Care"], "Blue Heron");
        (await visit.Get<IStaffVault>().Search("heron")).Count.ShouldBe(1);
        List<byte[]> session = [.. await visit.Get<SessionDb>().Sessions.Select(s => s.State).ToListAsync(Cancel), .. await visit.Get<SessionDb>().Segments.Select(s => s.Sealed).ToListAsync(Cancel)];
        session.Count.ShouldBeGreaterThanOrEqualTo(2);

        await world.BackUp();

        session.ShouldAllBe(bytes => !BackupWorld.Holds(world.Place, bytes));
        Directory.GetFiles(world.Place, "*", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ShouldNotContain(f => f == "sessions" || f == "segments" || f == "late_forms");
        var server = await File.ReadAllBytesAsync(Path.Combine(world.App.Stores.DataFolder, "server.key"), Cancel);
        BackupWorld.Holds(world.Keys, server).ShouldBeTrue();
        BackupWorld.Holds(world.Records, server).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_that_somebodys_tool_deleted_without_overwriting_is_in_no_copy()
    {
        await using var world = await BackupWorld.On(Engine.Sqlite);
        await using var visit = await world.House.Worker.Visit();
        var file = await BackupWorld.Begin(visit, world.House.Programs["Care"], "words");
        var wrap = await world.Wrap(file);
        await using (var tool = new SqliteConnection($"Data Source={Path.Combine(world.App.Stores.DataFolder, "keys.db")};Pooling=false"))
        {
            await tool.OpenAsync(Cancel);
            await using var command = tool.CreateCommand();
            command.CommandText = "PRAGMA secure_delete=OFF; DELETE FROM keys_wraps; PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync(Cancel);
        }
        BackupWorld.Holds(world.App.Stores.DataFolder, wrap).ShouldBeTrue();

        var made = await world.BackUp();

        BackupWorld.Holds(made.Keys, wrap).ShouldBeFalse();
    }
}
