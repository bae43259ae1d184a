using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Domain;
using Parasol.Clients.Notes;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Adds a note.</summary>
[Opens]
sealed class NewNotePage(IStaffVault vault, WriteNote write, IPrograms programs) : NoteForm<NewNoteFields>(vault)
{
    public static IEnumerable<Choice> Shelves =>
    [
        new($"{(int)NoteShelf.Casework}", "The work on this file"), new($"{(int)NoteShelf.Peer}", "A peer's note"), new($"{(int)NoteShelf.Clinical}", "A clinical note"),
    ];

    /// <summary>Here every note is a peer's, so nobody is asked.</summary>
    public bool IsNarrow { get; private set; }

    protected override string Why => "Opened the file to write a note";

    protected override async Task<Outcome> More()
    {
        IsNarrow = (await programs.Find(Open.Program))?.IsNarrow == true;
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => write.Add(Whose, Words, (NoteShelf)Input.Shelf, Input.More);

    protected override IActionResult Next() => On(ClientsLinks.File(Whose), "saved");
}
