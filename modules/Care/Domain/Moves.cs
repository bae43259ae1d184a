using Parasol.Kernel;
using static Parasol.Care.Domain.ReferralState;

namespace Parasol.Care.Domain;

/// <summary>
/// Which state may follow which. Anything that is not in this table is refused, whoever asks: a worker, a partner's answer, a later module.
/// A state that follows itself means "once more": sent again, another day, tried again.
/// </summary>
internal static class Moves
{
    public static IReadOnlyDictionary<ReferralState, IReadOnlyList<ReferralState>> Table { get; } = new Dictionary<ReferralState, IReadOnlyList<ReferralState>>
    {
        [Draft] = [WaitingForConsent, Sent, ChangedMind, Withdrawn],
        [WaitingForConsent] = [Sent, CouldNotReach, ChangedMind, Withdrawn],
        [Sent] = [Sent, Opened, Accepted, Booked, Helped, Declined, CouldNotReach, ChangedMind, Withdrawn],
        [Opened] = [Sent, Opened, Accepted, Booked, Helped, Declined, CouldNotReach, ChangedMind, Withdrawn],
        [Accepted] = [Booked, Attended, Helped, Declined, CouldNotReach, ChangedMind, Withdrawn],
        [Booked] = [Booked, Attended, Helped, Declined, CouldNotReach, ChangedMind, Withdrawn],
        [Attended] = [Booked, Helped, ChangedMind],
        [CouldNotReach] = [Sent, Accepted, Booked, Attended, Helped, Declined, CouldNotReach, ChangedMind, Withdrawn],
        // A place that could not last week may have room today.
        [Declined] = [Sent, Accepted],
        [Helped] = [],
        [ChangedMind] = [],
        [Withdrawn] = [],
    };

    /// <summary>The refusal of a move that is not in the table.</summary>
    public static Refusal Refused { get; } = Refusal.Rule("This cannot be done now: the referral has moved on. Open its page again to see where it stands.");

    public static bool Allows(ReferralState from, ReferralState to) => Table[from].Contains(to);

    /// <summary>Nothing is expected from outside any more, so a link that is still out must die.</summary>
    public static bool IsOver(ReferralState state) => state is Helped or Declined or ChangedMind or Withdrawn;

    /// <summary>It has left and the place has not decided.</summary>
    public static bool IsWaiting(ReferralState state) => state is Sent or Opened;

    /// <summary>A stopped release takes these back; what has been attended or has ended stays as it was.</summary>
    public static bool DependsOnRelease(ReferralState state) => state is Sent or Opened or Accepted or Booked or CouldNotReach;
}
