using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Helping;

/// <summary>That a colleague outside the program was asked to help with a file, and why. It opens nothing: the helper's key lies in the key store and ends there.</summary>
[SealedAs(TableCode.Help)]
sealed record HelpGiven : SealedRecord
{
    /// <summary>Who was asked.</summary>
    public StaffId To { get; init; }

    /// <summary>What for, in the giver's words.</summary>
    public string Why { get; init; } = "";

    /// <summary>The last day.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>Who asked.</summary>
    public StaffId By { get; init; }

    /// <summary>It was given by two people outside the program, in an emergency.</summary>
    public bool InEmergency { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }
}
