using Microsoft.EntityFrameworkCore;
using Parasol.Care.Data;
using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;
using Parasol.Web.Seams;

namespace Parasol.Care.Today;

/// <summary>What Care puts on Today: what is due, what is coming, and referrals that wait for an answer. Never more queries for more items.</summary>
[Opens]
internal sealed class CareToday(IStaffVault vault, ILinkStandings links, ParasolDb db, IOrganisationFace here, TimeProvider time) : ITodaySource
{
    const int Most = 300;
    const int SoonDays = 7;

    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var programs = await vault.MyPrograms();
        var rows = await db.Set<FollowUpRow>().Where(r => programs.Contains(r.Program) && !r.IsDone).OrderBy(r => r.DueDay).Take(Most)
            .Select(r => new { r.File, r.Row }).ToListAsync();
        var followUps = await vault.OpenRows<FollowUp>([.. rows.Select(r => (r.File, r.Row))], "Looked at Today");
        var about = followUps.Values.Where(f => f.Value.Referral is not null).Select(f => (f.File, Row: f.Value.Referral!.Value)).ToList();
        var referrals = await vault.OpenRows<Referral>(about, "Looked at Today");
        var files = followUps.Values.Select(f => f.File).Distinct().ToList();
        var cards = await vault.Cards(files);
        var standings = (await links.Of(files)).ToLookup(l => l.About);
        var today = here.DayAt(time.GetUtcNow());
        return [.. followUps.Values.OrderBy(f => f.Value.Day)
            .Select(f => Item(f, f.Value.Referral is { } r ? referrals.GetValueOrDefault(r) : null, standings, cards.GetValueOrDefault(f.File)?.Card.CallName, cards.GetValueOrDefault(f.File)?.Program, today)).OfType<TodayItem>()];
    }

    static string Where(Opened<FollowUp> followUp) => followUp.Value switch
    {
        { SafeFrom: not null } => ClientsLinks.Reach(followUp.File),
        { Step: not null } => CareLinks.Plan(followUp.File),
        _ => CareLinks.FollowUps(followUp.File),
    };

    TodayItem? Item(Opened<FollowUp> followUp, Opened<Referral>? referral, ILookup<RowId, LinkStanding> links, string? callName, ProgramId? program, DateOnly today)
    {
        var (todo, isDue) = (followUp.Value, followUp.Value.Day <= today);
        if (referral is null)
        {
            return isDue || todo.Day <= today.AddDays(SoonDays)
                ? new TodayItem(isDue ? TodayPart.Due : TodayPart.Soon, todo.Says ?? "Follow up", callName, Where(followUp), todo.Day, todo.Words, todo.SafeFrom)
                {
                    File = followUp.File, Program = program, By = todo.By, For = todo.For, Finish = todo.SafeFrom is null ? CareLinks.FollowUp(followUp.File, followUp.Row) : null,
                }
                : null;
        }
        var item = new TodayItem(isDue ? TodayPart.Due : TodayPart.Soon, todo.Says ?? "Follow up", callName, CareLinks.Referral(referral.File, referral.Row), todo.Day, todo.Words)
        {
            File = followUp.File, Program = program, By = todo.By,
        };
        var mine = links[referral.Row].ToList();
        if (Moves.IsWaiting(referral.Value.State) && mine.Count > 0 && mine.TrueForAll(l => l.State == LinkState.Ended) && mine.Exists(l => l.LastDay >= today))
        {
            return item with { Part = TodayPart.Due, Says = "Sharing was stopped. Nothing more can be read there", Words = null };
        }
        var now = referral.Value.Seen(false, mine.Exists(l => l.WasOpened));
        return !isDue && Moves.IsWaiting(now.State)
            ? item with
            {
                Part = TodayPart.Waiting, Says = now.State == ReferralState.Opened ? "Opened, no answer yet" : "Sent, no answer yet", Words = null, Owes = referral.Value.To,
                Since = referral.Value.History.LastOrDefault(s => s.State == ReferralState.Sent) is { } sent ? here.DayAt(sent.At) : null,
            }
            : isDue || todo.Day <= today.AddDays(SoonDays) ? item : null;
    }
}
