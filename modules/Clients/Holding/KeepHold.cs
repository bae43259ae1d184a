using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Holding;

/// <summary>Puts a hold on a file, signs it, and lifts it. None of it is a change of the file: the clock of keeping goes on as if the hold had not been.</summary>
[Opens]
sealed class KeepHold(IStaffVault vault, IClientFiles files)
{
    public async Task<Outcome> Put(FileId file, DateOnly? review, string? why)
    {
        if (Prose.Clean(why) is not { } reason)
        {
            return Refusal.Rule("Say why this file must not be deleted.", "Why");
        }
        await using var act = vault.Begin();
        var open = await FileChanges.Open(act, file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var put = act.PutHold(file, review ?? default);
        if (!put.IsDone)
        {
            return put.Refusal;
        }
        act.Add(file, new HoldReason { Why = reason, By = vault.Me!.Id, At = act.At }, put.Value);
        Tell(act, open.Value, "Your file here cannot be deleted for some time: we have to keep it. You can ask us why.");
        return await act.Commit(AuditCode.Changed, "Put a hold on the file: it cannot be deleted");
    }

    public async Task<Outcome> Take(FileId file, RowId hold, HoldStep step)
    {
        await using var act = vault.Begin();
        var open = await FileChanges.Open(act, file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        act.ChangeHold(file, hold, step);
        if (step == HoldStep.Lift)
        {
            Tell(act, open.Value, "A reason to keep your file here is over.");
        }
        return await act.Commit(AuditCode.Changed, step switch
        {
            HoldStep.Sign => "Signed the hold on the file as the second",
            HoldStep.AskToLift => "Asked to lift the hold on the file",
            HoldStep.Lift => "Lifted the hold on the file as the second",
            _ => "Kept the hold on the file on",
        });
    }

    void Tell(StaffAct act, OpenFile open, string says)
    {
        if (files.MailboxOf(open) is { } mailbox)
        {
            act.TellPerson(mailbox, new PersonLine { Says = says, About = new RowId(open.Id.Value) });
        }
    }
}
