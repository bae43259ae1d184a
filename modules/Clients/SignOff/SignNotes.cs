using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.SignOff;

/// <summary>
/// Signs a note off, with words or without, or gives it back with what should be different. That is its writer's supervisor's; an administrator who holds
/// the program's keys stands in. For everybody else it is not there.
/// </summary>
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
        if (Waiting(file, note) is { } waits)
        {
            act.Remove(waits);
        }
    }

    /// <summary>That this note waits; null when it does not.</summary>
    public static Opened<NoteToSign>? Waiting(OpenFile file, RowId note) => file.All<NoteToSign>().FirstOrDefault(n => n.Value.Note == note);

    /// <summary>Who signs it off, when it waits.</summary>
    public async Task<StaffId?> SignedOffBy(OpenFile file, RowId note) => Waiting(file, note)?.Value.SignedOffBy(await supervision.In(file.Program));

    /// <summary>The reader may sign off what this colleague wrote: this note when it waits, or any while they supervise them.</summary>
    public async Task<bool> IsMine(OpenFile file, Opened<Note> note)
    {
        var (me, there) = (vault.Me!, await supervision.In(file.Program));
        if (note.Value.By == me.Id || there.Any(s => s.Whose == me.Id))
        {
            return false;
        }
        var supervisor = Waiting(file, note.Row)?.Value.SignedOffBy(there) ?? there.FirstOrDefault(s => s.Whose == note.Value.By)?.Supervisor;
        return supervisor is { } who && (who == me.Id || me.IsAdministrator);
    }

    /// <param name="file">In which file.</param>
    /// <param name="note">The note as the reader saw it.</param>
    /// <param name="words">Words to its writer; may be left out.</param>
    public Task<Outcome> Sign(FileId file, RowId note, string? words) => Answer(file, note, "Signed off a note", (act, was, waits) =>
    {
        act.Remove(waits);
        act.Change(was, Said(was.Value, Prose.Clean(words), act.At) with { SignedBy = vault.Me!.Id, Signed = act.At });
    });

    /// <inheritdoc cref="Sign"/>
    public Task<Outcome> GiveBack(FileId file, RowId note, string? words) => Prose.Clean(words) is { } back
        ? Answer(file, note, "Gave a note back to its writer", (act, was, waits) =>
        {
            act.Change(waits, waits.Value with { IsBack = true });
            act.Change(was, Said(was.Value, back, act.At));
        })
        : Task.FromResult<Outcome>(Refusal.Rule("Write what should be different.", "Words"));

    Note Said(Note note, string? words, DateTimeOffset at) => words is null ? note : note with { Remarks = [.. note.Remarks, new NoteRemark(vault.Me!.Id, at, words)] };

    Task<Outcome> Answer(FileId file, RowId note, string what, Action<StaffAct, Opened<Note>, Opened<NoteToSign>> answer) =>
        changes.Make(file, AuditCode.Changed, what, async (act, open) =>
        {
            if (open.Find<Note>(note) is not { } was || !await IsMine(open, was))
            {
                return Refusal.NotThere;
            }
            if (Waiting(open, note) is not { } waits)
            {
                return Refusal.Rule("This note waits for nobody any more.");
            }
            answer(act, was, waits);
            return Outcome.Done;
        });
}
