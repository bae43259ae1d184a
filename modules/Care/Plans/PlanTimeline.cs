using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Care.Plans;

/// <summary>What a plan puts on a file's timeline: goals and what became of them, and steps that are done.</summary>
[Opens]
internal sealed class PlanTimeline : ITimelineSource
{
    public IEnumerable<TimelineItem> Items(OpenFile file) =>
        file.All<Goal>().SelectMany(g => OfGoal(CareLinks.Goal(file.Id, g.Row), g.Value))
            .Concat(file.All<PlanStep>().SelectMany(s => OfStep(file, s.Value)))
            .Concat(file.All<Wellbeing>().Select(w => new TimelineItem(w.Value.At, "How they are, by their own measure", w.Value.Words, w.Value.By, CareLinks.Plan(file.Id))))
            .Select(item => item with { Kind = TimelineKind.Needs });

    static IEnumerable<TimelineItem> OfGoal(string href, Goal goal) =>
        goal.Moves.Select(m => new TimelineItem(m.At, Title(m.State), m.Words ?? goal.Words, m.By, href)).Prepend(new TimelineItem(goal.At, "A goal", goal.Words, goal.By, href));

    static IEnumerable<TimelineItem> OfStep(OpenFile file, PlanStep step)
    {
        var done = step.Done ?? (step.FollowUp is { } row ? file.Find<FollowUp>(row)?.Value.Done : null);
        return done is { } at ? [new TimelineItem(at, "A step is done", step.Words, null, CareLinks.Goal(file.Id, step.Goal))] : [];
    }

    static string Title(GoalState state) => state switch
    {
        GoalState.Reached => "A goal is reached",
        GoalState.LetGo => "A goal is let go of",
        GoalState.Resting => "A goal rests",
        _ => "A goal is taken up again",
    };
}
