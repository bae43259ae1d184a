using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.SignOff;

/// <summary>
/// A colleague whose notes in one program wait for somebody's sign-off: an intern, somebody in training. Lies sealed on House's desk, as colleagues' names
/// do, so that an administrator who holds no client's program can say it; what anybody may open is decided by their keys and by nothing here.
/// </summary>
[SealedAs(TableCode.Supervision)]
sealed record Supervision : SealedRecord
{
    /// <summary>In which program.</summary>
    public ProgramId Program { get; init; }

    /// <summary>Whose notes.</summary>
    public StaffId Whose { get; init; }

    /// <summary>Who signs them off.</summary>
    public StaffId Supervisor { get; init; }

    /// <summary>The last day; null until somebody ends it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>It holds on this day.</summary>
    public bool Holds(DateOnly day) => Until is not { } until || day <= until;
}

/// <summary>That a note waits for a sign-off. Lies in the file beside the note, so that the waiting ones are found without opening all notes.</summary>
[SealedAs(TableCode.NoteToSign)]
sealed record NoteToSign : SealedRecord
{
    /// <summary>Which note.</summary>
    public RowId Note { get; init; }

    /// <summary>Who wrote it.</summary>
    public StaffId Whose { get; init; }

    /// <summary>Who was to sign it off when it was written.</summary>
    public StaffId Supervisor { get; init; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>It was given back, and waits for its writer.</summary>
    public bool IsBack { get; init; }

    /// <summary>Who signs it off now: whoever supervises its writer today, or did when it was written.</summary>
    public StaffId SignedOffBy(IEnumerable<Supervision> today) => today.FirstOrDefault(s => s.Whose == Whose)?.Supervisor ?? Supervisor;
}
