using Parasol.Care.Domain;
using Parasol.Care.FollowUps;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.Routine;

/// <summary>What may be due for somebody, and what they want to hear of.</summary>
internal sealed record RoutineView(string CallName, RoutinePlan Plan, long Version, IReadOnlyList<RoutineLine> Lines)
{
    public override string ToString() => "sealed";
}

/// <summary>Keeps what a person wants to be reminded of, and makes a follow-up of it.</summary>
[Opens]
internal sealed class KeepRoutine(IStaffVault vault, IClientFiles clients, FollowUpBook book, IOrganisationFace here, TimeProvider time)
{
    public async Task<Outcome<RoutineView>> Read(FileId file)
    {
        var open = await vault.Open(file, "Looked at what may be due");
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var kept = open.Value.One<RoutinePlan>();
        var plan = kept?.Value ?? new RoutinePlan();
        return new RoutineView(clients.ProfileOf(open.Value).CallName, plan, kept?.Version ?? 0, RoutineLine.Of(plan, open.Value.All<Visit>().Select(v => v.Value), here.DayAt(time.GetUtcNow())));
    }

    public async Task<Outcome> Save(FileId file, long version, IReadOnlyList<string> wants, string? item, DateOnly? day)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var was = open.Value.One<RoutinePlan>();
        if ((was?.Version ?? 0) != version)
        {
            return Refusal.Clash;
        }
        var now = (was?.Value ?? new RoutinePlan()).Write(wants, item, day, here.DayAt(act.At), new Author(act.At, vault.Me!.Id));
        if (!now.IsDone)
        {
            return now.Refusal;
        }
        if (was is null)
        {
            act.Add(file, now.Value, OnePlace.Of(file, TableCode.RoutinePlan));
        }
        else
        {
            act.Change(was, now.Value);
        }
        await clients.MarkChanged(act, file);
        return await act.Commit(AuditCode.Changed, "Wrote down what they want to be reminded of");
    }

    /// <summary>One press: what may be due comes up on Today.</summary>
    /// <param name="file">Whose.</param>
    /// <param name="item">What.</param>
    /// <param name="words">What it is called where the worker reads it.</param>
    public async Task<Outcome> Remember(FileId file, string? item, string words)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var today = here.DayAt(act.At);
        var lines = RoutineLine.Of(open.Value.One<RoutinePlan>()?.Value ?? new RoutinePlan(), open.Value.All<Visit>().Select(v => v.Value), today);
        if (lines.FirstOrDefault(l => l.Item.Id == item) is not { State: RoutineState.MayBeDue or RoutineState.Later } line)
        {
            return Refusal.Rule("They do not want to be reminded of this.");
        }
        if (open.Value.All<FollowUp>().Any(f => f.Value.Done is null && f.Value.Words == words))
        {
            return Refusal.Rule("This is a follow-up already.");
        }
        var day = line.Next is { } next && next > today ? next : today;
        book.Add(act, file, open.Value.Program, new FollowUp { Words = words, Day = day > today.AddDays(Domain.FollowUp.MostDays) ? today.AddDays(Domain.FollowUp.MostDays) : day, By = vault.Me!.Id });
        await clients.MarkChanged(act, file);
        return await act.Commit(AuditCode.Made, "Set a follow-up");
    }
}
