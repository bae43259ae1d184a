using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>What would they get? Numbers are for those who watch over the organisation, the members of Oversight: they tell how large programs are.</summary>
[Opens]
sealed class WouldGetPage(IStaffVault vault, IPrograms programs, IWhatTheyWouldGet what) : ReadPage
{
    public IReadOnlyList<WouldGet> Ways { get; private set; } = [];

    public bool ShowsNumbers { get; private set; }

    public static string Title(WayIn way) => way switch
    {
        WayIn.Laptop => "A colleague's computer is stolen",
        WayIn.ServerOff => "The server is taken while it is off",
        WayIn.ServerRunning => "The server is taken while it runs",
        WayIn.Backup => "A backup is found",
        WayIn.Host => "Whoever runs the computer is made to help",
        WayIn.Administrator => "An administrator is made to help",
        WayIn.Passphrase => "Somebody knows a passphrase",
        _ => "Somebody has two recovery kits",
    };

    public string About(int people) => people switch
    {
        <= 0 => Say["Nobody's file"],
        < 10 => Say["Files of fewer than 10 people"],
        _ => Say["Files of about {0} people", (people + 5) / 10 * 10],
    };

    public async Task<IActionResult> OnGetAsync()
    {
        if (vault.Me is not { } me)
        {
            return Refused(Refusal.NotThere);
        }
        var mine = await vault.MyPrograms();
        ShowsNumbers = (await programs.All()).Any(p => p.Kind == ProgramKind.Oversight && mine.Contains(p.Id));
        Ways = await what.Of(me.Organisation);
        return Page();
    }
}
