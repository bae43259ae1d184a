using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Clients.SignOff;

/// <summary>On Today: notes that wait for the reader's sign-off, and the reader's own that were given back.</summary>
[Opens]
sealed class SignOffToday(IStaffVault vault, IPrograms programs) : ITodaySource
{
    const int Most = 100;

    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var (items, me) = (new List<TodayItem>(), vault.Me!.Id);
        foreach (var program in await programs.Mine())
        {
            var mine = (await vault.OpenAll<NoteToSign>(program.Id)).Where(n => n.Value.Back is null ? n.Value.Supervisor == me : n.Value.Whose == me).OrderBy(n => n.Value.At).Take(Most).ToList();
            if (mine.Count == 0)
            {
                continue;
            }
            var cards = await vault.Cards([.. mine.Select(n => n.File).Distinct()], "Looked at Today");
            items.AddRange(mine.Where(n => cards.ContainsKey(n.File)).Select(n =>
                new TodayItem(TodayPart.Due, n.Value.Back is null ? "A note waits for your sign-off" : "Your note was given back", cards[n.File].Card.CallName, ClientsLinks.Note(n.File, n.Value.Note), DateOnly.FromDateTime(n.Value.At.UtcDateTime), n.Value.Back)
                {
                    File = n.File, Program = program.Id, For = me,
                }));
        }
        return items;
    }
}
