using Parasol.Kernel;
using Parasol.Legal.Pages;
using Parasol.Vault;
using Parasol.Web.Lists;
using Parasol.Web.Seams;
using Parasol.Web.Words;

namespace Parasol.Legal.Matters;

/// <summary>Deadlines and court dates on the Today of whoever is on the team, and of nobody else.</summary>
[Opens]
internal sealed class LegalToday(LegalWall wall, KeepDays days, IStaffVault vault, IOrganisationFace here, TimeProvider time, Say say) : ITodaySource
{
    /// <summary>From so many days before on, a day stands there.</summary>
    public const int Ahead = 30;

    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var today = here.DayAt(time.GetUtcNow());
        List<TodayItem> items = [];
        foreach (var program in await wall.Mine())
        {
            var lines = await days.Open(program.Id, "Looked at Today", m => m.IsOf(vault.Me!.Id, today));
            items.AddRange(lines.Where(l => l.Day.Day <= today.AddDays(Ahead)).Select(l => Item(l, today) with { Program = program.Id, File = l.File, For = vault.Me!.Id }));
        }
        return items;
    }

    TodayItem Item(DayLine line, DateOnly today) => new(
        line.Day.Day <= today ? TodayPart.Due : TodayPart.Soon, line.Day.IsCourtDate ? "A court date" : line.Day.By is null ? "A day of a matter" : "A legal deadline",
        line.CallName, LegalLinks.Days(line.File, line.Row), line.Day.Day, line.Day.Called(say));
}
