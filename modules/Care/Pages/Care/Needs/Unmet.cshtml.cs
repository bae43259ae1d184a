using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Needs;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Care.Needs;

/// <summary>Needs of one program that are open or not met, by what is in the way.</summary>
internal sealed class UnmetModel(UnmetNeeds unmet, IPrograms programs) : ReadPage
{
    public IReadOnlyList<ProgramCard> Programs { get; private set; } = [];

    public ProgramId? Program { get; private set; }

    public UnmetView View { get; private set; } = new(NeedCounts.Of([]), []);

    public async Task<IActionResult> OnGetAsync()
    {
        Programs = await programs.Mine();
        Program = RouteData.Values["program"] is null ? (Programs.Count > 0 ? Programs[0].Id : null) : this.ProgramOf();
        if (Program is { } one && Programs.All(p => p.Id != one))
        {
            return Refused(Refusal.NotThere);
        }
        View = Program is { } program ? await unmet.Of(program) : View;
        return Page();
    }
}
