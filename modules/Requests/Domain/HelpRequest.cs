using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Requests.Domain;

/// <summary>Where a request stands. A request that was taken back is not in any state: it is gone.</summary>
enum RequestState
{
    /// <summary>Nobody has taken it on yet.</summary>
    New,

    /// <summary>It has become a file.</summary>
    Accepted,

    /// <summary>We cannot help with it ourselves.</summary>
    Declined,

    /// <summary>Another program has it now.</summary>
    PassedOn,
}

/// <summary>What a worker did with a request.</summary>
enum RequestDeed
{
    Answered,

    Accepted,

    Declined,

    PassedOn,
}

/// <summary>One thing that was done, by whom and when (UTC).</summary>
sealed record RequestStep(DateTimeOffset At, StaffId By, RequestDeed What);

/// <summary>
/// A request for help: what somebody asked, sealed to the week until a member takes it in, then kept on the program's desk until
/// it becomes a file, goes to another program, is declined, or is taken back.
/// </summary>
[SealedAs(TableCode.Request)]
sealed record HelpRequest : SealedRecord
{
    /// <summary>How long the words of a declined request stay on the desk, so that the person may come back to it.</summary>
    public const int DaysKept = 30;

    /// <summary>When it was sent, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The needs ticked: codes of <see cref="Listings.Needs"/>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Their own words.</summary>
    public string? Words { get; init; }

    /// <summary>The language to answer in: a tag, or their own words for it.</summary>
    public string? Language { get; init; }

    /// <summary>How to reach them safely; null for the mailbox only.</summary>
    public SafeContact? Reach { get; init; }

    /// <summary>Their mailbox.</summary>
    public MailboxAddress? Mailbox { get; init; }

    /// <summary>It began as a reply whose request is gone, so there is no offer to take it back.</summary>
    public bool IsFromReply { get; init; }

    public RequestState State { get; init; }

    /// <summary>What was done with it, oldest first.</summary>
    public IReadOnlyList<RequestStep> History { get; init; } = [];

    /// <summary>Letters that travel with it to another program; empty once it has been taken in.</summary>
    public IReadOnlyList<Letter> Letters { get; init; } = [];

    /// <summary>Which program passed it on to this one.</summary>
    public ProgramId? PassedFrom { get; init; }

    /// <summary>Which program has it now.</summary>
    public ProgramId? PassedTo { get; init; }

    /// <summary>The day after which the desk forgets it; null while it is open.</summary>
    public DateOnly? KeptUntil { get; init; }

    /// <summary>Somebody has written to the person about it.</summary>
    public bool IsAnswered => History.Any(s => s.What == RequestDeed.Answered);

    /// <summary>The desk forgets it today.</summary>
    public bool IsOver(DateOnly today) => KeptUntil < today;

    /// <summary>A worker wrote to the person.</summary>
    public HelpRequest Answered(StaffId by, DateTimeOffset at) => With(by, at, RequestDeed.Answered);

    /// <summary>It becomes a file: what the file keeps of it. The words stand in the file's first note.</summary>
    public Outcome<HelpRequest> Accept(StaffId by, DateTimeOffset at) => State is RequestState.New or RequestState.Declined
        ? With(by, at, RequestDeed.Accepted) with { State = RequestState.Accepted, Words = null, Reach = null, KeptUntil = null }
        : HandledAlready;

    /// <summary>We cannot help with it ourselves. It can still be accepted while its words are kept.</summary>
    public Outcome<HelpRequest> Decline(StaffId by, DateTimeOffset at) => State == RequestState.New
        ? With(by, at, RequestDeed.Declined) with { State = RequestState.Declined, KeptUntil = Day(at).AddDays(DaysKept) }
        : HandledAlready;

    /// <summary>
    /// Another program gets it: as it travels, with all letters so far, and what stays here. What stays has no words; it only says where
    /// a late reply must go.
    /// </summary>
    public Outcome<(HelpRequest Travels, HelpRequest Stays)> PassOn(StaffId by, DateTimeOffset at, ProgramId from, ProgramId to, IReadOnlyList<Letter> letters)
    {
        if (State != RequestState.New)
        {
            return HandledAlready;
        }
        if (from == to)
        {
            return Refusal.Rule("Choose another program.", "To");
        }
        var after = With(by, at, RequestDeed.PassedOn);
        return (
            after with { PassedFrom = from, Letters = letters },
            new HelpRequest
            {
                At = At, Mailbox = Mailbox, State = RequestState.PassedOn, PassedTo = to, History = after.History, IsFromReply = true, KeptUntil = Day(at).AddDays(DaysKept),
            });
    }

    HelpRequest With(StaffId by, DateTimeOffset at, RequestDeed what) => this with { History = [.. History, new RequestStep(at, by, what)] };

    static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    static readonly Refusal HandledAlready = Refusal.Rule("Somebody has handled this request already.");
}
