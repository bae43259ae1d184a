using Parasol.Kernel;
using Parasol.People;
using Parasol.Requests.Desk;
using Parasol.Vault;

namespace Parasol.Requests.Answering;

/// <summary>
/// Gives a request to another program of the organisation. It is sealed to that program's week, so the worker need not belong to it, and
/// replies go there from now on.
/// </summary>
[Opens]
sealed class PassOnRequest(IStaffVault vault, IPrograms programs)
{
    public async Task<Outcome> PassOn(ProgramId program, RowId row, long version, ProgramId? to)
    {
        if (to is not { } target || (await programs.TakingRequests()).FirstOrDefault(p => p.Id == target) is not { } other)
        {
            return Refusal.Rule("Choose another program.", "To");
        }
        await using var act = vault.Begin();
        var found = await RequestInAct.Find(act, program, row, version);
        if (!found.IsDone)
        {
            return found.Refusal;
        }
        var request = found.Value;
        var letters = request.Contents.LettersOf(request.Value);
        var passed = request.Value.PassOn(vault.Me!.Id, act.At, program, other.Id, [.. letters.Select(l => l.Value)]);
        if (!passed.IsDone)
        {
            return passed.Refusal;
        }
        var sent = await act.PassOn(other.Id, row, passed.Value.Travels);
        if (!sent.IsDone)
        {
            return sent.Refusal;
        }
        request.TakeOff(act);
        act.Add(request.Desk, passed.Value.Stays);
        if (request.Value.Mailbox is { } mailbox)
        {
            act.TellPerson(mailbox, new PersonLine { Says = "We passed your request on to {0}, who can help you better. They answer here.", With = [other.Name], ReplyTo = other.Id });
        }
        return await act.Commit(AuditCode.Changed, "Passed a request on to another program");
    }
}
