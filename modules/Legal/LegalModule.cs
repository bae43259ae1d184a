using Microsoft.Extensions.DependencyInjection;
using Parasol.Kernel;
using Parasol.Legal.Matters;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web;
using Parasol.Web.Lists;
using Parasol.Web.Seams;

namespace Parasol.Legal;

/// <summary>Registers Legal: matters and what belongs to them, in programs that have legal work switched on.</summary>
public static class LegalModule
{
    /// <summary>Adds Legal. The caller adds People and Clients, and nobody but App is the caller.</summary>
    public static IServiceCollection AddLegal(this IServiceCollection services)
    {
        services.AddWords(typeof(LegalModule).Assembly);
        services.AddSingleton(new OptionalField(LegalWall.Tick, "Legal work, behind this program's own keys") { KeepsApart = true });
        services.AddScoped<LegalWall>();
        services.AddScoped<IPlacesOfSome, LegalPlaces>();

        services.AddSingleton(new HeldAs(TableCode.Matter, "Legal matters"));
        services.AddScoped<KeepMatter>();
        services.AddScoped<ReadMatters>();
        services.AddSingleton(new HeldAs(TableCode.MatterDay, "Legal deadlines and court dates"));
        services.AddScoped<KeepDays>();
        services.AddSingleton(new HeldAs(TableCode.KeptScreen, "Legal screens"));
        services.AddScoped<KeepScreens>();
        services.AddSingleton(new HeldAs(TableCode.ArrestCall, "Calls about an arrest"));
        services.AddScoped<TakeArrestCall>();
        services.AddScoped<KeepDuty>();
        services.AddScoped<ITodaySource, LegalToday>();
        services.AddSingleton(new FileAction(35, "Legal", LegalLinks.File) { Field = LegalWall.Tick });
        return services;
    }
}
