using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.SettingUp;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.Public.People;

sealed class FrontModel(ICurrentOrganisation current, SetUpFirst first) : ReadPage
{
    public bool IsSetUp => current.Id is not null;

    // An address that leads to none of several organisations is no page of ours.
    public async Task<IActionResult> OnGetAsync() => IsSetUp || !await first.IsOver() ? Page() : Refused(Refusal.NotThere);
}
