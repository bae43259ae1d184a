using Microsoft.AspNetCore.Mvc;
using Parasol.People.Raids;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

/// <summary>One page to have on the screen or on the wall. Whoever holds no House sees it without the two lists.</summary>
sealed class RaidModel(KeepRaidSheet sheet, ISealNow seal) : ReadPage
{
    public IReadOnlyList<string> Observers { get; private set; } = [];

    public IReadOnlyList<string> Places { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public bool TwoCouldOpen { get; private set; }

    public string Host => Request.Host.ToString();

    public async Task<IActionResult> OnGetAsync()
    {
        var read = await sheet.Read();
        MayWrite = read.IsDone;
        if (read.IsDone)
        {
            (Observers, Places) = (RaidSheet.Lines(read.Value.Observers), RaidSheet.Lines(read.Value.Places));
        }
        TwoCouldOpen = await seal.TwoCouldOpen();
        return Page();
    }
}
