using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Data;

namespace Parasol.Cli.Drills.Memory;

/// <summary>
/// The server of the memory drill, in a process of its own: the product as it is, and before it a door through which the drill has a picture taken of the process's memory. It
/// begins when the drill has laid out stores for it, and ends when the drill says so.
/// </summary>
static class MemoryServer
{
    /// <summary>The host that is asked for.</summary>
    public const string Host = "memory.localhost";

    /// <summary>Under this file the drill lays out where the stores are.</summary>
    public const string Stores = "stores.json";

    /// <summary>Under this file the server says where it listens.</summary>
    public const string Address = "address";

    /// <summary>Under this file the server lays 32 bytes that it holds in its memory, until it is told to wipe them.</summary>
    public const string Held = "held";

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Serves until it is told to end.</summary>
    public static async Task<int> Run(string folder, CancellationToken cancel)
    {
        await Wait(Path.Combine(folder, Stores), Patience, "No drill laid out stores for this server: ./parasol drill memory starts both.", cancel);
        var stores = JsonSerializer.Deserialize<StoreOptions>(await File.ReadAllTextAsync(Path.Combine(folder, Stores), cancel))!;
        var door = new PictureDoor(folder);
        await using var instance = await Instance.Start(stores, Host, new MovingClock(TimeSpan.Zero), b => b.Services.AddSingleton<IStartupFilter>(door));
        await Say(folder, Address, instance.Address.ToString(), cancel);
        await door.Over.Task.WaitAsync(cancel);
        return 0;
    }

    /// <summary>Lays out a file that is waited for: all of it at once.</summary>
    public static async Task Say(string folder, string name, string text, CancellationToken cancel)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".new"), text, cancel);
        File.Move(Path.Combine(folder, name + ".new"), Path.Combine(folder, name), overwrite: true);
    }

    /// <summary>Waits for a file.</summary>
    public static async Task Wait(string path, TimeSpan patience, string otherwise, CancellationToken cancel)
    {
        for (var left = patience; !File.Exists(path); left -= TimeSpan.FromMilliseconds(100))
        {
            if (left <= TimeSpan.Zero)
            {
                throw new CannotDo(otherwise);
            }
            await Task.Delay(100, cancel);
        }
    }

    // 32 bytes of its own lie pinned, as keys do: a picture that does not show them would not show a key either.
    sealed class PictureDoor : IStartupFilter
    {
        readonly string _folder;
        readonly byte[] _held = GC.AllocateArray<byte>(32, pinned: true);

        public PictureDoor(string folder)
        {
            _folder = folder;
            RandomNumberGenerator.Fill(_held);
            File.WriteAllBytes(Path.Combine(folder, Held), _held);
        }

        public TaskCompletionSource Over { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (HttpContext context, RequestDelegate rest) =>
            {
                switch (context.Request.Path.Value)
                {
                    case "/drill/picture":
                        await context.Response.WriteAsync(Picture.Take(Path.Combine(_folder, "picture")).ToString(System.Globalization.CultureInfo.InvariantCulture));
                        break;
                    case "/drill/wipe":
                        CryptographicOperations.ZeroMemory(_held);
                        break;
                    case "/drill/over":
                        Over.TrySetResult();
                        break;
                    default:
                        await rest(context);
                        break;
                }
            });
            next(app);
        };
    }
}
