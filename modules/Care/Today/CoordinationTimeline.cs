using Parasol.Care.Coverage;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Care.Today;

/// <summary>What the service log and the screenings put on a file's timeline.</summary>
[Opens]
internal sealed class CoordinationTimeline : ITimelineSource
{
    public IEnumerable<TimelineItem> Items(OpenFile file) =>
        file.All<CoverageScreen>().Select(s => new TimelineItem(s.Value.At, "Looked at insurance and programs", null, s.Value.By, CareLinks.Coverage(file.Id)));
}
