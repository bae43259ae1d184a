using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Domain;
using Parasol.Clients.Notes;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Deletes one note of a file for good.</summary>
[Opens]
[OfGreatWeight]
sealed class NoteDeletePage(IStaffVault vault, IColleagues colleagues, DeleteNote delete, TimeProvider time) : FileForm<NoteDeletePage.Form>(vault)
{
    public sealed record Form
    {
        public bool Sure { get; init; }
    }

    public ShownNote Shown { get; private set; } = null!;

    /// <summary>From then on nothing brings back what is deleted today.</summary>
    public DateOnly GoneFor => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(IErasure.KeyBackupDays);

    public RowId Row => new(Guid.Parse((string)RouteData.Values["note"]!, CultureInfo.InvariantCulture));

    protected override string Why => "Opened a note";

    protected override async Task<Outcome> More()
    {
        if (Open.Find<Note>(Row) is not { } note)
        {
            return Refusal.NotThere;
        }
        Shown = new ShownNote(note.Value, await colleagues.Names());
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => delete.Do(Whose, Row, Input.Sure);

    protected override IActionResult Next() => On(ClientsLinks.File(Whose), "deleted");
}
