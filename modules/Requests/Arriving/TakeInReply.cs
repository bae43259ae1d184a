using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Requests.Arriving;

/// <summary>
/// Puts a person's reply where it belongs: into their file when there is one, to the program that has their request now, or on the desk beside
/// the request. Everywhere it is marked as unread.
/// </summary>
[Opens]
sealed class TakeInReply(DeskInAct desks, IClientFiles files) : ISift
{
    public TableCode Table => TableCode.Reply;

    public async Task Sift(StaffAct act, ProgramId program, Arrival arrival)
    {
        var reply = arrival.As<PersonReply>();
        var desk = await desks.Of(act, program);
        if (reply.Mailbox is not { } mailbox)
        {
            act.Add(desk.Id, new HelpRequest { At = reply.At, Words = reply.Words, IsFromReply = true }, arrival.Row);
            return;
        }
        if (await PassedOn(act, desk, mailbox.Id, arrival.Row, reply))
        {
            return;
        }
        var file = await files.FileOf(program, mailbox.Id) is { } found && (await act.Open(found)).IsDone ? found : (FileId?)null;
        var letter = act.Add(file ?? desk.Id, new Letter { At = reply.At, Words = reply.Words, Mailbox = mailbox }, arrival.Row);
        act.Add(desk.Id, new UnreadLetter { Letter = letter, File = file, At = reply.At });
    }

    static async Task<bool> PassedOn(StaffAct act, OpenFile desk, MailboxId mailbox, RowId row, PersonReply reply)
    {
        var to = desk.All<HelpRequest>().FirstOrDefault(r => r.Value.Mailbox?.Id == mailbox && r.Value.PassedTo is not null)?.Value.PassedTo;
        return to is { } program && (await act.PassOn(program, row, reply)).IsDone;
    }
}
