using Parasol.Care.Domain;
using Parasol.Care.FollowUps;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.Benefits;

/// <summary>Applications and appeals of a file, each with a follow-up that comes up before its last day.</summary>
[Opens]
internal sealed class KeepBenefitCase(IStaffVault vault, IClientFiles clients, FollowUpBook book, IOrganisationFace here)
{
    public async Task<Outcome> Start(FileId file, string? what, bool isAppeal, DateOnly? due, string? words)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var today = here.DayAt(act.At);
        var started = BenefitCase.Start(what, isAppeal, due, words, today, new Author(act.At, vault.Me!.Id));
        if (!started.IsDone)
        {
            return started.Refusal;
        }
        act.Add(file, await Align(act, open.Value, started.Value, today));
        await clients.MarkChanged(act, file);
        return await act.Commit(AuditCode.Made, "Noted an application");
    }

    public async Task<Outcome> Say(FileId file, RowId row, BenefitState state, DateOnly? due, string? words)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (open.Value.Find<BenefitCase>(row) is not { } was)
        {
            return Refusal.NotThere;
        }
        var today = here.DayAt(act.At);
        var now = was.Value.Say(state, due, words, today, act.At);
        if (!now.IsDone)
        {
            return now.Refusal;
        }
        act.Change(was, await Align(act, open.Value, now.Value, today));
        await clients.MarkChanged(act, file);
        return await act.Commit(AuditCode.Changed, "Said how an application stands");
    }

    /// <summary>Open ones first, soonest last day first; then what is settled.</summary>
    public async Task<Outcome<IReadOnlyList<Opened<BenefitCase>>>> All(FileId file)
    {
        var open = await vault.Open(file, "Looked at applications");
        return open.Then(f => Outcome.With<IReadOnlyList<Opened<BenefitCase>>>([.. f.All<BenefitCase>().OrderBy(b => !b.Value.IsOpen).ThenBy(b => b.Value.Due ?? DateOnly.MaxValue).ThenBy(b => b.Value.At)]).Value);
    }

    // One follow-up for each: it moves with the last day, and is done when nothing is left to do.
    async Task<BenefitCase> Align(StaffAct act, OpenFile file, BenefitCase one, DateOnly today)
    {
        var was = one.FollowUp is { } known ? file.Find<FollowUp>(known) : null;
        if (one.Reminds(today) is not { } day)
        {
            if (was is not null)
            {
                await book.Change(act, was, was.Value.Finish(act.At));
            }
            return one;
        }
        var says = one.IsAppeal ? "An appeal must be in soon" : one.State == BenefitState.Sent ? "Ask what came of an application" : "An application must be in soon";
        var words = $"{one.What} ({Days.Text(one.Due!.Value)})";
        if (was is not null)
        {
            await book.Change(act, was, was.Value with { Says = says, Words = words, Day = day, Done = null });
            return one;
        }
        return one with { FollowUp = book.Add(act, file.Id, file.Program, new FollowUp { Says = says, Words = words, Day = day, By = vault.Me!.Id }) };
    }
}
