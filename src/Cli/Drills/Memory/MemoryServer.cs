using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Memory;

/// <summary>
/// The server of the memory drill, in a process of its own: the product as it is, and before it doors through which the drill has a picture taken of the process's memory. It
/// begins when the drill has laid out stores for it, and ends when the drill says so.
/// </summary>
static class MemoryServer
{
    /// <summary>The host that is asked for.</summary>
    public const string Host = "memory.localhost";

    /// <summary>Under this file the server lays 32 bytes that it holds in its memory, until it is told to wipe them.</summary>
    public const string HeldFile = "held";

    /// <summary>Serves until it is told to end.</summary>
    public static async Task<int> Run(string folder, CancellationToken cancel)
    {
        var meeting = new Meeting(folder);
        var stores = await meeting.Stores(cancel);
        var held = new Held(folder);
        var doors = new DrillDoors { ["picture"] = _ => held.Picture(), ["wipe"] = _ => held.Wipe() };
        await using var instance = await Instance.Start(stores, Host, new MovingClock(TimeSpan.Zero), b => b.Services.AddSingleton<IStartupFilter>(doors));
        await meeting.Open(instance.Address, cancel);
        await doors.Over.WaitAsync(cancel);
        return 0;
    }

    // 32 bytes of its own lie pinned, as keys do: a picture that does not show them would not show a key either.
    sealed class Held
    {
        readonly string _folder;
        readonly byte[] _held = GC.AllocateArray<byte>(32, pinned: true);

        public Held(string folder)
        {
            _folder = folder;
            RandomNumberGenerator.Fill(_held);
            File.WriteAllBytes(Path.Combine(folder, HeldFile), _held);
        }

        public Task<string> Picture() => Task.FromResult(Memory.Picture.Take(Path.Combine(_folder, "picture")).ToString(CultureInfo.InvariantCulture));

        public Task<string> Wipe()
        {
            CryptographicOperations.ZeroMemory(_held);
            return Task.FromResult("");
        }
    }
}
