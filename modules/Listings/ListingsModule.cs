using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Listings.Carrying;
using Parasol.Listings.Correcting;
using Parasol.Listings.Data;
using Parasol.Listings.Deciding;
using Parasol.Listings.Experience;
using Parasol.Listings.History;
using Parasol.Listings.Hsds;
using Parasol.Listings.Searching;
using Parasol.Listings.Importing;
using Parasol.Vault;
using Parasol.Listings.Reviewing;
using Parasol.Listings.Rooms;
using Parasol.Listings.Upkeep;
using Parasol.Listings.WarmHandoffs;
using Parasol.Web;
using Parasol.Web.Edge;
using Parasol.Web.Lists;
using Parasol.Web.Seams;

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
        services.AddScoped<ITaxonomies, ImportTaxonomy>();
        services.AddScoped<IListingExport, ExportListings>();
        services.AddScoped<DecideOnListing>();
        services.AddScoped<Carried>();
        services.AddScoped<SuggestCorrection>();
        services.AddScoped<Corrections>();
        services.AddScoped<ISift, TakeInCorrection>();
        services.AddScoped<IExperience, Experiences>();
        services.AddScoped<ISift, TakeInSaid>();
        services.AddSingleton<CountedMonths>();
        services.AddScoped<IHouseChore, CountSaid>();
        services.AddScoped<ITodaySource, ExperienceToday>();
        services.AddScoped<NoteWhatIsKnown>();
        services.AddScoped<VetListing>();
        services.AddScoped<KeepContacts>();
        services.AddScoped<IWarmHandoffs>(all => all.GetRequiredService<KeepContacts>());
        services.AddScoped<NoteRoom>();
        services.AddScoped<HistoryOfListing>();
        services.AddScoped<KeepUp>();
        services.AddScoped<ChangeTogether>();
        services.AddScoped<TaxonomyBook>();
        services.AddSingleton(new ApiRoot(HsdsEndpoints.Root));
        services.AddWords(typeof(ListingsModule).Assembly);
        services.AddSingleton(new NavigationItem(40, "Directory", ListingsLinks.Directory));
        return services;
    }
}
