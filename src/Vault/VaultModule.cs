using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Parasol.Data;
using Parasol.Vault.Doors;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Membership;
using Parasol.Vault.Records;
using Parasol.Vault.Search;
using Parasol.Vault.Sessions;
using Parasol.Vault.Shutting;
using Parasol.Vault.Trust;

namespace Parasol.Vault;

/// <summary>Registers Vault: stores, keys, doors, sessions.</summary>
public static class VaultModule
{
    /// <summary>Adds Vault. The caller registers an <see cref="ICurrentOrganisation"/> and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddVault(this IServiceCollection services, StoreOptions options)
    {
        Sealing.Sodium.Require();
        services.AddRecords(options);
        services.AddStore<KeyDb>("keys", options, "Parasol.Vault");
        services.AddStore<SessionDb>("sessions", options, "Parasol.Vault");
        services.AddSingleton<IRecordTables, VaultTables>();
        services.AddHttpContextAccessor();

        services.AddSingleton<ServerSecrets>();
        services.AddSingleton<RootPins>();
        services.AddSingleton<Chain>();
        services.AddSingleton(_ => new Argon2Gates(Sealing.Argon2Profile.Passphrase));
        services.AddSingleton<Throttle>();
        services.AddSingleton<IDispatch, Dispatch>();

        services.AddScoped<SessionKeys>();
        services.AddScoped<SessionStore>();
        services.AddScoped<ILateForms, LateForms>();
        services.AddScoped<KeyRing>();
        services.AddScoped<IPresence, Presence>();
        services.AddScoped<AuditChain>();
        services.AddScoped<WeekKeys>();
        services.AddScoped<MailboxCodes>();
        services.AddScoped<PartnerLinks>();
        services.AddScoped<ProgramMaking>();

        services.AddSingleton<FilesWithinAnHour>();
        services.AddScoped<ReadEntries>();
        services.AddScoped<CardCache>();
        services.AddScoped<Trail>();
        services.AddScoped<JoinedPages>();
        services.AddScoped<IJoinedVault, JoinedVault>();
        services.AddScoped<Helps>();
        services.AddScoped<FreshKeys>();
        services.AddScoped<Holds>();
        services.AddScoped<IHolds>(s => s.GetRequiredService<Holds>());
        services.AddScoped<Shreds>();
        services.AddSingleton<LastSweep>();
        services.AddSingleton(typeof(LeftOver<>));
        services.AddScoped<IErasure>(s => s.GetRequiredService<Shreds>());
        services.AddScoped<IHelpVault, HelpVault>();
        services.AddScoped<EmergencyHalves>();
        services.AddScoped<IEmergency, EmergencyVault>();
        services.AddScoped<IStaffVault, StaffVault>();
        services.AddScoped<IPublicVault, PublicVault>();
        services.AddScoped<IAside, Aside>();
        services.AddScoped<PersonVault>();
        services.AddScoped<IPersonVault>(s => s.GetRequiredService<PersonVault>());
        services.AddScoped<IMailboxDoor>(s => s.GetRequiredService<PersonVault>());
        services.AddScoped<IPartnerVault, PartnerVault>();
        services.AddScoped<IBusyDoor, BusyFeeds>();
        services.AddScoped<ILinkStandings, LinkStandings>();
        services.AddScoped<IFounding, Founding>();
        services.AddScoped<Members>();
        services.AddScoped<IMembers>(s => s.GetRequiredService<Members>());
        services.AddScoped<ILeaving, Leavings>();
        services.AddScoped<Resigning>();
        services.AddScoped<Rewrapping>();
        services.AddScoped<NewEpochs>();
        services.AddSingleton(typeof(Lately<>));
        services.AddScoped<RecoveryGrants>();
        services.AddScoped<Returning>();
        services.AddScoped<RecoveryKits>();
        services.AddScoped<IRecovery>(s => s.GetRequiredService<RecoveryKits>());
        services.AddScoped<IJoining>(s => s.GetRequiredService<Members>());
        services.AddScoped<Proving>();
        services.AddScoped<ISignIn, SignIns>();
        services.AddScoped<IOnceMore, ProvingOnceMore>();
        services.AddSingleton<HeldInMemory>();
        services.AddSingleton(_ => StartsAnew.FromSurroundings());
        services.AddSingleton<ShutWatch>();
        services.AddScoped<Openers>();
        services.AddScoped<SealingNow>();
        services.AddScoped<ISealNow>(s => s.GetRequiredService<SealingNow>());
        services.AddScoped<IOpenAgain, OpeningAgain>();
        services.AddScoped<ISecondPassphrase, SecondPassphrases>();
        services.AddScoped<IConsoleSeal, ConsoleSeal>();
        services.AddScoped<ISignOut>(s => s.GetRequiredService<SessionStore>());
        services.AddScoped<IFormTokens, FormTokens>();
        services.AddScoped<IKeyedChores, Sifting>();
        services.AddScoped<ClockJumps>();
        services.AddScoped<IClockJumps>(s => s.GetRequiredService<ClockJumps>());
        services.AddScoped<IUpkeep, Upkeep>();
        services.AddScoped<IKeeping, KeepingStores>();
        services.AddScoped<IAuditCheck, AuditCheck>();
        services.AddScoped<IWalls, Walls.WallsCheck>();
        services.AddScoped<IExposure, Walls.KeysFollowed>();
        services.AddScoped<IConsoleAudit, ConsoleAudit>();
        services.AddScoped<IConsoleInvitation, Membership.ConsoleInvitation>();
        services.TryAddSingleton(TimeProvider.System);

        services.AddAuthentication(SessionHandler.Name).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null);
        return services;
    }

    /// <summary>Looks each second whether something was shut: for a process that serves.</summary>
    public static IServiceCollection AddSealWatch(this IServiceCollection services) => services.AddHostedService(s => s.GetRequiredService<ShutWatch>());

    /// <summary>
    /// From here on what a request holds in memory is counted, so that it can be wiped. Comes after the organisation is known, and before anybody is signed in.
    /// </summary>
    public static IApplicationBuilder UseSealNow(this IApplicationBuilder app) => app.UseMiddleware<WhatIsHeld>();

    /// <summary>Where the organisation is shut, doors behind which something is opened have one answer: <see cref="ClosedForNow"/>. Comes when it is known who asks.</summary>
    public static IApplicationBuilder UseShutDoors(this IApplicationBuilder app) => app.UseMiddleware<ShutDoors>();

    /// <summary>From here on what a request reads is written down before its answer leaves, all of it in one transaction.</summary>
    public static IApplicationBuilder UseVault(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var entries = context.RequestServices.GetRequiredService<ReadEntries>();
        entries.MayWait = true;
        context.Response.OnStarting(entries.Flush);
        try
        {
            await next();
        }
        catch
        {
            // What was read is not shown: the answer is a page that says that something went wrong, and it must leave even where nothing can be written.
            entries.Written();
            throw;
        }
        await entries.Flush();
    });
}
