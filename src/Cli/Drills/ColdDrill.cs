using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Cli.Drills.Flows;
using Parasol.Cli.Drills.Searching;
using Parasol.Data;
using Parasol.Vault;
using Parasol.Vault.Drill;

namespace Parasol.Cli.Drills;

/// <summary>
/// What would a thief find who takes the machine? On one engine: starts the real server, fills every field of every form with words that are found
/// nowhere else, pulls the plug and looks at every byte; then tries what each single passphrase opens.
/// </summary>
sealed class ColdDrill
{
    readonly string _folder;
    readonly Canaries _canaries = new();
    readonly List<Searched> _places = [];

    /// <summary>A drill in a folder of its own.</summary>
    /// <param name="folder">An empty folder.</param>
    public ColdDrill(string folder)
    {
        _folder = folder;
        foreach (var part in new[] { Data, Temp, Logs, Inbox })
        {
            Directory.CreateDirectory(part);
        }
    }

    /// <summary>The data folder of the drill's server.</summary>
    public string Data => Path.Combine(_folder, "data");

    /// <summary>The folder for temporary files, when the command gives the process its own.</summary>
    public string Temp => Path.Combine(_folder, "temp");

    /// <summary>How many files its workers start: as many as a small organisation keeps.</summary>
    public int Files { get; init; } = 40;

    /// <summary>What a test does to the instance before it is searched: shows that the drill would see it.</summary>
    public Func<Instance, HouseFlow, Canaries, Task>? Spoil { get; init; }

    /// <summary>Only people, programs and files are played: enough to be spoiled.</summary>
    public bool IsShort { get; init; }

    string Logs => Path.Combine(_folder, "logs");

    string Backup => Path.Combine(_folder, "backup");

    // What an operator hands over to be imported lies outside the data folder, in clear.
    string Inbox => Path.Combine(_folder, "inbox");

    /// <summary>Runs it, with SQLite, or on this PostgreSQL server.</summary>
    public async Task<ColdReport> Run(string? postgres, CancellationToken cancel)
    {
        var time = Stopwatch.StartNew();
        await using var stores = await DrillStores.Make(Data, postgres);
        var routes = new RoutesDriven();
        FormsAsked asked;
        Drive drive;
        HouseFlow house;
        using (var log = new LogLines(Path.Combine(Logs, "server.log")))
        {
            await using var instance = await Instance.Start(stores.Options, "drill.localhost", new MovingClock(TimeSpan.Zero), builder =>
            {
                builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(routes);
                builder.Services.AddReachability();
                builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug);
            });
            asked = await FormsAsked.Of(instance.Services);
            drive = new Drive(instance, asked, _canaries);
            house = await Play(drive, cancel);
            if (Spoil is not null)
            {
                await Spoil(instance, house, _canaries);
            }
            // The plug is pulled here: this is how the files lie while the server runs.
            await Search([new Place("the data folder while the server runs", Data)], cancel);
        }
        drive.Dispose();
        await stores.BackUp(Backup, cancel);
        List<Place> places = [new("the data folder", Data), new("the folder for temporary files", Temp), new("the logs", Logs), new("the backup", Backup)];
        if (await stores.Cluster(Path.Combine(_folder, "rows"), cancel) is { } cluster)
        {
            places.Add(cluster);
        }
        await Search(places, cancel);
        var (table, closures, wrong) = await Open(stores.Options, house);
        var notDriven = asked.Routes.Except(routes.Taken).Select(r => r.ToString()).ToList();
        var notSeeded = drive.NotSeeded();
        return new ColdReport
        {
            Engine = postgres is null ? "SQLite" : "PostgreSQL", FormsSent = drive.Sent, Forms = asked.Routes.Count, NotDriven = notDriven, Fields = drive.Seeded, NotSeeded = notSeeded,
            Canaries = _canaries.All.Count, Patterns = new ByteSearch(_canaries.All).Patterns, Looks = stores.Looks, Places = _places, Table = table, Closures = closures, Seconds = Math.Round(time.Elapsed.TotalSeconds, 1),
            Wrong =
            [
                .. _places.SelectMany(p => p.Hits).Select(h => $"Found in clear: {h}."),
                .. Blind(postgres is null),
                .. notDriven.Select(r => $"The form {r} was not driven."),
                .. notSeeded.Select(f => $"No canary was typed into {f}."),
                .. wrong,
            ],
        };
    }

    async Task<HouseFlow> Play(Drive drive, CancellationToken cancel)
    {
        var house = new HouseFlow(drive);
        await house.Run();
        if (IsShort)
        {
            await new FileFlow(drive, house).Run(Files);
            return house;
        }
        var directory = new DirectoryFlow(drive, house);
        await directory.Run(Inbox, cancel);
        await new FileFlow(drive, house).Run(Files);
        var ask = new AskFlow(drive, house);
        await new ReferralFlow(drive, house, ask).Run();
        await ask.Run();
        await new CoordinationFlow(drive, house).Run();
        await new LegalFlow(drive, house).Run();
        await new HowItWasFlow(drive, house, ask).Run(directory.Place);
        using var visitor = drive.Browser();
        await visitor.Get("/");
        await visitor.Send(visitor.Page.Forms.First(f => f.Address == "/exit"), []);
        await new SealFlow(drive, house).Run();
        await using var scope = drive.Instance.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IUpkeep>().Sweep();
        return house;
    }

    async Task Search(IEnumerable<Place> places, CancellationToken cancel)
    {
        var search = new ByteSearch(_canaries.All);
        foreach (var place in places)
        {
            _places.Add(await Searched.At(place, search, cancel));
        }
    }

    // Public words must be found where the stores are: a search that does not see them would not see the others either.
    IEnumerable<string> Blind(bool isSqlite)
    {
        var mustSee = isSqlite ? new[] { "the data folder", "the backup" } : ["the backup", _places[^1].Name];
        return _places.Where(p => mustSee.Contains(p.Name) && p.Published == 0).Select(p => $"The search of {p.Name} does not see what is public: it is blind.");
    }

    // The server is off. What is opened now, is opened with the stores and one passphrase.
    static async Task<(IReadOnlyList<Opens> Table, IReadOnlyList<Closure> Closures, IReadOnlyList<string> Wrong)> Open(StoreOptions options, HouseFlow house)
    {
        await using var provider = StoresApart.Open(options);
        var organisation = await provider.Organisation();
        // Ana founded the organisation and made every program there is but Kim's.
        var kims = house["Kim"].Programs;
        return await WhoOpensWhat.Table(provider, organisation, house.Members, (member, program) => member.Programs.Contains(program) || (member.Name == "Ana" && !kims.Contains(program)));
    }
}
