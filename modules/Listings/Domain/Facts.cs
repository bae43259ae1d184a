namespace Parasol.Listings.Domain;

/// <summary>A term of a taxonomy under which the source files a service.</summary>
internal sealed record Term(string Name, string? Code = null, string? Taxonomy = null);

/// <summary>Words of the source that fit no field, kept as they are under the name they had.</summary>
internal sealed record Kept(string Name, string Words);

/// <summary>What a source says of a provider. Facts are replaced as a whole by an import; what people here decide stands elsewhere.</summary>
internal sealed record ProviderFacts
{
    public required string Name { get; init; }

    public string? AlternateName { get; init; }

    public string? Description { get; init; }

    public string? Email { get; init; }

    public string? Website { get; init; }

    public int? FoundedIn { get; init; }

    public string? LegalStatus { get; init; }

    /// <summary>The parent's id in the source.</summary>
    public string? Parent { get; init; }

    public IReadOnlyList<Phone> Phones { get; init; } = [];

    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>Only its id is known, from a service that names it. Its services are drafts until somebody looks.</summary>
    public bool IsStub { get; init; }

    public IReadOnlyList<Term> Terms { get; init; } = [];

    public IReadOnlyList<Kept> Kept { get; init; } = [];
}

internal enum SiteKind
{
    Physical,
    Mail,
    Virtual,
}

/// <summary>What a source says of a place.</summary>
internal sealed record SiteFacts
{
    public string? Name { get; init; }

    public string? AlternateName { get; init; }

    public SiteKind Kind { get; init; }

    public string? Description { get; init; }

    public string? Website { get; init; }

    public string? Email { get; init; }

    /// <summary>How to get there.</summary>
    public string? Transport { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>How much of the address the source itself tells; null where it tells what it has.</summary>
    public AddressVisibility? Told { get; init; }

    /// <summary>The name of the zone whose clock hangs there, as the time zone database has it.</summary>
    public string? TimeZone { get; init; }

    public IReadOnlyList<Address> Addresses { get; init; } = [];

    public IReadOnlyList<Phone> Phones { get; init; } = [];

    public IReadOnlyList<Language> Languages { get; init; } = [];

    public IReadOnlyList<Access> Access { get; init; } = [];

    public IReadOnlyList<Opening> Openings { get; init; } = [];

    public IReadOnlyList<Term> Terms { get; init; } = [];

    public IReadOnlyList<Kept> Kept { get; init; } = [];
}

/// <summary>What a source says of a service.</summary>
internal sealed record ServiceFacts
{
    public required string Name { get; init; }

    public string? AlternateName { get; init; }

    public string? Description { get; init; }

    public string? Website { get; init; }

    public string? Email { get; init; }

    public ServiceStatus Status { get; init; }

    /// <summary>How one starts: "Walk in or apply by phone."</summary>
    public string? HowToStart { get; init; }

    public string? Wait { get; init; }

    public string? Interpretation { get; init; }

    /// <summary>A short-lived warning of the source.</summary>
    public string? Alert { get; init; }

    public string? Program { get; init; }

    /// <summary>When the source says that it last checked. Never taken for our own check.</summary>
    public DateOnly? SourceChecked { get; init; }

    /// <summary>When the source says that it last changed the listing.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Codes of the needs that the source says it answers; none where it says nothing of them.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    public Cost Cost { get; init; } = Cost.Unknown;

    public Eligibility Eligibility { get; init; } = Eligibility.Anyone;

    /// <summary>The papers they ask for.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Towns, counties or states that are served.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    public IReadOnlyList<Language> Languages { get; init; } = [];

    public IReadOnlyList<Phone> Phones { get; init; } = [];

    public IReadOnlyList<Opening> Openings { get; init; } = [];

    public IReadOnlyList<Term> Terms { get; init; } = [];

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public IReadOnlyList<Kept> Kept { get; init; } = [];
}

/// <summary>What a source says of one service at one place, where it differs from both.</summary>
internal sealed record PlaceFacts
{
    public string? Description { get; init; }

    public IReadOnlyList<Phone> Phones { get; init; } = [];

    public IReadOnlyList<Opening> Openings { get; init; } = [];

    public IReadOnlyList<string> Areas { get; init; } = [];
}
