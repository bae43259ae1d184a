using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Referrals;

/// <summary>How a referral stands now, from its record, its release and its links.</summary>
[Opens]
internal sealed class ReferralStanding(IClientFiles clients, ILinkStandings links)
{
    public async Task<Referral> Now(OpenFile file, Opened<Referral> referral) => (await Now(file, [referral]))[referral.Row];

    public async Task<IReadOnlyDictionary<RowId, Referral>> Now(OpenFile file, IReadOnlyCollection<Opened<Referral>> referrals)
    {
        var stopped = (await clients.Releases(file)).Where(r => r.WasStopped).Select(r => r.Release.Row).ToHashSet();
        var opened = (await links.Of([file.Id])).Where(l => l.WasOpened).Select(l => l.About).ToHashSet();
        return referrals.ToDictionary(r => r.Row, r => r.Value.Seen(r.Value.Release is { } release && stopped.Contains(release), opened.Contains(r.Row)));
    }
}
