using Microsoft.Extensions.DependencyInjection;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Care.Joining;

/// <summary>Registers the plans that people join up across programs.</summary>
internal static class JoiningRegistrations
{
    public static void AddJoining(this IServiceCollection services)
    {
        services.AddSingleton(new HeldAs(TableCode.JoinedOut, "Releases"));
        services.AddSingleton(new HeldAs(TableCode.JoinedIn, "Where other programs share with us"));
        services.AddSingleton(new HeldAs(TableCode.JoinedAsk, "Where other programs share with us"));
        services.AddSingleton(new FileAction(95, "Use what they told another program", CareLinks.AskFor));
        services.AddScoped<IJoinsPlans, JoinsPlans>();
        services.AddScoped<FileByName>();
        services.AddScoped<SharePlan>();
        services.AddScoped<AskForPlan>();
        services.AddScoped<ReceivedPlans>();
        services.AddScoped<ISift, SiftJoined>();
        services.AddScoped<ISift, SiftAsks>();
        services.AddScoped<ITodaySource, JoinedToday>();
        services.AddScoped<Needs.UnmetNeeds>();
    }
}
