using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>What one way in leads to: found by following, in the rows that are there, which key is sealed to which.</summary>
/// <param name="Files">The files whose keys it leads to, client files and others.</param>
/// <param name="Records">How many sealed records of each program it opens; a program of which it opens none is absent.</param>
/// <param name="Kinds">What kinds of records these programs keep.</param>
public sealed record Exposed(IReadOnlySet<FileId> Files, IReadOnlyDictionary<ProgramId, int> Records, IReadOnlySet<TableCode> Kinds);

/// <summary>A colleague with an open account, and what their passphrase would open together with copies of the stores.</summary>
/// <param name="Staff">Who.</param>
/// <param name="IsAdministrator">They are an administrator.</param>
/// <param name="IsSignedIn">They have a session that has not ended: their keys are in the server's memory whenever they press something.</param>
/// <param name="Opens">What it leads to.</param>
public sealed record KeyHolder(StaffId Staff, bool IsAdministrator, bool IsSignedIn, Exposed Opens);

/// <summary>How an organisation stands, should somebody take hold of something of it.</summary>
public sealed record Exposure
{
    /// <summary>Everybody with an open account who has joined.</summary>
    public required IReadOnlyList<KeyHolder> Holders { get; init; }

    /// <summary>What two printed kits open; null where there are none.</summary>
    public required Exposed? Kits { get; init; }

    /// <summary>What each two colleagues open together whom a program has chosen for emergencies.</summary>
    public required IReadOnlyList<(StaffId First, StaffId Second, Exposed Opens)> EmergencyPairs { get; init; }

    /// <summary>How many people have their mailbox open in a browser.</summary>
    public required int MailboxesOpen { get; init; }

    /// <summary>The day each file was destroyed whose key a backup of the keys may still hold.</summary>
    public required IReadOnlyList<DateOnly> DestroyedLately { get; init; }
}

/// <summary>Follows the keys of one organisation, without opening anything. A test holds what it says against a drill that tries every key on everything.</summary>
public interface IExposure
{
    /// <summary>How it stands now.</summary>
    Task<Exposure> Of(OrganisationId organisation);
}
