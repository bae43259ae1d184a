using Parasol.Kernel;

namespace Parasol.Listings;

/// <summary>
/// The directory as other modules read it. Every answer belongs to one organisation; what may not be shown to the readers given
/// is not there. Nothing a person says in a search is written anywhere.
/// </summary>
public interface IListings
{
    /// <summary>Finds services. Nothing in <paramref name="search"/> lists all, by name.</summary>
    Task<ListingPage> Find(OrganisationId organisation, Readers readers, ListingSearch search, CancellationToken cancel = default);

    /// <summary>
    /// The services for someone's needs: hard limits first, then the better ones first, each with what speaks for and against it.
    /// A service that is not to be referred to, suspended, closed or archived is never among them.
    /// </summary>
    Task<MatchAnswer> Match(OrganisationId organisation, Readers readers, MatchQuestion question, CancellationToken cancel = default);

    /// <summary>What somebody may mean who typed the name of a place or a postal code. Nobody elsewhere is asked.</summary>
    Task<MeantTown> Towns(OrganisationId organisation, Readers readers, string typed, CancellationToken cancel = default);

    /// <summary>One service, or null where it is not there for these readers. Workers also get services that are closed or must not be used: see <see cref="Listing.MayRefer"/>.</summary>
    Task<Listing?> Read(OrganisationId organisation, Readers readers, ServiceId service, CancellationToken cancel = default);

    /// <summary>Several services at once; those that are not there are absent.</summary>
    Task<IReadOnlyDictionary<ServiceId, Listing>> Read(OrganisationId organisation, Readers readers, IReadOnlyCollection<ServiceId> services, CancellationToken cancel = default);
}

/// <summary>When somebody can come.</summary>
public enum ComingWhen
{
    /// <summary>At any time.</summary>
    Any,

    /// <summary>Now.</summary>
    Now,

    /// <summary>After half past six in the evening, on some day.</summary>
    Evening,

    /// <summary>On a Saturday or a Sunday.</summary>
    Weekend,
}

/// <summary>What to look for. Everything is optional; everything given must hold.</summary>
public sealed record ListingSearch
{
    /// <summary>Words, also with a slip of the finger in one, or only begun.</summary>
    public string? Words { get; init; }

    /// <summary>The code of a need.</summary>
    public string? Need { get; init; }

    /// <summary>The code of a language: "es".</summary>
    public string? Language { get; init; }

    /// <summary>Only what is known to be free.</summary>
    public bool IsFree { get; init; }

    /// <summary>Only what is known to be free or to follow income.</summary>
    public bool IsFreeOrSliding { get; init; }

    /// <summary>A town, a county, or the beginning of a postal code.</summary>
    public string? Area { get; init; }

    /// <summary>When it must be open, as far as is known.</summary>
    public ComingWhen When { get; init; }

    /// <summary>Only what is known to let a wheelchair in.</summary>
    public bool Wheelchair { get; init; }

    /// <summary>Only what says that nobody needs an appointment.</summary>
    public bool WalkIn { get; init; }

    /// <summary>
    /// The name of a town, a county, or a postal code, as <see cref="IListings.Towns"/> gave it: the nearest first. What has no address, or one that is
    /// kept back, comes after all others, in its usual order, wherever one looks from.
    /// </summary>
    public string? Near { get; init; }

    /// <summary>Leaves out what is known to be farther from there than this. Null: however far.</summary>
    public int? WithinMiles { get; init; }

    /// <summary>Codes of indicators that are known to hold.</summary>
    public IReadOnlyList<string> Has { get; init; } = [];

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>At most 100.</summary>
    public int PageSize { get; init; } = 20;
}

/// <summary>What somebody may mean who typed the name of a place.</summary>
/// <param name="Only">The one that is meant, by the name to search with; null where none or several may be.</param>
/// <param name="Several">Where several may be meant, at most ten: first those near which something is listed whose address is told, then the larger.</param>
/// <param name="IsGuess">None of them is called what was typed.</param>
public sealed record MeantTown(string? Only, IReadOnlyList<string> Several, bool IsGuess);

/// <summary>Part of what was found.</summary>
public sealed record ListingPage(IReadOnlyList<Listing> Listings, int Total, int Page, int PageSize)
{
    /// <summary>How many pages there are; at least one.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>What matters to somebody in a match. The value is said beside each kind.</summary>
public enum LimitKind
{
    /// <summary>Value: a language's code.</summary>
    Language,

    /// <summary>It costs nothing, or follows income. Value: none.</summary>
    NoInsurance,

    /// <summary>It costs nothing. Value: none.</summary>
    Free,

    /// <summary>Value: none.</summary>
    Wheelchair,

    /// <summary>Value: none.</summary>
    Evening,

    /// <summary>Value: none.</summary>
    Weekend,

    /// <summary>Value: none.</summary>
    OpenNow,

    /// <summary>Without an appointment. Value: none.</summary>
    WalkIn,

    /// <summary>No papers asked for. Value: none.</summary>
    NoDocuments,

    /// <summary>Value: a town, a county, or the beginning of a postal code.</summary>
    Area,

    /// <summary>Value: years of age, where the person chose to say.</summary>
    Age,

    /// <summary>Value: the code of an indicator.</summary>
    Indicator,
}

/// <summary>One thing that matters to somebody: a hard limit rules services out, a wish only weighs.</summary>
/// <param name="Kind">What.</param>
/// <param name="Value">Which, where the kind needs it.</param>
/// <param name="IsHard">A service that is known not to meet it is left out.</param>
public sealed record Limit(LimitKind Kind, string? Value = null, bool IsHard = false);

/// <summary>What to match: codes of needs, at least one of which an option answers, and what else matters.</summary>
public sealed record MatchQuestion(IReadOnlyList<string> Needs, IReadOnlyList<Limit> Limits);

/// <summary>What came of a match. The person chooses; show at least two options where there are two.</summary>
/// <param name="Options">Known to meet every hard limit. Best first.</param>
/// <param name="AskFirst">Not known to break any hard limit, but for at least one nobody has said: ask before going. Best first.</param>
/// <param name="LeftOut">How many answered a need and were left out, by the reason. A suspended or warned-of service is counted without its name.</param>
public sealed record MatchAnswer(IReadOnlyList<MatchOption> Options, IReadOnlyList<MatchOption> AskFirst, IReadOnlyList<LeftOut> LeftOut);

/// <summary>One service for somebody, with reasons.</summary>
/// <param name="Listing">The service.</param>
/// <param name="Answers">The needs it answers.</param>
/// <param name="For">What speaks for it.</param>
/// <param name="Against">What speaks against it, or must be asked first.</param>
/// <param name="Cost">What it costs this person.</param>
public sealed record MatchOption(Listing Listing, IReadOnlyList<Need> Answers, IReadOnlyList<Sentence> For, IReadOnlyList<Sentence> Against, Sentence Cost);

/// <summary>Why services were left out of a match, and how many.</summary>
public sealed record LeftOut(Sentence Why, int Count);
