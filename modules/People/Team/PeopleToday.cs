using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.People.Team;

/// <summary>What Today says about the team: programs that one person alone holds, and colleagues who wait to be granted one.</summary>
sealed class PeopleToday(IMembers members, IPrograms programs, IColleagues colleagues, IStaffVault vault, TimeProvider time) : ITodaySource
{
    const int Week = 7;

    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var forming = (await programs.Mine()).Where(p => p.IsForming)
            .Select(p => new TodayItem(TodayPart.Notice, "Only one person holds this program. It takes no requests until a second one does.", p.Name, PeopleLinks.Programs));
        var (all, cards, soon) = (await members.All(), (await programs.Mine()).ToDictionary(p => p.Id, p => p.Name), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(Week));
        var waiting = all.Where(m => m is { IsEnabled: true, HasKeys: true, Programs.Count: 0 }).ToList();
        var ending = all.Where(m => m.IsEnabled).SelectMany(m => m.Until.Where(u => u.Value <= soon && cards.ContainsKey(u.Key)).Select(u => (m.Staff, Program: u.Key, Day: u.Value))).ToList();
        var names = waiting.Count + ending.Count == 0 ? new Dictionary<StaffId, string>() : await colleagues.Names();
        return
        [
            .. forming,
            .. ending.Select(e => new TodayItem(TodayPart.Notice, "Somebody who is here for a while has their last day soon", string.Join(" · ", new[] { names.GetValueOrDefault(e.Staff), cards[e.Program] }.OfType<string>()), PeopleLinks.Colleague(e.Staff), e.Day) { Program = e.Program }),
            .. waiting.Select(m => m.Staff == vault.Me?.Id
                ? new TodayItem(TodayPart.Notice, "You hold no program yet. Read your eight words aloud with a colleague who can grant you one.", null, PeopleLinks.Colleague(m.Staff))
                : new TodayItem(TodayPart.Notice, "A colleague has joined and waits for a program.", names.GetValueOrDefault(m.Staff), PeopleLinks.Colleague(m.Staff))),
        ];
    }
}
