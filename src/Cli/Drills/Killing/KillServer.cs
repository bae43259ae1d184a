using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Vault;

namespace Parasol.Cli.Drills.Killing;

/// <summary>
/// The server of the kill drill, in a process of its own: the product as it is, and doors by which the drill chooses the point at which it wants to be killed. There it lays out a file and
/// stands still; whoever started it sees the file, kills it with signal 9 and starts the next one on the same stores.
/// </summary>
static class KillServer
{
    /// <summary>The host that is asked for.</summary>
    public const string Host = "kill.localhost";

    /// <summary>Under this file the server asks to be killed.</summary>
    public const string Die = "die";

    const string Ahead = "ahead";

    // A session lives longer; what a crash left is let be for as long as any act may take.
    static readonly TimeSpan LongerThanAnyAct = TimeSpan.FromMinutes(61);

    /// <summary>Serves until it is killed, or told to end.</summary>
    public static async Task<int> Run(string folder, CancellationToken cancel)
    {
        var meeting = new Meeting(folder);
        var stores = await meeting.Stores(cancel);
        var clock = new MovingClock(TimeSpan.FromSeconds(File.Exists(meeting.At(Ahead)) ? long.Parse(await File.ReadAllTextAsync(meeting.At(Ahead), cancel), CultureInfo.InvariantCulture) : 0));
        var point = new KillPoint(() => File.WriteAllText(meeting.At(Die), ""));
        IServiceProvider? services = null;
        var doors = new DrillDoors
        {
            // Forms are filled in without waiting.
            BeforePages = () => clock.Advance(TimeSpan.FromSeconds(5)),
            ["choose"] = async context =>
            {
                // The next server's clock begins behind whatever this one will have seen.
                await meeting.Say(Ahead, ((long)(clock.GetUtcNow() - TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(10)).TotalSeconds).ToString(CultureInfo.InvariantCulture), cancel);
                point.Choose(int.Parse(context.Request.Query["at"].ToString(), CultureInfo.InvariantCulture));
                return "";
            },
            ["passed"] = _ => Task.FromResult(point.Passed.ToString(CultureInfo.InvariantCulture)),
            ["settle"] = async _ =>
            {
                for (var n = 0; n < 2; n++)
                {
                    await using var scope = services!.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<IUpkeep>().Sweep();
                    clock.Advance(LongerThanAnyAct);
                }
                return clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            },
        };
        await using var instance = await Instance.Start(stores, Host, clock, b => b.Services.AddSingleton<IStartupFilter>(doors));
        services = instance.Services;
        await meeting.Open(instance.Address, cancel);
        await doors.Over.WaitAsync(cancel);
        return 0;
    }
}
