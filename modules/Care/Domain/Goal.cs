using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Domain;

/// <summary>How a goal stands. Names are for ever.</summary>
internal enum GoalState
{
    Open,
    Reached,
    LetGo,
    Resting,
}

/// <summary>Whose words a goal is in. Names are for ever.</summary>
internal enum WhoSaid
{
    Person,
    Colleague,
    SomebodyClose,
}

/// <summary>That a goal was reached, laid to rest, let go of or taken up again.</summary>
internal sealed record GoalMove(GoalState State, DateTimeOffset At, StaffId? By, string? Words);

/// <summary>What somebody wants, in their own words. Nobody is counted by it, and letting go of it is nobody's fault.</summary>
[SealedAs(TableCode.Goal)]
internal sealed record Goal : SealedRecord
{
    public string Words { get; init; } = "";

    /// <summary>Whose words; null when that was skipped.</summary>
    public WhoSaid? SaidBy { get; init; }

    /// <summary>Until where and no further, in words; null when that was skipped.</summary>
    public string? StopAt { get; init; }

    /// <summary>Questions that were skipped: names of properties. Skipped is an answer.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    public GoalState State { get; init; }

    public DateTimeOffset At { get; init; }

    public StaffId? By { get; init; }

    /// <summary>What became of it, oldest first.</summary>
    public IReadOnlyList<GoalMove> Moves { get; init; } = [];

    public static Outcome<Goal> Set(string? words, WhoSaid? saidBy, string? stopAt, Author author)
    {
        if (Prose.Clean(words) is not { } said)
        {
            return Refusal.Rule("Write what they want, in their own words.", nameof(Words));
        }
        if (saidBy is { } who && !Enum.IsDefined(who))
        {
            return Refusal.Rule("Choose from the list.", nameof(SaidBy));
        }
        var stop = Prose.Clean(stopAt);
        return new Goal
        {
            Words = said, SaidBy = saidBy, StopAt = stop, At = author.At, By = author.Staff,
            Skipped = [.. new[] { saidBy is null ? nameof(SaidBy) : null, stop is null ? nameof(StopAt) : null }.OfType<string>()],
        };
    }

    public Outcome<Goal> Move(GoalState to, string? words, Author author) =>
        !Enum.IsDefined(to) ? Refusal.Rule("Choose from the list.", nameof(State))
        : to == State ? Refusal.Rule("It stands like this already.")
        : this with { State = to, Moves = [.. Moves, new GoalMove(to, author.At, author.Staff, Prose.Clean(words))] };

    /// <summary>How a state is called: English, key of its translation.</summary>
    public static string Label(GoalState state) => state switch
    {
        GoalState.Reached => "Reached",
        GoalState.LetGo => "Let go of",
        GoalState.Resting => "Resting, as they wish",
        _ => "Still wanted",
    };

    /// <summary>Whose words a goal is in: English, key of its translation.</summary>
    public static string Label(WhoSaid who) => who switch
    {
        WhoSaid.Colleague => "We suggested it, and they like it",
        WhoSaid.SomebodyClose => "Somebody close to them said it for them",
        _ => "They said it themselves",
    };
}
