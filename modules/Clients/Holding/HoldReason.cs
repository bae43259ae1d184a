using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Holding;

/// <summary>Why a hold was put on the file, under the number of the hold. It stays in the file when the hold is lifted.</summary>
[SealedAs(TableCode.Hold)]
sealed record HoldReason : SealedRecord
{
    /// <summary>Why, in the words of whoever put it on.</summary>
    public string Why { get; init; } = "";

    /// <summary>Who put it on.</summary>
    public StaffId By { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }
}
