using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;

namespace Parasol.Bench;

/// <summary>New keys when somebody leaves a program of so many files, and how long it takes to destroy one file.</summary>
/// <param name="Files">How many files the program has, each with ten notes.</param>
/// <param name="Engines">The figures on each engine.</param>
sealed record LeaveFigures(int Files, IReadOnlyList<LeaveEngine> Engines)
{
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"leave: {Files} files\n");
        foreach (var engine in Engines)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"  {engine.Engine,-10} new epoch, every file key sealed anew: {engine.Epoch:0.00} s, {engine.Ratio:0.0} times as long as one statement that touches the same rows; new file keys: {engine.FilesPerSecond:0} files a second; a file destroyed: p50 {engine.Shred.P50:0} ms, p95 {engine.Shred.P95:0} ms\n");
        }
        return text.ToString();
    }
}

/// <summary>The figures on one engine.</summary>
/// <param name="Engine">Which.</param>
/// <param name="Epoch">Seconds that the one request takes which makes the new epoch.</param>
/// <param name="Ratio">That, beside one statement that writes the same rows and seals nothing.</param>
/// <param name="FilesPerSecond">How many files get a new key of their own in a second of members' requests.</param>
/// <param name="Shred">Milliseconds until a file's keys and records are gone.</param>
sealed record LeaveEngine(string Engine, double Epoch, double Ratio, double FilesPerSecond, Figures Shred);

static class LeaveBench
{
    const int Destroyed = 50;

    public static async Task<LeaveFigures> Run(Ask ask, CancellationToken cancel)
    {
        var engines = new List<LeaveEngine>();
        foreach (var engine in new[] { Engine.Sqlite, Engine.Postgres })
        {
            ask.Say($"leave on {engine}: filling {ask.Size} files ...");
            await using var app = await TestApp.Start(engine);
            var organisation = await TestOrganisation.On(app);
            var files = await MadeCaseload.Fill(organisation, ask.Size, ask.Say);
            engines.Add(await On(engine, organisation, files, cancel));
        }
        return new LeaveFigures(ask.Size, engines);
    }

    static async Task<LeaveEngine> On(Engine engine, TestOrganisation organisation, IReadOnlyList<FileId> files, CancellationToken cancel)
    {
        var plain = await Untouched(organisation, cancel);
        await using (var founder = await organisation.Founder.Visit())
        {
            var left = await founder.Get<ILeaving>().TakeOut(organisation.Programs["Care"], organisation.Worker.Id, isShutOut: true);
            if (!left.IsDone)
            {
                throw new InvalidOperationException(left.Refusal!.Says);
            }
        }
        var epoch = await Chores(organisation);
        var (began, before) = (Stopwatch.GetTimestamp(), await Waiting(organisation));
        while (await Waiting(organisation) > before / 2)
        {
            await Chores(organisation);
        }
        var perSecond = (before - await Waiting(organisation)) / Stopwatch.GetElapsedTime(began).TotalSeconds;
        var times = new List<TimeSpan>();
        foreach (var file in files.Take(Destroyed))
        {
            await using var visit = await organisation.Founder.Visit();
            var start = Stopwatch.GetTimestamp();
            await using var act = visit.Get<IStaffVault>().Begin();
            await act.Open(file);
            await act.Shred(file);
            await act.Commit(AuditCode.Deleted, "Deleted a file");
            times.Add(Stopwatch.GetElapsedTime(start));
        }
        return new LeaveEngine(engine is Engine.Sqlite ? "SQLite" : "PostgreSQL", epoch.TotalSeconds, epoch / plain, perSecond, Figures.Of(times, times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time)));
    }

    static async Task<TimeSpan> Untouched(TestOrganisation organisation, CancellationToken cancel)
    {
        await using var visit = organisation.Visit();
        var began = Stopwatch.GetTimestamp();
        await visit.Get<KeyDb>().Wraps.ExecuteUpdateAsync(w => w.SetProperty(r => r.Act, ActId.New()), cancel);
        return Stopwatch.GetElapsedTime(began);
    }

    static async Task<TimeSpan> Chores(TestOrganisation organisation)
    {
        await using var visit = await organisation.Founder.Visit();
        var began = Stopwatch.GetTimestamp();
        await visit.Get<IKeyedChores>().Run();
        return Stopwatch.GetElapsedTime(began);
    }

    static async Task<int> Waiting(TestOrganisation organisation)
    {
        await using var visit = await organisation.Founder.Visit();
        return (await visit.Get<ILeaving>().InMaking()).Sum(m => m.Waiting);
    }
}
