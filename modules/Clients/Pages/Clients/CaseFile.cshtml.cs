using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Clients.Narrow;
using Parasol.Clients.OnePerson;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Lists;

namespace Parasol.Clients.Pages.Clients;

/// <summary>A client's file.</summary>
[Opens]
sealed class CaseFilePage(FileSheet file, IStaffVault vault, FindAlike alike, IEnumerable<FileAction> actions, TimeProvider time, IPresence presence) : ReadPage
{
    public Sheet Sheet { get; private set; } = null!;

    /// <summary>The one kind of events to look at; all when null.</summary>
    [BindProperty(SupportsGet = true)]
    public TimelineKind? Only { get; set; }

    public IEnumerable<TimelineItem> Timeline => Sheet.Timeline.Where(item => Only is null || item.Kind == Only);

    /// <summary>The kinds there are, with their names.</summary>
    public IEnumerable<(TimelineKind Kind, string Label)> Kinds => Sheet.Timeline.Select(item => item.Kind).Distinct().Order().Where(Labels.ContainsKey).Select(kind => (kind, Labels[kind]));

    /// <summary>A colleague who came before the reader and is still at it.</summary>
    public Present? Before { get; private set; }

    /// <summary>Of a file that was started this week: whom it looks like.</summary>
    public IReadOnlyList<Alike> Alike { get; private set; } = [];

    /// <summary>The files that were put together with this one.</summary>
    public IEnumerable<SamePerson> Others => Sheet.Open.All<SamePerson>().Select(s => s.Value).Where(s => s.IsSame).OrderBy(s => s.At);

    public IEnumerable<FileAction> Actions => actions.Where(a => a.Field is null || Sheet.Program?.OptionalFields.Contains(a.Field) == true).Where(a => Sheet.Program?.IsNarrow != true || NarrowView.Has(a.Href(Sheet.Open.Id))).OrderBy(a => a.Order);

    public IReadOnlyList<BannerLine> Banner => SafeBanner.Of(Sheet.Contact, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), way => Say[way]);

    static IReadOnlyDictionary<TimelineKind, string> Labels { get; } = new Dictionary<TimelineKind, string>
    {
        [TimelineKind.Notes] = "Notes", [TimelineKind.PeerNotes] = "Peers' notes", [TimelineKind.ClinicalNotes] = "Clinical notes", [TimelineKind.Contact] = "Calls and messages", [TimelineKind.Needs] = "Needs", [TimelineKind.Referrals] = "Referrals",
        [TimelineKind.Sharing] = "Sharing", [TimelineKind.Visits] = "Visits", [TimelineKind.Appointments] = "Appointments",
    };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var read = await file.Read(new FileId(id));
        if (!read.IsDone && (await vault.LeadTo([new FileId(id)])).TryGetValue(new FileId(id), out var other))
        {
            return On(ClientsLinks.File(other));
        }
        Before = read.IsDone ? await presence.Come(read.Value.Open.Program, id) : null;
        Alike = read.IsDone ? await alike.Of(read.Value.Open, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) : [];
        return Show(read, s => Sheet = s);
    }

    public string When(TimelineItem item)
    {
        // A day that was written as a day has no hour to show, and belongs to no time zone.
        var when = item.At.TimeOfDay == TimeSpan.Zero ? Say.Day(DateOnly.FromDateTime(item.At.UtcDateTime)) : Say.Moment(item.At);
        return item.By is { } by && Sheet.Names.GetValueOrDefault(by) is { Length: > 0 } name ? $"{when} · {name}" : when;
    }

    /// <summary>What the person answered; that they skipped it; or that nobody asked.</summary>
    public string Answer(string? words, string question) => words ?? Say[Sheet.Profile.Skipped.Contains(question, StringComparer.Ordinal) ? "Skipped" : "Not asked"];
}
