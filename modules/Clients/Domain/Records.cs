using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Domain;

/// <summary>Where to write to a file's client. The newest counts; a new return code adds one.</summary>
[SealedAs(TableCode.Mailbox)]
sealed record FileMailbox : SealedRecord
{
    public MailboxAddress? Address { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset Since { get; init; }
}

/// <summary>What a worker wrote to the client's mailbox, as the file remembers it: the line itself opens with the return code only.</summary>
[SealedAs(TableCode.Message)]
sealed record Message : SealedRecord
{
    public string Words { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; init; }

    public StaffId By { get; init; }
}
