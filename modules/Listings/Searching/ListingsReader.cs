using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Indicators;

namespace Parasol.Listings.Searching;

/// <summary>Answers from the catalogue of an organisation.</summary>
internal sealed class ListingsReader(ParasolDb db, Catalogues catalogues, TimeProvider time) : IListings
{
    const int LargestPage = 100;

    public async Task<ListingPage> Find(OrganisationId organisation, Readers readers, ListingSearch search, CancellationToken cancel = default)
    {
        var catalogue = await catalogues.Of(organisation, db, cancel);
        var now = time.GetUtcNow();
        var area = Prose.Clean(search.Area) is { } asked ? Item.Area(asked) : null;
        var byWords = catalogue.ByWords(Prose.Clean(search.Words));
        var found = catalogue.Items
            .Select((item, number) => (Item: item, Goodness: byWords is null ? 0 : byWords.GetValueOrDefault(number, -1)))
            .Where(one => one.Goodness >= 0 && one.Item.IsListedFor(readers) && Holds(one.Item, search, area, now))
            .ToList();
        if (byWords is not null)
        {
            found = [.. found.OrderByDescending(one => one.Goodness)];
        }
        var (size, page) = (Math.Clamp(search.PageSize, 1, LargestPage), Math.Max(1, search.Page));
        return new ListingPage([.. found.Skip((int)Math.Min((long)(page - 1) * size, int.MaxValue)).Take(size).Select(one => Showing.Of(one.Item, readers, now))], found.Count, page, size);
    }

    public async Task<MatchAnswer> Match(OrganisationId organisation, Readers readers, MatchQuestion question, CancellationToken cancel = default) =>
        Matching.Match((await catalogues.Of(organisation, db, cancel)).Items, readers, question, time.GetUtcNow());

    public async Task<Listing?> Read(OrganisationId organisation, Readers readers, ServiceId service, CancellationToken cancel = default) =>
        (await catalogues.Of(organisation, db, cancel)).Find(service) is { } item && item.IsThereFor(readers) ? Showing.Of(item, readers, time.GetUtcNow()) : null;

    public async Task<IReadOnlyDictionary<ServiceId, Listing>> Read(OrganisationId organisation, Readers readers, IReadOnlyCollection<ServiceId> services, CancellationToken cancel = default)
    {
        var catalogue = await catalogues.Of(organisation, db, cancel);
        var now = time.GetUtcNow();
        return services.Distinct().Select(catalogue.Find).OfType<Item>().Where(item => item.IsThereFor(readers)).ToDictionary(item => item.Service.Id, item => Showing.Of(item, readers, now));
    }

    // Each part asks for what is known: somebody who filters by "free" does not want to be surprised.
    static bool Holds(Item item, ListingSearch search, string? area, DateTimeOffset now) =>
        (search.Need is null || item.Needs.Any(need => need.Code == search.Need))
        && (search.Language is null || item.Speaks(search.Language))
        && (!search.IsFree || item.Facts.Cost.IsFree is Answer.Yes)
        && (!search.IsFreeOrSliding || item.Facts.Cost.IsFree is Answer.Yes || item.Facts.Cost.IsSliding is Answer.Yes)
        && (area is null || item.ServesFolded(area) is Answer.Yes)
        && (!search.Wheelchair || item.Wheelchair is Answer.Yes)
        && search.Has.All(code => IndicatorTerms.Find(code) is { } asked && item.Known(asked, DateOnly.FromDateTime(now.UtcDateTime)).Answer is Answer.Yes)
        && (search.When switch
        {
            ComingWhen.Now => item.Open(now).IsOpen,
            ComingWhen.Evening => item.Ever(hours => hours.Evenings(DateOnly.FromDateTime(now.UtcDateTime))),
            ComingWhen.Weekend => item.Ever(hours => hours.Weekends(DateOnly.FromDateTime(now.UtcDateTime))),
            _ => Answer.Yes,
        }) is Answer.Yes;
}
