namespace Parasol.Listings.Domain;

internal enum AddressKind
{
    Visit,
    Mail,
}

/// <summary>A postal address in the parts its source gave; <see cref="Words"/> holds the original where parts were worked out.</summary>
internal sealed record Address
{
    public AddressKind Kind { get; init; }

    public string? Attention { get; init; }

    public IReadOnlyList<string> Lines { get; init; } = [];

    public string? City { get; init; }

    /// <summary>County, district or another name for the area around.</summary>
    public string? Region { get; init; }

    public string? State { get; init; }

    public string? Postcode { get; init; }

    public string? Country { get; init; }

    public string? Words { get; init; }

    /// <summary>What may be told of this address. Hidden gives null; area only keeps town, region, state and three signs of the postcode.</summary>
    public Address? As(AddressVisibility visibility) => visibility switch
    {
        AddressVisibility.Full => this,
        AddressVisibility.AreaOnly => new Address { Kind = Kind, City = City, Region = Region, State = State, Country = Country, Postcode = Start(Postcode) },
        _ => null,
    };

    static string? Start(string? postcode) => postcode is null || postcode.Length <= 3 ? postcode : postcode[..3];
}
