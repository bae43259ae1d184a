using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Demands;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Public.Clients;

/// <summary>How many legal demands came in the last years, in bands. Opens nothing.</summary>
sealed class PublicDemandsPage(DemandYears years, ICurrentOrganisation current) : ReadPage
{
    public IReadOnlyList<DemandYear> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (current.Id is null)
        {
            return Refused(Refusal.NotThere);
        }
        Years = await years.Read();
        return Page();
    }

    public string Text(Band band) => band switch
    {
        { To: 0 } => Say["None"],
        { To: { } to } => Say["{0} to {1}", band.From, to],
        _ => Say["{0} or more", band.From],
    };
}
