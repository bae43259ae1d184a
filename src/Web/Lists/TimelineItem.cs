using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Web.Lists;

/// <summary>What an event of a timeline is about, so that a reader can look at one kind alone.</summary>
public enum TimelineKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Notes.</summary>
    Notes,

    /// <summary>Calls, messages and letters.</summary>
    Contact,

    /// <summary>Needs, and what is asked for to meet them.</summary>
    Needs,

    /// <summary>Referrals.</summary>
    Referrals,

    /// <summary>Releases, and copies given.</summary>
    Sharing,

    /// <summary>Visits.</summary>
    Visits,

    /// <summary>Appointments.</summary>
    Appointments,

    /// <summary>Notes by peers.</summary>
    PeerNotes,

    /// <summary>Notes by clinicians.</summary>
    ClinicalNotes,
}

/// <summary>One event of a file's timeline, already opened.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Title">What it is: an English sentence, key of its translation.</param>
/// <param name="Words">A human's words, or null.</param>
/// <param name="By">Who wrote it, or null.</param>
/// <param name="Href">Where it can be seen whole, or null.</param>
/// <param name="With">What fills the title's numbered places.</param>
/// <param name="Kind">What it is about.</param>
public sealed record TimelineItem(
    DateTimeOffset At, string Title, string? Words = null, StaffId? By = null, string? Href = null, IReadOnlyList<string>? With = null, TimelineKind Kind = TimelineKind.Other)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>A module's contribution to a file's timeline.</summary>
public interface ITimelineSource
{
    /// <summary>Its events in this file. The file is open already: no query needed.</summary>
    IEnumerable<TimelineItem> Items(OpenFile file);
}

/// <summary>Something one can do from a client's file: a link in the file's row of actions.</summary>
/// <param name="Order">Its place.</param>
/// <param name="Label">English, key of its translation.</param>
/// <param name="Href">The address for a file.</param>
public sealed record FileAction(int Order, string Label, Func<FileId, string> Href)
{
    /// <summary>From this place on it is no everyday action: it stands aside as a plain link.</summary>
    public const int Aside = 90;

    /// <summary>What a program must have switched on for its files to have it; null for every file.</summary>
    public string? Field { get; init; }
}
