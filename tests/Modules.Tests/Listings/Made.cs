using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Indicators;
using Parasol.Listings.Rooms;
using Parasol.Listings.Searching;

namespace Parasol.Modules.Tests.Listings;

/// <summary>Made-up services, in memory.</summary>
static class Made
{
    /// <summary>A Monday, ten in the morning in New York.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 11, 23);

    static readonly OrganisationId Here = OrganisationId.New();

    public static Item Service(
        string name = "Clinic", Func<ServiceFacts, ServiceFacts>? facts = null, Func<Decision, Decision>? decision = null, SiteFacts? site = null,
        AddressVisibility visibility = AddressVisibility.Full, string provider = "Harbor House", string source = "sample",
        Vetting vetting = Vetting.Unvetted, DateOnly? reviewOn = null, string? coercion = null)
    {
        var own = new ServiceFacts { Name = name, Status = ServiceStatus.Active };
        var giver = new Provider { Id = ProviderId.New(), Organisation = Here, Source = source, ForeignId = "p", Name = provider, Facts = FactsText.Write(new ProviderFacts { Name = provider }) };
        var service = new Service
        {
            Id = ServiceId.New(), Organisation = Here, Provider = giver.Id, Source = source, ForeignId = name, Name = name, Publication = Publication.Network,
            Facts = FactsText.Write(facts?.Invoke(own) ?? own),
        };
        service.Decide((decision ?? (d => d))(new Decision { Publication = Publication.Network, Needs = ["primary-care"], LastChecked = Today }), Today).IsDone.ShouldBeTrue();
        service.Stand(vetting, reviewOn, coercion).IsDone.ShouldBeTrue();
        List<(Site, PlaceFacts)> places = site is null
            ? []
            : [(new Site { Id = SiteId.New(), Organisation = Here, Provider = giver.Id, Source = source, ForeignId = "s", Facts = FactsText.Write(site), Visibility = visibility }, new PlaceFacts())];
        return new Item(service, giver, places, []);
    }

    /// <summary>The same service, of which something else is known.</summary>
    public static Item Again(Item item, IReadOnlyList<Assertion> said, RoomNote? room = null) =>
        new(item.Service, new Provider { Id = item.Service.Provider, Organisation = Here, Source = item.Service.Source, ForeignId = "p", Name = item.Provider.Name, Facts = FactsText.Write(item.Provider) }, [.. item.OwnPlaces.Select(place => (place.Row, place.Facts))], []) { Said = said, Room = room };

    public static SiteFacts Site(string city = "Hudson", Func<SiteFacts, SiteFacts>? facts = null)
    {
        var site = new SiteFacts
        {
            Name = "Harbor House on Warren Street", TimeZone = "America/New_York", Transport = "Two blocks from the station",
            Addresses = [new Address { Lines = ["1 Quiet Street"], City = city, Region = "Columbia", State = "NY", Postcode = "12534" }],
        };
        return facts?.Invoke(site) ?? site;
    }

    public static Opening Weekly(DayOfWeek day, int opens, int closes) => new() { Every = Every.Week, Days = [new OnDay(day)], Opens = new TimeOnly(opens, 0), Closes = new TimeOnly(closes, 0) };

    public static MatchAnswer Match(this IEnumerable<Item> items, params Limit[] limits) =>
        Matching.Match(items, Readers.Workers, new MatchQuestion(["primary-care"], limits), Now);
}
