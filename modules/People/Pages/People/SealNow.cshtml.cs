using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

sealed class SealNowModel(ISealNow seal) : FormPage<SealNowModel.Form>
{
    public bool TwoCouldOpen { get; private set; }

    protected override async Task<Outcome> Load(bool isNew)
    {
        // Whoever presses does not wait for what only the page says.
        TwoCouldOpen = !isNew || await seal.TwoCouldOpen();
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => seal.Press();

    // Where everybody else's next click leads as well.
    protected override IActionResult Next() => On("/today");

    internal sealed record Form;
}
