using Microsoft.EntityFrameworkCore;
using Parasol.Care.Data;
using Parasol.Care.Domain;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Care.Caseload;

/// <summary>One of my people: the next step, who looks after them, who steps in.</summary>
internal sealed record CaseLine(FileId File, string CallName, FollowUp? Next, string? Owner, string? Backup)
{
    public override string ToString() => "sealed";
}

/// <summary>The people whom the reader looks after, or steps in for.</summary>
[Opens]
internal sealed class MyPeople(IStaffVault vault, IPrograms programs, IColleagues colleagues, ParasolDb db)
{
    public async Task<IReadOnlyList<CaseLine>> List()
    {
        var me = vault.Me!.Id;
        var mine = new Dictionary<FileId, Steward>();
        foreach (var program in await programs.Mine())
        {
            foreach (var one in (await vault.OpenAll<Steward>(program.Id)).Where(s => s.Value.Is(me)))
            {
                mine[one.File] = one.Value;
            }
        }
        List<FileId> files = [.. mine.Keys];
        var cards = await vault.Cards(files, "Looked at my people");
        var rows = await db.Set<FollowUpRow>().Where(r => files.Contains(r.File) && !r.IsDone).OrderBy(r => r.DueDay).Select(r => new { r.File, r.Row }).ToListAsync();
        var next = await vault.OpenRows<FollowUp>([.. rows.DistinctBy(r => r.File).Select(r => (r.File, r.Row))], "Looked at my people");
        var steps = next.Values.ToDictionary(f => f.File, f => f.Value);
        var names = await colleagues.Names();
        return
        [
            .. files.Where(f => cards.TryGetValue(f, out var card) && !card.Card.IsClosed)
                .Select(f => new CaseLine(f, cards[f].Card.CallName, steps.GetValueOrDefault(f), Name(mine[f].Owner, names), Name(mine[f].Backup, names)))
                .OrderBy(l => l.Next?.Day ?? DateOnly.MaxValue).ThenBy(l => l.CallName, StringComparer.OrdinalIgnoreCase),
        ];
    }

    static string? Name(StaffId? staff, IReadOnlyDictionary<StaffId, string> names) => staff is { } known ? names.GetValueOrDefault(known) : null;
}
