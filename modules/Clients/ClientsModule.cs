using Microsoft.Extensions.DependencyInjection;
using Parasol.Clients.Data;
using Parasol.Clients.Files;
using Parasol.Clients.Releases;
using Parasol.Data;
using Parasol.Vault;

namespace Parasol.Clients;

/// <summary>Registers the client files.</summary>
public static class ClientsModule
{
    /// <summary>Adds client files: tables, what other modules may ask of them, acts and reads.</summary>
    public static IServiceCollection AddClients(this IServiceCollection services)
    {
        services.AddSingleton<IRecordTables, ClientsTables>();
        services.AddScoped<IClientFiles, ClientFiles>();
        services.AddScoped<IReleaseCheck, LiveReleases>();
        services.AddScoped<IOfferHandler, StoppedByPerson>();
        services.AddScoped<IOfferHandler, ForgetDeletedFile>();
        return services;
    }
}
