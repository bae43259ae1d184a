using Parasol.Care.Caseload;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Care.Caseload;

internal sealed class IndexModel(MyPeople people) : ReadPage
{
    public IReadOnlyList<CaseLine> Lines { get; private set; } = [];

    public async Task OnGetAsync() => Lines = await people.List();
}
