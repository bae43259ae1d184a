using Parasol.Kernel;

namespace Parasol.Listings;

/// <summary>Whoever offers services: an agency, a clinic, a group of peers.</summary>
public readonly record struct ProviderId(Guid Value) : IId<ProviderId>
{
    /// <inheritdoc/>
    public static ProviderId Of(Guid value) => new(value);

    /// <summary>A new random id.</summary>
    public static ProviderId New() => new(RandomId.Next());
}

/// <summary>Where services are given: a building, a room on line, a mail drop.</summary>
public readonly record struct SiteId(Guid Value) : IId<SiteId>
{
    /// <inheritdoc/>
    public static SiteId Of(Guid value) => new(value);

    /// <summary>A new random id.</summary>
    public static SiteId New() => new(RandomId.Next());
}

/// <summary>One service of the directory: what a person can be referred to.</summary>
public readonly record struct ServiceId(Guid Value) : IId<ServiceId>
{
    /// <inheritdoc/>
    public static ServiceId Of(Guid value) => new(value);

    /// <summary>A new random id.</summary>
    public static ServiceId New() => new(RandomId.Next());
}

/// <summary>A taxonomy of other people, kept beside others.</summary>
internal readonly record struct TaxonomyId(Guid Value) : IId<TaxonomyId>
{
    /// <inheritdoc/>
    public static TaxonomyId Of(Guid value) => new(value);

    /// <summary>A new random id.</summary>
    public static TaxonomyId New() => new(RandomId.Next());
}
