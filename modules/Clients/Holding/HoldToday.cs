using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Clients.Holding;

/// <summary>On Today, for the members of the program: a hold that waits for a second signature, one that somebody asks to lift, and one whose review day has come. Nothing is opened for it.</summary>
[Opens]
sealed class HoldToday(IStaffVault vault, IHolds holds, IPrograms programs, TimeProvider time) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var all = await holds.Mine();
        if (all.Count == 0)
        {
            return [];
        }
        var (me, today, names) = (vault.Me!.Id, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), (await programs.Mine()).ToDictionary(p => p.Id, p => p.Name));
        return [.. all.SelectMany(Lines)];

        IEnumerable<TodayItem> Lines(Hold hold)
        {
            if (hold.SecondBy is null && hold.By != me)
            {
                yield return Line(hold, "A hold waits for a second signature", hold.LapsesAfter);
            }
            if (hold.LiftBy is { } asks && asks != me)
            {
                yield return Line(hold, "A colleague asks to lift a hold", null);
            }
            if (hold.ReviewDay <= today)
            {
                yield return Line(hold, "A hold is to be reviewed. It goes on until two people lift it", hold.ReviewDay);
            }
        }

        TodayItem Line(Hold hold, string says, DateOnly? due) =>
            new(TodayPart.Due, says, names.GetValueOrDefault(hold.Program), ClientsLinks.Hold(hold.File), due) { Program = hold.Program, File = hold.File };
    }
}
