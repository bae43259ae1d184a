using Microsoft.EntityFrameworkCore;
using Parasol.Care.Appointments;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.Calendars;

/// <summary>A week as a list.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Days">Each of its seven days with what stands on it, by the hour.</param>
internal sealed record Week(DateOnly Monday, IReadOnlyList<(DateOnly Day, IReadOnlyList<(Opened<Appointment> One, string CallName)> All)> Days)
{
    public override string ToString() => "sealed";
}

/// <summary>Reads a week: the reader's own, or that of a program.</summary>
[Opens]
internal sealed class CalendarWeek(IStaffVault vault, IPrograms programs, ParasolDb db, IOrganisationFace here, TimeProvider time)
{
    public const int Length = 7;

    /// <summary>The Monday of the week in which a day lies; this week's when none is given.</summary>
    public DateOnly MondayOf(DateOnly? day)
    {
        var today = here.DayAt(time.GetUtcNow());
        var (from, to) = (today.AddYears(-10), today.AddYears(10));
        var asked = day is { } given && given > from && given < to ? given : today;
        return asked.AddDays(-(((int)asked.DayOfWeek + 6) % Length));
    }

    public async Task<Outcome<Week>> Of(ProgramId? program, DateOnly? day)
    {
        var mine = (await programs.Mine()).Select(p => p.Id).ToList();
        if (program is { } one && !mine.Contains(one))
        {
            return Refusal.NotThere;
        }
        var (asked, monday, me) = (program is { } p ? [p] : mine, MondayOf(day), vault.Me!.Id);
        var next = monday.AddDays(Length);
        var rows = await db.Set<AppointmentRow>().Where(r => asked.Contains(r.Program) && r.DueDay >= monday && r.DueDay < next).Select(r => new { r.File, r.Row }).ToListAsync();
        var open = rows.Count == 0 ? [] : (await vault.OpenRows<Appointment>([.. rows.Select(r => (r.File, r.Row))], "Looked at a calendar")).Values
            .Where(a => a.Value.State != AppointmentState.CalledOff && (program is not null || a.Value.IsOf(me))).ToList();
        var cards = await vault.Cards([.. open.Select(a => a.File).Distinct()]);
        return new Week(monday, [.. Enumerable.Range(0, Length).Select(monday.AddDays).Select(d => (d, (IReadOnlyList<(Opened<Appointment>, string)>)
            [.. open.Where(a => a.Value.Day == d).OrderBy(a => a.Value.From).Select(a => (a, cards.GetValueOrDefault(a.File)?.Card.CallName ?? ""))]))]);
    }
}
