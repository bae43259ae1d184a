using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Demands;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>The legal demands to one program: the one in the address, else the reader's first.</summary>
[Opens]
sealed class DemandsPage(DemandLog log, IPrograms programs) : ReadPage
{
    public IReadOnlyList<ProgramCard> Programs { get; private set; } = [];

    /// <summary>Null for whoever belongs to none.</summary>
    public ProgramCard? Program { get; private set; }

    public IReadOnlyList<LoggedDemand> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? program)
    {
        Programs = await programs.Mine();
        Program = program is { } id ? Programs.FirstOrDefault(p => p.Id == new ProgramId(id)) : Programs.Count > 0 ? Programs[0] : null;
        if (Program is null)
        {
            return program is null ? Page() : Refused(Refusal.NotThere);
        }
        All = await log.Of(Program.Id) ?? [];
        return Page();
    }
}
