using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Vault;
using static Parasol.Care.Domain.ReferralState;

namespace Parasol.Care.Domain;

/// <summary>How a referral leaves.</summary>
internal enum Way
{
    /// <summary>A one-time link.</summary>
    Link,

    /// <summary>A printed slip with a code.</summary>
    Slip,

    /// <summary>A call, with a script.</summary>
    Phone,
}

/// <summary>
/// A warm referral of a person to a place. Its state changes through <see cref="Moves"/> alone, and every change leaves a step.
/// </summary>
[SealedAs(TableCode.Referral)]
internal sealed record Referral : SealedRecord
{
    /// <summary>The need it is for, or null.</summary>
    public RowId? Need { get; init; }

    /// <summary>The directory's service, or null for a place that is not in it.</summary>
    public ServiceId? Service { get; init; }

    /// <summary>The place's name, as it was when it was chosen.</summary>
    public string To { get; init; } = "";

    /// <summary>What the place offers, as it was when it was chosen.</summary>
    public string? Offer { get; init; }

    /// <summary>The place's number, word for word.</summary>
    public string? Phone { get; init; }

    /// <summary>The release under which it leaves; null until one is given.</summary>
    public RowId? Release { get; init; }

    /// <summary>How it left last.</summary>
    public Way? Way { get; init; }

    /// <summary>Where it stands, as far as is written. See <see cref="Seen"/>.</summary>
    public ReferralState State { get; init; }

    /// <summary>The day of the appointment.</summary>
    public DateOnly? BookedFor { get; init; }

    /// <summary>Its follow-up, or null before it has one.</summary>
    public RowId? FollowUp { get; init; }

    /// <summary>All that happened, oldest first.</summary>
    public IReadOnlyList<Step> History { get; init; } = [];

    /// <summary>The place's last word was that it needs to know more.</summary>
    public bool IsAskedForMore => State == Opened && History.LastOrDefault(s => s.State == Opened)?.Says == Answers.Says(PartnerReply.NeedMore);

    /// <summary>The reason given by a place that cannot.</summary>
    public Step? Reason => History.LastOrDefault(s => s.State == Declined);

    public static Outcome<Referral> Choose(RowId? need, ServiceId? service, string? to, string? offer, string? phone, Author author) =>
        Prose.Clean(to) is not { } name
            ? Refusal.Rule("Say which place.", "To")
            : new Referral { Need = need, Service = service, To = name, Offer = Prose.Clean(offer), Phone = Prose.Clean(phone) }
                .With(Draft, author, "Chose {0}", with: name);

    /// <summary>
    /// The referral as it stands for whoever reads it now: taken back when the person has stopped the release, opened when the place has looked.
    /// Neither of the two can write into the file, so it is worked out at every read.
    /// </summary>
    public Referral Seen(bool releaseWasStopped, bool wasOpened) =>
        releaseWasStopped && Moves.DependsOnRelease(State) ? this with { State = Withdrawn }
        : wasOpened && State == Sent ? this with { State = Opened }
        : this;

    /// <summary>Waits for the person's word.</summary>
    public Outcome<Referral> AskFirst(Author author) => Move(WaitingForConsent, author, "Waiting for {the client}'s word");

    /// <summary>It is under this release now. Nothing has left yet.</summary>
    public Referral Under(RowId release) => this with { Release = release };

    /// <summary>It leaves. Whoever calls this has seen a live release in the same act.</summary>
    public Outcome<Referral> Send(Way way, Author author) =>
        Move(Sent, author, way switch
        {
            Domain.Way.Link => "Sent to {0} by a one-time link",
            Domain.Way.Slip => "Given to {0} by a printed slip",
            _ => "Ready to tell {0} by phone",
        }, with: To).Then<Referral>(r => r with { Way = way });

    public Outcome<Referral> Book(DateOnly? day, string? words, Author author) =>
        Move(Booked, author, day is null ? "There is a time at {0}" : "There is a day at {0}: {1}", words, with: day is { } d ? [To, Days.Text(d)] : [To])
            .Then<Referral>(r => r with { BookedFor = day });

    public Outcome<Referral> Attend(string? words, Author author) => Move(Attended, author, "Was at {0}", words, with: To);

    public Outcome<Referral> Help(string? words, Author author) => Move(Helped, author, "{0} helped", words, with: To);

    public Outcome<Referral> MissContact(string? words, Author author) => Move(CouldNotReach, author, "Could not reach {the client}: ours to fix", words);

    public Outcome<Referral> ChangeMind(string? words, Author author) => Move(ChangedMind, author, "{The client} changed their mind", words);

    public Outcome<Referral> Withdraw(string? words, Author author) => Move(Withdrawn, author, "Taken back", words);

    /// <summary>
    /// The place answers. An answer that comes after the matter was settled changes nothing but is kept: nobody's words are lost.
    /// </summary>
    public Outcome<Referral> Answer(PartnerReply reply, string? words, string? barrier, Author author)
    {
        var said = Prose.Clean(words);
        if (reply == PartnerReply.Cannot && said is null && Barriers.Find(barrier) is null)
        {
            return Refusal.Rule("Say in a few words why they cannot.", "Words");
        }
        var to = Answers.State(reply);
        return With(Moves.Allows(State, to) ? to : State, author, Answers.Says(reply), said, Barriers.Find(barrier)?.Code, To);
    }

    /// <summary>Something worth noting that moves nothing.</summary>
    public Referral Note(Author author, string says, string? words = null) => With(State, author, says, words, null, To);

    Outcome<Referral> Move(ReferralState to, Author author, string says, string? words = null, params IReadOnlyList<string> with) =>
        Moves.Allows(State, to)
            ? With(to, author, says, Prose.Clean(words), null, with)
            : Moves.Refused;

    Referral With(ReferralState state, Author author, string says, string? words = null, string? barrier = null, params IReadOnlyList<string> with) => this with
    {
        State = state,
        History = [.. History, new Step { At = author.At, State = state, Says = says, With = with, Words = words, Barrier = barrier, By = author.Staff }],
    };
}
