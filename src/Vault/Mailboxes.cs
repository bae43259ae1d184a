using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>A person's mailbox at one program. Opens with a return code and nothing else.</summary>
public readonly record struct MailboxId(Guid Value) : IId<MailboxId>
{
    /// <inheritdoc/>
    public static MailboxId Of(Guid value) => new(value);

    /// <summary>A new random id.</summary>
    public static MailboxId New() => new(RandomId.Next());
}

/// <summary>
/// Where to seal a line for a person. It is kept only inside sealed records, so whoever writes to the database cannot put another key in its place.
/// </summary>
/// <param name="Id">The mailbox.</param>
/// <param name="Program">Of which program.</param>
/// <param name="Key">Its public key, base64.</param>
public sealed record MailboxAddress(MailboxId Id, ProgramId Program, string Key);

/// <summary>A mailbox just opened, with the code that opens it. The code is shown once.</summary>
public sealed record NewMailbox(MailboxAddress Address, string ReturnCode)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>What a person can do with a secret that stands in a line.</summary>
public enum OfferKind : short
{
    /// <summary>Take a request back before it was taken in.</summary>
    WithdrawRequest = 1,

    /// <summary>Stop a release.</summary>
    StopRelease = 2,

    /// <summary>Delete the file.</summary>
    DeleteFile = 3,
}

/// <summary>Something a person may do, with the secret that does it.</summary>
public sealed record Offer(OfferKind Kind, string Secret)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>What kind of thing a line is about.</summary>
public enum LineTopic
{
    /// <summary>A message, or anything else.</summary>
    Other,

    /// <summary>A referral: its newest line says how it stands.</summary>
    Referral,

    /// <summary>A release.</summary>
    Release,

    /// <summary>An appointment.</summary>
    Appointment,

    /// <summary>How they said they were, by their own measure.</summary>
    Wellbeing,
}

/// <summary>A line in a person's mailbox.</summary>
[SealedAs(TableCode.Line)]
public sealed record PersonLine : SealedRecord
{
    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The line was written by the person.</summary>
    public bool IsMine { get; init; }

    /// <summary>A sentence of the product, in English, as key of its translation; null when the line holds a human's words only.</summary>
    public string? Says { get; init; }

    /// <summary>What fills the sentence's numbered places.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>A human's words.</summary>
    public string? Words { get; init; }

    /// <summary>What this line is about, so that a later line can take its place: a request, a referral, a release.</summary>
    public RowId? About { get; init; }

    /// <summary>What the person may do.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>The place of the directory that the line is about, where the person may say how it was there; else null.</summary>
    public Guid? Place { get; init; }

    /// <summary>What kind of thing the line is about.</summary>
    public LineTopic Topic { get; init; }

    /// <summary>From this line on, replies are sealed to this program; null when nothing changes. A request that was passed on is answered by others.</summary>
    public ProgramId? ReplyTo { get; init; }
}

/// <summary>Before the person door: what the public page needs that asks for a return code. Nothing is opened for that page.</summary>
public interface IMailboxDoor
{
    /// <summary>
    /// Checks a return code and starts a session of at most 60 minutes. A wrong code, a deleted mailbox and another
    /// organisation's code are refused alike, after equal work. Refuses with <see cref="RefusalKind.Busy"/> when too many try at once.
    /// </summary>
    Task<Outcome> SignIn(string returnCode);
}

/// <summary>The person door: what somebody with a return code may do in one mailbox.</summary>
[Opens]
public interface IPersonVault
{
    /// <summary>A return code has been shown in this session.</summary>
    bool IsOpen { get; }

    /// <summary>The program of the open mailbox.</summary>
    ProgramId? Program { get; }

    /// <summary>The address of the open mailbox, for a payload that asks for an answer.</summary>
    MailboxAddress? Address { get; }

    /// <summary>
    /// A MAC, base64, of some words under a secret of the open mailbox: the same each time for one person, other for the next, and leading back to nobody.
    /// Empty when no mailbox is open.
    /// </summary>
    string Tag(string words);

    /// <summary>All lines, newest first, each with those of its offers that still stand. One audit entry.</summary>
    Task<IReadOnlyList<Opened<PersonLine>>> Lines();

    /// <summary>What touched the file of this mailbox, newest first, as it was told at each opening and change. One audit entry.</summary>
    Task<IReadOnlyList<PersonTrace>> Traces();

    /// <summary>Seals a reply to the current week key of the program that answers now, and keeps a copy in the mailbox.</summary>
    Task<Outcome> Reply(string words);

    /// <summary>Does what an offer's secret allows. A secret that is not known, or used already, is <see cref="RefusalKind.NotThere"/>.</summary>
    Task<Outcome> Take(string secret);

    /// <summary>Takes every offer that deletes or withdraws, then destroys the mailbox and its key, and ends the session.</summary>
    Task<Outcome> DeleteEverything();

    /// <summary>Ends the session.</summary>
    Task SignOut();
}

/// <summary>
/// Answers an offer of one kind when a person takes it. Registered by each module that keeps rows about the thing offered. Reads and writes
/// clear rows only. For <see cref="OfferKind.DeleteFile"/> it is asked also when a worker deletes the file.
/// </summary>
public interface IOfferHandler
{
    /// <summary>Which offers it answers.</summary>
    OfferKind Kind { get; }

    /// <summary>
    /// Changes the module's rows on <paramref name="db"/>; called inside the transaction, before the audit entry. For
    /// <see cref="OfferKind.WithdrawRequest"/> only when the request had been taken in: before that, Vault deletes it by itself.
    /// </summary>
    Task Taken(Data.ParasolDb db, OrganisationId organisation, FileId file, RowId row);
}

/// <summary>What a person wrote back, sealed to the week.</summary>
[SealedAs(TableCode.Reply)]
public sealed record PersonReply : SealedRecord
{
    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Their words.</summary>
    public string Words { get; init; } = "";

    /// <summary>From which mailbox.</summary>
    public MailboxAddress? Mailbox { get; init; }
}
