using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Clients.Helping;

/// <summary>On Today: the files of other programs that the reader helps with. Nothing is opened for it: it says who asked and of which program, and no name of a client's.</summary>
[Opens]
sealed class HelpToday(IStaffVault vault, IHelpVault help, IPrograms programs, IColleagues colleagues) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var mine = await help.Mine();
        if (mine.Count == 0)
        {
            return [];
        }
        var (names, cards) = (await colleagues.Names(), (await programs.All()).ToDictionary(p => p.Id));
        return [.. mine.Select(h => new TodayItem(
            TodayPart.Notice, "You help with a file", string.Join(" · ", new[] { cards.GetValueOrDefault(h.Program)?.Name, names.GetValueOrDefault(h.By) }.OfType<string>()), ClientsLinks.Helping(h.File), h.LastDay)
        {
            For = vault.Me!.Id,
        })];
    }
}
