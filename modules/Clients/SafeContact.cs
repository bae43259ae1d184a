using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients;

/// <summary>How to reach a client safely. A contact is impossible until the person has said how.</summary>
[SealedAs(TableCode.SafeContact)]
public sealed record SafeContact : SealedRecord
{
    /// <summary>May be contacted at all; null when not asked yet.</summary>
    public bool? MayContact { get; init; }

    /// <summary>Phone number, as written.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address, as written.</summary>
    public string? Email { get; init; }

    /// <summary>Which ways are safe: call, text, email, mail, mailbox, in-person, they-contact-us.</summary>
    public IReadOnlyList<string> Ways { get; init; } = [];

    /// <summary>What to say when somebody else answers: a cover name and reason, or nothing.</summary>
    public string? SayWeAre { get; init; }

    /// <summary>Messages may be left on voicemail; null when not asked.</summary>
    public bool? Voicemail { get; init; }

    /// <summary>Best and worst times, in words.</summary>
    public string? Times { get; init; }

    /// <summary>The days and hours that are safe, in the organisation's time zone: what a machine can hold. Empty when only words say it, or nobody asked.</summary>
    public IReadOnlyList<SafeHours> Hours { get; init; } = [];

    /// <summary>Who else uses the phone or account, in words.</summary>
    public string? WhoElse { get; init; }

    /// <summary>A word by which both sides know that it is safe to talk.</summary>
    public string? CodeWord { get; init; }

    /// <summary>Anything else to know.</summary>
    public string? Words { get; init; }

    /// <summary>The day to ask again whether this still holds.</summary>
    public DateOnly? AskAgain { get; init; }
}

/// <summary>A span of hours that is safe, by the clock on the wall where the organisation is.</summary>
public sealed record SafeHours
{
    /// <summary>The days on which it begins; empty for every day.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>From when.</summary>
    public TimeOnly From { get; init; }

    /// <summary>Until when, not included. At or before <see cref="From"/> it is the next day's: the span passes midnight.</summary>
    public TimeOnly Until { get; init; }

    /// <summary>The way it is for: call, text or email; null for all.</summary>
    public string? Way { get; init; }

    /// <summary>The word "sealed": when somebody is alone is theirs to tell.</summary>
    public override string ToString() => "sealed";
}
