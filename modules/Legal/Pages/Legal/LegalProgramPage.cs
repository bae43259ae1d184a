using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Legal.Matters;
using Parasol.People;
using Parasol.Web.Forms;

namespace Parasol.Legal.Pages.Legal;

/// <summary>A page about one of the reader's programs with legal work: the one in the address, else the first. For whoever has none, it is not there.</summary>
internal abstract class LegalProgramPage(LegalWall wall) : ReadPage
{
    public IReadOnlyList<ProgramCard> Programs { get; private set; } = [];

    public ProgramId Program { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Programs = await wall.Mine();
        var asked = RouteData.Values["program"] is { } value ? new ProgramId(Guid.Parse(value.ToString()!)) : Programs.FirstOrDefault()?.Id;
        if (asked is not { } program || Programs.All(p => p.Id != program))
        {
            return Refused(Refusal.NotThere);
        }
        Program = program;
        await Read(program);
        return Page();
    }

    /// <summary>Reads what the page shows of a program of the reader's.</summary>
    protected abstract Task Read(ProgramId program);
}
