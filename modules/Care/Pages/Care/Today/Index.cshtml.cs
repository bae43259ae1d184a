using Microsoft.AspNetCore.Mvc;
using Parasol.Care.HandOffs;
using Parasol.Care.Today;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;
using Parasol.Web.Lists;
using Parasol.Web.Seams;

namespace Parasol.Care.Pages.Care.Today;

internal sealed class IndexModel(Day gather, HandOffDesk handOffs, IPrograms programs, IOrganisationFace here, TimeProvider time) : ReadPage
{
    public ILookup<TodayPart, DayLine> Parts { get; private set; } = null!;

    public IReadOnlyList<HandOffView> HandOffs { get; private set; } = [];

    /// <summary>Who has no program with {clients} has no shift to hand on.</summary>
    public bool HasPrograms { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>"mine": only what is the reader's own, and what nobody owns.</summary>
    [FromQuery(Name = "of")]
    public string? Of { get; set; }

    public bool OnlyMine => Of == "mine";

    public async Task OnGetAsync()
    {
        Day = here.DayAt(time.GetUtcNow());
        HasPrograms = (await programs.Mine()).Count > 0;
        HandOffs = await handOffs.Waiting();
        Parts = (await gather.Lines(OnlyMine)).ToLookup(l => l.Item.Part);
    }

    /// <summary>The next shift has read what the last one left.</summary>
    public async Task<IActionResult> OnPostReceivedAsync(Guid program, Guid row)
    {
        var received = await handOffs.Receive(new ProgramId(program), new RowId(row));
        return received.IsDone || received.Refusal.Kind != RefusalKind.NotThere ? On(CareLinks.Today, received.IsDone ? "done" : null) : Refused(received.Refusal);
    }
}
