using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.SignOff;

/// <summary>
/// A colleague whose notes in one program wait for somebody's sign-off: an intern, somebody in training. Lies sealed on the program's desk; what they may
/// open is decided by their keys and by nothing here.
/// </summary>
[SealedAs(TableCode.Supervision)]
sealed record Supervision : SealedRecord
{
    /// <summary>Whose notes.</summary>
    public StaffId Whose { get; init; }

    /// <summary>Who signs them off; any colleague of the program who is not under supervision may stand in.</summary>
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

    /// <summary>Who is to sign it off.</summary>
    public StaffId Supervisor { get; init; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What should be different, in the words of whoever gave it back; null while nobody did.</summary>
    public string? Back { get; init; }

    /// <summary>Who gave it back.</summary>
    public StaffId? BackBy { get; init; }
}
