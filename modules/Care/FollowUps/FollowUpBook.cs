using Microsoft.EntityFrameworkCore;
using Parasol.Care.Data;
using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.FollowUps;

/// <summary>Keeps the two halves of a follow-up together, inside the caller's act: what to do, sealed; by which day, in clear.</summary>
[Opens]
internal sealed class FollowUpBook(IStaffVault vault, IOrganisationFace here)
{
    public RowId Add(StaffAct act, FileId file, ProgramId program, FollowUp followUp, RowId? row = null)
    {
        var id = act.Add(file, followUp, row);
        act.Db.Add(new FollowUpRow
        {
            Row = id, Organisation = vault.Me!.Organisation, Program = program, File = file, DueDay = followUp.Day, IsDone = followUp.Done is not null,
        });
        return id;
    }

    public async Task Change(StaffAct act, Opened<FollowUp> was, FollowUp now)
    {
        act.Change(was, now);
        if (await Row(act, was.Row) is { } row)
        {
            (row.DueDay, row.IsDone) = (now.Day, now.Done is not null);
        }
    }

    /// <summary>
    /// Brings a referral's follow-up to where the referral now stands: what to do next by which day, or done. The first time it takes over
    /// the follow-up of its need, so that one person is not asked twice. Gives the referral back, with its follow-up.
    /// </summary>
    public async Task<Referral> Align(StaffAct act, OpenFile file, RowId id, Referral referral, DateOnly? chosen = null)
    {
        var today = here.DayAt(act.At);
        var was = referral.FollowUp is { } known
            ? file.Find<FollowUp>(known)
            : file.All<FollowUp>().FirstOrDefault(f => f.Value is { Done: null, Referral: null, Need: { } need } && need == referral.Need);
        switch (NextFollowUp.After(referral, today, chosen), was)
        {
            case (null, null):
                return referral;
            case (null, { } open):
                await Change(act, open, open.Value.Finish(act.At));
                return referral with { FollowUp = open.Row };
            case ({ } next, { } open):
                await Change(act, open, open.Value with { Says = next.Says, Words = null, Day = next.Day, Done = null, Referral = id, Need = referral.Need });
                return referral with { FollowUp = open.Row };
            case ({ } next, null):
                var made = new FollowUp { Says = next.Says, Day = next.Day, Referral = id, Need = referral.Need, By = vault.Me!.Id };
                return referral with { FollowUp = await AddOnce(act, file, made, referral.FollowUp) };
        }
    }

    // The answers of one sift may touch the same referral twice before anything is saved.
    async Task<RowId> AddOnce(StaffAct act, OpenFile file, FollowUp made, RowId? row)
    {
        if (row is { } known && await Row(act, known) is { } there)
        {
            (there.DueDay, there.IsDone) = (made.Day, made.Done is not null);
            return act.Add(file.Id, made, known);
        }
        return Add(act, file.Id, file.Program, made, row);
    }

    static async Task<FollowUpRow?> Row(StaffAct act, RowId row) =>
        act.Db.Set<FollowUpRow>().Local.FirstOrDefault(r => r.Row == row) ?? await act.Db.Set<FollowUpRow>().AsTracking().SingleOrDefaultAsync(r => r.Row == row);
}
