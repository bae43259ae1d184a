using Parasol.Clients.Copies;
using Parasol.Clients.Domain;
using Parasol.Clients.Helping;
using Parasol.Clients.SignOff;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;
using Parasol.Web.Words;

namespace Parasol.Clients.Timeline;

/// <summary>What this module knows of a file's course: its beginning and end, notes, releases, messages.</summary>
[Opens]
sealed class ClientsTimeline(Say say) : ITimelineSource
{
    public IEnumerable<TimelineItem> Items(OpenFile file)
    {
        foreach (var profile in file.All<Profile>())
        {
            yield return new TimelineItem(new DateTimeOffset(profile.Value.Started, TimeOnly.MinValue, TimeSpan.Zero), "The file was started");
            if (profile.Value.Closed is { } closed)
            {
                yield return new TimelineItem(closed, "The file was closed");
            }
        }
        var waiting = file.All<NoteToSign>().DistinctBy(n => n.Value.Note).ToDictionary(n => n.Value.Note, n => n.Value.IsBack);
        foreach (var note in NoteHistory.Of(file.All<Note>()))
        {
            var (title, kind) = Shelf(note.Now.Value.Shelf, note.Earlier.Count > 0);
            var waits = waiting.TryGetValue(note.Now.Row, out var isBack);
            yield return new TimelineItem(
                note.Since, !waits ? title : isBack ? "{0} · given back to be written anew" : "{0} · waits for a sign-off", Words(note.Now.Value), note.Now.Value.By, ClientsLinks.Note(file.Id, note.Now.Row), waits ? [say[title]] : null, kind);
        }
        foreach (var message in file.All<Message>())
        {
            yield return new TimelineItem(message.Value.At, "We wrote to {the client}", message.Value.Words, message.Value.By, Kind: TimelineKind.Contact);
        }
        foreach (var help in file.All<HelpGiven>())
        {
            yield return new TimelineItem(help.Value.At, "Help from a colleague, until {0}", help.Value.Why, help.Value.By, ClientsLinks.Help(file.Id), [help.Value.LastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)], TimelineKind.Sharing);
        }
        foreach (var copy in file.All<GivenCopy>())
        {
            yield return new TimelineItem(copy.Value.At, "A copy was given to {the client}", null, copy.Value.By, Kind: TimelineKind.Sharing);
        }
        foreach (var release in file.All<Release>())
        {
            var (to, until) = (release.Value.To, release.Value.Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            yield return new TimelineItem(release.Value.Given, "Release given: to {0}, until {1}", release.Value.Purpose, release.Value.By, ClientsLinks.Releases(file.Id), [to, until], TimelineKind.Sharing);
            if (release.Value.Stopped is { } stopped)
            {
                yield return new TimelineItem(stopped, "Release stopped: to {0}", null, release.Value.StoppedBy, ClientsLinks.Releases(file.Id), [to], TimelineKind.Sharing);
            }
        }
    }

    static (string Title, TimelineKind Kind) Shelf(NoteShelf shelf, bool isCorrected) => shelf switch
    {
        NoteShelf.Peer => (isCorrected ? "Peer's note, corrected" : "Peer's note", TimelineKind.PeerNotes),
        NoteShelf.Clinical => (isCorrected ? "Clinical note, corrected" : "Clinical note", TimelineKind.ClinicalNotes),
        _ => (isCorrected ? "Note, corrected" : "Note", TimelineKind.Notes),
    };

    static string Words(Note note) => string.Join("\n\n", new[] { note.Text, note.Data, note.Assessment, note.Plan }.OfType<string>());
}
