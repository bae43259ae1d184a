using Parasol.Kernel;
using Parasol.Requests.Domain;
using Parasol.Vault;
using Parasol.Web.Lists;
using Parasol.Web.Words;

namespace Parasol.Requests.Lists;

/// <summary>The timeline of a file that began with a request or has a mailbox: what was asked, and what was written to and fro.</summary>
[Opens]
sealed class LettersTimeline(Say say) : ITimelineSource
{
    public IEnumerable<TimelineItem> Items(OpenFile file) =>
    [
        .. Events(file).Select(item => item with { Kind = TimelineKind.Contact }),
    ];

    IEnumerable<TimelineItem> Events(OpenFile file) =>
    [
        .. file.All<HelpRequest>().Select(r => r.Value).Select(r => NeedWords.Of(say, r.Needs) is { } needs
            ? new TimelineItem(r.At, "Asked for help: {0}", With: [needs])
            : new TimelineItem(r.At, "Asked for help")),
        .. file.All<Letter>().Select(l => l.Value).Select(l => new TimelineItem(l.At, l.By is null ? "Wrote from the mailbox" : "We wrote to the mailbox", l.Words, l.By)),
    ];
}
