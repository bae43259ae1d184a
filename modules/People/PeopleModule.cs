using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.People.Data;
using Parasol.People.Programs;
using Parasol.People.Settings;
using Parasol.People.SettingUp;
using Parasol.People.SigningIn;
using Parasol.People.Team;
using Parasol.Vault;

namespace Parasol.People;

/// <summary>Registers People: organisations, programs, staff, signing in.</summary>
public static class PeopleModule
{
    /// <summary>Adds People.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<IRecordTables, PeopleTables>();
        services.AddSingleton<OrganisationMemory>();
        services.AddSingleton<StaffLanguages>();
        services.AddSingleton<SetUpToken>();

        services.AddScoped<CurrentOrganisation>();
        services.AddScoped<ICurrentOrganisation>(s => s.GetRequiredService<CurrentOrganisation>());
        services.AddScoped<ISetUp, SetUp>();
        services.AddScoped<SetUpFirst>();

        services.AddScoped<ProgramList>();
        services.AddScoped<IPrograms>(s => s.GetRequiredService<ProgramList>());
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
        services.AddScoped<Join>();

        services.AddScoped<ChangeOrganisation>();
        services.AddScoped<ChangeWords>();
        services.AddScoped<ChangeMine>();
        return services;
    }

    /// <summary>Finds each request's organisation from its host name. Comes before authentication: sessions belong to an organisation.</summary>
    public static IApplicationBuilder UsePeople(this IApplicationBuilder app) => app.UseMiddleware<UseOrganisation>();
}
