using Parasol.People.Team;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

sealed class TeamModel(TeamList team) : ReadPage
{
    public IReadOnlyList<TeamMember> Members { get; private set; } = [];

    public async Task OnGetAsync() => Members = await team.All();
}
