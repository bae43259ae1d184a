using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Vault;

namespace Parasol.Requests.Answering;

/// <summary>Other places to name when we cannot help ourselves: found by words, or those that answer the needs that were ticked.</summary>
[Opens]
sealed class OtherPlaces(IListings listings, IStaffVault vault)
{
    const int Most = 12;

    /// <param name="words">What to look for; null for the needs.</param>
    /// <param name="needs">The needs ticked in the request.</param>
    /// <param name="chosen">Chosen before: they stay in the list.</param>
    public async Task<IReadOnlyList<Listing>> Read(string? words, IReadOnlyList<string> needs, IReadOnlyCollection<ServiceId> chosen)
    {
        var organisation = vault.Me!.Organisation;
        var kept = (await listings.Read(organisation, Readers.Workers, chosen)).Values.Where(l => l.MayRefer);
        var found = words is not null ? (await listings.Find(organisation, Readers.Workers, new ListingSearch { Words = words, PageSize = Most })).Listings
            : needs.Count > 0 ? [.. (await listings.Match(organisation, Readers.Workers, new MatchQuestion(needs, []))).Options.Take(Most).Select(o => o.Listing)]
            : [];
        return [.. kept.Concat(found.Where(l => l.MayRefer)).DistinctBy(l => l.Id)];
    }
}
