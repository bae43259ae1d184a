using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Domain;
using Parasol.Clients.SignOff;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Shows a note that waits, to sign it off or to give it back.</summary>
[Opens]
sealed class SignOffPage(IStaffVault vault, IColleagues colleagues, SignNotes notes) : FileForm<SignOffPage.Form>(vault)
{
    public const string Sign = "sign";

    public const string GiveBack = "back";

    public sealed record Form
    {
        [AtMost(8)]
        public string? Act { get; set; }

        [AtMost(4000)]
        public string? Words { get; set; }

        public override string ToString() => "sealed";
    }

    /// <summary>It waits. What was typed for a note that has been answered meanwhile stays on the page.</summary>
    public bool Waits { get; private set; }

    public ShownNote Shown { get; private set; } = null!;

    protected override string Why => "Opened a note";

    public RowId Row => new(Guid.Parse((string)RouteData.Values["note"]!, CultureInfo.InvariantCulture));

    protected override async Task<Outcome> More()
    {
        if (Open.Find<Note>(Row) is not { } note || !await notes.IsMine(Open, note))
        {
            return Refusal.NotThere;
        }
        Waits = SignNotes.Waiting(Open, Row) is not null || Input.Words is not null;
        Shown = new ShownNote(note.Value, await colleagues.Names());
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => Input.Act switch
    {
        Sign => notes.Sign(Whose, Row, Input.Words),
        GiveBack => notes.GiveBack(Whose, Row, Input.Words),
        _ => Task.FromResult<Outcome>(Refusal.Rule("Choose what to do.")),
    };

    protected override IActionResult Next() => On(ClientsLinks.File(Whose), "saved");
}
