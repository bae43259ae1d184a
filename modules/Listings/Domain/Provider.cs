using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Listings.Domain;

/// <summary>A provider as it is kept: what its source says, under the id it has there.</summary>
internal sealed class Provider
{
    [Clear("A random id.")]
    public required ProviderId Id { get; init; }

    [Clear("Which organisation keeps this directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("The name of the source it was imported from; empty for one written here.")]
    public required string Source { get; init; }

    [Clear("Its id in that source.")]
    public required string ForeignId { get; init; }

    [Clear("A published fact about a provider of services.")]
    public required string Name { get; set; }

    [Clear("Published facts about a provider of services.")]
    public required string Facts { get; set; }

    public ProviderFacts Read() => FactsText.Read<ProviderFacts>(Facts);
}

/// <summary>A place as it is kept.</summary>
internal sealed class Site
{
    [Clear("A random id.")]
    public required SiteId Id { get; init; }

    [Clear("Which organisation keeps this directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Whose place it is; a source may leave it open.")]
    public ProviderId? Provider { get; set; }

    [Clear("The name of the source it was imported from; empty for one written here.")]
    public required string Source { get; init; }

    [Clear("Its id in that source.")]
    public required string ForeignId { get; init; }

    [Clear("How much of the address is told to anyone.")]
    public AddressVisibility Visibility { get; set; } = AddressVisibility.Full;

    [Clear("Published facts about a place.")]
    public required string Facts { get; set; }

    public SiteFacts Read() => FactsText.Read<SiteFacts>(Facts);
}

/// <summary>One service at one place.</summary>
internal sealed class Place
{
    [Clear("A random id.")]
    public required ServiceId Service { get; init; }

    [Clear("A random id.")]
    public required SiteId Site { get; init; }

    [Clear("Which organisation keeps this directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Published facts about a service at a place.")]
    public required string Facts { get; set; }

    public PlaceFacts Read() => FactsText.Read<PlaceFacts>(Facts);
}

/// <summary>Counts the changes of one organisation's directory, so that every node knows when what it holds in memory is old.</summary>
internal sealed class Edition
{
    [Clear("Which organisation keeps this directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("A random number that each change of the directory replaces.")]
    public required long Number { get; set; }
}
