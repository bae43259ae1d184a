using Microsoft.Extensions.DependencyInjection;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;
using Parasol.Web.Seams;

namespace Parasol.Care.Asked;

/// <summary>Registers what programs may ask about a person, and what colleagues say of themselves.</summary>
internal static class AboutRegistrations
{
    public static void AddAbout(this IServiceCollection services)
    {
        services.AddSingleton(new HeldAs(TableCode.AboutThem, "What you said about yourself") { ForStaff = "More about them" });
        services.AddSingleton(new OnePerFile(TableCode.AboutThem));
        foreach (var field in AboutFields.All)
        {
            services.AddSingleton(field);
        }
        services.AddScoped<KeepAbout>();
        services.AddScoped<KeepMyWords>();
        services.AddScoped<ITimelineSource, AboutTimeline>();
        services.AddSingleton(new FileAction(95, "More about them", CareLinks.About));
        services.AddSingleton(new SettingsLink(10, "Your languages, and what you say about yourself", CareLinks.MyWords));
    }
}

/// <summary>That something was said, and not what: a program may have switched the question off since.</summary>
[Opens]
internal sealed class AboutTimeline : ITimelineSource
{
    public IEnumerable<TimelineItem> Items(OpenFile file) =>
        file.All<AboutThem>().Select(a => new TimelineItem(a.Value.At, "They said something about themselves", null, a.Value.By, CareLinks.About(file.Id)));
}
