using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Cli.Drills.KeysOnEnvelopes;
using Parasol.Cli.Drills.Searching;
using Parasol.Data;
using Parasol.People;
using Parasol.Vault.Drill;

namespace Parasol.Cli.Drills.Memory;

/// <summary>
/// What would somebody find who takes a picture of the running server's memory? Three people of three programs work on a server of its own process; two of them sign out. The drill
/// works out every key that follows from their passphrases, from the stores and in its own process, and looks for each of them, and for every word they typed, in pictures of the server's.
/// </summary>
/// <param name="folder">Where the server is waiting for its stores.</param>
sealed class MemoryDrill(string folder)
{
    // A session's end is noticed within a second, waits for two, and the clearing away takes tenths of one.
    static readonly TimeSpan ClearedAway = TimeSpan.FromSeconds(5);

    readonly List<Worker> _workers = [new("Ben", "Care"), new("Carla", "Legal"), new("Dara", "Outreach")];
    readonly List<Taken> _pictures = [];

    /// <summary>How many files each of the three starts.</summary>
    public int Files { get; init; } = 5;

    /// <summary>How many pages the one who stays opens after the others have gone.</summary>
    public int PagesAfter { get; init; } = 300;

    /// <summary>Runs it with SQLite, or on this PostgreSQL server.</summary>
    public async Task<MemoryReport> Run(string? postgres, CancellationToken cancel)
    {
        var time = Stopwatch.StartNew();
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        await using var stores = await DrillStores.Make(data, postgres);
        await Make(stores.Options);
        var meeting = new Meeting(folder);
        await meeting.LayOut(stores.Options, cancel);
        var server = await meeting.Server(cancel);
        using var door = Browser(server);
        try
        {
            await Task.WhenAll(_workers.Select(w => w.Work(Browser(server), Files)));
            await Look(door, stores.Options, "all three signed in", cancel);
            foreach (var worker in _workers.Skip(1))
            {
                await worker.SignOut();
            }
            await Task.Delay(ClearedAway, cancel);
            await Look(door, stores.Options, $"{_workers[1].Name} and {_workers[2].Name} signed out", cancel);
            await _workers[0].GoOn(PagesAfter);
            await Look(door, stores.Options, $"after {PagesAfter} more pages of {_workers[0].Name}", cancel);
            await _workers[0].SealNow();
            await door.Get("/drill/wipe");
            await Task.Delay(ClearedAway, cancel);
            await Look(door, stores.Options, "after Seal now", cancel);
        }
        finally
        {
            await door.Get("/drill/over");
            _workers.ForEach(w => w.Dispose());
        }
        return new MemoryReport { Engine = postgres is null ? "SQLite" : "PostgreSQL", Pictures = _pictures, Seconds = Math.Round(time.Elapsed.TotalSeconds, 1) };
    }

    // In this process and a day before: forms are filled in without waiting, and the server's process never sees a passphrase being made.
    async Task Make(StoreOptions stores)
    {
        await using var instance = await Instance.Start(stores, MemoryServer.Host, new MovingClock(TimeSpan.FromDays(-1)));
        await using var scope = instance.Services.CreateAsyncScope();
        var founded = await scope.ServiceProvider.GetRequiredService<ISetUp>().AddOrganisation(new NewOrganisation
        {
            Name = "Drill House", Host = instance.Host, OwnName = "Ana", LoginName = "ana", Programs = [.. _workers.Select(w => w.Program)],
        });
        var keys = founded.IsDone ? founded.Value.Keys : throw new CannotDo(founded.Refusal.Says);
        using var founder = await instance.SignIn("ana", keys.Passphrase, keys.TotpSecret);
        foreach (var worker in _workers)
        {
            worker.Named();
            var member = worker.Member;
            await founder.Send("/team/invite", new Answers { { "LoginName", member.SignInName }, { "Name", member.Name } });
            await KeysDrill.Use(instance, member, founder.Page.Codes[0]);
            await KeysDrill.Grant(founder, member.Name, [worker.Program]);
            worker.KnowKeys();
        }
    }

    async Task Look(PlainBrowser door, StoreOptions stores, string when, CancellationToken cancel)
    {
        var bytes = long.Parse((await door.Get("/drill/picture")).Html, CultureInfo.InvariantCulture);
        var path = Path.Combine(folder, "picture");
        var held = new Canaries();
        held.Key("held", await File.ReadAllBytesAsync(Path.Combine(folder, MemoryServer.HeldFile), cancel));
        var keys = await Keys(stores);
        var search = new ByteSearch([.. held.All, .. keys.SelectMany(k => k.All), .. _workers.SelectMany(w => w.Typed.All)]);
        var found = new List<Found>();
        await search.File(path, "picture", found, cancel);
        File.Delete(path);
        // The text of a cookie is counted as that, and not as the key that it spells out.
        var texts = found.Where(f => f.Pattern.Of.IsText).Select(f => f.At).ToHashSet();
        var copies = found.Where(f => f.Pattern.Of.IsText || !texts.Contains(f.At)).CountBy(f => f.Pattern.Of).ToDictionary();
        var isHeld = copies.ContainsKey(held.All[0]);
        _pictures.Add(new Taken(when, bytes, isHeld == _workers[0].IsSignedIn, [.. _workers.Zip(keys, (worker, own) => new SeenOf(worker.Name, worker.IsSignedIn, own.All.Count,
            own.All.Where(copies.ContainsKey).GroupBy(k => k.Where).ToDictionary(g => g.Key, g => g.Sum(k => copies[k])),
            worker.Typed.All.GroupBy(t => t.Where).ToDictionary(g => g.Key, g => (g.Count(copies.ContainsKey), g.Count()))))]));
    }

    // What the one who stays signed in holds too, House's keys, is looked for as theirs.
    async Task<IReadOnlyList<Canaries>> Keys(StoreOptions stores)
    {
        await using var services = StoresApart.Open(stores);
        await using var scope = services.For(await services.Organisation());
        var reach = scope.ServiceProvider.GetRequiredService<IReachability>();
        var (all, known) = (new List<Canaries>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var worker in _workers)
        {
            var keys = await reach.Keys(worker.Member.SignInName, worker.Member.Passphrase, worker.Token);
            var own = new Canaries();
            foreach (var key in (keys.IsDone ? keys.Value : throw new CannotDo(keys.Refusal.Says)).Where(k => known.Add(Convert.ToHexString(k.Bytes))))
            {
                own.Key(key.What, key.Bytes);
            }
            all.Add(own);
        }
        return all;
    }

    static PlainBrowser Browser(Uri server) => new(server, MemoryServer.Host, new MovingClock(TimeSpan.Zero));
}
