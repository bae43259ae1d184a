using Parasol.Care.Domain;
using Parasol.Care.Today;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Care.HandOffs;

/// <summary>One hand-off that waits for the next shift, with the names its reader may see.</summary>
internal sealed record HandOffView(ProgramCard Program, Opened<HandOff> HandOff, string By, bool CanReceive, IReadOnlyList<(HandOffLine Line, string? CallName)> Lines)
{
    public override string ToString() => "sealed";
}

/// <summary>Ends a shift and receives one. Kept on the program's desk, sealed; nothing is sent to anybody.</summary>
[Opens]
internal sealed class HandOffDesk(IStaffVault vault, IPrograms programs, IColleagues colleagues, Day day)
{
    /// <summary>So many lines at most: what is further down stands on Today all the same.</summary>
    public const int Most = 60;

    /// <summary>What was received is kept so long, to be looked up.</summary>
    static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    static readonly TodayPart[] Open = [TodayPart.Lost, TodayPart.CallBack, TodayPart.Due, TodayPart.Waiting, TodayPart.Arrived];

    /// <summary>What is open in a program now: promises, then who waits.</summary>
    public async Task<IReadOnlyList<TodayItem>> OpenIn(ProgramId program) =>
        [.. (await day.Lines(onlyMine: false)).Select(l => l.Item).Where(i => i.Program == program && Open.Contains(i.Part)).OrderBy(i => Array.IndexOf(Open, i.Part)).Take(Most)];

    /// <summary>What waits to be received in the reader's programs, oldest first.</summary>
    public async Task<IReadOnlyList<HandOffView>> Waiting()
    {
        var names = await colleagues.Names();
        var found = new List<HandOffView>();
        foreach (var program in await programs.Mine())
        {
            var desk = await vault.OpenDesk(program.Id, "Looked at what the last shift left");
            if (!desk.IsDone)
            {
                continue;
            }
            var waiting = desk.Value.All<HandOff>().Where(h => h.Value.Received is null).OrderBy(h => h.Value.At).ToList();
            var led = await vault.LeadTo([.. waiting.SelectMany(h => h.Value.Lines).Select(l => l.File).OfType<FileId>()]);
            waiting = led.Count == 0 ? waiting : [.. waiting.Select(h => h with { Value = h.Value with { Lines = [.. h.Value.Lines.Select(l => l.File is { } f && led.TryGetValue(f, out var other) ? l with { File = other } : l)] } })];
            var cards = await vault.Cards([.. waiting.SelectMany(h => h.Value.Lines).Select(l => l.File).OfType<FileId>().Distinct()]);
            found.AddRange(waiting.Select(h => new HandOffView(program, h, names.GetValueOrDefault(h.Value.By, ""), h.Value.By != vault.Me!.Id || program.Holders < ProgramCard.Enough,
                [.. h.Value.Lines.Where(l => l.File is null || cards.ContainsKey(l.File.Value)).Select(l => (l, l.File is { } f ? cards[f].Card.CallName : null))])));
        }
        return found;
    }

    public async Task<Outcome> End(ProgramId program, string? words, IReadOnlyList<TodayItem> items, Func<TodayItem, string?> safeUntil)
    {
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        act.Add(desk.Value.Id, new HandOff
        {
            At = act.At, By = vault.Me!.Id, Words = Prose.Clean(words),
            Lines = [.. items.Select(i => new HandOffLine { File = i.File, Request = i.Request, Says = i.Says, Due = i.Due, SafeUntil = Prose.Clean(safeUntil(i)) })],
        });
        foreach (var old in desk.Value.All<HandOff>().Where(h => h.Value.Received < act.At - Kept))
        {
            act.Remove(old);
        }
        return await act.Commit(AuditCode.Made, "Ended a shift");
    }

    public async Task<Outcome> Receive(ProgramId program, RowId row)
    {
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        if (desk.Value.Find<HandOff>(row) is not { } was)
        {
            return Refusal.NotThere;
        }
        var now = was.Value.Receive(new Author(act.At, vault.Me!.Id), (await programs.Find(program))?.Holders < ProgramCard.Enough);
        if (!now.IsDone)
        {
            return now.Refusal;
        }
        act.Change(was, now.Value);
        return await act.Commit(AuditCode.Changed, "Received a shift");
    }
}
