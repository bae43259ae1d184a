using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Requests.Desk;
using Parasol.Vault;

namespace Parasol.Requests.Answering;

/// <summary>
/// Turns a request into a client file: the words become its first note, the letters move into it, and nothing of it stays on the desk.
/// </summary>
[Opens]
sealed class AcceptRequest(IStaffVault vault, IClientFiles files)
{
    public async Task<Outcome<FileId>> Accept(ProgramId program, RowId row, long version, string? callName)
    {
        await using var act = vault.Begin();
        var found = await RequestInAct.Find(act, program, row, version);
        if (!found.IsDone)
        {
            return found.Refusal;
        }
        var request = found.Value;
        var accepted = request.Value.Accept(vault.Me!.Id, act.At);
        if (!accepted.IsDone)
        {
            return accepted.Refusal;
        }
        var file = await files.Start(act, program, new NewClient
        {
            CallName = callName,
            Language = request.Value.Language,
            SafeContact = request.Value.Reach,
            Mailbox = request.Value.Mailbox,
            FirstNote = request.Value.Words,
            Needs = request.Value.Needs,
        });
        if (!file.IsDone)
        {
            return file.Refusal;
        }
        act.Add(file.Value, accepted.Value, row);
        foreach (var letter in request.Contents.LettersOf(request.Value))
        {
            act.Add(file.Value, letter.Value, letter.Row);
        }
        request.TakeOff(act);
        if (request.Value.Mailbox is { } mailbox)
        {
            act.TellPerson(mailbox, new PersonLine { Says = "Somebody is with you now.", About = row });
        }
        if (!request.Value.IsFromReply)
        {
            // From here on the person has the offer to delete the file in its place. If they took the request back this minute, no file is started.
            act.EndOffer(OfferKind.WithdrawRequest, row);
        }
        var done = await act.Commit(AuditCode.Made, "Started a file from a request");
        return done.IsDone ? file.Value : done.Refusal;
    }
}
