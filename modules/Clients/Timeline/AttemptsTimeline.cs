using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Clients.Timeline;

/// <summary>Who tried to reach the person, and how it went.</summary>
[Opens]
sealed class AttemptsTimeline : ITimelineSource
{
    public IEnumerable<TimelineItem> Items(OpenFile file) =>
        file.All<Attempt>().Select(a => new TimelineItem(a.Value.At, Attempts.Title(a.Value), a.Value.Words, a.Value.By));
}
