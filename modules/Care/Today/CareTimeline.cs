using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Care.Today;

/// <summary>What Care puts on a file's timeline.</summary>
[Opens]
internal sealed class CareTimeline : ITimelineSource
{
    public IEnumerable<TimelineItem> Items(OpenFile file) =>
        file.All<Need>().SelectMany(n => OfNeed(file.Id, n.Value)).Select(item => item with { Kind = TimelineKind.Needs })
            .Concat(file.All<Referral>().SelectMany(r => OfReferral(file.Id, r)).Select(item => item with { Kind = TimelineKind.Referrals }))
            .Concat(file.All<FollowUp>().SelectMany(f => OfFollowUp(file.Id, f.Value)))
            .Concat(file.All<FirstContact>().Select(f => new TimelineItem(f.Value.At, f.Value.Skipped.Count == 0 ? "First contact" : "First contact. Some questions were skipped", By: f.Value.By)))
            .Concat(file.All<PartnerAnswer>().Select(a => new TimelineItem(a.Value.At, "An answer came whose referral cannot be opened", a.Value.Words)));

    static IEnumerable<TimelineItem> OfNeed(FileId file, Need need)
    {
        yield return new TimelineItem(need.Noted, need.Label ?? "A need in own words", need.Words, need.By, CareLinks.Needs(file));
        if (need.Settled is { } settled)
        {
            yield return need.State switch
            {
                NeedState.Met => new TimelineItem(settled, "A need is met", need.Words, null, CareLinks.Needs(file)),
                NeedState.Unmet => new TimelineItem(settled, Barriers.Find(need.Barrier)?.Label ?? "A need is not met", need.BarrierWords, null, CareLinks.Needs(file)),
                _ => new TimelineItem(settled, "A need is open again", need.Words, null, CareLinks.Needs(file)),
            };
        }
    }

    static IEnumerable<TimelineItem> OfReferral(FileId file, Opened<Referral> referral) =>
        referral.Value.History.Select(s => new TimelineItem(s.At, s.Says, s.Words, s.By, CareLinks.Referral(file, referral.Row), s.With));

    // Only what is done: what is still to do stands on Today and among the follow-ups. Those of referrals and of a plan speak through their steps.
    static IEnumerable<TimelineItem> OfFollowUp(FileId file, FollowUp followUp) =>
        followUp is { Done: { } done, Referral: null, Step: null, SafeFrom: null }
            ? [new TimelineItem(done, followUp.Says is null ? "A follow-up is done" : "Asked how things are", followUp.Words, followUp.By, CareLinks.FollowUps(file))]
            : [];
}
