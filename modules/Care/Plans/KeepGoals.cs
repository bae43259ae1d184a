using Parasol.Care.Domain;
using Parasol.Care.FollowUps;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.Plans;

/// <summary>Writes goals and their steps down, and what becomes of them. A step with a day has a follow-up, which lives as long as its goal is wanted.</summary>
[Opens]
internal sealed class KeepGoals(IStaffVault vault, IClientFiles clients, FollowUpBook book, IColleagues colleagues, IOrganisationFace here)
{
    public Task<Outcome> Set(FileId file, string? words, WhoSaid? saidBy, string? stopAt, StepSaid first) => Keep(file, AuditCode.Made, "Wrote a goal down", async (act, open) =>
    {
        var goal = Goal.Set(words, saidBy, stopAt, Author(act));
        if (!goal.IsDone)
        {
            return goal.Refusal;
        }
        var row = act.Add(file, goal.Value);
        return first.IsEmpty ? Outcome.Done : await Plan(act, open, row, first);
    });

    public Task<Outcome> Add(FileId file, RowId goal, StepSaid said) => Keep(file, AuditCode.Made, "Planned a step", (act, open) => open.Find<Goal>(goal) switch
    {
        null => Task.FromResult<Outcome>(Refusal.NotThere),
        { Value.State: not GoalState.Open } => Task.FromResult<Outcome>(Refusal.Rule("Take the goal up again first.")),
        _ => Plan(act, open, goal, said),
    });

    public Task<Outcome> Finish(FileId file, RowId step) => Keep(file, AuditCode.Changed, "Finished a step", async (act, open) =>
    {
        if (open.Find<PlanStep>(step) is not { } was)
        {
            return Refusal.NotThere;
        }
        act.Change(was, was.Value.Finish(act.At));
        await EndAsking(act, open, was.Value);
        return Outcome.Done;
    });

    /// <summary>Says how a goal stands. While it is not wanted Today does not ask for its steps; taken up again, it does.</summary>
    public Task<Outcome> Move(FileId file, RowId goal, GoalState to, string? words) => Keep(file, AuditCode.Changed, "Said how a goal stands", async (act, open) =>
    {
        if (open.Find<Goal>(goal) is not { } was)
        {
            return Refusal.NotThere;
        }
        var now = was.Value.Move(to, words, Author(act));
        if (!now.IsDone)
        {
            return now.Refusal;
        }
        act.Change(was, now.Value);
        foreach (var step in open.All<PlanStep>().Where(s => s.Value.Goal == goal && (s.Value.FollowUp is not null || to == GoalState.Open) && !IsDone(open, s.Value)))
        {
            await EndAsking(act, open, step.Value);
            act.Change(step, step.Value with { FollowUp = to == GoalState.Open ? Ask(act, open, step.Row, step.Value) : null });
        }
        return Outcome.Done;
    });

    async Task<Outcome> Plan(StaffAct act, OpenFile open, RowId goal, StepSaid said)
    {
        if (said.Who?.Colleague is { } colleague && !(await colleagues.Names()).ContainsKey(colleague))
        {
            return Refusal.Rule("Choose from the list.", "Who");
        }
        var step = PlanStep.Plan(goal, said, here.DayAt(act.At), Author(act));
        if (!step.IsDone)
        {
            return step.Refusal;
        }
        var row = RowId.New();
        act.Add(open.Id, step.Value with { FollowUp = Ask(act, open, row, step.Value) }, row);
        return Outcome.Done;
    }

    RowId? Ask(StaffAct act, OpenFile open, RowId row, PlanStep step) =>
        step.Asks(row, here.DayAt(act.At), vault.Me!.Id) is { } asks ? book.Add(act, open.Id, open.Program, asks) : null;

    async Task EndAsking(StaffAct act, OpenFile open, PlanStep step)
    {
        if (step.FollowUp is { } row && open.Find<FollowUp>(row) is { Value.Done: null } asks)
        {
            await book.Change(act, asks, asks.Value.Finish(act.At));
        }
    }

    static bool IsDone(OpenFile open, PlanStep step) => step.Done is not null || (step.FollowUp is { } row && open.Find<FollowUp>(row)?.Value.Done is not null);

    async Task<Outcome> Keep(FileId file, AuditCode code, string what, Func<StaffAct, OpenFile, Task<Outcome>> change)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var done = await change(act, open.Value);
        if (!done.IsDone)
        {
            return done;
        }
        await clients.MarkChanged(act, file);
        return await act.Commit(code, what);
    }

    Author Author(StaffAct act) => new(act.At, vault.Me!.Id);
}
