namespace Parasol.Care.Domain;

/// <summary>Where a referral stands. It is written by name: a name, once released, stays.</summary>
internal enum ReferralState
{
    /// <summary>A place was chosen; nothing has left.</summary>
    Draft,

    /// <summary>The person wants to think about it, or has not been asked yet. Nothing has left.</summary>
    WaitingForConsent,

    /// <summary>It left: by link, slip or phone.</summary>
    Sent,

    /// <summary>The place has looked at it and has not decided.</summary>
    Opened,

    /// <summary>The place says it is seeing the person.</summary>
    Accepted,

    /// <summary>There is a day.</summary>
    Booked,

    /// <summary>The person was there.</summary>
    Attended,

    /// <summary>It helped, or the place says that it is done.</summary>
    Helped,

    /// <summary>The place cannot. A reason is always kept.</summary>
    Declined,

    /// <summary>We, or they, could not reach the person: ours to fix.</summary>
    CouldNotReach,

    /// <summary>The person changed their mind.</summary>
    ChangedMind,

    /// <summary>Taken back, by us or because the person stopped the release.</summary>
    Withdrawn,
}
