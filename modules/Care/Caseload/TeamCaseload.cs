using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Care.Caseload;

/// <summary>How many people a colleague looks after in a program, and for how many they step in.</summary>
internal sealed record TeamLine(string Name, int LooksAfter, int StepsIn)
{
    public override string ToString() => "sealed";
}

/// <summary>A program's open files by who looks after them. Who holds no key of it any more looks after nobody.</summary>
/// <param name="Lines">Everybody who holds the program, by name.</param>
/// <param name="Nobodys">The files that nobody looks after now, by call-name.</param>
internal sealed record TeamView(IReadOnlyList<TeamLine> Lines, IReadOnlyList<Found> Nobodys)
{
    public override string ToString() => "sealed";
}

/// <summary>Reads how the work of a program is spread, so that nobody carries too much and nobody is left alone.</summary>
[Opens]
internal sealed class TeamCaseload(IStaffVault vault, IColleagues colleagues, IMembers members)
{
    public async Task<TeamView> Of(ProgramId program)
    {
        var files = (await vault.AllCards(program, "Looked at who looks after whom")).Where(c => !c.Card.IsClosed).ToList();
        var stewards = (await vault.OpenAll<Steward>(program)).ToDictionary(s => s.File, s => s.Value);
        var names = await colleagues.Names();
        var team = (await members.All()).Where(m => m.IsEnabled && m.Programs.Contains(program)).Select(m => m.Staff).ToHashSet();
        var after = files.ToLookup(f => stewards.GetValueOrDefault(f.File)?.Owner is { } owner && team.Contains(owner) ? owner : (StaffId?)null);
        var stepsIn = files.ToLookup(f => stewards.GetValueOrDefault(f.File)?.Backup);
        return new TeamView(
            [.. team.Where(names.ContainsKey).Select(s => new TeamLine(names[s], after[s].Count(), stepsIn[s].Count())).OrderBy(l => l.Name, StringComparer.CurrentCultureIgnoreCase)],
            [.. after[null].OrderBy(f => f.Card.CallName, StringComparer.CurrentCultureIgnoreCase)]);
    }
}
