using Parasol.Care.Caseload;
using Parasol.Kernel;
using Parasol.People;

namespace Parasol.Care.Pages.Care.Caseload;

/// <summary>Who looks after whom in one program.</summary>
internal sealed class TeamModel(TeamCaseload team, IPrograms programs) : ProgramPage(programs)
{
    /// <summary>How many names the page lists of people whom nobody looks after.</summary>
    public const int Listed = 100;

    public TeamView Team { get; private set; } = new([], []);

    protected override async Task Read(ProgramId program) => Team = await team.Of(program);
}
