namespace Parasol.Sealing;

/// <summary>
/// What an envelope holds, as byte 6 of its associated data. An envelope made for one purpose never opens for another.
/// The numbers are for ever: a test refuses a change to any of them. 0 is no purpose and is refused.
/// </summary>
public enum Purpose : byte
{
    /// <summary>A sealed record of a file.</summary>
    Record = 0x10,

    /// <summary>An index card: what a file can be found by.</summary>
    Card = 0x11,

    /// <summary>What is known of an attached document: its name, kind and size.</summary>
    BlobMeta = 0x12,

    /// <summary>The document itself, in chunks.</summary>
    BlobStream = 0x13,

    /// <summary>The list of a file's records with their versions and tags.</summary>
    Manifest = 0x14,

    /// <summary>A packed piece of a program's search cache.</summary>
    Segment = 0x15,

    /// <summary>A file key under its program's wrap key.</summary>
    FileKeyWrap = 0x20,

    /// <summary>A program's key for one of its members.</summary>
    MemberGrant = 0x21,

    /// <summary>A program's key for the organisation's recovery key.</summary>
    RecoveryGrant = 0x22,

    /// <summary>A member's own keys under the passphrase.</summary>
    UserBundle = 0x30,

    /// <summary>A member's own keys under the session's token.</summary>
    SessionBundle = 0x31,

    /// <summary>A person's inbox key under the return code.</summary>
    ClientBundle = 0x32,

    /// <summary>A member's own keys under the recovery code.</summary>
    RecoveryBundle = 0x33,

    /// <summary>Text that came in after its session had ended.</summary>
    LateDraft = 0x34,

    /// <summary>The private half of a calendar feed under the token of its address.</summary>
    FeedBundle = 0x35,

    /// <summary>A request for help on its way to a program.</summary>
    Intake = 0x40,

    /// <summary>What a partner may read.</summary>
    Referral = 0x41,

    /// <summary>A reminder on its way out, for at most 72 hours.</summary>
    Dispatch = 0x42,

    /// <summary>A line that a person reads with the return code.</summary>
    PersonLine = 0x43,

    /// <summary>A busy time of a calendar feed.</summary>
    Busy = 0x44,

    /// <summary>The detail of an audit entry.</summary>
    AuditDetail = 0x50,

    /// <summary>A copy that leaves the house.</summary>
    Export = 0x60,
}
