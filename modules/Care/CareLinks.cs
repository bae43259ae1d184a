using Parasol.Kernel;

namespace Parasol.Care;

/// <summary>The addresses of Care's pages. None says anything about a person but random ids.</summary>
public static class CareLinks
{
    /// <summary>The landing page of a worker's day.</summary>
    public const string Today = "/today";

    /// <summary>The same, only what is the reader's own.</summary>
    public const string TodayMine = "/today?of=mine";

    /// <summary>The people whom the reader looks after.</summary>
    public const string Caseload = "/caseload";

    /// <summary>Who looks after whom; a program's id may follow.</summary>
    public const string Team = "/caseload/team";

    /// <summary>What one shift hands to the next.</summary>
    public const string HandOff = "/hand-off";

    /// <summary>The same for one program.</summary>
    public static string HandOffOf(ProgramId program) => $"{HandOff}?program={program.Value:D}";

    /// <summary>Where the next shift says that it has received it.</summary>
    public static string Received(ProgramId program, RowId row) => $"{Today}?handler=Received&program={program.Value:D}&row={row.Value:D}";

    /// <summary>Who looks after a person, and who steps in.</summary>
    public static string Steward(FileId file) => $"/file/{file.Value:D}/owner";

    /// <summary>A first contact.</summary>
    public const string FirstContact = "/first-contact";

    /// <summary>Where a slip's code is typed in.</summary>
    public const string Reply = "/reply";

    /// <summary>What a partner reads after answering.</summary>
    public const string Thanks = "/reply/thanks";

    /// <summary>How it was for people after a referral.</summary>
    public const string HowItWas = "/how-it-was";

    /// <summary>What a visit would cost on a sliding fee.</summary>
    public const string Fees = "/fees";

    /// <summary>The same for everybody.</summary>
    public const string Cost = "/cost";

    /// <summary>What a file says about its person, as far as its program asks.</summary>
    public static string About(FileId file) => $"/file/{file.Value:D}/about";

    /// <summary>What routine care may be due, as far as the person wants to hear of it.</summary>
    public static string Routine(FileId file) => $"/file/{file.Value:D}/routine";

    /// <summary>What a colleague says about themselves.</summary>
    public const string MyWords = "/settings/about-you";

    /// <summary>Which insurance or program is worth asking, for everybody.</summary>
    public const string Programs = "/coverage";

    /// <summary>The same beside a file, where it can be kept.</summary>
    public static string Coverage(FileId file) => $"/file/{file.Value:D}/coverage";

    /// <summary>Log what was done.</summary>
    public static string NewVisit(FileId file) => $"/file/{file.Value:D}/visit";

    /// <summary>One visit, and what its tests said.</summary>
    public static string Visit(FileId file, RowId row) => $"/file/{file.Value:D}/visits/{row.Value:D}";

    /// <summary>A worker's own week.</summary>
    public const string Calendar = "/calendar";

    /// <summary>The week of a program, or one's own.</summary>
    public static string CalendarOf(ProgramId? program) => program is { } one ? $"{Calendar}/{one.Value:D}" : Calendar;

    /// <summary>A feed of one's busy times for a calendar elsewhere.</summary>
    public const string Feed = "/calendar/feed";

    /// <summary>The feed itself.</summary>
    public static string Busy(string token) => $"/busy/{token}.ics";

    /// <summary>A program's day sheet.</summary>
    public static string DropIn(ProgramId program) => $"/drop-in/{program.Value:D}";

    /// <summary>The numbers of the day sheet, for a screen.</summary>
    public static string DropInScreen(ProgramId program) => $"{DropIn(program)}/screen";

    /// <summary>Appointments of a file; with a referral, a new one hangs on it.</summary>
    public static string Appointments(FileId file, RowId? referral = null) => $"/file/{file.Value:D}/appointments{(referral is { } row ? $"?referral={row.Value:D}" : "")}";

    /// <summary>One appointment.</summary>
    public static string Appointment(FileId file, RowId row) => $"/file/{file.Value:D}/appointments/{row.Value:D}";

    /// <summary>Applications and appeals of a file.</summary>
    public static string Benefits(FileId file) => $"/file/{file.Value:D}/benefits";

    /// <summary>One application or appeal.</summary>
    public static string Benefit(FileId file, RowId row) => $"/file/{file.Value:D}/benefits/{row.Value:D}";

    /// <summary>What a place answers to it.</summary>
    public static string HowItWasReply(Listings.ServiceId service) => $"{HowItWas}/{service.Value:D}/reply";

    /// <summary>Needs and referrals of a file.</summary>
    public static string Needs(FileId file) => $"/file/{file.Value:D}/needs";

    /// <summary>Needs, goals and how somebody is, on one page.</summary>
    public static string Plan(FileId file) => $"/file/{file.Value:D}/plan";

    /// <summary>A new goal.</summary>
    public static string NewGoal(FileId file) => $"{Plan(file)}/goal";

    /// <summary>One goal: its next step, and how it stands.</summary>
    public static string Goal(FileId file, RowId row) => $"{Plan(file)}/goal/{row.Value:D}";

    /// <summary>How somebody is today, by their own measure.</summary>
    public static string Wellbeing(FileId file) => $"{Plan(file)}/well";

    /// <summary>Share a file with another program, as its person wishes.</summary>
    public static string Share(FileId file) => $"{Plan(file)}/share";

    /// <summary>Ask another program for what the person told it.</summary>
    public static string AskFor(FileId file) => $"{Plan(file)}/ask";

    /// <summary>What another program shares and no file has yet.</summary>
    public static string Joined(ProgramId program, RowId row) => $"/joined/{program.Value:D}/{row.Value:D}";

    /// <summary>What another program asks for.</summary>
    public static string Asked(ProgramId program, RowId row) => $"/joined/{program.Value:D}/asked/{row.Value:D}";

    /// <summary>Needs that are open or not met, by what is in the way; a program's id may follow.</summary>
    public const string Unmet = "/needs/unmet";

    /// <summary>Say how a need stands.</summary>
    public static string Need(FileId file, RowId row) => $"/file/{file.Value:D}/needs/{row.Value:D}";

    /// <summary>One follow-up: done, or another day.</summary>
    public static string FollowUp(FileId file, RowId row) => $"/file/{file.Value:D}/follow-ups/{row.Value:D}";

    /// <summary>Follow-ups of a file.</summary>
    public static string FollowUps(FileId file) => $"/file/{file.Value:D}/follow-ups";

    /// <summary>The places for a need, or for the newest open one.</summary>
    public static string NewReferral(FileId file, RowId? need = null) => $"/file/{file.Value:D}/referrals/new{(need is { } row ? $"?need={row.Value:D}" : "")}";

    /// <summary>One referral.</summary>
    public static string Referral(FileId file, RowId row) => $"/file/{file.Value:D}/referrals/{row.Value:D}";

    /// <summary>Release and send.</summary>
    public static string Send(FileId file, RowId row) => $"/file/{file.Value:D}/referrals/{row.Value:D}/send";

    /// <summary>What to say on the phone, and the answer.</summary>
    public static string Script(FileId file, RowId row) => $"/file/{file.Value:D}/referrals/{row.Value:D}/phone";

    /// <summary>A hand-over sheet.</summary>
    public static string Sheet(FileId file, RowId row) => $"/file/{file.Value:D}/referrals/{row.Value:D}/sheet";

    /// <summary>The partner's page behind a one-time link.</summary>
    public static string Partner(string token) => $"/r/{token}";
}
