using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>A form in which a note is written: new, or the correction of another.</summary>
[Opens]
abstract class NoteForm(IStaffVault vault) : FileForm<NoteForm.Form>(vault)
{
    const int Longest = 20_000;

    public sealed record Form
    {
        [AtMost(Longest)]
        public string? Text { get; set; }

        [AtMost(Longest)]
        public string? Data { get; set; }

        [AtMost(Longest)]
        public string? Assessment { get; set; }

        [AtMost(Longest)]
        public string? Plan { get; set; }

        /// <summary>A new note alone is put on a shelf; a correction stays where the note is.</summary>
        public int Shelf { get; set; }

        public bool IsInParts => Data is not null || Assessment is not null || Plan is not null;

        public override string ToString() => "sealed";
    }

    protected NoteWords Words => new(Input.Text, Input.Data, Input.Assessment, Input.Plan);
}
