using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Domain;
using Parasol.Clients.Helping;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Lists;

namespace Parasol.Clients.Pages.Clients;

/// <summary>A file of another program, to read, for the colleague who helps with it. Not there for anybody else, and for nobody after the last day.</summary>
[Opens]
sealed class HelpingPage(HelpedFile read, TimeProvider time) : ReadPage
{
    public HelpedSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<BannerLine> Banner => SafeBanner.Of(Sheet.Contact, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), way => Say[way]);

    public async Task<IActionResult> OnGetAsync(Guid id) => Show(await read.Read(new FileId(id)), s => Sheet = s);

    public string When(TimelineItem item)
    {
        // A day that was written as a day has no hour to show, and belongs to no time zone.
        var when = item.At.TimeOfDay == TimeSpan.Zero ? Say.Day(DateOnly.FromDateTime(item.At.UtcDateTime)) : Say.Moment(item.At);
        return item.By is { } by && Sheet.Names.GetValueOrDefault(by) is { Length: > 0 } name ? $"{when} · {name}" : when;
    }
}
