using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Clients.OnePerson;

/// <summary>Files of one program that are perhaps about the same person. Files of other programs are not asked, not counted and not known.</summary>
[Opens]
sealed class FindAlike(IStaffVault vault, IPrograms programs)
{
    public const int MostShown = 50;

    /// <summary>So many days a new file's page says whom it looks like.</summary>
    const int NewDays = 7;

    /// <summary>The pairs of each of the reader's programs that nobody has decided on.</summary>
    public async Task<IReadOnlyList<(string Program, IReadOnlyList<Alike> Pairs)>> All()
    {
        var all = new List<(string, IReadOnlyList<Alike>)>();
        foreach (var program in await programs.Mine())
        {
            var decided = (await vault.OpenAll<SamePerson>(program.Id)).SelectMany(s => new[] { (s.File, s.Value.Other), (s.Value.Other, s.File) }).ToHashSet();
            var pairs = Likeness.Pairs(await vault.AllCards(program.Id, "Looked for files of the same person"));
            all.Add((program.Name, [.. pairs.Where(p => !decided.Contains((p.One.File, p.Other.File))).Take(MostShown)]));
        }
        return all;
    }

    /// <summary>Whom a file that was started this week looks like; nothing for every other.</summary>
    public async Task<IReadOnlyList<Alike>> Of(OpenFile file, DateOnly today)
    {
        if (file.One<Profile>()?.Value is not { } profile || profile.Started < today.AddDays(-NewDays))
        {
            return [];
        }
        var found = await Near(file);
        if (found.Count == 0)
        {
            return [];
        }
        var decided = (await vault.OpenAll<SamePerson>(file.Program)).Where(s => s.File == file.Id || s.Value.Other == file.Id).Select(s => s.File == file.Id ? s.Value.Other : s.File).ToHashSet();
        return [.. found.Where(a => !decided.Contains(a.Other.File)).Take(3)];
    }

    /// <summary>Why two files look alike; nothing where they do not.</summary>
    public async Task<IReadOnlyList<string>> Why(OpenFile one, FileId other) => (await Near(one)).FirstOrDefault(a => a.Other.File == other)?.Why ?? [];

    // Only cards near to its own words are looked at: however many files a program has, this costs one search.
    async Task<IReadOnlyList<Alike>> Near(OpenFile file)
    {
        if ((await vault.Cards([file.Id])).GetValueOrDefault(file.Id) is not { } mine)
        {
            return [];
        }
        return Likeness.Of(mine, await vault.Near(file.Program, [mine.Card.CallName, .. mine.Card.Aliases, .. mine.Card.PhoneEndings]));
    }
}

/// <summary>Notes that two files are about two people: the pair does not come back.</summary>
[Opens]
sealed class NotTheSame(IStaffVault vault)
{
    public async Task<Outcome> Do(FileId file, FileId other)
    {
        await using var act = vault.Begin();
        var opened = await FileChanges.Open(act, file);
        if (!opened.IsDone || file == other)
        {
            return opened.Refusal ?? Refusal.NotThere;
        }
        if ((await vault.Cards([other])).GetValueOrDefault(other)?.Program != opened.Value.Program)
        {
            return Refusal.NotThere;
        }
        if (opened.Value.All<SamePerson>().Any(s => s.Value.Other == other))
        {
            return Outcome.Done;
        }
        act.Add(file, new SamePerson { Other = other, At = act.At, By = vault.Me!.Id });
        return await act.Commit(AuditCode.Changed, "Noted that two files are about two people");
    }
}
