using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Requests.Domain;

/// <summary>
/// What a person wrote from their mailbox, or a worker wrote to them about a request. It stands on the desk beside its request, and moves with
/// it into the file.
/// </summary>
[SealedAs(TableCode.Letter)]
sealed record Letter : SealedRecord
{
    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    public string Words { get; init; } = "";

    /// <summary>The worker who wrote it; null when the person did.</summary>
    public StaffId? By { get; init; }

    /// <summary>From or to which mailbox: what ties it to its request.</summary>
    public MailboxAddress? Mailbox { get; init; }
}

/// <summary>
/// Says on the desk that a person's letter has not been read yet. It stands apart from the letter, so that Today finds it without opening
/// every file.
/// </summary>
[SealedAs(TableCode.UnreadLetter)]
sealed record UnreadLetter : SealedRecord
{
    /// <summary>The letter.</summary>
    public RowId Letter { get; init; }

    /// <summary>The file it stands in; null when it stands on the desk.</summary>
    public FileId? File { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset At { get; init; }
}
