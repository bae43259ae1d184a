using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Partner.Care;

internal sealed class SlipInput
{
    [AtMost(40)]
    public string? Code { get; set; }
}

/// <summary>Where a slip's code is typed in. It leads to the same page as a link; whether there is one, only that page tells.</summary>
internal sealed class SlipModel(IPartnerVault vault) : FormPage<SlipInput>
{
    string _token = "";

    protected override bool MindsHaste => true;

    protected override async Task<Outcome> Do()
    {
        var token = await vault.FromSlip(Input.Code ?? "");
        _token = token.IsDone ? token.Value : "";
        return token.Plain;
    }

    protected override IActionResult Next() => On($"{CareLinks.Partner(_token)}?lang={Say.Language}");
}
