using static Parasol.Care.Domain.ReferralState;

namespace Parasol.Care.Domain;

/// <summary>How states read: to workers, and to the person in their mailbox.</summary>
internal static class States
{
    public static string Label(ReferralState state) => state switch
    {
        Draft => "Draft",
        WaitingForConsent => "Waiting for consent",
        Sent => "Sent",
        Opened => "Opened",
        Accepted => "Accepted",
        Booked => "Booked",
        Attended => "Attended",
        Helped => "Helped",
        Declined => "Declined",
        CouldNotReach => "Could not reach",
        ChangedMind => "Changed their mind",
        _ => "Withdrawn",
    };

    /// <summary>
    /// The sentence for the person's mailbox, with the place's name as {0}: the person chose the place and knows it. Null for a draft:
    /// nothing has happened that concerns them.
    /// </summary>
    public static string? ForPerson(Referral referral) => referral.State switch
    {
        Draft => null,
        WaitingForConsent => "We would like to ask {0} for you. Tell us if that is all right. Nothing is sent before you say so.",
        Sent => "We asked {0} for you. We are waiting for their answer.",
        Opened when referral.IsAskedForMore => "{0} needs to know more. We talk with you before we say more.",
        Opened => "{0} has looked at what we sent.",
        Accepted => "{0} says: we are seeing you.",
        Booked when referral.BookedFor is not null => "You have a day at {0}: {1}.",
        Booked => "You have a time at {0}. Ask us when.",
        Attended => "You were at {0}. Tell us how it went, if you like.",
        Helped => "{0} says it is done, or you told us it helped. Tell us if that is not so.",
        Declined => "{0} cannot, this time. We can look for another place together.",
        CouldNotReach => "We tried to reach you about {0}. You can write to us here at any time.",
        ChangedMind => "You changed your mind about {0}. That is fine.",
        _ => "What we sent to {0} was taken back. Nothing more is shared.",
    };

    /// <summary>The person has dealt with the place, also where it turned them away: they may say how it was.</summary>
    public static bool WasThere(Referral referral) => referral.State is Accepted or Booked or Attended or Helped or Declined;

    public static IReadOnlyList<string> PlacesFor(Referral referral) =>
        referral.State == Booked && referral.BookedFor is { } day ? [referral.To, Days.Text(day)] : [referral.To];
}
