using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>
/// What an audit entry says in clear: about a dozen coarse kinds, and no more. Who, whose file, which program, the exact time
/// and the detail are sealed. Numbers are for ever.
/// </summary>
public enum AuditCode : short
{
    /// <summary>Someone signed in or out, or was refused.</summary>
    SignIn = 1,

    /// <summary>A file was opened.</summary>
    Opened = 2,

    /// <summary>A list or a search showed sealed things.</summary>
    Listed = 3,

    /// <summary>Something was made.</summary>
    Made = 4,

    /// <summary>Something was changed.</summary>
    Changed = 5,

    /// <summary>Something was deleted or its keys were destroyed.</summary>
    Deleted = 6,

    /// <summary>Something left for someone outside, under a release.</summary>
    Shared = 7,

    /// <summary>Something came in from outside.</summary>
    Received = 8,

    /// <summary>Keys were granted, members came or went.</summary>
    Granted = 9,

    /// <summary>A setting of the organisation was changed.</summary>
    Settings = 10,

    /// <summary>A record did not open or did not match its manifest.</summary>
    Integrity = 11,

    /// <summary>The operator at the console did something.</summary>
    Console = 12,
}

/// <summary>The sealed part of an audit entry.</summary>
[SealedAs(TableCode.Audit)]
public sealed record AuditDetail : SealedRecord
{
    /// <summary>Who: a staff member's id, or null for a person, a partner or the operator at the console.</summary>
    public StaffId? By { get; init; }

    /// <summary>Through which door.</summary>
    public Door Door { get; init; }

    /// <summary>Whose file; null when none.</summary>
    public FileId? File { get; init; }

    /// <summary>The other file, where two were put together or taken apart; else null.</summary>
    public FileId? Also { get; init; }

    /// <summary>When, to the second, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What was done: a short English sentence that is also the key of its translation. Never a client's words.</summary>
    public string What { get; init; } = "";
}

/// <summary>One audit entry opened for a reader of its program.</summary>
public sealed record AuditEntry(AuditCode Code, AuditDetail Detail)
{
    /// <summary>How many entries of the organisation are looked through for those of one program. Which are its own is told by its key alone.</summary>
    public const int Newest = 20_000;
}
