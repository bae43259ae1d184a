using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Listings.Data;
using Parasol.Listings.Finding;
using Parasol.Listings.Importing;

namespace Parasol.Listings;

/// <summary>Registers the directory.</summary>
public static class ListingsModule
{
    /// <summary>Adds the directory. The caller has added the stores and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddListings(this IServiceCollection services)
    {
        services.AddSingleton<IRecordTables, ListingsTables>();
        services.AddSingleton<Catalogues>();
        services.AddScoped<IListings, ListingsReader>();
        services.AddScoped<IListingImport, ImportListings>();
        return services;
    }
}
