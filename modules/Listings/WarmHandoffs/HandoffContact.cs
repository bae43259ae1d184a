using System.Text.Json.Serialization;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Listings.WarmHandoffs;

/// <summary>
/// Somebody at a place who expects to be called before a person goes there: told to colleagues only. Sealed in House, in the place's own
/// file, because who helps people of the sex trade quietly can lose their work over it.
/// </summary>
[SealedAs(TableCode.HandoffContact)]
public sealed record HandoffContact : SealedRecord
{
    /// <summary>Whom to ask for: a name or a desk. What is empty is not kept.</summary>
    public string Name { get; init; } = "";

    /// <summary>What they do there.</summary>
    public string? Role { get; init; }

    /// <summary>As it is dialled.</summary>
    public string? Phone { get; init; }

    /// <summary>What a phone can dial; null where that is not sure.</summary>
    [JsonIgnore]
    public string? Dial => Phone is { } number ? new Domain.Phone { Number = number }.Dial() : null;

    /// <summary>Their own address at the place.</summary>
    public string? Email { get; init; }

    /// <summary>How to go about it: the hours, the word to say.</summary>
    public string? Words { get; init; }

    /// <summary>The day somebody here last said that it is so.</summary>
    public DateOnly Said { get; init; }
}

/// <summary>Whom to ask for at places, for colleagues who help somebody to get there.</summary>
[Opens]
public interface IWarmHandoffs
{
    /// <summary>By name; none where nothing is kept or the reader does not hold House. Leaves one audit entry where there is something to open.</summary>
    Task<IReadOnlyList<Opened<HandoffContact>>> Of(ServiceId service);
}
