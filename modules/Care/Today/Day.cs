using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;
using Parasol.Web.Seams;

namespace Parasol.Care.Today;

/// <summary>Who else is at work on an item, by name.</summary>
internal sealed record Elsewhere(string Name, DateTimeOffset Since);

/// <summary>A line of Today with what all of them may have: who looks after the person, and who is at work on it.</summary>
internal sealed record DayLine(TodayItem Item, Steward? Steward, Elsewhere? Elsewhere)
{
    public override string ToString() => "sealed";
}

/// <summary>Gathers what all modules have for today, and sorts it the way a worker needs it.</summary>
[Opens]
internal sealed class Day(IEnumerable<ITodaySource> sources, IStaffVault vault, IPresence presence, IColleagues colleagues, IOrganisationFace here, TimeProvider time)
{
    public async Task<IReadOnlyList<DayLine>> Lines(bool onlyMine)
    {
        var items = new List<TodayItem>();
        foreach (var source in sources)
        {
            items.AddRange(await source.Items());
        }
        var today = here.DayAt(time.GetUtcNow());
        var sorted = items.ConvertAll(i => Sorted(i, today));
        var promised = sorted.Where(i => i is { Part: TodayPart.Lost, Due: not null, File: not null }).Select(i => i.File).ToHashSet();
        sorted.RemoveAll(i => i is { Part: TodayPart.Lost, Due: null, File: not null } && promised.Contains(i.File));

        var files = sorted.Select(i => i.File).OfType<FileId>().Distinct().ToList();
        var stewards = (await vault.OpenRows<Steward>([.. files.Select(f => (f, Steward.RowOf(f)))], "Looked at Today")).Values.ToDictionary(s => s.File, s => s.Value);
        var there = await Elsewheres(sorted);
        return
        [
            .. sorted.Select(i => new DayLine(i, i.File is { } file ? stewards.GetValueOrDefault(file) : null, Key(i) is { } key ? there.GetValueOrDefault(key) : null))
                .Where(l => !onlyMine || IsMine(l)).OrderBy(l => l.Item.Due ?? DateOnly.MaxValue),
        ];
    }

    // What a colleague is to do is theirs. What nobody owns is everybody's; what somebody owns is theirs and their backup's.
    bool IsMine(DayLine line) =>
        line.Item.For == vault.Me!.Id || line.Item.File is null || (line.Steward is { Owner: not null } or { Backup: not null } ? line.Steward.Is(vault.Me!.Id) : line.Item.By is null || line.Item.By == vault.Me!.Id);

    /// <summary>A promise that is past its day is not to be lost; one with an hour stands by itself.</summary>
    static TodayItem Sorted(TodayItem item, DateOnly today) => item switch
    {
        { Part: TodayPart.Due, Due: { } due } when due < today => item with { Part = TodayPart.Lost },
        { Part: TodayPart.Due or TodayPart.Soon, From: not null } => item with { Part = TodayPart.CallBack },
        _ => item,
    };

    async Task<IReadOnlyDictionary<Guid, Elsewhere>> Elsewheres(List<TodayItem> items)
    {
        var found = new Dictionary<Guid, Elsewhere>();
        var names = await colleagues.Names();
        foreach (var program in items.Where(i => i.Program is not null && Key(i) is not null).GroupBy(i => i.Program!.Value))
        {
            foreach (var (item, who) in await presence.Others(program.Key, [.. program.Select(i => Key(i)!.Value)]))
            {
                found[item] = new Elsewhere(names.GetValueOrDefault(who.Who, ""), who.Since);
            }
        }
        return found;
    }

    static Guid? Key(TodayItem item) => item.File?.Value ?? item.Request?.Value;
}
