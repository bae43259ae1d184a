using Parasol.Care.Domain;
using Parasol.Care.Plans;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Joining;

/// <summary>What another program reads: the released groups, and the plan in the person's words where that is one of them. No colleague's name, no note.</summary>
[Opens]
internal sealed class JoinsPlans(IClientFiles clients) : IJoinsPlans
{
    public IReadOnlyList<TableCode> Needs { get; } =
    [
        TableCode.Profile, TableCode.SafeContact, TableCode.Mailbox, TableCode.Release, TableCode.Need, TableCode.Goal, TableCode.PlanStep, TableCode.FollowUp,
    ];

    public JoinedPage? Of(OpenFile file, JoinedOut share) =>
        file.Find<Release>(share.Release) is { Value: { Program: { } program } release } && program == share.To
            ? new JoinedPage
            {
                Fields = clients.Fields(file, release), Parts = release.Groups.Contains(FieldGroups.Plan, StringComparer.Ordinal) ? [.. Plan(file)] : [],
                Mailbox = clients.MailboxOf(file),
            }
            : null;

    static IEnumerable<JoinedPart> Plan(OpenFile file)
    {
        // What somebody has let go of is theirs to tell.
        yield return new JoinedPart("What they want", [.. ReadPlan.Goals(file).Where(g => g.Goal.State != GoalState.LetGo).SelectMany(Lines)]);
        yield return new JoinedPart("Needs", [.. file.All<Need>().Select(n => n.Value).OrderBy(n => n.State).ThenBy(n => n.Place).ThenByDescending(n => n.Noted)
            .Select(n => new JoinedLine(n.Label, n.Words, Pages.Speaking.Label(n.State)))]);
    }

    static IEnumerable<JoinedLine> Lines(GoalLine line)
    {
        yield return new JoinedLine(null, line.Goal.Words, Goal.Label(line.Goal.State));
        if (line.Goal.StopAt is { } stop)
        {
            yield return new JoinedLine("Until here and no further", stop, IsStep: true);
        }
        foreach (var step in line.Steps)
        {
            yield return new JoinedLine(null, step.Step.Words, step.Done is null ? null : "Done", step.Done is null ? step.Day : null, IsStep: true);
        }
    }
}
