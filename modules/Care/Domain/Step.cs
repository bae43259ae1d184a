using Parasol.Kernel;

namespace Parasol.Care.Domain;

/// <summary>Who did something, and when. A null <paramref name="Staff"/> is the partner.</summary>
internal readonly record struct Author(DateTimeOffset At, StaffId? Staff);

/// <summary>One event in a referral's life.</summary>
internal sealed record Step
{
    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Where the referral stood afterwards.</summary>
    public ReferralState State { get; init; }

    /// <summary>What happened: an English sentence, key of its translation.</summary>
    public string Says { get; init; } = "";

    /// <summary>What fills the sentence's numbered places.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>A human's words, or null.</summary>
    public string? Words { get; init; }

    /// <summary>What was in the way: a code of <see cref="Barriers"/>, or null.</summary>
    public string? Barrier { get; init; }

    /// <summary>Who wrote it; null for the partner.</summary>
    public StaffId? By { get; init; }

    public override string ToString() => "sealed";
}
