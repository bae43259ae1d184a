using Parasol.Listings.Domain;
using Parasol.Listings.Searching;

namespace Parasol.Listings.Carrying;

/// <summary>
/// A place as an entry for a phone's address book: vCard 3.0, which old phones read too. It has the provider's name and what one needs to reach it, and
/// nothing of what it helps with: whoever looks through the phone sees a name like any other.
/// </summary>
internal static class AddressCard
{
    public static byte[] Of(Item item, Listing listing)
    {
        var card = new CardLines().Add("BEGIN", "VCARD").Add("VERSION", "3.0").Text("N", listing.ProviderName, "", "", "", "").Text("FN", listing.ProviderName).Text("ORG", listing.ProviderName);
        foreach (var phone in listing.Phones)
        {
            card.Add(Kind(phone), Number(phone));
        }
        foreach (var told in item.Places.Where(place => !place.IsKeptBack).Select(place => place.Told).OfType<Address>().Where(address => address.Lines.Count > 0).Distinct())
        {
            card.Text("ADR;TYPE=WORK", "", "", string.Join(", ", told.Lines), told.City ?? told.Region, told.State, told.Postcode, told.Country);
        }
        // Only the provider's own: a service's may say what it is for.
        if (item.Provider.Email is { } email)
        {
            card.Add("EMAIL;TYPE=INTERNET", email);
        }
        if (item.Provider.Website is { } website)
        {
            card.Add("URL", website);
        }
        return card.Add("END", "VCARD").ToBytes();
    }

    static string Kind(ListingPhone phone) => phone.Kind.Says switch
    {
        "Fax" => "TEL;TYPE=WORK,FAX",
        "Text messages" => "TEL;TYPE=WORK,MSG",
        _ => "TEL;TYPE=WORK,VOICE",
    };

    // A comma makes a phone wait before it dials the extension.
    static string Number(ListingPhone phone) => phone.Dial is { } dial
        ? phone.Extension is { } extension && extension.All(char.IsAsciiDigit) ? $"{dial},{extension}" : dial
        : phone.Number;
}
