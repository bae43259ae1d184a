using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Care.Today;

/// <summary>People whom nobody has been in touch with for as many days as their program says.</summary>
[Opens]
internal sealed class KeepInTouch(IStaffVault vault, IPrograms programs, IClientFiles clients, TimeProvider time) : ITodaySource
{
    /// <summary>Of one program at most: whoever has passed the day last, because they are the easiest to find again.</summary>
    public const int Most = 25;

    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var items = new List<TodayItem>();
        foreach (var program in (await programs.Mine()).Where(p => p.QuietDays > 0))
        {
            var quiet = await clients.OutOfTouch(program.Id, Domain.Days.Today(time).AddDays(-program.QuietDays), Most);
            var cards = await vault.Cards([.. quiet.Keys], "Looked at Today");
            items.AddRange(quiet.Where(q => cards.ContainsKey(q.Key)).OrderByDescending(q => q.Value).Select(q =>
                new TodayItem(TodayPart.Lost, "Nobody has been in touch", cards[q.Key].Card.CallName, ClientsLinks.Reach(q.Key)) { File = q.Key, Program = program.Id, Since = q.Value }));
        }
        return items;
    }
}
