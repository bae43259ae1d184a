using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parasol.App;
using Parasol.Cli;
using Parasol.Cli.Backups;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Drill;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Web.Tests.Operator;

[SealedAs(TableCode.Note)]
sealed record KeptNote : SealedRecord
{
    public string Words { get; init; } = "";
}

/// <summary>An instance of its own with one organisation, and places for its backups.</summary>
sealed class BackupWorld : IAsyncDisposable
{
    readonly List<IAsyncDisposable> _later = [];

    public TestApp App { get; private init; } = null!;

    public TestOrganisation House { get; private init; } = null!;

    /// <summary>Outside the data folder; nobody else can look into it.</summary>
    public string Place { get; } = Directory.CreateTempSubdirectory("parasol-backup-test-").FullName;

    public string Records => Path.Combine(Place, "records");

    public string Keys => Path.Combine(Place, "keys");

    public static async Task<BackupWorld> On(Engine engine)
    {
        var app = await TestApp.Start(engine);
        return new BackupWorld { App = app, House = await TestOrganisation.On(app) };
    }

    public BackupOrder Order(int keep = 14) => new(App.Stores, Records, Keys, keep);

    public Task<BackupMade> BackUp(int keep = 14) => new Backup(Order(keep), App.Clock).Make(TestContext.Current.CancellationToken);

    public static async Task<FileId> Begin(TestVisit visit, ProgramId program, string words)
    {
        await using var act = visit.Get<IStaffVault>().Begin();
        var file = (await act.NewFile(program)).Value;
        act.Add(file, new KeptNote { Words = words });
        act.SetCard(file, new IndexCard { CallName = words });
        (await act.Commit(AuditCode.Made, "Began a file")).IsDone.ShouldBeTrue();
        return file;
    }

    public static async Task Change(TestVisit visit, FileId file)
    {
        await using var act = visit.Get<IStaffVault>().Begin();
        (await act.Open(file)).IsDone.ShouldBeTrue();
        act.Add(file, new KeptNote { Words = "more" });
        (await act.Commit(AuditCode.Changed, "Wrote a note")).IsDone.ShouldBeTrue();
    }

    public static async Task Shred(TestVisit visit, FileId file)
    {
        await using var act = visit.Get<IStaffVault>().Begin();
        (await act.Open(file)).IsDone.ShouldBeTrue();
        (await act.Shred(file)).IsDone.ShouldBeTrue();
        (await act.Commit(AuditCode.Deleted, "Destroyed a file")).IsDone.ShouldBeTrue();
    }

    /// <summary>Empty stores of the same engine.</summary>
    public async Task<StoreOptions> Empty()
    {
        var empty = new StoreOptions { Engine = App.Stores.Engine, DataFolder = Path.Combine(Place, $"back-{Directory.GetDirectories(Place, "back-*").Length}") };
        if (empty.Engine == Engine.Postgres)
        {
            (empty.Records, empty.Keys, empty.Sessions) = (await Database(), await Database(), await Database());
        }
        return empty;
    }

    public Task<BackupPair> Pair(BackupMade records, BackupMade keys) => BackupPair.Find(records.Records, keys.Keys, TestContext.Current.CancellationToken);

    /// <summary>Puts a pair back for good.</summary>
    public async Task<(Restored Restored, StoreOptions Stores)> PutBack(BackupMade records, BackupMade keys)
    {
        var stores = await Empty();
        return (await new Restore(App.Clock).Into(await Pair(records, keys), stores, mayHaveOlderKeys: false, TestContext.Current.CancellationToken), stores);
    }

    /// <summary>The two halves put together and nothing settled: what a thief would work on.</summary>
    public async Task<ServiceProvider> Raw(BackupMade records, BackupMade keys)
    {
        var stores = await Empty();
        PrivateFiles.Folder(stores.DataFolder);
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        services.AddSingleton<TimeProvider>(App.Clock);
        services.AddParasol(stores);
        services.AddReachability();
        var provider = services.BuildServiceProvider();
        _later.Add(provider);
        await using var scope = provider.CreateAsyncScope();
        await (await Pair(records, keys)).Unpack(stores, scope.ServiceProvider.GetRequiredService<IKeeping>().Make, TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<Parasol.Vault.Sessions.SessionDb>().Database.MigrateAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>A server on what was put back, and somebody who signs in there with their passphrase.</summary>
    public async Task<TestVisit> SignedIn(StoreOptions stores, TestWorker worker)
    {
        var app = await App.Elsewhere(stores);
        _later.Add(app);
        App.Clock.Advance(TimeSpan.FromSeconds(61));
        var visit = new TestVisit(app.Services.CreateAsyncScope(), House.Host, House.Id);
        (await visit.Get<ISignIn>().SignIn(worker.Login, worker.Passphrase, worker.Code)).IsDone.ShouldBeTrue();
        return visit;
    }

    /// <summary>The sealed key of a file, as it lies in the key store.</summary>
    public async Task<byte[]> Wrap(FileId file)
    {
        await using var visit = House.Visit();
        return (await visit.Get<KeyDb>().Wraps.SingleAsync(w => w.File == file)).Sealed;
    }

    public async Task<int> Rows(FileId file)
    {
        await using var visit = House.Visit();
        return await visit.Get<ParasolDb>().Set<SealedRow>().CountAsync(r => r.File == file);
    }

    /// <summary>Whether these bytes lie in any file under a folder.</summary>
    public static bool Holds(string folder, byte[] bytes) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Any(f => File.ReadAllBytes(f).AsSpan().IndexOf(bytes) >= 0);

    public async ValueTask DisposeAsync()
    {
        foreach (var later in Enumerable.Reverse(_later))
        {
            await later.DisposeAsync();
        }
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Place, recursive: true);
    }

    async Task<string> Database()
    {
        var database = await Postgres.Empty("back");
        _later.Insert(0, database);
        return database.ConnectionString;
    }
}
