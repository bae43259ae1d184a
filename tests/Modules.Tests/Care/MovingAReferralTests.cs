using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Vault;
using static Parasol.Care.Domain.ReferralState;

namespace Parasol.Modules.Tests.Care;

public class MovingAReferralTests
{
    static readonly Author Worker = new(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero), StaffId.New());
    static readonly Author Partner = new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero), null);

    // Written by hand from the list of states, and not read from the table it checks.
    static readonly string[] Allowed =
    [
        "Draft>WaitingForConsent", "Draft>Sent", "Draft>ChangedMind", "Draft>Withdrawn",
        "WaitingForConsent>Sent", "WaitingForConsent>CouldNotReach", "WaitingForConsent>ChangedMind", "WaitingForConsent>Withdrawn",
        "Sent>Sent", "Sent>Opened", "Sent>Accepted", "Sent>Booked", "Sent>Helped", "Sent>Declined", "Sent>CouldNotReach", "Sent>ChangedMind", "Sent>Withdrawn",
        "Opened>Sent", "Opened>Opened", "Opened>Accepted", "Opened>Booked", "Opened>Helped", "Opened>Declined", "Opened>CouldNotReach", "Opened>ChangedMind", "Opened>Withdrawn",
        "Accepted>Booked", "Accepted>Attended", "Accepted>Helped", "Accepted>Declined", "Accepted>CouldNotReach", "Accepted>ChangedMind", "Accepted>Withdrawn",
        "Booked>Booked", "Booked>Attended", "Booked>Helped", "Booked>Declined", "Booked>CouldNotReach", "Booked>ChangedMind", "Booked>Withdrawn",
        "Attended>Booked", "Attended>Helped", "Attended>ChangedMind",
        "CouldNotReach>Sent", "CouldNotReach>Accepted", "CouldNotReach>Booked", "CouldNotReach>Attended", "CouldNotReach>Helped", "CouldNotReach>Declined",
        "CouldNotReach>CouldNotReach", "CouldNotReach>ChangedMind", "CouldNotReach>Withdrawn",
        "Declined>Sent", "Declined>Accepted",
    ];

    [Fact]
    public void There_are_twelve_states()
    {
        Enum.GetNames<ReferralState>().ShouldBe(
            ["Draft", "WaitingForConsent", "Sent", "Opened", "Accepted", "Booked", "Attended", "Helped", "Declined", "CouldNotReach", "ChangedMind", "Withdrawn"]);
    }

    [Fact]
    public void Every_pair_of_states_is_allowed_or_refused_as_the_list_says()
    {
        var all = Enum.GetValues<ReferralState>();

        var allowed = all.SelectMany(from => all.Where(to => Moves.Allows(from, to)).Select(to => $"{from}>{to}"));

        allowed.Order(StringComparer.Ordinal).ShouldBe(Allowed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Draft>Sent")]
    [InlineData("Sent>Sent")]
    [InlineData("Sent>Booked")]
    [InlineData("Booked>Booked")]
    [InlineData("Attended>Booked")]
    [InlineData("Accepted>Attended")]
    [InlineData("Booked>Helped")]
    [InlineData("Opened>CouldNotReach")]
    [InlineData("CouldNotReach>CouldNotReach")]
    [InlineData("Sent>ChangedMind")]
    [InlineData("Draft>Withdrawn")]
    [InlineData("Draft>WaitingForConsent")]
    public void An_allowed_move_is_made_and_leaves_a_step(string move)
    {
        var (from, to) = Parse(move);
        var referral = At(from);

        var moved = Verb(referral, to).Value;

        moved.State.ShouldBe(to);
        moved.History.Count.ShouldBe(referral.History.Count + 1);
        moved.History[^1].State.ShouldBe(to);
        moved.History[^1].By.ShouldBe(Worker.Staff);
    }

    [Theory]
    [InlineData("Draft>Booked")]
    [InlineData("Draft>Helped")]
    [InlineData("WaitingForConsent>WaitingForConsent")]
    [InlineData("Accepted>Sent")]
    [InlineData("Attended>CouldNotReach")]
    [InlineData("Attended>Withdrawn")]
    [InlineData("Helped>Sent")]
    [InlineData("Helped>Withdrawn")]
    [InlineData("ChangedMind>Sent")]
    [InlineData("Withdrawn>Sent")]
    [InlineData("Withdrawn>Booked")]
    [InlineData("Declined>Booked")]
    public void A_move_that_is_not_in_the_table_is_refused_and_changes_nothing(string move)
    {
        var (from, to) = Parse(move);

        var refused = Verb(At(from), to);

        refused.IsDone.ShouldBeFalse();
        refused.Refusal!.Kind.ShouldBe(RefusalKind.Rule);
    }

    [Fact]
    public void A_referral_needs_a_place()
    {
        Referral.Choose(null, null, "  ", null, null, Worker).Refusal!.Field.ShouldBe("To");
    }

    [Fact]
    public void Booking_keeps_the_day_and_a_later_one_takes_its_place()
    {
        var booked = At(Accepted).Book(new DateOnly(2026, 3, 9), null, Worker).Value;

        var moved = booked.Book(new DateOnly(2026, 3, 16), "Bring the letter", Worker).Value;

        moved.BookedFor.ShouldBe(new DateOnly(2026, 3, 16));
        moved.History[^1].With.ShouldBe(["Harbor Clinic", "2026-03-16"]);
        moved.History[^1].Words.ShouldBe("Bring the letter");
    }

    [Theory]
    [InlineData(nameof(Sent), nameof(Withdrawn))]
    [InlineData(nameof(Opened), nameof(Withdrawn))]
    [InlineData(nameof(Accepted), nameof(Withdrawn))]
    [InlineData(nameof(Booked), nameof(Withdrawn))]
    [InlineData(nameof(CouldNotReach), nameof(Withdrawn))]
    [InlineData(nameof(Attended), nameof(Attended))]
    [InlineData(nameof(Helped), nameof(Helped))]
    [InlineData(nameof(Declined), nameof(Declined))]
    public void A_stopped_release_takes_back_what_is_still_on_its_way(string before, string after)
    {
        At(Enum.Parse<ReferralState>(before)).Seen(releaseWasStopped: true, wasOpened: true).State.ShouldBe(Enum.Parse<ReferralState>(after));
    }

    [Fact]
    public void A_link_that_was_looked_at_shows_as_opened_and_moves_nothing_else()
    {
        At(Sent).Seen(false, wasOpened: true).State.ShouldBe(Opened);
        At(Accepted).Seen(false, wasOpened: true).State.ShouldBe(Accepted);
        At(Sent).Seen(false, wasOpened: false).State.ShouldBe(Sent);
    }

    [Fact]
    public void Nothing_shows_when_a_referral_or_a_step_is_printed()
    {
        At(Sent).ToString().ShouldBe("sealed");
        At(Sent).History[0].ToString().ShouldBe("sealed");
    }

    internal static Referral At(ReferralState state)
    {
        var draft = Referral.Choose(RowId.New(), null, "Harbor Clinic", "Hormones", "212 555 0101", Worker).Value;
        return state switch
        {
            Draft => draft,
            WaitingForConsent => draft.AskFirst(Worker).Value,
            Sent => draft.Send(Way.Link, Worker).Value,
            Opened => At(Sent).Answer(PartnerReply.NeedMore, "Which day?", null, Partner).Value,
            Accepted => At(Sent).Answer(PartnerReply.SeeingThem, null, null, Partner).Value,
            Declined => At(Sent).Answer(PartnerReply.Cannot, "We are full", null, Partner).Value,
            Booked => At(Accepted).Book(new DateOnly(2026, 3, 9), null, Worker).Value,
            Attended => At(Booked).Attend(null, Worker).Value,
            Helped => At(Attended).Help(null, Worker).Value,
            CouldNotReach => At(Accepted).MissContact(null, Worker).Value,
            ChangedMind => draft.ChangeMind(null, Worker).Value,
            _ => draft.Withdraw(null, Worker).Value,
        };
    }

    static Outcome<Referral> Verb(Referral referral, ReferralState to) => to switch
    {
        WaitingForConsent => referral.AskFirst(Worker),
        Sent => referral.Send(Way.Slip, Worker),
        Booked => referral.Book(null, null, Worker),
        Attended => referral.Attend(null, Worker),
        Helped => referral.Help(null, Worker),
        CouldNotReach => referral.MissContact(null, Worker),
        ChangedMind => referral.ChangeMind(null, Worker),
        Withdrawn => referral.Withdraw(null, Worker),
        _ => throw new ArgumentOutOfRangeException(nameof(to)),
    };

    static (ReferralState From, ReferralState To) Parse(string move) => (Enum.Parse<ReferralState>(move.Split('>')[0]), Enum.Parse<ReferralState>(move.Split('>')[1]));
}
