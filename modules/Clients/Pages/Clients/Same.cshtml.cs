using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Domain;
using Parasol.Clients.OnePerson;
using Parasol.Kernel;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Files that look alike, program by program.</summary>
[Opens]
sealed class SamePage(FindAlike alike) : ReadPage
{
    public IReadOnlyList<(string Program, IReadOnlyList<Alike> Pairs)> Programs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Programs = await alike.All();
        return Page();
    }
}
