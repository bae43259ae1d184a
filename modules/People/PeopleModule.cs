using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.People.Data;
using Parasol.People.Programs;
using Parasol.People.Raids;
using Parasol.People.Settings;
using Parasol.People.SettingUp;
using Parasol.People.SigningIn;
using Parasol.People.Team;
using Parasol.People.Watching;
using Parasol.Vault;
using Parasol.Web;
using Parasol.Web.Lists;
using Parasol.Web.Seams;

namespace Parasol.People;

/// <summary>Registers People: organisations, programs, staff, signing in.</summary>
public static class PeopleModule
{
    /// <summary>Adds People.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddWords(typeof(PeopleModule).Assembly);
        services.AddSingleton<IRecordTables, PeopleTables>();
        services.AddSingleton<OrganisationMemory>();
        services.AddSingleton<StaffLanguages>();
        services.AddSingleton<SetUpToken>();

        services.AddScoped<CurrentOrganisation>();
        services.AddScoped<ICurrentOrganisation>(s => s.GetRequiredService<CurrentOrganisation>());
        services.AddScoped<OrganisationFace>();
        services.AddScoped<IOrganisationFace>(s => s.GetRequiredService<OrganisationFace>());
        services.AddScoped<LearnReaderLanguage>();
        services.Configure<MvcOptions>(o => o.Filters.AddService<LearnReaderLanguage>());
        services.AddScoped<ISetUp, SetUp>();
        services.AddScoped<SetUpFirst>();

        services.AddScoped<ProgramList>();
        services.AddScoped<IPrograms>(s => s.GetRequiredService<ProgramList>());
        services.AddScoped<ProgramOverview>();
        services.AddScoped<MakeProgram>();
        services.AddScoped<ChangeProgram>();

        services.AddScoped<ColleagueNames>();
        services.AddScoped<IColleagues>(s => s.GetRequiredService<ColleagueNames>());
        services.AddScoped<ColleagueDesk>();
        services.AddScoped<TeamList>();
        services.AddScoped<InviteColleague>();
        services.AddScoped<InviteAgain>();
        services.AddScoped<GrantPrograms>();
        services.AddScoped<DisableColleague>();

        services.AddScoped<Enter>();
        services.AddScoped<OpenAgain>();
        services.AddScoped<KeepRaidSheet>();
        services.AddScoped<ReadWhatWasDone>();
        services.AddScoped<ISift, TakeInManyOpened>();
        services.AddScoped<ITodaySource, ManyOpenedToday>();
        services.AddScoped<Join>();

        services.AddScoped<SettingsRead>();
        services.AddScoped<WallsRead>();
        services.AddScoped<ChangeOrganisation>();
        services.AddScoped<ChangeWords>();
        services.AddScoped<ChangeMine>();

        services.AddScoped<ITodaySource, PeopleToday>();
        services.AddSingleton(new NavigationItem(70, "Team", PeopleLinks.Team));
        services.AddSingleton(new NavigationItem(80, "Programs", PeopleLinks.Programs));
        services.AddSingleton(new NavigationItem(90, "Settings", PeopleLinks.Settings));
        services.AddSingleton(new NavigationItem(100, "Seal now", PeopleLinks.SealNow));
        return services;
    }

    /// <summary>Finds each request's organisation from its host name. Comes before authentication: sessions belong to an organisation.</summary>
    public static IApplicationBuilder UsePeople(this IApplicationBuilder app) => app.UseMiddleware<UseOrganisation>();
}
