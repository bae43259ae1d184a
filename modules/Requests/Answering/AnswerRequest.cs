using Parasol.Kernel;
using Parasol.Requests.Desk;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Requests.Answering;

/// <summary>Writes to the person's mailbox about their request.</summary>
[Opens]
sealed class AnswerRequest(IStaffVault vault)
{
    public async Task<Outcome> Answer(ProgramId program, RowId row, long version, string words)
    {
        await using var act = vault.Begin();
        var found = await RequestInAct.Find(act, program, row, version);
        if (!found.IsDone)
        {
            return found.Refusal;
        }
        var request = found.Value;
        if (request.Value.Mailbox is not { } mailbox)
        {
            return NoMailbox;
        }
        if (request.Value.State == RequestState.PassedOn)
        {
            return Refusal.Rule("Another program has this request now and answers it.");
        }
        var me = vault.Me!.Id;
        act.Change(request.Request, request.Value.Answered(me, act.At));
        act.Add(request.Desk, new Letter { At = act.At, By = me, Words = words, Mailbox = mailbox });
        request.Read(act);
        act.TellPerson(mailbox, new PersonLine { Words = words });
        return await act.Commit(AuditCode.Changed, "Answered a request");
    }

    public static readonly Refusal NoMailbox = Refusal.Rule("This request has no mailbox, so nobody would read it.");
}
