using Parasol.Listings.Indicators;

namespace Parasol.Listings;

/// <summary>A service as it is shown: everything here may be shown to the readers it was read for.</summary>
public sealed record Listing
{
    /// <summary>Which service.</summary>
    public required ServiceId Id { get; init; }

    /// <summary>Whose.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>The service's name.</summary>
    public required string Name { get; init; }

    /// <summary>Another name it goes by.</summary>
    public string? AlternateName { get; init; }

    /// <summary>The provider's name.</summary>
    public required string ProviderName { get; init; }

    /// <summary>What it does, in the source's words.</summary>
    public string? Description { get; init; }

    /// <summary>How one starts.</summary>
    public string? HowToStart { get; init; }

    /// <summary>Where it is given, as far as may be told; where no place is known, the provider's places.</summary>
    public IReadOnlyList<ListingPlace> Places { get; init; } = [];

    /// <summary>Towns and counties served.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Numbers, the service's own first, then the place's, then the provider's.</summary>
    public IReadOnlyList<ListingPhone> Phones { get; init; } = [];

    /// <summary>An e-mail address of the service or the provider.</summary>
    public string? Email { get; init; }

    /// <summary>A web address of the service or the provider; always http or https.</summary>
    public string? Website { get; init; }

    /// <summary>Names of languages, as the source wrote them.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Interpreters, in the source's words.</summary>
    public string? Interpretation { get; init; }

    /// <summary>What it costs.</summary>
    public required Sentence Cost { get; init; }

    /// <summary>Whether it is free.</summary>
    public Answer IsFree { get; init; }

    /// <summary>Whether the price follows income.</summary>
    public Answer IsSliding { get; init; }

    /// <summary>How one can pay, and which insurance is taken.</summary>
    public string? Payments { get; init; }

    /// <summary>Whom it is for, in words.</summary>
    public IReadOnlyList<Sentence> For { get; init; } = [];

    /// <summary>The papers they ask for.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>How long one waits, in the source's words.</summary>
    public string? Wait { get; init; }

    /// <summary>What makes the place usable.</summary>
    public IReadOnlyList<Sentence> Access { get; init; } = [];

    /// <summary>Whether a wheelchair gets in.</summary>
    public Answer Wheelchair { get; init; }

    /// <summary>The needs it answers.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>The needs were worked out from the source's words and not set by anyone here.</summary>
    public bool NeedsAreGuessed { get; init; }

    /// <summary>Whether it is open at the moment of reading.</summary>
    public Answer IsOpen { get; init; }

    /// <summary>"Open until {0}" and the like; null where hours are not known.</summary>
    public Sentence? OpenNow { get; init; }

    /// <summary>When it is open on the day of reading, by the clock of the place; empty where hours are not known.</summary>
    public IReadOnlyList<Sentence> Today { get; init; } = [];

    /// <summary>There are opening hours that a calendar can keep.</summary>
    public bool HasCalendar { get; init; }

    /// <summary>The opening hours as rules, one line each, by the clock of the place.</summary>
    public IReadOnlyList<Sentence> Hours { get; init; } = [];

    /// <summary>The opening hours as the source writes them.</summary>
    public IReadOnlyList<string> HoursAsWritten { get; init; } = [];

    /// <summary>Whether it runs.</summary>
    public ServiceStatus Status { get; init; }

    /// <summary>Who may see it.</summary>
    public Publication Publication { get; init; }

    /// <summary>How far this organisation has looked into it.</summary>
    public Vetting Vetting { get; init; }

    /// <summary>It came in with an import.</summary>
    public bool IsImported { get; init; }

    /// <summary>The name of the source it was imported from, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Vetting in one sentence: "Imported, not checked by us".</summary>
    public required Sentence Standing { get; init; }

    /// <summary>What to tell the person first. For workers only.</summary>
    public string? Cautions { get; init; }

    /// <summary>When somebody here last checked it.</summary>
    public DateOnly? LastChecked { get; init; }

    /// <summary>Checked more than 90 days ago, or never, or its review is overdue: it may be out of date.</summary>
    public bool IsStale { get; init; }

    /// <summary>The last check in one sentence.</summary>
    public required Sentence Checked { get; init; }

    /// <summary>When the provider's people were last trained by this organisation.</summary>
    public DateOnly? TrainedOn { get; init; }

    /// <summary>A referral may be made: it runs, and is neither suspended nor warned of.</summary>
    public bool MayRefer { get; init; }

    /// <summary>Why no referral may be made, for workers; empty where one may.</summary>
    public IReadOnlyList<Sentence> WhyNot { get; init; } = [];

    /// <summary>It makes help depend on what nobody should have to do. For workers only.</summary>
    public bool IsCoercive { get; init; }

    /// <summary>By when it is to be looked into again; null where it is not vetted.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>That day has gone by: the listing counts as stale.</summary>
    public bool IsReviewDue { get; init; }

    /// <summary>A short-lived warning of the source.</summary>
    public string? Alert { get; init; }

    /// <summary>What people said who were there, as some or many; null while too few have spoken.</summary>
    public IReadOnlyList<Sentence>? Experience { get; init; }

    /// <summary>What the place answers to it.</summary>
    public string? Reply { get; init; }

    /// <summary>How far it is from where one looked for it; null where nobody asked, and where no address may be told.</summary>
    public double? Miles { get; init; }

    /// <summary>Whether it has room, with the day it was said; null where nobody said so today or yesterday.</summary>
    public Sentence? Room { get; init; }

    /// <summary>A few words with it.</summary>
    public string? RoomWords { get; init; }

    /// <summary>It was full when somebody last said, today or yesterday.</summary>
    public bool IsFull { get; init; }

    /// <summary>The terms that other people's taxonomies sort it under.</summary>
    public IReadOnlyList<ListingTerm> Terms { get; init; } = [];

    /// <summary>What somebody has said of it that still holds, in the order of <see cref="IndicatorTerms.All"/>. What is not here nobody has checked.</summary>
    public IReadOnlyList<Known> Known { get; init; } = [];
}

/// <summary>A term of somebody's taxonomy. Whoever shows it shows what that taxonomy's makers ask for.</summary>
public sealed record ListingTerm(string Name, string? Taxonomy);

/// <summary>A place, as far as it may be told.</summary>
/// <param name="Site">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">The lines of the address; only the area where the street is kept back, none where all is.</param>
/// <param name="Town">The town alone, for a card; null where nothing is told.</param>
/// <param name="IsKeptBack">Some or all of the address is kept back on purpose.</param>
/// <param name="Transport">How to get there; null where the address is kept back.</param>
/// <param name="IsVirtual">It is on the phone or on line: there is nowhere to go.</param>
public sealed record ListingPlace(SiteId Site, string? Name, IReadOnlyList<string> Address, string? Town, bool IsKeptBack, string? Transport, bool IsVirtual);

/// <summary>A number, word for word, with what to know before calling.</summary>
/// <param name="Number">As the source wrote it.</param>
/// <param name="Dial">What a phone can dial; null where that is not sure.</param>
/// <param name="Kind">"Phone", "Fax", "Text messages" and so on.</param>
/// <param name="Extension">The extension.</param>
/// <param name="Desk">Which desk answers.</param>
/// <param name="Notes">Whether texts are read, whether a message is safe, and so on.</param>
public sealed record ListingPhone(string Number, string? Dial, Sentence Kind, string? Extension, string? Desk, string? Notes);
