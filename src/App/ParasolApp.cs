using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Parasol.Care;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Legal;
using Parasol.Listings;
using Parasol.Listings.Hsds;
using Parasol.People;
using Parasol.Requests;
using Parasol.Vault;
using Parasol.Web;

namespace Parasol.App;

/// <summary>Puts Parasol together: the one place that knows every module.</summary>
public static class ParasolApp
{
    /// <summary>Registers everything, for the server and for commands at the console.</summary>
    public static IMvcBuilder AddParasol(this IServiceCollection services, StoreOptions stores)
    {
        services.AddVault(stores);
        var mvc = services.AddParasolWeb();
        services.AddPeople();
        services.AddListings();
        services.AddClients();
        services.AddRequests();
        services.AddCare();
        services.AddLegal();
        services.AddHostedService<Clockwork>();
        services.AddSealWatch();
        return mvc;
    }

    /// <summary>The server, ready to be started.</summary>
    /// <param name="stores">Where the stores are.</param>
    /// <param name="configure">What a test or a command adds or replaces.</param>
    public static WebApplication Build(StoreOptions stores, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production", ApplicationName = typeof(ParasolApp).Assembly.GetName().Name });
        // Logs hold no addresses, no form values, no names: warnings and worse, and how the server starts and stops.
        // A singleton that holds on to a request's keys is a mistake of ours: the container refuses to start with one.
        builder.Host.UseDefaultServiceProvider(o => o.ValidateScopes = true);
        builder.Logging.ClearProviders().AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        // These two write addresses down, and a partner's link is an address: whoever asks for more lines does not get theirs.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None).AddFilter("Microsoft.AspNetCore.Routing", LogLevel.None);
        builder.WebHost.ConfigureKestrel(Limits);
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, WipingPools>();
        builder.Services.AddParasol(stores);
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
        {
            // Only a proxy on this machine is believed, and only about the scheme, the host and the network.
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            o.KnownIPNetworks.Clear();
            o.KnownProxies.Clear();
            o.KnownProxies.Add(IPAddress.Loopback);
            o.KnownProxies.Add(IPAddress.IPv6Loopback);
        });
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseParasolWeb();
        app.UsePeople();
        app.UseRouting();
        app.UseSealNow();
        app.UseVault();
        app.UseAuthentication();
        app.UseShutDoors();
        app.UseMiddleware<Chores>();
        app.UseAuthorization();
        app.MapRazorPages();
        var open = app.MapGroup("").WithMetadata(new StaysOpen());
        open.MapParasolWeb();
        open.MapHsds();
        return app;
    }

    static void Limits(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1 << 20;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        // More than one machine with a slow tool can hold: each that sends no whole head within those seconds is dropped.
        kestrel.Limits.MaxConcurrentConnections = 5000;
    }

    /// <summary>Does the chores that need a member's keys, on the requests of members.</summary>
    sealed class Chores(RequestDelegate next)
    {
        public async Task InvokeAsync(HttpContext context, IStaffVault vault, IKeyedChores chores)
        {
            if (vault.Me is not null && HttpMethods.IsGet(context.Request.Method))
            {
                await chores.Run();
            }
            await next(context);
        }
    }

    /// <summary>Clock work: what needs no key, each ten minutes.</summary>
    sealed class Clockwork(IServiceScopeFactory scopes, TimeProvider time, ILogger<Clockwork> log) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10), time);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<IUpkeep>().Sweep();
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    log.LogError("The clock work did not run: {Kind}. It is tried again in ten minutes.", e.GetType().Name);
                }
            }
        }
    }
}
