using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Care.Joining;

/// <summary>Today: what other programs share with ours and no file has yet, and what they ask for.</summary>
[Opens]
internal sealed class JoinedToday(IStaffVault vault, IJoinedVault joined, IPrograms programs) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var items = new List<TodayItem>();
        var names = (await programs.All()).ToDictionary(p => p.Id, p => p.Name);
        foreach (var program in await programs.Mine())
        {
            if (await vault.OpenDesk(program.Id, "Looked at Today") is not { IsDone: true } desk)
            {
                continue;
            }
            foreach (var shared in desk.Value.All<JoinedIn>().OrderBy(j => j.Value.At))
            {
                if (await joined.IsThere(program.Id, shared.Value.Token))
                {
                    items.Add(new TodayItem(TodayPart.Arrived, "A plan is shared with us", names.GetValueOrDefault(shared.Value.From), CareLinks.Joined(program.Id, shared.Row)) { Program = program.Id });
                }
            }
            items.AddRange(desk.Value.All<JoinedAsk>().OrderBy(a => a.Value.At).Select(a =>
                new TodayItem(TodayPart.Arrived, "A program asks for what somebody told us", names.GetValueOrDefault(a.Value.From), CareLinks.Asked(program.Id, a.Row)) { Program = program.Id }));
        }
        return items;
    }
}
