using System.Text.RegularExpressions;
using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

/// <summary>Addresses written as one text, in the way of the United States. The words are kept beside whatever parts are found.</summary>
internal static partial class AddressWords
{
    /// <summary>"226 W. Main Street, Tavares, FL 32778"; "Tampa, FL"; "FL 32955"; "State: FL".</summary>
    public static Address Read(string text)
    {
        var clean = Tag().Replace(text, "").Trim().TrimEnd(',');
        if (OnlyState().Match(clean) is { Success: true } only)
        {
            return new Address { State = only.Groups["state"].Value, Country = "US", Words = text };
        }
        var parts = clean.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || StateAndPostcode().Match(parts[^1]) is not { Success: true } end)
        {
            return new Address { Lines = parts, Words = text };
        }
        return new Address
        {
            Lines = parts.Length > 2 ? parts[..^2] : [],
            City = parts.Length > 1 ? parts[^2] : null,
            State = end.Groups["state"].Value,
            Postcode = end.Groups["code"] is { Success: true } code ? code.Value : null,
            Country = "US",
            Words = text,
        };
    }

    [GeneratedRegex(@"<[^<>]{0,20}>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^State:\s*(?<state>[A-Z]{2})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnlyState();

    [GeneratedRegex(@"^(?<state>[A-Z]{2})(\s+(?<code>\d{5}(-\d{4})?))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StateAndPostcode();
}
