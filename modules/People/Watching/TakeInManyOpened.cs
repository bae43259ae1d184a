using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.People.Watching;

/// <summary>Keeps for Oversight that somebody opened unusually many files.</summary>
[Opens]
sealed class TakeInManyOpened : ISift
{
    public TableCode Table => TableCode.ManyOpened;

    public Task Sift(StaffAct act, ProgramId program, Arrival arrival)
    {
        act.Add(act.DeskOf(program), arrival.As<ManyOpened>(), arrival.Row);
        return Task.CompletedTask;
    }
}

/// <summary>Says so for a week on the Today of those who watch over the organisation.</summary>
[Opens]
sealed class ManyOpenedToday(IStaffVault vault, IPrograms programs, IColleagues colleagues, TimeProvider time) : ITodaySource
{
    static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var mine = await vault.MyPrograms();
        if ((await programs.All()).FirstOrDefault(p => p.Kind == ProgramKind.Oversight && mine.Contains(p.Id)) is not { } oversight)
        {
            return [];
        }
        var since = time.GetUtcNow() - Week;
        var many = (await vault.OpenAll<ManyOpened>(oversight.Id)).Select(m => m.Value).Where(m => m.At > since).ToList();
        var names = many.Count == 0 ? new Dictionary<StaffId, string>() : await colleagues.Names();
        return [.. many.OrderByDescending(m => m.At).DistinctBy(m => (m.By, m.At.Date)).Select(m => new TodayItem(
            TodayPart.Notice, "A colleague opened unusually many files within an hour. Ask them: there may be good reasons.", names.GetValueOrDefault(m.By), PeopleLinks.WhatWasDone(oversight.Id), DateOnly.FromDateTime(m.At.UtcDateTime)))];
    }
}
