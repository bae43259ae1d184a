using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Upkeep;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Listings;

/// <summary>What may be out of date, the oldest first; who looks after it; and what the year ahead asks for.</summary>
[Opens]
internal sealed class UpkeepPage(KeepUp keepUp) : ReadPage
{
    const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    public Round Round { get; private set; } = null!;

    public int Number { get; private set; }

    public int Pages => Math.Max(1, (Round.Stale.Count + Size - 1) / Size);

    public IEnumerable<StaleListing> Shown => Round.Stale.Skip((Number - 1) * Size).Take(Size);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number = 1) => Show(await keepUp.Read(Mine), read =>
    {
        Round = read;
        Number = Math.Clamp(number, 1, Pages);
    });
}
