using Parasol.Care.Domain;
using Parasol.Care.Referrals;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Needs;

/// <summary>A need, and the referrals made for it as they stand now, newest first.</summary>
internal sealed record NeedWithReferrals(RowId Row, Need? Need, IReadOnlyList<(RowId Row, Referral Referral)> Referrals)
{
    public override string ToString() => "sealed";
}

/// <summary>What a person needs: open needs first, then the settled ones; last, referrals that stand under no need.</summary>
[Opens]
internal sealed class NeedList(IStaffVault vault, IClientFiles clients, ReferralStanding standing)
{
    public async Task<Outcome<(string CallName, IReadOnlyList<NeedWithReferrals> Needs)>> Of(FileId file)
    {
        var open = await vault.Open(file, "Looked at needs and referrals");
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var referrals = open.Value.All<Referral>();
        var now = await standing.Now(open.Value, referrals);
        var byNeed = referrals.OrderByDescending(r => r.Value.History.FirstOrDefault()?.At).ToLookup(r => r.Value.Need, r => (r.Row, now[r.Row]));
        var needs = open.Value.All<Need>().OrderBy(n => n.Value.State).ThenByDescending(n => n.Value.Noted).ThenBy(n => n.Value.Place)
            .Select(n => new NeedWithReferrals(n.Row, n.Value, [.. byNeed[n.Row]])).ToList();
        if (byNeed.Contains(null))
        {
            needs.Add(new NeedWithReferrals(default, null, [.. byNeed[null]]));
        }
        return (clients.ProfileOf(open.Value).CallName, needs);
    }
}
