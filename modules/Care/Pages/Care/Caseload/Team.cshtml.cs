using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Caseload;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Care.Caseload;

/// <summary>Who looks after whom in one program.</summary>
internal sealed class TeamModel(TeamCaseload team, IPrograms programs) : ReadPage
{
    /// <summary>How many names the page lists of people whom nobody looks after.</summary>
    public const int Listed = 100;

    public IReadOnlyList<ProgramCard> Programs { get; private set; } = [];

    public ProgramId? Program { get; private set; }

    public TeamView Team { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync()
    {
        Programs = await programs.Mine();
        Program = RouteData.Values["program"] is null ? (Programs.Count > 0 ? Programs[0].Id : null) : this.ProgramOf();
        if (Program is { } one && Programs.All(p => p.Id != one))
        {
            return Refused(Refusal.NotThere);
        }
        Team = Program is { } program ? await team.Of(program) : Team;
        return Page();
    }
}
