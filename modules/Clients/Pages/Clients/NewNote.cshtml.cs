using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Notes;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Adds a note.</summary>
[Opens]
sealed class NewNotePage(IStaffVault vault, WriteNote write) : NoteForm<NewNoteFields>(vault)
{
    protected override string Why => "Opened the file to write a note";

    protected override Task<Outcome> Do() => write.Add(Whose, Words, Input.More);

    protected override IActionResult Next() => On(ClientsLinks.File(Whose), "saved");
}
