using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Clients.SignOff;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Notes;

/// <summary>
/// Deletes one note for good, with everything that stood there before it was corrected. The file gets a new key, so that a copy of the note that somebody kept does
/// not open with the keys there are from then on. The person is told that it was done, not what it said.
/// </summary>
[Opens]
sealed class DeleteNote(IClientFiles files, FileChanges changes)
{
    /// <param name="file">In which file.</param>
    /// <param name="note">The note as it stands now. When somebody corrected it meanwhile, it is a clash.</param>
    /// <param name="isSure">The reader says so.</param>
    public Task<Outcome> Do(FileId file, RowId note, bool isSure) => changes.Make(file, AuditCode.Deleted, "Deleted a note for good", (act, open) =>
    {
        if (open.Find<Note>(note) is not { } was)
        {
            return Refusal.NotThere;
        }
        if (was.Value.CorrectedBy is not null)
        {
            return Refusal.Clash;
        }
        if (!isSure)
        {
            return Refusal.Rule("Say that you are sure, with the tick.", "Sure");
        }
        foreach (var version in NoteHistory.Of(open.All<Note>()).Single(h => h.Now.Row == note).All)
        {
            act.RemoveForGood(version);
        }
        SignNotes.WaitNoMore(act, open, note);
        if (files.MailboxOf(open) is { } mailbox)
        {
            act.TellPerson(mailbox, new PersonLine { Says = "A note in your file was deleted. It cannot be read any more.", About = new RowId(file.Value) });
        }
        return Outcome.Done;
    });
}
