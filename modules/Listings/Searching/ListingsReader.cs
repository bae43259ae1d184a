using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Towns;
using Parasol.Listings.Indicators;

namespace Parasol.Listings.Searching;

/// <summary>Answers from the catalogue of an organisation.</summary>
internal sealed class ListingsReader(ParasolDb db, Catalogues catalogues, TimeProvider time) : IListings
{
    const int LargestPage = 100;
    const int MostTowns = 10;

    /// <summary>In miles: as far as people go for what is listed here.</summary>
    const double Around = 50;

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
        var miles = new Dictionary<ServiceId, double>();
        if (search.Near is { } near && TownTable.Of().Find(near).Only is { } town)
        {
            var far = found.ConvertAll(one => (one.Item, one.Goodness, Miles: one.Item.MilesFrom(town.At)));
            far.RemoveAll(one => one.Miles > search.WithinMiles);
            // An even sort: what is as far, or nobody knows how far, keeps its usual order.
            found = [.. far.OrderBy(one => one.Miles ?? double.MaxValue).Select(one => (one.Item, one.Goodness))];
            miles = far.Where(one => one.Miles is not null).ToDictionary(one => one.Item.Service.Id, one => one.Miles!.Value);
        }
        // Where people say it is not good comes last, however near or well found.
        found = [.. found.OrderBy(one => one.Item.Band?.IsLow ?? false)];
        var (size, page) = (Math.Clamp(search.PageSize, 1, LargestPage), Math.Max(1, search.Page));
        return new ListingPage([.. found.Skip((int)Math.Min((long)(page - 1) * size, int.MaxValue)).Take(size).Select(one => Showing.Of(one.Item, readers, now) with { Miles = miles.TryGetValue(one.Item.Service.Id, out var far) ? far : null })], found.Count, page, size);
    }

    public async Task<MeantTown> Towns(OrganisationId organisation, Readers readers, string typed, CancellationToken cancel = default)
    {
        var meant = TownTable.Of().Find(typed);
        if (meant.Several.Count == 0)
        {
            return new MeantTown(meant.Only?.Label, [], meant.IsGuess);
        }
        var listed = (await catalogues.Of(organisation, db, cancel)).Items.Where(item => item.IsListedFor(readers)).ToList();
        return new MeantTown(null, [.. meant.Several.OrderByDescending(town => listed.Exists(item => item.MilesFrom(town.At) < Around)).Take(MostTowns).Select(town => town.Label)], meant.IsGuess);
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
        && (!search.WalkIn || MatchRules.WalkIn(item.Facts) is Answer.Yes)
        && search.Has.All(code => IndicatorTerms.Find(code) is { } asked && item.Known(asked, DateOnly.FromDateTime(now.UtcDateTime)).Answer is Answer.Yes)
        && (search.When switch
        {
            ComingWhen.Now => item.Open(now).IsOpen,
            ComingWhen.Evening => item.Ever(hours => hours.Evenings(DateOnly.FromDateTime(now.UtcDateTime))),
            ComingWhen.Weekend => item.Ever(hours => hours.Weekends(DateOnly.FromDateTime(now.UtcDateTime))),
            _ => Answer.Yes,
        }) is Answer.Yes;
}
