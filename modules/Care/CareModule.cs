using Microsoft.Extensions.DependencyInjection;
using Parasol.Care.Asked;
using Parasol.Care.Appointments;
using Parasol.Care.Benefits;
using Parasol.Care.Calendars;
using Parasol.Care.Caseload;
using Parasol.Care.Coverage;
using Parasol.Care.Data;
using Parasol.Care.DropIn;
using Parasol.Care.FirstContacts;
using Parasol.Care.FollowUps;
using Parasol.Care.HandOffs;
using Parasol.Care.Joining;
using Parasol.Care.Matching;
using Parasol.Care.Needs;
using Parasol.Care.Plans;
using Parasol.Care.Referrals;
using Parasol.Care.Routine;
using Parasol.Care.Today;
using Parasol.Care.Visits;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web;
using Parasol.Web.Lists;
using Parasol.Web.Seams;

namespace Parasol.Care;

/// <summary>Registers Care: first contact, needs, referrals, follow-ups, Today, and the partner's pages.</summary>
public static class CareModule
{
    /// <summary>Adds Care. The caller adds People, Clients and Listings.</summary>
    public static IServiceCollection AddCare(this IServiceCollection services)
    {
        services.AddSingleton(new HeldAs(TableCode.Need, "Needs"));
        services.AddSingleton(new HeldAs(TableCode.FirstContact, "Needs"));
        services.AddSingleton(new HeldAs(TableCode.Referral, "Referrals"));
        services.AddSingleton(new HeldAs(TableCode.PartnerAnswer, "Referrals"));
        services.AddSingleton(new HeldAs(TableCode.FollowUp, "Follow-ups"));
        services.AddSingleton(new HeldAs(TableCode.Visit, "Visits"));
        services.AddSingleton(new HeldAs(TableCode.CoverageScreen, "Insurance and programs"));
        services.AddSingleton(new HeldAs(TableCode.BenefitCase, "Applications and appeals"));
        services.AddSingleton(new HeldAs(TableCode.Steward, "Who looks after you") { ForStaff = "Who looks after them" });
        services.AddSingleton(new OnePerFile(TableCode.Steward, Stays: true));
        services.AddWords(typeof(CareModule).Assembly);
        services.AddSingleton<IRecordTables, CareTables>();

        services.AddScoped<MakeFirstContact>();
        services.AddScoped<Choices>();
        services.AddScoped<ChangeNeeds>();
        services.AddScoped<NeedList>();
        services.AddScoped<IBeginsWithFile, NeedsOfNewFile>();

        services.AddScoped<Gate>();
        services.AddScoped<StartReferral>();
        services.AddScoped<Busy>();
        services.AddScoped<PartnerPages>();
        services.AddScoped<SendReferral>();
        services.AddScoped<HandOver>();
        services.AddScoped<MoveReferral>();
        services.AddScoped<ReferralChange>();
        services.AddScoped<ReferralStanding>();
        services.AddScoped<ReferralPage>();
        services.AddScoped<ISift, SiftAnswers>();

        services.AddScoped<FollowUpBook>();
        services.AddScoped<SetFollowUp>();
        services.AddScoped<FollowUpList>();
        services.AddScoped<ICallBacks, CallBacks>();
        services.AddScoped<IOfferHandler, ForgetFollowUps>();
        services.AddSingleton<IGoesWithRecords>(new GoesWithRecords<FollowUpRow>(nameof(FollowUpRow.Row)));

        services.AddScoped<KeepSteward>();
        services.AddScoped<IBeginsWithFile, StewardOfNewFile>();
        services.AddScoped<MyPeople>();
        services.AddScoped<TeamCaseload>();
        services.AddScoped<Day>();
        services.AddScoped<HandOffDesk>();
        services.AddSingleton(new FileAction(94, "Who looks after them", CareLinks.Steward));
        services.AddScoped<ITodaySource, CareToday>();
        services.AddScoped<ITodaySource, KeepInTouch>();
        services.AddScoped<ITimelineSource, CareTimeline>();
        services.AddScoped<ITimelineSource, CoordinationTimeline>();
        services.AddSingleton(new NavigationItem(10, "Today", CareLinks.Today));
        services.AddSingleton(new NavigationItem(15, "First contact", CareLinks.FirstContact));
        services.AddSingleton(new FileAction(20, "Add a need", CareLinks.Needs));
        services.AddSingleton(new FileAction(30, "New referral", file => CareLinks.NewReferral(file)));
        services.AddSingleton(new FileAction(40, "Follow up", CareLinks.FollowUps));
        services.AddScoped<LogVisit>();
        services.AddSingleton(new OptionalField(LogVisit.Apart, "Pregnancy and abortion care, behind this program's own keys") { KeepsApart = true });
        services.AddSingleton(new FileAction(25, "Log a visit", CareLinks.NewVisit));
        services.AddScoped<KeepBenefitCase>();
        services.AddSingleton(new FileAction(91, "Applications and appeals", CareLinks.Benefits));
        services.AddScoped<KeepCoverage>();
        services.AddSingleton(new FileAction(92, "Insurance and programs", CareLinks.Coverage));
        services.AddSingleton(new FileAction(93, "What would it cost", _ => CareLinks.Fees));
        services.AddSingleton(new HeldAs(TableCode.RoutinePlan, "What you want to be reminded of") { ForStaff = "What may be due" });
        services.AddSingleton(new OnePerFile(TableCode.RoutinePlan));
        services.AddScoped<KeepRoutine>();
        services.AddSingleton(new FileAction(96, "What may be due", CareLinks.Routine));
        AddAppointments(services);
        AddPlans(services);
        services.AddJoining();
        services.AddAbout();
        return services;
    }

    static void AddPlans(IServiceCollection services)
    {
        services.AddSingleton(new HeldAs(TableCode.Goal, "Your plan") { ForStaff = "Plan" });
        services.AddSingleton(new HeldAs(TableCode.PlanStep, "Your plan") { ForStaff = "Plan" });
        services.AddSingleton(new HeldAs(TableCode.Wellbeing, "How you are, in your own words") { ForStaff = "How they are, by their own measure" });
        services.AddScoped<ReadPlan>();
        services.AddScoped<KeepGoals>();
        services.AddScoped<KeepWellbeing>();
        services.AddScoped<ITimelineSource, PlanTimeline>();
        services.AddScoped<IAnythingElse, NeedOfContact>();
        services.AddSingleton(new FileAction(22, "Plan", CareLinks.Plan));
    }

    static void AddAppointments(IServiceCollection services)
    {
        services.AddSingleton(new HeldAs(TableCode.Appointment, "Appointments"));
        services.AddSingleton<IRecordTables, AppointmentTables>();
        services.AddScoped<KeepAppointment>();
        services.AddScoped<AppointmentList>();
        services.AddScoped<IOfferHandler, ForgetAppointments>();
        services.AddSingleton<IGoesWithRecords>(new GoesWithRecords<AppointmentRow>(nameof(AppointmentRow.Row)));
        services.AddScoped<ITodaySource, AppointmentsToday>();
        services.AddScoped<ITimelineSource, AppointmentsTimeline>();
        services.AddScoped<CalendarWeek>();
        services.AddScoped<KeepDropIn>();
        services.AddSingleton(new FileAction(45, "Appointments", file => CareLinks.Appointments(file)));
        services.AddSingleton(new NavigationItem(12, "Calendar", CareLinks.Calendar));
    }
}
