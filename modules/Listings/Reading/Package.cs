using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

internal enum Layout
{
    Unknown,
    Hsds,

    /// <summary>HSDS 1.x and 2.x.</summary>
    HsdsOlder,

    Ohana,
    Florida,
    GeoJson,
    Mapped,
}

/// <summary>A reference to a record of the same source, with the spot that makes it. One that was worked out from elsewhere may lead nowhere.</summary>
internal sealed record Reference(string Id, Spot At, bool IsWorkedOut = false);

internal sealed record ReadProvider(string Id, ProviderFacts Facts, Spot At);

internal sealed record ReadSite(string Id, Reference? Provider, SiteFacts Facts, Spot At);

internal sealed record ReadPlace(Reference Site, PlaceFacts Facts);

/// <summary>A service. Without a provider of its own it belongs to the provider of its first place.</summary>
internal sealed record ReadService(string Id, Reference? Provider, ServiceFacts Facts, IReadOnlyList<ReadPlace> Places, Spot At);

internal enum RecordKind
{
    Provider,
    Site,
    Service,
}

/// <summary>
/// What a file adds to a record that is not in the package itself: opening hours alone, phones alone. It can be taken in only
/// where the record came in before, under the same source name.
/// </summary>
internal sealed record ReadAddition(RecordKind Kind, Reference To, Phone? Phone = null, Address? Address = null, Opening? Opening = null, string? Program = null);

/// <summary>
/// A directory as one source tells it, whatever its layout: neutral, complete, in memory, nothing written yet.
/// A package with a fault is refused as a whole.
/// </summary>
internal sealed class Package
{
    public Layout Layout { get; init; }

    public IReadOnlyList<ReadProvider> Providers { get; init; } = [];

    public IReadOnlyList<ReadSite> Sites { get; init; } = [];

    public IReadOnlyList<ReadService> Services { get; init; } = [];

    public IReadOnlyList<ReadAddition> Additions { get; init; } = [];

    public required Findings Findings { get; init; }

    /// <summary>Rows of the three kinds that stood in the files, sound or not: what a refusal refuses.</summary>
    public int ProviderRows { get; init; }

    public int SiteRows { get; init; }

    public int ServiceRows { get; init; }

    public bool IsSound => Findings.FaultCount == 0;

    public int Phones => Providers.Sum(p => p.Facts.Phones.Count) + Sites.Sum(s => s.Facts.Phones.Count) + Services.Sum(s => s.Facts.Phones.Count + s.Places.Sum(p => p.Facts.Phones.Count));

    public IEnumerable<Opening> Openings => Sites.SelectMany(s => s.Facts.Openings).Concat(Services.SelectMany(s => s.Facts.Openings.Concat(s.Places.SelectMany(p => p.Facts.Openings))));
}
