using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People.Team;

/// <summary>Where somebody stands on their way into the team.</summary>
enum Standing
{
    Invited,
    WaitsForPrograms,
    Here,
    Disabled,
}

/// <summary>A colleague as the team page shows them.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Name">Their name, or null when it cannot be opened.</param>
/// <param name="Standing">Where they stand.</param>
/// <param name="IsAdministrator">They may invite people and change settings.</param>
/// <param name="Fingerprint">Eight words of their keys, or empty.</param>
/// <param name="Programs">The programs they hold, by name.</param>
/// <param name="CanBeGranted">The programs the reader holds and they do not, or hold for a while.</param>
sealed record TeamMember(
    StaffId Staff, string? Name, Standing Standing, bool IsAdministrator, string Fingerprint, IReadOnlyList<ProgramCard> Programs, IReadOnlyList<ProgramCard> CanBeGranted)
{
    /// <summary>The reader.</summary>
    public bool IsMe { get; init; }

    /// <summary>The last day in programs in which they are for a while.</summary>
    public IReadOnlyDictionary<ProgramId, DateOnly> Until { get; init; } = new Dictionary<ProgramId, DateOnly>();

    /// <summary>The programs out of which the reader may take them.</summary>
    public IReadOnlyList<ProgramCard> CanBeTakenOut { get; init; } = [];

    public override string ToString() => "sealed";
}

/// <summary>The team, by name; those who wait come first.</summary>
sealed class TeamList(IStaffVault vault, IMembers members, IPrograms programs, IColleagues colleagues)
{
    public async Task<IReadOnlyList<TeamMember>> All()
    {
        if (vault.Me is not { } me)
        {
            return [];
        }
        var (cards, names, mine) = (await programs.All(), await colleagues.Names(), await vault.MyPrograms());
        return
        [
            .. (await members.All()).Select(m => new TeamMember(
                m.Staff, names.GetValueOrDefault(m.Staff), StandingOf(m), m.IsAdministrator, m.Fingerprint,
                [.. cards.Where(c => m.Programs.Contains(c.Id))],
                m.Staff == me.Id || !m.HasKeys || !m.IsEnabled ? [] : [.. cards.Where(c => mine.Contains(c.Id) && (!m.Programs.Contains(c.Id) || m.Until.ContainsKey(c.Id)))])
            {
                IsMe = m.Staff == me.Id,
                Until = m.Until,
                CanBeTakenOut = [.. cards.Where(c => m.Programs.Contains(c.Id) && c.Kind != ProgramKind.House && (me.IsAdministrator || mine.Contains(c.Id)))],
            })
            .OrderBy(m => m.Standing is Standing.Invited or Standing.WaitsForPrograms ? 0 : m.Standing == Standing.Here ? 1 : 2)
            .ThenBy(m => m.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    public async Task<TeamMember?> Find(StaffId staff) => (await All()).FirstOrDefault(m => m.Staff == staff);

    static Standing StandingOf(MemberKeys member) =>
        !member.IsEnabled ? Standing.Disabled : !member.HasKeys ? Standing.Invited : member.Programs.Count == 0 ? Standing.WaitsForPrograms : Standing.Here;
}
