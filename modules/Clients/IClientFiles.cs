using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients;

/// <summary>
/// Starts and reads client files for other modules. All of it works inside the caller's act or on a file the caller has opened.
/// </summary>
[Opens]
public interface IClientFiles
{
    /// <summary>
    /// Starts a file in a program of the reader: profile, safe contact, index card. Nothing is required: without a name the file gets
    /// a generated call-name. The caller commits.
    /// </summary>
    Task<Outcome<FileId>> Start(StaffAct act, ProgramId program, NewClient who);

    /// <summary>The profile of an open file.</summary>
    Profile ProfileOf(OpenFile file);

    /// <summary>The client's mailbox, or null when they have none.</summary>
    MailboxAddress? MailboxOf(OpenFile file);

    /// <summary>
    /// The file of a program of the reader that this mailbox belongs to, or null: where a person's reply goes. Leaves what the caller's act has
    /// collected as it is, so it may be called in the middle of one.
    /// </summary>
    Task<FileId?> FileOf(ProgramId program, MailboxId mailbox);

    /// <summary>Gives a release inside the caller's act, tells the person's mailbox with an offer to stop it, and returns its id. Refuses what a release must have and has not.</summary>
    Task<Outcome<RowId>> Give(StaffAct act, OpenFile file, NewRelease release);

    /// <summary>The live release with this id, or null when it was stopped, is past its day, or never was. Without one nothing leaves.</summary>
    Task<Opened<Release>?> LiveRelease(OpenFile file, RowId release);

    /// <summary>All releases of an open file with how they stand today, newest first.</summary>
    Task<IReadOnlyList<ReleaseStanding>> Releases(OpenFile file);

    /// <summary>
    /// Gives the file a mailbox from outside, such as that of a request: from now on lines go there. The first line tells the person of the file
    /// and offers to delete it; live releases are told again with their offer to stop them. The newest mailbox counts.
    /// </summary>
    Task UseMailbox(StaffAct act, OpenFile file, MailboxAddress mailbox);

    /// <summary>Notes in clear that the file was changed today. Called by any act that changes something of weight in a file.</summary>
    Task MarkChanged(StaffAct act, FileId file);

    /// <summary>Notes in clear that somebody was in contact today, which is a change too.</summary>
    Task MarkContact(StaffAct act, FileId file);

    /// <summary>Open files of a program of the reader without contact since this day, with the day of the last one; the newest of them first.</summary>
    Task<IReadOnlyDictionary<FileId, DateOnly>> OutOfTouch(ProgramId program, DateOnly before, int most);

    /// <summary>What the released field groups say, exactly as a partner will read it: label (English, key of its translation) and text.</summary>
    IReadOnlyList<ReleasedField> Fields(OpenFile file, Release release);
}

/// <summary>What another module begins with each new file, inside the act that starts it: nobody is asked twice what they have said once.</summary>
[Opens]
public interface IBeginsWithFile
{
    /// <summary>Adds to the new file what follows from what was said.</summary>
    void Begin(StaffAct act, FileId file, NewClient who);
}

/// <summary>Whom a new file is for. Every part may be left out.</summary>
public sealed record NewClient
{
    /// <summary>The name to use; null for a generated one.</summary>
    public string? CallName { get; init; }

    /// <summary>Pronouns, in the person's own words.</summary>
    public string? Pronouns { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The language to speak, as a tag.</summary>
    public string? Language { get; init; }

    /// <summary>How to reach them safely.</summary>
    public SafeContact? SafeContact { get; init; }

    /// <summary>The mailbox they already have, from a request for help.</summary>
    public MailboxAddress? Mailbox { get; init; }

    /// <summary>The first note, or null.</summary>
    public string? FirstNote { get; init; }

    /// <summary>What they have said they need: codes of the directory's needs.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];
}

/// <summary>Who a client is to one program.</summary>
[SealedAs(TableCode.Profile)]
public sealed record Profile : SealedRecord
{
    /// <summary>The name to use.</summary>
    public string CallName { get; init; } = "";

    /// <summary>A short code to say or write instead of a name.</summary>
    public string Code { get; init; } = "";

    /// <summary>Pronouns, in the person's own words.</summary>
    public string? Pronouns { get; init; }

    /// <summary>Gender, in the person's own words.</summary>
    public string? Gender { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The language to speak, as a tag.</summary>
    public string? Language { get; init; }

    /// <summary>An interpreter they would like: in their own words.</summary>
    public string? Interpreter { get; init; }

    /// <summary>Questions that the person chose to skip: names of properties. Skipped is an answer; it is not the same as not asked.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>The day the file was started.</summary>
    public DateOnly Started { get; init; }

    /// <summary>When the file was closed, UTC; null while it is open.</summary>
    public DateTimeOffset? Closed { get; init; }
}

/// <summary>A release to give: to whom, what, why, until when, how agreed.</summary>
public sealed record NewRelease
{
    /// <summary>To whom: the provider's name.</summary>
    public required string To { get; init; }

    /// <summary>To which other program of the organisation; null for everybody else.</summary>
    public ProgramId? Program { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Purpose { get; init; }

    /// <summary>Which field groups: a subset of <see cref="FieldGroups.All"/>, or of <see cref="FieldGroups.ForPrograms"/>.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>The last day; null for 90 days (30 when agreed by voice). At most 365 days away.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Agreed by voice rather than in writing.</summary>
    public bool ByVoice { get; init; }

    /// <summary>The language in which it was explained, as a tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Words that the person agreed may be passed on: the reason for the referral.</summary>
    public string? Words { get; init; }
}

/// <summary>A release of information, as the person agreed to it.</summary>
[SealedAs(TableCode.Release)]
public sealed record Release : SealedRecord
{
    /// <summary>To whom.</summary>
    public string To { get; init; } = "";

    /// <summary>To which other program of the organisation; null for everybody else.</summary>
    public ProgramId? Program { get; init; }

    /// <summary>Why.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Which field groups.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Given on, UTC.</summary>
    public DateTimeOffset Given { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; init; }

    /// <summary>Agreed by voice.</summary>
    public bool ByVoice { get; init; }

    /// <summary>The language in which it was explained.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Words that may be passed on.</summary>
    public string? Words { get; init; }

    /// <summary>Who wrote it down.</summary>
    public StaffId By { get; init; }

    /// <summary>When a worker stopped it, UTC. The person can stop it without a key, so null does not say that it is live.</summary>
    public DateTimeOffset? Stopped { get; init; }

    /// <summary>Which worker stopped it.</summary>
    public StaffId? StoppedBy { get; init; }
}

/// <summary>A release and how it stands today.</summary>
public sealed record ReleaseStanding(Opened<Release> Release, bool IsLive, bool WasStopped);

/// <summary>The groups of fields that a release can name. Keys are for ever; labels are English, keys of their translation.</summary>
public static class FieldGroups
{
    /// <summary>Name used and pronouns.</summary>
    public const string Name = "name";

    /// <summary>Language and interpreter.</summary>
    public const string Language = "language";

    /// <summary>How to reach the person safely.</summary>
    public const string Contact = "contact";

    /// <summary>The words written for this referral.</summary>
    public const string Words = "words";

    /// <summary>The plan, as it stands: for another program of the organisation alone.</summary>
    public const string Plan = "plan";

    /// <summary>All groups that somebody outside can be given, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [Name, Language, Contact, Words];

    /// <summary>The groups that another program of the organisation can be given, in order.</summary>
    public static IReadOnlyList<string> ForPrograms { get; } = [Name, Language, Contact, Plan];

    /// <summary>What a group is called: English, key of its translation.</summary>
    public static string Label(string group) => group switch
    {
        Name => "Name and pronouns",
        Language => "Language",
        Contact => "How to reach them safely",
        Words => "The words written for this",
        Plan => "The plan: needs, goals, steps and next days",
        _ => group,
    };
}
