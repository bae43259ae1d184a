using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Calendars;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Partner.Care;

/// <summary>A colleague's busy times for another calendar. Stopped, unknown and mistyped get the one answer that every absent page gets.</summary>
internal sealed class BusyModel(IBusyDoor door, TimeProvider time) : ReadPage
{
    public async Task<IActionResult> OnGetAsync(string token) =>
        await door.Read(token) is { } times ? File(BusyCalendar.Write(times, time.GetUtcNow()), "text/calendar; charset=utf-8", "busy.ics") : Refused(Refusal.NotThere);
}
