using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;

namespace Parasol.Bench;

/// <summary>New keys when somebody leaves a program of so many files, how long it takes to destroy one file, and to sign in beside so many.</summary>
/// <param name="Files">How many files the program has, each with ten notes.</param>
/// <param name="Engines">The figures on each engine.</param>
sealed record LeaveFigures(int Files, IReadOnlyList<LeaveEngine> Engines)
{
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"leave: {Files} files\n");
        foreach (var engine in Engines)
        {
            text.Append(engine).Append('\n');
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
/// <param name="SignIn">Milliseconds of the server from the form with a passphrase to its answer, with the work for a passphrase that is shipped.</param>
sealed record LeaveEngine(string Engine, double Epoch, double Ratio, double FilesPerSecond, Figures Shred, Figures SignIn)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"  {Engine,-10} new epoch, every file key sealed anew: {Epoch:0.00} s, {Ratio:0.0} times as long as one statement that touches the same rows; new file keys: {FilesPerSecond:0} files a second; a file destroyed: p50 {Shred.P50:0} ms, p95 {Shred.P95:0} ms; a sign-in: p50 {SignIn.P50:0} ms, p95 {SignIn.P95:0} ms");
}

static class LeaveBench
{
    const int Destroyed = 50;
    const int SignIns = 30;

    public static async Task<LeaveFigures> Run(Ask ask, CancellationToken cancel)
    {
        var engines = new List<LeaveEngine>();
        foreach (var engine in new[] { Engine.Sqlite, Engine.Postgres })
        {
            ask.Say($"leave on {engine}: filling {ask.Size} files ...");
            var clock = new ServerClock(request => request.Method == "POST" && request.Path == "/sign-in");
            await using var app = await TestApp.Start(engine, configure: b => b.Services.AddSingleton<IStartupFilter>(clock).AddSingleton(_ => new Argon2Gates(Argon2Profile.Passphrase)));
            var organisation = await TestOrganisation.On(app);
            var files = await MadeCaseload.Fill(organisation, ask.Size, ask.Say);
            ask.Say("  filled");
            var signIn = await SigningIn(organisation, clock);
            engines.Add(await On(engine, organisation, files, signIn, cancel));
            ask.Say(engines[^1].ToString());
        }
        return new LeaveFigures(ask.Size, engines);
    }

    static async Task<LeaveEngine> On(Engine engine, TestOrganisation organisation, IReadOnlyList<FileId> files, Figures signIn, CancellationToken cancel)
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
        return new LeaveEngine(engine is Engine.Sqlite ? "SQLite" : "PostgreSQL", epoch.TotalSeconds, epoch / plain, perSecond, Figures.Of(times, times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time)), signIn);
    }

    static async Task<Figures> SigningIn(TestOrganisation organisation, ServerClock clock)
    {
        for (var n = 0; n < SignIns; n++)
        {
            organisation.App.Clock.Advance(TimeSpan.FromSeconds(61));
            var (browser, founder) = (organisation.Visitor(), organisation.Founder);
            await browser.Get("/sign-in");
            await browser.Fill("Sign-in name", founder.Login).Fill("Passphrase", founder.Passphrase).Fill("Code from your authenticator", founder.CodeIn(TimeSpan.FromSeconds(4))).Press("Sign in");
            if (browser.Address != "/today")
            {
                throw new InvalidOperationException($"Nobody was signed in ({browser.Address}): the figures would mean nothing.");
            }
        }
        var times = clock.Take();
        return Figures.Of(times, times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time));
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
