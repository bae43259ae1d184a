using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Care;

/// <summary>A page about one of the reader's programs: the one in the address, else the first. Another's is not there. <c>_Programs.cshtml</c> leads from one to the other.</summary>
internal abstract class ProgramPage(IPrograms programs) : ReadPage
{
    public IReadOnlyList<ProgramCard> Programs { get; private set; } = [];

    /// <summary>Null for whoever belongs to none.</summary>
    public ProgramId? Program { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Programs = await programs.Mine();
        Program = RouteData.Values["program"] is null ? (Programs.Count > 0 ? Programs[0].Id : null) : this.ProgramOf();
        if (Program is { } one && Programs.All(p => p.Id != one))
        {
            return Refused(Refusal.NotThere);
        }
        if (Program is { } program)
        {
            await Read(program);
        }
        return Page();
    }

    /// <summary>Reads what the page shows of a program of the reader's.</summary>
    protected abstract Task Read(ProgramId program);
}
