using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Clients.Keeping;

/// <summary>On Today, without opening a file: that closed files of the reader's programs go soon, or wait for somebody to let them go.</summary>
[Opens]
sealed class KeepingToday(ParasolDb db, IPrograms programs, IHolds holds, IClockJumps clock, TimeProvider time) : ITodaySource
{
    const int Week = 7;

    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var (items, today) = (new List<TodayItem>(), KeepingClock.Today(time));
        var mine = (await programs.Mine()).ToDictionary(p => p.Id, p => p.Name);
        List<ProgramId> ids = [.. mine.Keys];
        var kept = (await holds.Mine()).Select(h => h.File).Distinct().ToList();
        foreach (var rule in await db.Set<KeepingRow>().Where(k => k.Days > 0 && ids.Contains(k.Program)).ToListAsync())
        {
            var due = await KeepingClock.Due(db, rule, today).CountAsync(f => !kept.Contains(f.File));
            var says = KeepingClock.AreMany(rule, due, await KeepingClock.Files(db, rule.Program), today) ? "Many closed files are due to be deleted, and wait for you to say so"
                : due > 0 && KeepingClock.HasJumped(rule, await clock.Of(rule.Organisation)) ? "The computer's clock has jumped: closed files that are due wait for you to say so"
                : await KeepingClock.Due(db, rule, today.AddDays(Week)).AnyAsync(f => !kept.Contains(f.File)) ? "Closed files are deleted within a week" : null;
            if (says is not null)
            {
                items.Add(new TodayItem(TodayPart.Notice, says, mine[rule.Program], ClientsLinks.Keeping(rule.Program)) { Program = rule.Program });
            }
        }
        return items;
    }
}
