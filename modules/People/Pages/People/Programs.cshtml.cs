using Parasol.People.Programs;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

sealed class ProgramsModel(ProgramOverview overview) : ReadPage
{
    public IReadOnlyList<ProgramHolders> All { get; private set; } = [];

    public async Task OnGetAsync() => All = await overview.All();
}
