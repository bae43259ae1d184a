namespace Parasol.Kernel;

/// <summary>
/// The kind of sealed record, as it stands in every envelope's associated data. Numbers are for ever:
/// a test refuses a change to any that has been released.
/// </summary>
public enum TableCode : ushort
{
    /// <summary>No record of its own, as with a key.</summary>
    None = 0,

    /// <summary>A file's manifest.</summary>
    Manifest = 1,

    /// <summary>An index card: what a file can be found by.</summary>
    Card = 2,

    /// <summary>Who a client is to this program: name used, pronouns, aliases, language.</summary>
    Profile = 10,

    /// <summary>How to reach a client safely.</summary>
    SafeContact = 11,

    /// <summary>A note.</summary>
    Note = 12,

    /// <summary>A release of information.</summary>
    Release = 13,

    /// <summary>A file's keys to its client's mailbox.</summary>
    Mailbox = 14,

    /// <summary>A line that the person reads with the return code.</summary>
    Line = 15,

    /// <summary>What a worker wrote to a client's mailbox, as the file remembers it.</summary>
    Message = 16,

    /// <summary>That somebody tried to reach a client, and how it went.</summary>
    Attempt = 17,

    /// <summary>A message that is to leave for a client's phone or e-mail.</summary>
    Outgoing = 18,

    /// <summary>A message on its way out, in memory only.</summary>
    Dispatch = 19,

    /// <summary>A request for help, and what was done with it.</summary>
    Request = 20,

    /// <summary>A person's reply.</summary>
    Reply = 21,

    /// <summary>What a person and a worker wrote to each other, one letter each.</summary>
    Letter = 22,

    /// <summary>A person's letter that nobody has read yet.</summary>
    UnreadLetter = 23,

    /// <summary>What a person is told of who touched their file.</summary>
    Trace = 24,

    /// <summary>That a person was given a copy of their file.</summary>
    GivenCopy = 25,

    /// <summary>A need.</summary>
    Need = 30,

    /// <summary>A referral.</summary>
    Referral = 31,

    /// <summary>What a partner may read.</summary>
    PartnerPage = 32,

    /// <summary>A partner's answer.</summary>
    PartnerAnswer = 33,

    /// <summary>Something to do by a day.</summary>
    FollowUp = 34,

    /// <summary>Which questions of a first contact were skipped.</summary>
    FirstContact = 35,

    /// <summary>A staff member's name and contact, sealed to House.</summary>
    Colleague = 40,

    /// <summary>Why a listing is vetted as it is.</summary>
    VettingRationale = 50,

    /// <summary>A correction to a listing that somebody outside suggests.</summary>
    Correction = 51,

    /// <summary>What somebody says about how it was at a place.</summary>
    Experience = 52,

    /// <summary>What colleagues must know at once about a place.</summary>
    ExperienceAlert = 53,

    /// <summary>How far the counting of experiences is.</summary>
    ExperienceTally = 54,

    /// <summary>Whom to ask for at a place, so that somebody is expected there.</summary>
    HandoffContact = 55,

    /// <summary>An audit entry's detail.</summary>
    Audit = 60,

    /// <summary>A program's signing key.</summary>
    SigningKey = 61,

    /// <summary>An organisation's root.</summary>
    Root = 62,

    /// <summary>The private half of a week key.</summary>
    WeekKey = 63,

    /// <summary>A person's keys, opened by passphrase.</summary>
    Bundle = 64,

    /// <summary>A session's keys.</summary>
    Session = 65,

    /// <summary>An invitation to join.</summary>
    Invitation = 66,

    /// <summary>Text that came in after a session had ended.</summary>
    LateDraft = 67,

    /// <summary>Which insurances and programs were worth asking.</summary>
    CoverageScreen = 70,

    /// <summary>What was done on a visit.</summary>
    Visit = 71,

    /// <summary>An application for a benefit, or an appeal.</summary>
    BenefitCase = 72,

    /// <summary>A day on which a person meets a place or us.</summary>
    Appointment = 73,

    /// <summary>Who dropped in today, by number and nickname.</summary>
    DropInSheet = 74,

    /// <summary>Who looks after a file, and who steps in.</summary>
    Steward = 80,

    /// <summary>What one shift hands to the next.</summary>
    HandOff = 81,

    /// <summary>Who is at work on what, in the session store.</summary>
    Presence = 82,

    /// <summary>What somebody wants, in their own words.</summary>
    Goal = 83,

    /// <summary>A step towards a goal.</summary>
    PlanStep = 84,

    /// <summary>How somebody is on a day, by their own measure.</summary>
    Wellbeing = 85,

    /// <summary>What a person says about themselves to a program that asks.</summary>
    AboutThem = 87,

    /// <summary>What a colleague says about themselves, sealed to House.</summary>
    ColleagueSays = 88,

    /// <summary>Of what routine care a person wants to be reminded.</summary>
    RoutinePlan = 89,

    /// <summary>Where to seal a colleague's busy times, on the desk of a program.</summary>
    BusyFeed = 90,

    /// <summary>A busy time of a calendar feed.</summary>
    BusyTime = 91,

    /// <summary>The private half of a calendar feed.</summary>
    FeedBundle = 92,

    /// <summary>Somebody around a person who has a file of their own.</summary>
    Around = 93,

    /// <summary>What another program of the organisation reads under a release, sealed under a random token.</summary>
    JoinedPage = 94,

    /// <summary>The token of such a page, in the file that shares it.</summary>
    JoinedOut = 95,

    /// <summary>The token of such a page, where it was received.</summary>
    JoinedIn = 96,

    /// <summary>A program asks another one for what somebody told it.</summary>
    JoinedAsk = 97,

    /// <summary>What is needed to take two files apart that were put together.</summary>
    PutTogether = 98,

    /// <summary>Whether another file is about the same person.</summary>
    SamePerson = 99,

    /// <summary>The key of a program's packed cards.</summary>
    SearchKey = 100,

    /// <summary>Many index cards of a program in one piece, in the session store.</summary>
    Segment = 101,

    /// <summary>That a colleague's notes wait for somebody's sign-off.</summary>
    Supervision = 102,

    /// <summary>That a note waits for a sign-off.</summary>
    NoteToSign = 103,

    /// <summary>That a colleague outside the program helps with a file, and why.</summary>
    Help = 104,

    /// <summary>The recovery key and the root, opened by two printed kits.</summary>
    Recovery = 105,

    /// <summary>Kits that were drawn and not yet kept.</summary>
    DrawnKits = 106,

    /// <summary>That two people outside the program let one of them into a file, in an emergency, and why.</summary>
    LetIn = 107,

    /// <summary>Half of an emergency way into a program, sealed to a colleague.</summary>
    EmergencyHalf = 108,

    /// <summary>A program's keys under two such halves.</summary>
    EmergencyPair = 109,

    /// <summary>What one colleague asks of another in an emergency.</summary>
    EmergencyAsk = 111,

    /// <summary>That a colleague opened unusually many files within an hour, sealed to Oversight.</summary>
    ManyOpened = 112,

    /// <summary>Whom to call and who is where when somebody comes to search, sealed to House.</summary>
    RaidSheet = 110,

    /// <summary>Why a file must not be destroyed.</summary>
    Hold = 120,

    /// <summary>A legal demand for what is kept.</summary>
    Demand = 121,

    /// <summary>Legal work for a client.</summary>
    Matter = 140,

    /// <summary>A deadline or court date of a matter.</summary>
    MatterDay = 141,

    /// <summary>What was answered in a legal screen, and what came of it.</summary>
    KeptScreen = 142,

    /// <summary>A call about an arrest.</summary>
    ArrestCall = 143,

    /// <summary>Who is on duty in a program of legal work, on its desk.</summary>
    DutyList = 144,
}
