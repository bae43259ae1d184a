using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.FollowUps;

/// <summary>Sets, moves and finishes what is to be done for a person.</summary>
[Opens]
internal sealed class SetFollowUp(IStaffVault vault, FollowUpBook book, IOutbox outbox, IOrganisationFace here)
{
    public async Task<Outcome> New(FileId file, string? words, DateOnly? day, bool alsoSends = false)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var followUp = FollowUp.Set(words, day, Today(act), new Author(act.At, vault.Me!.Id));
        if (!followUp.IsDone)
        {
            return followUp.Refusal;
        }
        book.Add(act, file, open.Value.Program, followUp.Value);
        if (alsoSends && outbox.Queue(act, open.Value, NeutralLine.Message, followUp.Value.Day).Refusal is { } unsafeToSend)
        {
            return unsafeToSend;
        }
        return await act.Commit(AuditCode.Made, "Set a follow-up");
    }

    public Task<Outcome> Move(FileId file, RowId row, DateOnly? day) => Change(file, row, (f, act) => f.MoveTo(day, Today(act)), "Moved a follow-up");

    public Task<Outcome> Finish(FileId file, RowId row) => Change(file, row, (f, act) => f.Finish(act.At), "Finished a follow-up");

    async Task<Outcome> Change(FileId file, RowId row, Func<FollowUp, StaffAct, Outcome<FollowUp>> change, string what)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (open.Value.Find<FollowUp>(row) is not { } was)
        {
            return Refusal.NotThere;
        }
        var now = change(was.Value, act);
        if (!now.IsDone)
        {
            return now.Refusal;
        }
        await book.Change(act, was, now.Value);
        return await act.Commit(AuditCode.Changed, what);
    }

    DateOnly Today(StaffAct act) => here.DayAt(act.At);
}
