using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.Referrals;

/// <summary>How a referral is to leave, and when to ask what came of it.</summary>
internal sealed record Sending(Way Way, DateOnly? FollowUpDay, string Language = "en");

/// <summary>A referral that has left.</summary>
/// <param name="Way">How.</param>
/// <param name="Token">The link's token or the slip's code, shown once; null for a call.</param>
/// <param name="LastDay">The last day on which it opens.</param>
internal sealed record SentReferral(Way Way, string? Token, DateOnly LastDay)
{
    public override string ToString() => "sealed";
}

/// <summary>
/// Lets a referral leave, for the first time or again. This and <see cref="HandOver"/> are the only ways out of the house,
/// and both stop at the same gate: a release that is live now. There is no way round it.
/// </summary>
[Opens]
internal sealed class SendReferral(Gate gate, IClientFiles clients, PartnerPages pages, ILinkStandings links, ReferralChange changes, IOrganisationFace here, TimeProvider time)
{
    /// <summary>Gives the release that the person has agreed to, puts the referral under it, and sends it.</summary>
    public async Task<Outcome<SentReferral>> GiveAndSend(FileId file, RowId row, NewRelease release, Sending how)
    {
        var day = FollowUp.CheckDay(how.FollowUpDay, here.DayAt(time.GetUtcNow()));
        if (!day.IsDone)
        {
            return day.Refusal with { Field = "FollowUpDay" };
        }
        var given = await changes.Do<bool>(file, row, AuditCode.Made, "Gave a release for a referral", async r =>
        {
            if (!Moves.Allows(r.Now.State, ReferralState.Sent))
            {
                return Moves.Refused;
            }
            if (await gate.Open(r.Now) is { IsDone: false } shut)
            {
                return shut.Refusal!;
            }
            var id = await clients.Give(r.Act, r.File, release);
            return id.Then(given => (r.Was.Value.Under(given), true));
        }, isMove: false);
        return given.IsDone ? await Send(file, row, how with { FollowUpDay = day.Value }) : given.Refusal;
    }

    /// <summary>Sends it under the release it already has. A link or slip that is still out dies first.</summary>
    public async Task<Outcome<SentReferral>> Send(FileId file, RowId row, Sending how)
    {
        var ended = await EndEarlier(file, row);
        return !ended.IsDone ? ended.Refusal : await changes.Do<SentReferral>(file, row, AuditCode.Shared, "Sent a referral", async r =>
        {
            var release = await gate.Live(r.File, r.Now);
            if (!release.IsDone)
            {
                return release.Refusal;
            }
            var sent = r.Now.Send(how.Way, r.Author);
            if (!sent.IsDone)
            {
                return sent.Refusal;
            }
            var lastDay = LastDay(DateOnly.FromDateTime(r.Act.At.UtcDateTime), release.Value.Value.Until);
            var token = how.Way == Way.Phone ? null : (await r.Act.OfferLink(file, release.Value.Row, row, await pages.Of(r.File, release.Value.Value, how.Language), lastDay, how.Way == Way.Slip)).Token;
            return (sent.Value, new SentReferral(how.Way, token, lastDay));
        }, followUpDay: how.FollowUpDay);
    }

    /// <summary>Two weeks, and never longer than the release.</summary>
    public static DateOnly LastDay(DateOnly today, DateOnly until) => until < today.AddDays(Days.LinkDays) ? until : today.AddDays(Days.LinkDays);

    // An act of its own, and before the new link is made: links end by their release, and the new one is under the same.
    async Task<Outcome> EndEarlier(FileId file, RowId row)
    {
        var earlier = (await links.Of([file])).Where(l => l.About == row && l.State == LinkState.Open).Select(l => l.Release).ToHashSet();
        return earlier.Count == 0 ? Outcome.Done : await changes.Do<bool>(file, row, AuditCode.Changed, "Ended an earlier link", async r =>
        {
            // Nothing is ended for a sending that will be refused.
            if (!Moves.Allows(r.Now.State, ReferralState.Sent))
            {
                return Moves.Refused;
            }
            foreach (var release in earlier)
            {
                await r.Act.EndLinks(release);
            }
            return (r.Was.Value, true);
        }, isMove: false) is { IsDone: false } refused ? refused.Refusal : Outcome.Done;
    }
}

/// <summary>The gate before everything that leaves.</summary>
[Opens]
internal sealed class Gate(IStaffVault vault, IClientFiles clients, IListings listings)
{
    /// <summary>Refused where this organisation does not let anybody be sent to the place now, whenever the referral was written.</summary>
    public async Task<Outcome> Open(Referral referral) => referral.Service is not { } service ? Outcome.Done : Check(await listings.Read(vault.Me!.Organisation, Readers.Workers, service));

    /// <summary>The same for a listing in hand; one that is gone from the directory says nothing against a referral.</summary>
    public static Outcome Check(Listing? listing) => listing is null or { MayRefer: true } ? Outcome.Done
        : Refusal.Rule(listing.IsCoercive
            ? "This place is not to be referred to: it is a coercive program. Its page in the directory says why. Choose another one."
            : "This place is not to be referred to now. Choose another one.");

    /// <summary>The live release of this referral, or the refusal that says what is missing. Call it inside the act that lets something out.</summary>
    public async Task<Outcome<Opened<Release>>> Live(OpenFile file, Referral referral) => await Open(referral) is { IsDone: false } shut ? shut.Refusal!
        : referral.Release is { } release && await clients.LiveRelease(file, release) is { } live
            ? live
            : Refusal.Rule("Nothing was sent: there is no release for {0} that is live today. Ask {the client}, and give one first.", null, referral.To);
}
