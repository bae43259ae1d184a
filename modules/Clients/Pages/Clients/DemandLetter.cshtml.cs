using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Demands;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Seams;

namespace Parasol.Clients.Pages.Clients;

/// <summary>A letter about a demand, to print.</summary>
[Opens]
sealed class DemandLetterPage(DemandLog log, IOrganisationFace place, TimeProvider time) : ReadPage
{
    [FromRoute(Name = "program")]
    public Guid Id { get; set; }

    public Opened<Demand> One { get; private set; } = null!;

    public Letter Letter { get; private set; } = null!;

    public bool IsToThePerson => Letter == Letter.Notice;

    public string Organisation => place.Name;

    public DateOnly Today => place.DayAt(time.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(Guid row, string letter)
    {
        var sheet = await log.One(new ProgramId(Id), new RowId(row));
        if (!sheet.IsDone || Letter.For(sheet.Value.One.Value).FirstOrDefault(l => l.Key == letter) is not { } one)
        {
            return Refused(Refusal.NotThere);
        }
        (One, Letter) = (sheet.Value.One, one);
        return Page();
    }
}
