using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.SignOff;

/// <summary>Signs a note off, or gives it back with what should be different.</summary>
[Opens]
sealed class SignNotes(IStaffVault vault, FileChanges changes, KeepSupervision supervision)
{
    /// <summary>A note that was just written waits, where its writer is under supervision.</summary>
    public static void Wait(StaffAct act, FileId file, RowId note, Supervision? by)
    {
        if (by is not null)
        {
            act.Add(file, new NoteToSign { Note = note, Whose = by.Whose, Supervisor = by.Supervisor, At = act.At });
        }
    }

    /// <summary>Another note took its place.</summary>
    public static void WaitNoMore(StaffAct act, OpenFile file, RowId note)
    {
        foreach (var waits in file.All<NoteToSign>().Where(n => n.Value.Note == note))
        {
            act.Remove(waits);
        }
    }

    public Task<Outcome> Sign(FileId file, RowId note) => Answer(file, note, "Signed off a note", (act, open, waits) =>
    {
        if (open.Find<Note>(note) is not { } signed)
        {
            return Refusal.NotThere;
        }
        act.Remove(waits);
        act.Change(signed, signed.Value with { SignedBy = vault.Me!.Id, Signed = act.At });
        return Outcome.Done;
    });

    public Task<Outcome> GiveBack(FileId file, RowId note, string? words) => Prose.Clean(words) is { } back
        ? Answer(file, note, "Gave a note back to its writer", (act, _, waits) =>
        {
            act.Change(waits, waits.Value with { Back = back, BackBy = vault.Me!.Id });
            return Outcome.Done;
        })
        : Task.FromResult<Outcome>(Refusal.Rule("Write what should be different.", "Back"));

    async Task<Outcome> Answer(FileId file, RowId note, string what, Func<StaffAct, OpenFile, Opened<NoteToSign>, Outcome> answer) =>
        await changes.Make(file, AuditCode.Changed, what, async (act, open) =>
        {
            if (open.All<NoteToSign>().FirstOrDefault(n => n.Value.Note == note) is not { } waits)
            {
                return Refusal.Rule("This note waits for nobody any more.");
            }
            return waits.Value.Whose == vault.Me!.Id || await supervision.Mine(open.Program) is not null
                ? Refusal.Rule("Whoever is under supervision signs off nothing. Their supervisor does.")
                : answer(act, open, waits);
        });
}
