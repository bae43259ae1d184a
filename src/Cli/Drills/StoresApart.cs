using Microsoft.Extensions.DependencyInjection;
using Parasol.App;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault.Drill;

namespace Parasol.Cli.Drills;

/// <summary>What somebody works with who has the stores and not the server.</summary>
static class StoresApart
{
    /// <summary>The product's services on these stores, and the trying of keys.</summary>
    public static ServiceProvider Open(StoreOptions stores)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        ParasolApp.AddParasol(services, stores);
        services.AddReachability();
        return services.BuildServiceProvider();
    }

    /// <summary>A piece of work for one organisation.</summary>
    public static AsyncServiceScope For(this ServiceProvider services, OrganisationId organisation)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Use(organisation);
        return scope;
    }

    /// <summary>The one organisation of a drill.</summary>
    public static async Task<OrganisationId> Organisation(this ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ISetUp>().Organisations())[0].Id;
    }
}
