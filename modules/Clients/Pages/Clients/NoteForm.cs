using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>The words of a note.</summary>
record NoteFields
{
    const int Longest = 20_000;

    [AtMost(Longest)]
    public string? Text { get; set; }

    [AtMost(Longest)]
    public string? Data { get; set; }

    [AtMost(Longest)]
    public string? Assessment { get; set; }

    [AtMost(Longest)]
    public string? Plan { get; set; }

    public bool IsInParts => Data is not null || Assessment is not null || Plan is not null;

    public sealed override string ToString() => "sealed";
}

/// <summary>The words of a new note.</summary>
sealed record NewNoteFields : NoteFields
{
    /// <summary>Where it stands; a correction stays where the note is.</summary>
    public int Shelf { get; set; }

    /// <summary>Anything else today: becomes a need.</summary>
    [AtMost(AnythingElse.Longest)]
    public string? More { get; set; }
}

/// <summary>A form with the words of a note.</summary>
interface INoteForm
{
    NoteFields Input { get; }
}

/// <summary>A form in which a note is written: new, or the correction of another.</summary>
[Opens]
abstract class NoteForm<TFields>(IStaffVault vault) : FileForm<TFields>(vault), INoteForm where TFields : NoteFields, new()
{
    NoteFields INoteForm.Input => Input;

    protected NoteWords Words => new(Input.Text, Input.Data, Input.Assessment, Input.Plan);
}
