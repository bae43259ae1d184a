using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parasol.App;
using Parasol.Data;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Cli.Verbs;

/// <summary>Serves a data folder on this machine; a proxy with a certificate stands in front of it for others.</summary>
static class Server
{
    public static async Task<int> Run(string folder, int port, CancellationToken cancel, Func<IEnumerable<string>>? more = null)
    {
        var stores = Ground.Stores(folder);
        if (stores.Engine == Engine.Postgres && await StoreFilling.IsAside(stores.ConnectionOf("records")))
        {
            throw new CannotDo("An upgrade was cut off here. Run ./parasol upgrade again: it puts everything back as it was, and tries once more.");
        }
        await using var app = ParasolApp.Build(stores, b => b.WebHost.UseUrls($"http://127.0.0.1:{port}"));
        if (app.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            throw new CannotDo("Parasol listens on this machine alone; a proxy with a certificate stands in front of it. Take the setting Kestrel:Endpoints away.");
        }
        string? token;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IUpkeep>().Start();
            token = await scope.ServiceProvider.GetRequiredService<ISetUp>().TokenIfNeeded();
        }
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException)
        {
            throw new CannotDo($"Port {port} is taken. Say --port with another one, or 0 for any free one.");
        }
        var address = app.Urls.First();
        Console.Out.WriteLine($"Ready: {address}");
        if (token is not null)
        {
            Console.Out.WriteLine($"Nothing is set up yet. Open {address}/setup and type this token, which is good once: {token}");
        }
        foreach (var line in more?.Invoke() ?? [])
        {
            Console.Out.WriteLine(line);
        }
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
