using System.Text.Json;
using Parasol.Data;

namespace Parasol.Cli.Drills.Driving;

/// <summary>How a drill and its server, in a process of its own, find each other: by files in one folder.</summary>
/// <param name="folder">The folder.</param>
sealed class Meeting(string folder)
{
    static readonly TimeSpan ServerComes = TimeSpan.FromSeconds(60);
    static readonly TimeSpan DrillComes = TimeSpan.FromHours(1);

    string AddressFile => At("address");

    /// <summary>The path of a file in it.</summary>
    public string At(string name) => Path.Combine(folder, name);

    /// <summary>The drill lays out where the stores are.</summary>
    public Task LayOut(StoreOptions stores, CancellationToken cancel) => Say("stores.json", JsonSerializer.Serialize(stores), cancel);

    /// <summary>The server waits for the stores.</summary>
    public async Task<StoreOptions> Stores(CancellationToken cancel)
    {
        await Wait(At("stores.json"), DrillComes, "No drill laid out stores for this server: ./parasol drill starts both.", cancel);
        return JsonSerializer.Deserialize<StoreOptions>(await File.ReadAllTextAsync(At("stores.json"), cancel))!;
    }

    /// <summary>The server says where it listens.</summary>
    public Task Open(Uri address, CancellationToken cancel) => Say("address", address.ToString(), cancel);

    /// <summary>The drill waits for the server.</summary>
    public async Task<Uri> Server(CancellationToken cancel)
    {
        await Wait(AddressFile, ServerComes, "No server came. This drill needs one in a process of its own: start it with ./parasol drill, from the sources.", cancel);
        return new Uri(await File.ReadAllTextAsync(AddressFile, cancel));
    }

    /// <summary>The next address will be that of another server.</summary>
    public void Forget() => File.Delete(AddressFile);

    /// <summary>Lays out a file: all of it at once, for somebody waits for it.</summary>
    public async Task Say(string name, string text, CancellationToken cancel)
    {
        await File.WriteAllTextAsync(At(name + ".new"), text, cancel);
        File.Move(At(name + ".new"), At(name), overwrite: true);
    }

    static async Task Wait(string path, TimeSpan patience, string otherwise, CancellationToken cancel)
    {
        for (var left = patience; !File.Exists(path); left -= TimeSpan.FromMilliseconds(50))
        {
            if (left <= TimeSpan.Zero)
            {
                throw new CannotDo(otherwise);
            }
            await Task.Delay(50, cancel);
        }
    }
}
