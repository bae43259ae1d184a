using static Parasol.Care.Domain.ReferralState;

namespace Parasol.Care.Domain;

/// <summary>What to do next, and by which day, after a referral has moved. Null: nothing is left to do.</summary>
internal sealed record NextFollowUp(string Says, DateOnly Day)
{
    /// <summary>So often do we try to reach somebody before we leave them in peace.</summary>
    public const int Tries = 2;

    public static NextFollowUp? After(Referral referral, DateOnly today, DateOnly? chosen = null)
    {
        var week = chosen ?? FollowUp.DefaultDay(today);
        return referral.State switch
        {
            WaitingForConsent => new("Ask if it is all right to send this", week),
            Sent => new("Ask what came of it", week),
            Opened when referral.IsAskedForMore => new("They need to know more", today),
            Opened => new("Ask what came of it", week),
            Accepted => new("Ask if there is a day", week),
            Booked => new("Ask how it went", referral.BookedFor is { } day && day >= today ? day.AddDays(1) : week),
            Attended => new("Ask if it helped", week),
            Declined => new("Look for another place", today),
            CouldNotReach when referral.History.Count(s => s.State == CouldNotReach) < Tries => new("Try once more", week),
            _ => null,
        };
    }
}
