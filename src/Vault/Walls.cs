using System.Text.Json.Serialization;
using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>What kind of row an exception of the walls is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WallRow>))]
public enum WallRow
{
    /// <summary>An organisation's root.</summary>
    Root,

    /// <summary>A program's charter.</summary>
    Charter,

    /// <summary>A membership.</summary>
    Member,

    /// <summary>The public half of an epoch.</summary>
    Epoch,

    /// <summary>A program's private key, sealed to one member.</summary>
    Grant,

    /// <summary>A file key, sealed to a program.</summary>
    FileKey,

    /// <summary>The key of a program's packed cards.</summary>
    SearchKey,

    /// <summary>A file key, sealed to a colleague who helps for some days.</summary>
    Help,

    /// <summary>Half of an emergency way into a program, what two halves lead to, or that somebody asked for it.</summary>
    Emergency,

    /// <summary>That a file must not be destroyed.</summary>
    Hold,

    /// <summary>An organisation's recovery key, or that a program goes without it.</summary>
    Recovery,

    /// <summary>A program's private key, sealed to recovery.</summary>
    RecoveryGrant,

    /// <summary>The key of a week.</summary>
    WeekKey,

    /// <summary>A person's mailbox.</summary>
    Mailbox,

    /// <summary>An account or an invitation.</summary>
    Account,

    /// <summary>A row of the record database.</summary>
    Record,

    /// <summary>A table of the key store.</summary>
    Table,
}

/// <summary>What is wrong with a row.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WallFault>))]
public enum WallFault
{
    /// <summary>The root is not the pinned one.</summary>
    RootNotPinned,

    /// <summary>The charter is not signed by the root: nothing under it is believed.</summary>
    CharterNotSigned,

    /// <summary>No such program.</summary>
    NoCharter,

    /// <summary>The signature does not hold.</summary>
    SignatureBroken,

    /// <summary>Signed by nobody who was ever certified for this program.</summary>
    SignedByOutsider,

    /// <summary>An epoch that the program does not have.</summary>
    NoEpoch,

    /// <summary>The envelope is not of the kind or epoch that belongs there.</summary>
    WrongEnvelope,

    /// <summary>The same key, sealed or public, lies in two rows.</summary>
    Copied,

    /// <summary>For somebody without an account here.</summary>
    NoAccount,

    /// <summary>For an account that is closed.</summary>
    AccountClosed,

    /// <summary>For somebody who is no member of the program.</summary>
    NotAMember,

    /// <summary>Sealed to other keys than the account carries.</summary>
    OtherKeys,

    /// <summary>It names another program than the key of its file does.</summary>
    OtherProgram,

    /// <summary>It names something of another organisation.</summary>
    OtherOrganisation,

    /// <summary>Its last day has passed, and nothing has deleted it.</summary>
    PastItsDay,

    /// <summary>The file has no such key any more.</summary>
    NoFileKey,

    /// <summary>What takes two people is signed by one of them twice.</summary>
    OneForTwo,

    /// <summary>The key store holds a table that is not the product's.</summary>
    UnknownTable,
}

/// <summary>One row that is not as it must be. Ids are random: nothing here is about a client.</summary>
/// <param name="Organisation">Which organisation the row names.</param>
/// <param name="Program">Which program the row names, if it names one.</param>
/// <param name="Row">What kind of row.</param>
/// <param name="Id">Which row, by its ids.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record WallException(OrganisationId Organisation, ProgramId? Program, WallRow Row, string Id, WallFault Fault);

/// <summary>What was found of one program.</summary>
/// <param name="Organisation">Whose program.</param>
/// <param name="Program">Which program.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Members">Who holds its keys.</param>
/// <param name="Certified">How many were ever certified as members.</param>
/// <param name="Epochs">How many key pairs it has had.</param>
/// <param name="FileKeys">How many file keys are sealed to it.</param>
/// <param name="WeekKeys">How many week keys.</param>
public sealed record ProgramWall(OrganisationId Organisation, ProgramId Program, ProgramKind Kind, IReadOnlyList<StaffId> Members, int Certified, int Epochs, int FileKeys, int WeekKeys);

/// <summary>What can be told of a file without a key.</summary>
/// <param name="File">The file, as it stands in its address.</param>
/// <param name="Organisation">Whose.</param>
/// <param name="Program">The one program that its keys are sealed to.</param>
/// <param name="Generations">How many keys it has.</param>
/// <param name="SignedBy">Who made them.</param>
/// <param name="Members">Who holds the program's keys, and so can open it.</param>
public sealed record FileWall(FileId File, OrganisationId Organisation, ProgramId Program, int Generations, IReadOnlyList<StaffId> SignedBy, IReadOnlyList<StaffId> Members)
{
    /// <summary>The help that runs: colleagues outside the program who open this one file until a day.</summary>
    public IReadOnlyList<RunningHelp> Helpers { get; init; } = [];
}

/// <summary>Which programs two recovery kits of an organisation open.</summary>
/// <param name="Organisation">Whose kits.</param>
/// <param name="Open">So many programs have given recovery their key.</param>
/// <param name="LeftOut">So many are left out by their members.</param>
/// <param name="Waiting">So many have not given it yet: they wait for a member's next request.</param>
public sealed record RecoveryWall(OrganisationId Organisation, int Open, int LeftOut, int Waiting);

/// <summary>What a check of the walls found.</summary>
public sealed record WallsReport
{
    /// <summary>How many organisations live on this instance.</summary>
    public required int Organisations { get; init; }

    /// <summary>How many rows of the key store were looked at.</summary>
    public required int Rows { get; init; }

    /// <summary>How many signed statements were followed to the pinned roots.</summary>
    public required int Statements { get; init; }

    /// <summary>How many sealed keys there are: grants, file keys, helpers' keys, search keys, week keys, roots.</summary>
    public required int Keys { get; init; }

    /// <summary>How many files' rows of the record database were held against their keys.</summary>
    public required int Files { get; init; }

    /// <summary>How many tables were searched for ids of another organisation.</summary>
    public required int Tables { get; init; }

    /// <summary>How long it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>The programs.</summary>
    public required IReadOnlyList<ProgramWall> Programs { get; init; }

    /// <summary>What is not as it must be.</summary>
    public required IReadOnlyList<WallException> Exceptions { get; init; }

    /// <summary>How recovery stands, for each organisation that has kits.</summary>
    public IReadOnlyList<RecoveryWall> Recovery { get; init; } = [];

    /// <summary>The files that were asked for and have a key here.</summary>
    public IReadOnlyList<FileWall> AskedFor { get; init; } = [];

    /// <summary>There is no exception.</summary>
    public bool IsProved => Exceptions.Count == 0;

    /// <summary>Sealed keys checked in a second.</summary>
    public int KeysPerSecond => Seconds > 0 ? (int)(Keys / Seconds) : 0;
}

/// <summary>
/// Proves from public material alone to whom each key is sealed. It takes no key, no session and no passphrase, so that whoever can read the
/// stores can run it, a board member included.
/// </summary>
public interface IWalls
{
    /// <summary>Checks the walls of every organisation here.</summary>
    /// <param name="files">Files to tell more of, by the id in their address.</param>
    Task<WallsReport> Verify(IReadOnlyCollection<FileId>? files = null);
}
