using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Domain;

/// <summary>Who does a step. Names are for ever.</summary>
internal enum Doer
{
    Person,
    Colleague,
    SomebodyElse,
}

/// <summary>Who does a step: the person, this colleague, or somebody else, in a word.</summary>
internal sealed record WhoDoes(Doer Doer, StaffId? Colleague = null, string? Words = null);

/// <summary>A step towards a goal. One with a day has a follow-up, so that Today names it.</summary>
[SealedAs(TableCode.PlanStep)]
internal sealed record PlanStep : SealedRecord
{
    /// <summary>What a step's follow-up says.</summary>
    public const string Reminds = "A step of the plan";

    public RowId Goal { get; init; }

    public string Words { get; init; } = "";

    /// <summary>Who does it; null when that was skipped.</summary>
    public WhoDoes? Who { get; init; }

    /// <summary>By which day; null when that was skipped.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Questions that were skipped: names of properties.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Its follow-up while the goal is wanted. Done there is done here.</summary>
    public RowId? FollowUp { get; init; }

    /// <summary>When it was done, UTC.</summary>
    public DateTimeOffset? Done { get; init; }

    public DateTimeOffset At { get; init; }

    public StaffId? By { get; init; }

    public static Outcome<PlanStep> Plan(RowId goal, StepSaid said, DateOnly today, Author author)
    {
        if (Prose.Clean(said.Words) is not { } words)
        {
            return Refusal.Rule("Write what is to be done.", "Step");
        }
        var day = Domain.FollowUp.CheckDay(said.Day ?? today, today);
        if (!day.IsDone)
        {
            return day.Refusal;
        }
        return new PlanStep
        {
            Goal = goal, Words = words, Who = said.Who, Day = said.Day, At = author.At, By = author.Staff,
            Skipped = [.. new[] { said.Who is null ? nameof(Who) : null, said.Day is null ? nameof(Day) : null }.OfType<string>()],
        };
    }

    /// <summary>The follow-up that asks for it: on its day, or today when that has passed; null without a day.</summary>
    public FollowUp? Asks(RowId row, DateOnly today, StaffId? by) =>
        Day is { } day && Done is null
            ? new FollowUp { Says = Reminds, Words = Words, Day = day < today ? today : day, Step = row, For = Who?.Colleague, By = by }
            : null;

    public PlanStep Finish(DateTimeOffset at) => Done is null ? this with { Done = at } : this;
}

/// <summary>What is said about a step.</summary>
internal sealed record StepSaid(string? Words, WhoDoes? Who, DateOnly? Day)
{
    /// <summary>Nothing was written: there is no step.</summary>
    public bool IsEmpty => Prose.Clean(Words) is null && Who is null && Day is null;

    public override string ToString() => "sealed";
}
