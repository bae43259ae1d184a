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
        Events(file).Select(item => item with { Kind = TimelineKind.Contact });

    static IEnumerable<TimelineItem> Events(OpenFile file) =>
        file.All<Attempt>().Select(a => new TimelineItem(a.Value.At, Attempts.Title(a.Value), a.Value.Words, a.Value.By))
            .Concat(file.All<Outgoing>().Select(o => new TimelineItem(o.Value.Queued, "A neutral message was queued", null, o.Value.By, ClientsLinks.Reach(file.Id))))
            .Concat(file.All<Outgoing>().Where(o => o.Value.Settled is not null).Select(o => new TimelineItem(o.Value.Settled!.Value, "A message was seen to")));
}
