using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Clients.SignOff;

/// <summary>On Today: notes that wait for the reader's sign-off, and the reader's own that were given back.</summary>
[Opens]
sealed class SignOffToday(IStaffVault vault, IPrograms programs, KeepSupervision supervision) : ITodaySource
{
    const int Most = 100;

    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var (items, me) = (new List<TodayItem>(), vault.Me!.Id);
        IReadOnlyList<Supervision>? there = null;
        foreach (var program in await programs.Mine())
        {
            var waiting = await vault.OpenAll<NoteToSign>(program.Id);
            if (waiting.Count == 0)
            {
                continue;
            }
            there ??= [.. (await supervision.All()).Select(s => s.Value)];
            var here = there.Where(s => s.Program == program.Id).ToList();
            var mine = waiting.Where(n => n.Value.IsBack ? n.Value.Whose == me : n.Value.SignedOffBy(here) == me).OrderBy(n => n.Value.At).Take(Most).ToList();
            if (mine.Count == 0)
            {
                continue;
            }
            var cards = await vault.Cards([.. mine.Select(n => n.File).Distinct()], "Looked at Today");
            items.AddRange(mine.Where(n => cards.ContainsKey(n.File)).Select(n => new TodayItem(
                TodayPart.Due, n.Value.IsBack ? "Your note was given back" : "A note waits for your sign-off", cards[n.File].Card.CallName,
                n.Value.IsBack ? ClientsLinks.Note(n.File, n.Value.Note) : ClientsLinks.SignOff(n.File, n.Value.Note))
            {
                File = n.File, Program = program.Id, For = me,
            }));
        }
        return items;
    }
}
