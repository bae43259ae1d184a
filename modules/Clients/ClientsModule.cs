using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Clients.Around;
using Parasol.Clients.Copies;
using Parasol.Clients.Data;
using Parasol.Clients.Demands;
using Parasol.Clients.Emergencies;
using Parasol.Clients.Files;
using Parasol.Clients.Helping;
using Parasol.Clients.Holding;
using Parasol.Clients.OnePerson;
using Parasol.Clients.Keeping;
using Parasol.Clients.Mailboxes;
using Parasol.Clients.Narrow;
using Parasol.Clients.Notes;
using Parasol.Clients.Outbox;
using Parasol.Clients.Reaching;
using Parasol.Clients.Releases;
using Parasol.Clients.SignOff;
using Parasol.Clients.Timeline;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web;
using Parasol.Web.Lists;
using Parasol.Web.Seams;
using Parasol.Web.Words;

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
        services.AddSingleton<IOwnFiles, OwnFiles>();
        services.AddScoped<IOfferHandler, StoppedByPerson>();
        services.AddScoped<IOfferHandler, ForgetDeletedFile>();
        services.AddScoped<ITimelineSource, ClientsTimeline>();

        services.AddScoped<FileList>();
        services.AddScoped<FileSheet>();
        services.AddScoped<WhoHasOpened>();
        services.AddScoped<ReleaseList>();

        services.AddScoped<NarrowDoor>();
        services.Configure<MvcOptions>(o => o.Filters.AddService<NarrowDoor>());
        services.AddSingleton(new OptionalField(OptionalField.Narrow, "Peers and volunteers work here: its files hold less"));

        services.AddScoped<TakenNames>();
        services.AddScoped<FileChanges>();
        services.AddScoped<StartFile>();
        services.AddScoped<EditProfile>();
        services.AddScoped<EditSafeContact>();
        services.AddScoped<CloseFile>();
        services.AddScoped<DeleteFile>();
        services.AddScoped<WriteNote>();
        services.AddScoped<DeleteNote>();
        services.AddScoped<KeepFor>();
        services.AddScoped<IWhatTheyWouldGet, WhatTheyWouldGet>();
        services.AddScoped<IClockWork, KeepingClock>();
        services.AddScoped<ITodaySource, KeepingToday>();
        services.AddScoped<KeepSupervision>();
        services.AddScoped<SignNotes>();
        services.AddScoped<ITodaySource, SignOffToday>();
        services.AddSingleton(new SettingsLink(15, "What would they get?", ClientsLinks.WouldGet));
        services.AddSingleton(new SettingsLink(20, "Notes under supervision", ClientsLinks.Supervision, ForAdministrators: true));
        services.AddScoped<WriteRelease>();
        services.AddScoped<WriteToPerson>();
        services.AddScoped<GiveReturnCode>();
        services.AddScoped<GiveCopy>();
        services.AddScoped<KeepAround>();
        services.AddScoped<KeepHelp>();
        services.AddScoped<HelpedFile>();
        services.AddScoped<KeepEmergency>();
        services.AddScoped<ISift, TakeInLetIn>();
        services.AddScoped<ITodaySource, EmergencyToday>();
        services.AddScoped<ITodaySource, HelpToday>();
        services.AddScoped<KeepHold>();
        services.AddScoped<ITodaySource, HoldToday>();
        services.AddDemands();

        services.AddScoped<ITimelineSource, AttemptsTimeline>();
        services.AddScoped<LogAttempt>();
        services.AddOutbox();
        services.AddScoped<RemindOfContact>();
        services.AddOnePerson();
        services.AddSingleton(new FileAction(5, "Reach", ClientsLinks.Reach));
        services.AddSingleton(new HeldAs(TableCode.Profile, "Who you are") { ForStaff = "Who they are" });
        services.AddSingleton(new HeldAs(TableCode.SafeContact, "How to reach you safely") { ForStaff = "How to reach them safely" });
        services.AddSingleton(new HeldAs(TableCode.Note, "Notes"));
        services.AddSingleton(new HeldAs(TableCode.NoteToSign, "Notes that wait for a sign-off"));
        services.AddSingleton(new HeldAs(TableCode.Help, "Help from colleagues"));
        services.AddSingleton(new HeldAs(TableCode.Hold, "Reasons to keep the file"));
        services.AddSingleton(new HeldAs(TableCode.Message, "Messages"));
        services.AddSingleton(new HeldAs(TableCode.Release, "Releases"));
        services.AddSingleton(new HeldAs(TableCode.Around, "Who is around you") { ForStaff = "People around them" });
        services.AddSingleton(new HeldAs(TableCode.GivenCopy, "Copies given to you") { ForStaff = "Copies given to them" });
        services.AddSingleton(new HeldAs(TableCode.Attempt, "Calls and messages"));
        services.AddSingleton(new HeldAs(TableCode.Outgoing, "Calls and messages"));
        services.AddWords(typeof(ClientsModule).Assembly);
        services.AddSingleton(new NavigationItem(20, "People", ClientsLinks.People));
        services.AddSingleton(new FileAction(10, "Add a note", ClientsLinks.NewNote));
        services.AddSingleton(new FileAction(50, "Releases", ClientsLinks.Releases));
        services.AddSingleton(new FileAction(60, "Mailbox", ClientsLinks.Mailbox));
        services.AddSingleton(new FileAction(92, "A copy for {the client}", ClientsLinks.Copy));
        services.AddSingleton(new FileAction(80, "People around them", ClientsLinks.Around));
        services.AddSingleton(new FileAction(85, "Help from a colleague", ClientsLinks.Help));
        services.AddSingleton(new FileAction(90, "Who has opened this", ClientsLinks.Opened));
        services.AddSingleton(new FileAction(98, "Legal hold", ClientsLinks.Hold));
        services.AddSingleton(new FileAction(99, "Close or delete", ClientsLinks.End));
        return services;
    }

    static void AddDemands(this IServiceCollection services)
    {
        services.AddScoped<KeepDemand>();
        services.AddScoped<GiveOut>();
        services.AddScoped<DemandLog>();
        services.AddScoped<DemandYears>();
        services.AddScoped<ITodaySource, DemandToday>();
        services.AddSingleton(new HeldAs(TableCode.Demand, "Legal demands for your file") { ForStaff = "Legal demands" });
        services.AddSingleton(new FileAction(97, "Legal demands", ClientsLinks.FileDemand));
        services.AddSingleton(new SettingsLink(16, "Legal demands", ClientsLinks.Demands()));
    }

    static void AddOnePerson(this IServiceCollection services)
    {
        services.AddScoped<PutTogether>();
        services.AddScoped<TakeApart>();
        services.AddScoped<FindAlike>();
        services.AddScoped<NotTheSame>();
        services.AddScoped<CompareFiles>();
        services.AddSingleton<IGoesWithRecords>(new GoesWithRecords<ReleaseRow>(nameof(ReleaseRow.Id)));
        services.AddSingleton<IGoesWithRecords>(new GoesWithRecords<OutgoingRow>(nameof(OutgoingRow.Row)));
        services.AddSingleton(new OnePerFile(TableCode.Profile, Stays: true));
        services.AddSingleton(new OnePerFile(TableCode.SafeContact, Stays: true));
        services.AddSingleton(new HeldAs(TableCode.SamePerson, "Files put together"));
    }

    static void AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton(s => MailOptions.Read(s.GetRequiredService<IConfiguration>()));
        services.AddSingleton<IChannel, SmtpChannel>();
        services.AddSingleton<IChannel>(s => new FileTexts(s.GetRequiredService<IConfiguration>(), s.GetRequiredService<StoreOptions>(), s.GetRequiredService<WordBook>()));
        services.AddScoped<QueuedMessages>();
        services.AddScoped<IOutbox>(s => s.GetRequiredService<QueuedMessages>());
        services.AddScoped<SettleMessage>();
        services.AddScoped<MakeReady>();
        services.AddScoped<SendDue>();
        services.AddScoped<OpenMessages>();
        services.AddScoped<IOfferHandler, ForgetOutgoing>();
        services.AddScoped<ITodaySource, OutboxToday>();
        services.AddHostedService<SendingClock>();
    }
}
