using Microsoft.AspNetCore.Mvc;
using Parasol.People.Settings;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

sealed class WallsModel(WallsRead read) : ReadPage
{
    public WallsSeen Seen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => Show(await read.Verify(HttpContext.RequestAborted), s => Seen = s);
}
