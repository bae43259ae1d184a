using Parasol.Care.Coverage;
using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;
using Parasol.Web.Words;

namespace Parasol.Care.Today;

/// <summary>What the log of visits and the screenings put on a file's timeline.</summary>
[Opens]
internal sealed class CoordinationTimeline(Say say) : ITimelineSource
{
    public IEnumerable<TimelineItem> Items(OpenFile file) =>
        file.All<CoverageScreen>().Select(s => new TimelineItem(s.Value.At, "Looked at insurance and programs", null, s.Value.By, CareLinks.Coverage(file.Id)))
            .Concat(file.All<Visit>().Select(v => OfVisit(file.Id, v) with { Kind = TimelineKind.Visits }))
            .Concat(file.All<BenefitCase>().SelectMany(b => OfBenefit(CareLinks.Benefit(file.Id, b.Row), b.Value)).Select(item => item with { Kind = TimelineKind.Needs }));

    static IEnumerable<TimelineItem> OfBenefit(string href, BenefitCase one)
    {
        yield return new TimelineItem(one.At, one.IsAppeal ? "Appeal: {0}" : "Application: {0}", one.Words, one.By, href, [one.What]);
        if (one.Said is { } said)
        {
            yield return new TimelineItem(said, BenefitCase.Label(one.State), one.What, null, href);
        }
    }

    TimelineItem OfVisit(FileId file, Opened<Visit> visit)
    {
        var done = visit.Value.Kinds.Select(k => VisitLists.Find(VisitLists.Kinds, k)?.Label ?? k).Select(label => say[label]).ToList();
        var href = CareLinks.Visit(file, visit.Row);
        return done.Count == 0
            ? new TimelineItem(visit.Value.At, "Visit", visit.Value.Words, visit.Value.By, href)
            : new TimelineItem(visit.Value.At, "Visit: {0}", visit.Value.Words, visit.Value.By, href, [string.Join(", ", done)]);
    }
}
