using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Domain;

/// <summary>How a note is written.</summary>
enum NoteForm
{
    /// <summary>Free words.</summary>
    Free,

    /// <summary>Data, assessment, plan.</summary>
    Dap,
}

/// <summary>On which shelf a note stands. They do not mix; numbers are for ever.</summary>
enum NoteShelf
{
    /// <summary>The work on the file.</summary>
    Casework = 0,

    /// <summary>By a peer.</summary>
    Peer = 1,

    /// <summary>By a clinician.</summary>
    Clinical = 2,
}

/// <summary>What a supervisor said about a note, when it was given back or signed off.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Words">In their words.</param>
sealed record NoteRemark(StaffId By, DateTimeOffset At, string Words)
{
    public override string ToString() => "sealed";
}

/// <summary>
/// A note. It is never overwritten: a correction is a note of its own that names the one it takes the place of, and that one learns
/// which note corrected it, so that two people cannot correct the same note without one of them being told.
/// </summary>
[SealedAs(TableCode.Note)]
sealed record Note : SealedRecord
{
    public NoteForm Form { get; init; }

    public NoteShelf Shelf { get; init; }

    public string? Text { get; init; }

    public string? Data { get; init; }

    public string? Assessment { get; init; }

    public string? Plan { get; init; }

    /// <summary>When it was saved, UTC.</summary>
    public DateTimeOffset At { get; init; }

    public StaffId By { get; init; }

    /// <summary>The note this one takes the place of.</summary>
    public RowId? Corrects { get; init; }

    /// <summary>The note that took the place of this one.</summary>
    public RowId? CorrectedBy { get; init; }

    /// <summary>Who signed it off; null when nobody did or nobody had to.</summary>
    public StaffId? SignedBy { get; init; }

    /// <summary>When it was signed off, UTC.</summary>
    public DateTimeOffset? Signed { get; init; }

    /// <summary>What its writer's supervisor said about it, in order. What was said is never overwritten.</summary>
    public IReadOnlyList<NoteRemark> Remarks { get; init; } = [];

    /// <summary>The note as it is kept, or what it lacks.</summary>
    public static Outcome<Note> Write(NoteWords words, DateTimeOffset at, StaffId by, NoteShelf shelf = NoteShelf.Casework)
    {
        if (!Enum.IsDefined(shelf))
        {
            return Refusal.Rule("Choose from the list.", nameof(Shelf));
        }
        var (text, data, assessment, plan) = (Prose.Clean(words.Text), Prose.Clean(words.Data), Prose.Clean(words.Assessment), Prose.Clean(words.Plan));
        var form = data is null && assessment is null && plan is null ? NoteForm.Free : NoteForm.Dap;
        if (form == NoteForm.Free && text is null)
        {
            return Refusal.Rule("Write something first, in any one of the boxes.", nameof(NoteWords.Text));
        }
        return new Note { Form = form, Shelf = shelf, Text = text, Data = data, Assessment = assessment, Plan = plan, At = at, By = by };
    }
}

/// <summary>What somebody wrote: free words, or in three parts, or both.</summary>
sealed record NoteWords(string? Text, string? Data = null, string? Assessment = null, string? Plan = null)
{
    public override string ToString() => "sealed";
}

/// <summary>A note as it stands, with its earlier versions, newest first.</summary>
sealed record NoteHistory(Opened<Note> Now, IReadOnlyList<Opened<Note>> Earlier)
{
    /// <summary>When the first version was written: a correction does not move a note to another day.</summary>
    public DateTimeOffset Since => Earlier is [.., var first] ? first.Value.At : Now.Value.At;

    /// <summary>Every version.</summary>
    public IEnumerable<Opened<Note>> All => Earlier.Prepend(Now);

    public override string ToString() => "sealed";

    /// <summary>One history for each note that nothing corrects, newest first.</summary>
    public static IReadOnlyList<NoteHistory> Of(IReadOnlyList<Opened<Note>> notes)
    {
        var byRow = notes.ToDictionary(n => n.Row);
        return [.. notes.Where(n => n.Value.CorrectedBy is not { } next || !byRow.ContainsKey(next)).Select(n => new NoteHistory(n, Before(n, byRow))).OrderByDescending(h => h.Since)];
    }

    static List<Opened<Note>> Before(Opened<Note> note, Dictionary<RowId, Opened<Note>> byRow)
    {
        var earlier = new List<Opened<Note>>();
        while (note.Value.Corrects is { } row && byRow.TryGetValue(row, out var before) && earlier.Count < byRow.Count)
        {
            earlier.Add(before);
            note = before;
        }
        return earlier;
    }
}
