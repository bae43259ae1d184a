using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Lists;

namespace Parasol.Clients.Keeping;

/// <summary>On Today, without opening a file: that closed files of the reader's programs go soon, or wait for somebody to let them go.</summary>
[Opens]
sealed class KeepingToday(ParasolDb db, IPrograms programs, TimeProvider time) : ITodaySource
{
    const int Week = 7;

    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var (items, today) = (new List<TodayItem>(), KeepingClock.Today(time));
        var mine = (await programs.Mine()).ToDictionary(p => p.Id, p => p.Name);
        List<ProgramId> ids = [.. mine.Keys];
        foreach (var rule in await db.Set<KeepingRow>().Where(k => k.Days > 0 && ids.Contains(k.Program)).ToListAsync())
        {
            var due = await KeepingClock.Due(db, rule, today).CountAsync();
            var waits = !(rule.LetGo >= today.AddDays(-1)) && KeepingClock.AsksFirst(due, await KeepingClock.Files(db, rule.Program));
            if (waits || await KeepingClock.Due(db, rule, today.AddDays(Week)).AnyAsync())
            {
                items.Add(new TodayItem(TodayPart.Notice, waits ? "Many closed files are due to be deleted, and wait for you to say so" : "Closed files are deleted within a week", mine[rule.Program], ClientsLinks.Keeping(rule.Program)) { Program = rule.Program });
            }
        }
        return items;
    }
}
