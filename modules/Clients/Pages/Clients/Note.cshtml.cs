using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Domain;
using Parasol.Clients.Notes;
using Parasol.Clients.SignOff;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Clients.Pages.Clients;

/// <summary>A note as it is shown.</summary>
sealed record ShownNote(Note Note, IReadOnlyDictionary<StaffId, string> Names)
{
    public string By => Name(Note.By);

    public IEnumerable<(string? Label, string Words)> Parts =>
        new (string? Label, string? Words)[] { (null, Note.Text), ("Data", Note.Data), ("Assessment", Note.Assessment), ("Plan", Note.Plan) }
            .Where(p => p.Words is not null).Select(p => (p.Label, p.Words!));

    public string Name(StaffId? who) => who is { } one ? Names.GetValueOrDefault(one, "") : "";

    public override string ToString() => "sealed";
}

/// <summary>Shows a note with its earlier versions, and corrects it.</summary>
[Opens]
sealed class NotePage(IStaffVault vault, IColleagues colleagues, WriteNote write, SignNotes sign) : NoteForm<NoteFields>(vault)
{
    IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public NoteHistory History { get; private set; } = null!;

    /// <summary>Who is to sign it off; null when it does not wait.</summary>
    public StaffId? WaitsFor { get; private set; }

    /// <summary>It was given back, and its writer has not written it anew.</summary>
    public bool IsBack => SignNotes.Waiting(Open, History.Now.Row) is { Value.IsBack: true };

    /// <summary>The reader may sign it off.</summary>
    public bool IsMine { get; private set; }

    public string Name(StaffId who) => _names.GetValueOrDefault(who, "");

    public ShownNote Shown(Opened<Note> note) => new(note.Value, _names);

    protected override string Why => "Opened a note";

    RowId Row => new(Guid.Parse((string)RouteData.Values["note"]!, CultureInfo.InvariantCulture));

    protected override async Task<Outcome> More()
    {
        // An address of an earlier version leads to the note as it stands.
        if (NoteHistory.Of(Open.All<Note>()).FirstOrDefault(h => h.Now.Row == Row || h.Earlier.Any(e => e.Row == Row)) is not { } history)
        {
            return Refusal.NotThere;
        }
        History = history;
        _names = await colleagues.Names();
        WaitsFor = await sign.SignedOffBy(Open, history.Now.Row);
        IsMine = WaitsFor is not null && await sign.IsMine(Open, history.Now);
        return Outcome.Done;
    }

    protected override void Fill()
    {
        var note = History.Now.Value;
        Input = new NoteFields { Text = note.Text, Data = note.Data, Assessment = note.Assessment, Plan = note.Plan };
    }

    // The row in the address is the version that the writer saw.
    protected override Task<Outcome> Do() => write.Correct(Whose, Row, Words);

    protected override IActionResult Next() => On(ClientsLinks.File(Whose), "saved");
}
