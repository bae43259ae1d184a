using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Domain;

/// <summary>How an application or an appeal stands. Numbers are for ever.</summary>
internal enum BenefitState
{
    Preparing = 0,
    Sent = 1,
    Granted = 2,
    Denied = 3,
    Dropped = 4,
}

/// <summary>An application for a benefit, or an appeal against a no, with the day by which it must be in.</summary>
[SealedAs(TableCode.BenefitCase)]
internal sealed record BenefitCase : SealedRecord
{
    /// <summary>So many days before it must be in, it comes up on Today.</summary>
    public const int Ahead = 3;

    /// <summary>For what, in words.</summary>
    public string What { get; init; } = "";

    public bool IsAppeal { get; init; }

    public BenefitState State { get; init; }

    /// <summary>The last day; null when nobody knows one.</summary>
    public DateOnly? Due { get; init; }

    public string? Words { get; init; }

    public DateTimeOffset At { get; init; }

    public StaffId? By { get; init; }

    /// <summary>When its state was said last, UTC.</summary>
    public DateTimeOffset? Said { get; init; }

    /// <summary>Its follow-up.</summary>
    public RowId? FollowUp { get; init; }

    /// <summary>Something is still to be done or waited for.</summary>
    public bool IsOpen => State is BenefitState.Preparing or BenefitState.Sent;

    public static Outcome<BenefitCase> Start(string? what, bool isAppeal, DateOnly? due, string? words, DateOnly today, Author author) =>
        Prose.Clean(what) is not { } named ? Refusal.Rule("Say for what, in a word or two.", nameof(What))
        : Wrong(due, today) is { } wrong ? wrong
        : new BenefitCase { What = named, IsAppeal = isAppeal, Due = due, Words = Prose.Clean(words), At = author.At, By = author.Staff };

    public Outcome<BenefitCase> Say(BenefitState state, DateOnly? due, string? words, DateOnly today, DateTimeOffset at) =>
        !Enum.IsDefined(state) ? Refusal.Rule("Choose from the list.", nameof(State))
        : due != Due && Wrong(due, today) is { } wrong ? wrong
        : this with { State = state, Due = due, Words = Prose.Clean(words), Said = at };

    /// <summary>The day on which it comes up: some days before it must be in, and never in the past; null when nothing is left to do.</summary>
    public DateOnly? Reminds(DateOnly today) => IsOpen && Due is { } due ? due.AddDays(-Ahead) is var day && day < today ? today : day : null;

    /// <summary>How a state is called: English, key of its translation.</summary>
    public static string Label(BenefitState state) => state switch
    {
        BenefitState.Sent => "It is in, and they wait for an answer",
        BenefitState.Granted => "They got it",
        BenefitState.Denied => "The office said no",
        BenefitState.Dropped => "They do not want it any more",
        _ => "It is being prepared",
    };

    static Refusal? Wrong(DateOnly? due, DateOnly today) =>
        due < today ? Refusal.Rule("Choose today or a day to come.", nameof(Due)) : due > today.AddDays(Domain.FollowUp.MostDays) ? Refusal.Rule("Choose a day within a year.", nameof(Due)) : null;
}
