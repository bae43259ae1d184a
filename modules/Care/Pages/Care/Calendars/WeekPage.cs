using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Calendars;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Care.Calendars;

/// <summary>A week as a list: one's own, or that of a program.</summary>
internal abstract class WeekPage(CalendarWeek weeks, IPrograms programs, IColleagues colleagues) : ReadPage
{
    /// <summary>The program; null for one's own calendar.</summary>
    public ProgramId? Program { get; private set; }

    public IReadOnlyList<ProgramCard> Mine { get; private set; } = [];

    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = new Dictionary<StaffId, string>();

    public Week Week { get; private set; } = null!;

    public string Address => CareLinks.CalendarOf(Program);

    protected async Task<IActionResult> Read(ProgramId? program, DateOnly? day)
    {
        (Program, Mine) = (program, await programs.Mine());
        var read = await weeks.Of(program, day);
        Names = read.IsDone ? await colleagues.Names() : Names;
        return Show(read, week => Week = week);
    }
}

/// <summary>What the reader has to do this week.</summary>
internal sealed class IndexModel(CalendarWeek weeks, IPrograms programs, IColleagues colleagues) : WeekPage(weeks, programs, colleagues)
{
    public Task<IActionResult> OnGetAsync(DateOnly? day) => Read(null, day);
}

/// <summary>A program's week.</summary>
internal sealed class ProgramModel(CalendarWeek weeks, IPrograms programs, IColleagues colleagues) : WeekPage(weeks, programs, colleagues)
{
    public Task<IActionResult> OnGetAsync(Guid program, DateOnly? day) => Read(new ProgramId(program), day);
}
