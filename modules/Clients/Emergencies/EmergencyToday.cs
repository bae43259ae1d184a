using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Clients.Emergencies;

/// <summary>On Today: that a colleague asks to be let in, for whoever may agree; and that somebody was let in, for the program's members. No name of a client's.</summary>
[Opens]
sealed class EmergencyToday(IStaffVault vault, IEmergency emergency, IPrograms programs, IColleagues colleagues) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var me = vault.Me!.Id;
        var (asked, running) = ((await emergency.Asked()).Where(a => a.By != me).ToList(), await emergency.Running());
        if (asked.Count == 0 && running.Count == 0)
        {
            return [];
        }
        var (names, cards) = (await colleagues.Names(), (await programs.All()).ToDictionary(p => p.Id));
        return
        [
            .. asked.Select(a => new TodayItem(TodayPart.Due, "A colleague asks to be let into a file, in an emergency", About(a.Program, a.By), ClientsLinks.Emergency, a.LastDay) { For = me }),
            .. running.Select(h => new TodayItem(TodayPart.Notice, "A colleague was let into a file, in an emergency", About(h.Program, h.To), ClientsLinks.Help(h.File), h.LastDay) { Program = h.Program }),
        ];

        string About(ProgramId program, StaffId who) => string.Join(" · ", new[] { cards.GetValueOrDefault(program)?.Name, names.GetValueOrDefault(who) }.OfType<string>());
    }
}
