using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Clients.SignOff;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Clients.Notes;

/// <summary>Adds a note, or corrects one. What was written first is kept.</summary>
[Opens]
sealed class WriteNote(IStaffVault vault, FileChanges changes, KeepSupervision supervision, IPrograms programs, IEnumerable<IAnythingElse> anythingElse)
{
    /// <param name="file">In which file.</param>
    /// <param name="words">The note.</param>
    /// <param name="shelf">Where it stands. Where peers and volunteers work, every note is a peer's.</param>
    /// <param name="more">Anything else today; null or blank for nothing.</param>
    public Task<Outcome> Add(FileId file, NoteWords words, NoteShelf shelf = NoteShelf.Casework, string? more = null) => changes.Make(file, AuditCode.Made, "Added a note", async (act, open) =>
    {
        var isNarrow = (await programs.Find(open.Program))?.IsNarrow == true;
        var (note, by) = (Note.Write(words, act.At, vault.Me!.Id, isNarrow ? NoteShelf.Peer : shelf), await supervision.Mine(open.Program));
        if (!note.IsDone)
        {
            return note.Refusal;
        }
        SignNotes.Wait(act, file, act.Add(file, note.Value), by);
        return anythingElse.Hear(act, file, more);
    }, isContact: true);

    /// <param name="file">In which file.</param>
    /// <param name="former">The note as it stands now. When somebody corrected it meanwhile, it is a clash.</param>
    /// <param name="words">The whole note, as it should have been.</param>
    public Task<Outcome> Correct(FileId file, RowId former, NoteWords words) => changes.Make(file, AuditCode.Changed, "Corrected a note", async (act, open) =>
    {
        if (open.All<Note>().FirstOrDefault(n => n.Row == former) is not { } was)
        {
            return Refusal.NotThere;
        }
        if (was.Value.CorrectedBy is not null)
        {
            return Refusal.Clash;
        }
        // A correction stays on the shelf of what it corrects.
        var (note, by) = (Note.Write(words, act.At, vault.Me!.Id, was.Value.Shelf), await supervision.Mine(open.Program));
        if (note.IsDone)
        {
            var row = act.Add(file, note.Value with { Corrects = former });
            act.Change(was, was.Value with { CorrectedBy = row });
            SignNotes.WaitNoMore(act, open, former);
            SignNotes.Wait(act, file, row, by);
        }
        return note.Plain;
    });
}
