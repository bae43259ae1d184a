using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parasol.App;
using Parasol.Cli.Drills.Browsing;
using Parasol.Data;
using Parasol.Vault;

namespace Parasol.Cli.Drills.Driving;

/// <summary>The real server on a real port of this machine, with a clock that can be moved, started for a drill or for made-up data.</summary>
sealed class Instance : IAsyncDisposable
{
    readonly WebApplication _app;

    Instance(WebApplication app, MovingClock clock, string host) => (_app, Clock, Host) = (app, clock, host);

    /// <summary>Its clock.</summary>
    public MovingClock Clock { get; }

    /// <summary>The host name that visitors ask for.</summary>
    public string Host { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Its services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a server on these stores.</summary>
    public static async Task<Instance> Start(StoreOptions stores, string host, MovingClock clock, Action<WebApplicationBuilder>? configure = null)
    {
        var app = ParasolApp.Build(stores, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            // Standard output belongs to what the command has to say.
            builder.Logging.ClearProviders();
            configure?.Invoke(builder);
        });
        try
        {
            await using (var scope = app.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<IUpkeep>().Start();
            }
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new Instance(app, clock, host);
    }

    /// <summary>A new browser at this server.</summary>
    public PlainBrowser Browser(string? network = null) => new(Address, Host, Clock, network);

    /// <summary>The six digits that an authenticator shows now.</summary>
    public string Digits(string authenticatorKey) => AuthenticatorCode.Now(authenticatorKey, Clock).Value;

    /// <summary>Signs somebody in, in a browser of their own.</summary>
    public async Task<PlainBrowser> SignIn(string signInName, string passphrase, string authenticatorKey)
    {
        // A code is good once: the next one comes after half a minute.
        Clock.Advance(TimeSpan.FromSeconds(61));
        var browser = Browser();
        await browser.Get("/sign-in");
        await browser.Send(new Answers { { "Name", signInName }, { "Passphrase", passphrase }, { "Code", Digits(authenticatorKey) } });
        return browser;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
