using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Care.Plans;

/// <summary>A step as it stands now: its follow-up may have been moved, or done on Today.</summary>
internal sealed record StepLine(RowId Row, PlanStep Step, DateOnly? Day, DateTimeOffset? Done)
{
    public override string ToString() => "sealed";
}

/// <summary>A goal with its steps: what is to do first, soonest first; then what is done.</summary>
internal sealed record GoalLine(RowId Row, Goal Goal, IReadOnlyList<StepLine> Steps)
{
    public override string ToString() => "sealed";
}

/// <summary>All that a plan page shows.</summary>
internal sealed record PlanSheet(
    string CallName, IReadOnlyList<(NeedDomain? Domain, IReadOnlyList<Opened<Need>> Needs)> Needs, IReadOnlyList<GoalLine> Goals, IReadOnlyList<Wellbeing> Well, IReadOnlyDictionary<StaffId, string> Names)
{
    public ProgramId Program { get; init; }

    /// <summary>What the organisation's programs are called.</summary>
    public IReadOnlyDictionary<ProgramId, string> Programs { get; init; } = new Dictionary<ProgramId, string>();

    /// <summary>What other programs share with this file: their tokens, live or not.</summary>
    public IReadOnlyList<JoinedIn> Received { get; init; } = [];

    /// <summary>The live releases to other programs.</summary>
    public IReadOnlyList<Release> SharedWith { get; init; } = [];

    /// <summary>Which programs were asked and have not shared anything so far.</summary>
    public IReadOnlyList<JoinedAsk> Asks { get; init; } = [];

    public override string ToString() => "sealed";
}

/// <summary>Reads a file's plan: needs by part of life, goals with their steps, and how somebody is by their own measure.</summary>
[Opens]
internal sealed class ReadPlan(IStaffVault vault, IClientFiles clients, IColleagues colleagues, IPrograms programs)
{
    public async Task<Outcome<PlanSheet>> Of(FileId file)
    {
        var opened = await vault.Open(file, "Looked at the plan");
        if (!opened.IsDone)
        {
            return opened.Refusal;
        }
        var open = opened.Value;
        var needs = open.All<Need>().GroupBy(n => NeedDomains.Of(n.Value.Code)).OrderBy(d => d.Key ?? (NeedDomain)int.MaxValue)
            .Select(d => (d.Key, (IReadOnlyList<Opened<Need>>)[.. d.OrderBy(n => n.Value.State).ThenBy(n => n.Value.Place).ThenByDescending(n => n.Value.Noted)])).ToList();
        return new PlanSheet(clients.ProfileOf(open).CallName, needs, Goals(open), [.. open.All<Wellbeing>().Select(w => w.Value).OrderByDescending(w => w.At)], await colleagues.Names())
        {
            Program = open.Program, Programs = (await programs.All()).ToDictionary(p => p.Id, p => p.Name), Received = [.. open.All<JoinedIn>().Select(j => j.Value)], Asks = [.. open.All<JoinedAsk>().Select(a => a.Value).OrderByDescending(a => a.At)],
            SharedWith = [.. (await clients.Releases(open)).Where(r => r is { IsLive: true, Release.Value.Program: not null }).Select(r => r.Release.Value)],
        };
    }

    /// <summary>The goals of a file with their steps as they stand now.</summary>
    public static IReadOnlyList<GoalLine> Goals(OpenFile open)
    {
        var steps = open.All<PlanStep>().ToLookup(s => s.Value.Goal, s => Line(open, s));
        return
        [
            .. open.All<Goal>().OrderBy(g => g.Value.State != GoalState.Open).ThenByDescending(g => g.Value.At)
                .Select(g => new GoalLine(g.Row, g.Value, [.. steps[g.Row].OrderBy(s => s.Done is not null).ThenBy(s => s.Day ?? DateOnly.MaxValue).ThenBy(s => s.Step.At)])),
        ];
    }

    static StepLine Line(OpenFile open, Opened<PlanStep> step)
    {
        var asks = step.Value.FollowUp is { } row ? open.Find<FollowUp>(row)?.Value : null;
        return new StepLine(step.Row, step.Value, asks?.Day ?? step.Value.Day, step.Value.Done ?? asks?.Done);
    }
}
