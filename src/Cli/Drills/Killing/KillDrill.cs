#pragma warning disable CA5394 // Chance that can be repeated: the seed is told.
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Cli.Drills.KeysOnEnvelopes;
using Parasol.Cli.Drills.Restoring;
using Parasol.Data;
using Parasol.People;

namespace Parasol.Cli.Drills.Killing;

/// <summary>
/// Kills a server with signal 9 at points of acts that change two stores: a file is started, somebody is shut out and every file gets a new key, they are let in again, a file is destroyed.
/// After each kill another server starts on the same stores, and everything is looked at: by signing in and opening it, and by what can be proved without keys.
/// </summary>
/// <param name="folder">Where the servers find their stores. Whoever starts them kills the one that asks for it, and starts the next.</param>
sealed class KillDrill(string folder)
{
    readonly Meeting _meeting = new(folder);

    /// <summary>How many kills.</summary>
    public int Kills { get; init; } = 10;

    /// <summary>What the points are drawn with.</summary>
    public int Seed { get; init; } = 16;

    /// <summary>What a test does to a file that was acknowledged, after the last kill, to show that the drill would see it.</summary>
    public Func<StoreOptions, Guid, Task>? Spoil { get; init; }

    /// <summary>Runs it with SQLite, or on this PostgreSQL server.</summary>
    public async Task<KillReport> Run(string? postgres, CancellationToken cancel)
    {
        var time = Stopwatch.StartNew();
        await using var stores = await DrillStores.Make(Directory.CreateDirectory(Path.Combine(folder, "data")).FullName, postgres);
        var house = new KilledHouse();
        using var rows = new StoreRows(stores.Options);
        var others = await Make(stores.Options, house, rows, cancel);
        await _meeting.LayOut(stores.Options, cancel);
        await using var left = new WhatIsLeft(stores.Options, rows, house, others);
        IReadOnlyList<(string Name, Func<PlainBrowser, Task> Before, Func<PlainBrowser, Task> Act)> acts =
        [
            ("a file is started", _ => Task.CompletedTask, house.Start),
            ("somebody is shut out", b => house.Have(b, isIn: true), house.ShutOut),
            ("somebody is let in", b => house.Have(b, isIn: false), house.LetIn),
            ("a file is destroyed", house.Start, house.Destroy),
        ];
        var (random, kills, lengths) = (new Random(Seed), new List<Kill>(), new Dictionary<string, int>());
        for (var n = 0; kills.Count < Kills; n++)
        {
            using var browser = await Come(house, cancel);
            var (name, before, act) = acts[n % acts.Count];
            await before(browser);
            if (!lengths.TryGetValue(name, out var length))
            {
                await browser.Get($"/drill/choose?at={int.MaxValue}");
                await act(browser);
                lengths[name] = int.Parse((await browser.Get("/drill/passed")).Html, CultureInfo.InvariantCulture);
                continue;
            }
            var at = random.Next(1, length + 1);
            _meeting.Forget();
            await browser.Get($"/drill/choose?at={at}");
            var isAnswered = await IsAnswered(() => act(browser));
            // Where the act passed fewer points than the last time, the next page comes to the one that was chosen.
            while (await IsAnswered(() => browser.Get("/today")))
            {
            }
            using var after = await Come(house, cancel);
            if (Spoil is not null && kills.Count == Kills - 1)
            {
                await Spoil(stores.Options, Guid.Parse(house.Files.Keys.First().Split('/')[^1], CultureInfo.InvariantCulture));
            }
            var wrong = await left.Look(after, cancel);
            var isIn = await house.IsIn(after);
            using var ben = house.Browser(await _meeting.Server(cancel));
            await house.SignIn(ben, house.Ben);
            kills.Add(new Kill(name, at, length, isAnswered, [.. wrong, .. await left.LookAs(ben, isIn)]));
        }
        using var last = house.Browser(await _meeting.Server(cancel));
        await last.Get("/drill/over");
        return new KillReport { Engine = postgres is null ? "SQLite" : "PostgreSQL", Kills = kills, Files = house.Files.Count, Seconds = Math.Round(time.Elapsed.TotalSeconds, 1) };
    }

    // In this process and a day before, so that no clock goes backwards.
    static async Task<IReadOnlySet<Guid>> Make(StoreOptions stores, KilledHouse house, StoreRows rows, CancellationToken cancel)
    {
        await using var instance = await Instance.Start(stores, KillServer.Host, new MovingClock(TimeSpan.FromDays(-1)));
        await using var scope = instance.Services.CreateAsyncScope();
        var founded = await scope.ServiceProvider.GetRequiredService<ISetUp>().AddOrganisation(new NewOrganisation
        {
            Name = "Drill House", Host = instance.Host, OwnName = house.Ana.Name, LoginName = house.Ana.SignInName, Programs = [KilledHouse.Program],
        });
        var keys = founded.IsDone ? founded.Value.Keys : throw new CannotDo(founded.Refusal.Says);
        (house.Ana.Passphrase, house.Ana.AuthenticatorKey) = (keys.Passphrase, keys.TotpSecret);
        using var founder = await instance.SignIn(house.Ana.SignInName, keys.Passphrase, keys.TotpSecret);
        await founder.Send("/team/invite", new Answers { { "LoginName", house.Ben.SignInName }, { "Name", house.Ben.Name } });
        await KeysDrill.Use(instance, house.Ben, founder.Page.Codes[0]);
        await house.LetIn(founder);
        var others = await rows.Files("records", cancel);
        for (var n = 0; n < 3; n++)
        {
            await house.Start(founder);
        }
        return others;
    }

    async Task<PlainBrowser> Come(KilledHouse house, CancellationToken cancel)
    {
        var browser = house.Browser(await _meeting.Server(cancel));
        await house.SignIn(browser, house.Ana);
        return browser;
    }

    static async Task<bool> IsAnswered(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
