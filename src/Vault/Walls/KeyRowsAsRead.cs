using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Walls;

/// <summary>All rows of the key store, as they were read for one check.</summary>
sealed class KeyRowsAsRead
{
    public required IReadOnlyList<RootRow> Roots { get; init; }

    public required IReadOnlyList<CharterRow> Charters { get; init; }

    public required IReadOnlyDictionary<StaffId, Account> Accounts { get; init; }

    public required IReadOnlyList<InvitationRow> Invitations { get; init; }

    public required IReadOnlyList<MemberRow> Members { get; init; }

    public required IReadOnlyList<EpochRow> Epochs { get; init; }

    public required IReadOnlyList<GrantRow> Grants { get; init; }

    public required IReadOnlyList<WrapRow> Wraps { get; init; }

    public required IReadOnlyList<SearchKeyRow> SearchKeys { get; init; }

    public required IReadOnlyList<HelpRow> Helps { get; init; }

    public required IReadOnlyList<EmergencyHalfRow> EmergencyHalves { get; init; }

    public required IReadOnlyList<EmergencyPairRow> EmergencyPairs { get; init; }

    public required IReadOnlyList<EmergencyAskRow> EmergencyAsks { get; init; }

    public required IReadOnlyList<HoldRow> Holds { get; init; }

    public required IReadOnlyList<RecoveryRow> Recovery { get; init; }

    public required IReadOnlyList<RecoveryGrantRow> RecoveryGrants { get; init; }

    public required IReadOnlyList<WithoutRecoveryRow> WithoutRecovery { get; init; }

    public required IReadOnlyList<WeekRow> Weeks { get; init; }

    public required IReadOnlyList<Box> Mailboxes { get; init; }

    public int Count => Roots.Count + Charters.Count + Accounts.Count + Invitations.Count + Members.Count + Epochs.Count + Grants.Count + Wraps.Count + SearchKeys.Count + Helps.Count + Emergency + Holds.Count + Recovery.Count + RecoveryGrants.Count + WithoutRecovery.Count + Weeks.Count + Mailboxes.Count;

    public int SealedKeys => Roots.Count + Grants.Count + Wraps.Count + SearchKeys.Count + Helps.Count + Emergency + (3 * Recovery.Count) + RecoveryGrants.Count + Weeks.Count;

    int Emergency => EmergencyHalves.Count + EmergencyPairs.Count + EmergencyAsks.Count;

    public static async Task<KeyRowsAsRead> Of(KeyDb keys) => new()
    {
        Roots = await keys.Roots.ToListAsync(),
        Charters = await keys.Charters.ToListAsync(),
        // What opens an account is not needed here, and so not read.
        Accounts = await keys.Bundles.Select(b => new Account(b.Id, b.Organisation, b.IsEnabled, b.SealKey, b.SignKey)).ToDictionaryAsync(b => b.Id),
        Invitations = await keys.Invitations.ToListAsync(),
        Members = await keys.Members.ToListAsync(),
        Epochs = await keys.Epochs.ToListAsync(),
        Grants = await keys.Grants.ToListAsync(),
        Wraps = await keys.Wraps.ToListAsync(),
        SearchKeys = await keys.SearchKeys.ToListAsync(),
        Helps = await keys.Helps.ToListAsync(),
        EmergencyHalves = await keys.EmergencyHalves.ToListAsync(),
        EmergencyPairs = await keys.EmergencyPairs.ToListAsync(),
        EmergencyAsks = await keys.EmergencyAsks.ToListAsync(),
        Holds = await keys.Holds.ToListAsync(),
        Recovery = await keys.Recovery.ToListAsync(),
        RecoveryGrants = await keys.RecoveryGrants.ToListAsync(),
        WithoutRecovery = await keys.WithoutRecovery.ToListAsync(),
        Weeks = await keys.Weeks.ToListAsync(),
        Mailboxes = await keys.Mailboxes.Select(m => new Box(m.Id, m.Organisation, m.Program)).ToListAsync(),
    };

    public sealed record Account(StaffId Id, OrganisationId Organisation, bool IsEnabled, byte[]? SealKey, byte[]? SignKey);

    public sealed record Box(MailboxId Id, OrganisationId Organisation, ProgramId Program);
}
