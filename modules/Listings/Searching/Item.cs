using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.Experience;
using Parasol.Listings.Towns;
using Parasol.Listings.Indicators;
using Parasol.Listings.Rooms;

namespace Parasol.Listings.Searching;

/// <summary>One service with everything that finding and matching look at, worked out once when a directory is loaded.</summary>
internal sealed class Item
{
    readonly HashSet<string> _languages;
    readonly List<string> _areas;
    readonly List<string> _postcodes;
    readonly Lazy<IReadOnlyList<Point>> _points;

    public Item(Service service, Provider provider, IReadOnlyList<(Site Site, PlaceFacts Facts)> places, IReadOnlyList<Site> providerSites)
    {
        Service = service;
        Facts = service.Read();
        Provider = provider.Read();
        HasOwnPlaces = places.Count > 0;
        Places = [.. (HasOwnPlaces ? places : providerSites.Select(site => (Site: site, Facts: new PlaceFacts()))).Select(place => new ItemPlace(place.Site, place.Site.Read(), place.Facts))];
        Needs = service.OwnNeeds() ?? (Facts.Needs.Count > 0 ? [.. Facts.Needs.Select(code => Parasol.Listings.Needs.Find(code)).OfType<Need>()] : NeedRules.Guess(NeedRules.ShortTexts(Facts, Provider)));
        NeedsAreGuessed = service.NeedsHere is null && Facts.Needs.Count == 0;
        Languages = [.. Facts.Languages.Concat(HasOwnPlaces ? Places.SelectMany(place => place.Site.Languages) : []).DistinctBy(language => language.Code ?? language.Name)];
        _languages = Languages.Select(language => language.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        _areas = [.. Facts.Areas.Concat(Places.SelectMany(place => place.Facts.Areas)).Concat(Places.SelectMany(place => place.Told is { } told ? new[] { told.City, told.Region } : [])).OfType<string>().Select(Area).Distinct(StringComparer.Ordinal)];
        _postcodes = [.. Places.Select(place => place.Told?.Postcode).OfType<string>().Select(Prose.Fold)];
        Wheelchair = HasOwnPlaces ? Access.Wheelchair(Places.SelectMany(place => place.Site.Access)) : Answer.Unknown;
        Hours = [.. HoursOf()];
        _points = new Lazy<IReadOnlyList<Point>>(() => [.. Places.Select(place => place.Point).OfType<Point>()]);
    }

    public Service Service { get; }

    public ServiceFacts Facts { get; }

    public ProviderFacts Provider { get; }

    /// <summary>The service's places; where the source ties it to none, the provider's.</summary>
    public IReadOnlyList<ItemPlace> Places { get; }

    public bool HasOwnPlaces { get; }

    /// <summary>The places that the source ties the service to.</summary>
    public IReadOnlyList<ItemPlace> OwnPlaces => HasOwnPlaces ? Places : [];

    public IReadOnlyList<Need> Needs { get; }

    public bool NeedsAreGuessed { get; }

    public IReadOnlyList<Language> Languages { get; }

    public Answer Wheelchair { get; }

    /// <summary>What people said who were there; null while nothing may be told.</summary>
    public Band? Band { get; init; }

    /// <summary>Everything that was ever said of it about indicators.</summary>
    public IReadOnlyList<Assertion> Said { get; init; } = [];

    /// <summary>One set of hours for each place at which it has any.</summary>
    public IReadOnlyList<Hours> Hours { get; }

    public ServiceStatus Status => Service.StatusHere ?? Facts.Status;

    /// <summary>Somebody may be sent there.</summary>
    public bool MayRefer => Status is ServiceStatus.Active && Service.Vetting is not (Vetting.Suspended or Vetting.DoNotRefer) && Service.Publication is Publication.Network or Publication.Public;

    /// <summary>Why nobody is sent there, for workers; empty where somebody may be.</summary>
    public IReadOnlyList<Sentence> WhyNot() => MayRefer ? [] : Service switch
    {
        { Vetting: Vetting.DoNotRefer, Coercion: not null } => [.. Coercion.Of(Service.Coercion).Select(mark => new Sentence("It is a coercive program: {0}", new Sentence(mark.No)))],
        { Vetting: Vetting.DoNotRefer or Vetting.Suspended } => [new Sentence("It must not be used now.")],
        _ => [new Sentence(Status is ServiceStatus.Active ? "It is not listed for workers." : "It does not run now.")],
    };

    /// <summary>Listed for these readers.</summary>
    public bool IsListedFor(Readers readers) => readers is Readers.Public ? Service.IsPublic && Status is not ServiceStatus.Defunct : Service.Publication is Publication.Network or Publication.Public;

    /// <summary>There at all for these readers. For the public, what must not be used is not there.</summary>
    public bool IsThereFor(Readers readers) => readers is Readers.Workers || Service.IsPublic;

    public bool IsStale(DateOnly today) => Service.LastChecked is not { } checkedOn || today.DayNumber - checkedOn.DayNumber > Service.FreshDays || Service.IsReviewDue(today);

    /// <summary>What somebody last said of its room; look whether it is still shown.</summary>
    public RoomNote? Room { get; init; }

    /// <summary>Somebody said that it is full, and it still holds.</summary>
    public bool IsFull(DateTimeOffset now) => Room is { Room: Rooms.Room.Full } note && note.IsShown(now);

    /// <summary>What is known of an indicator on a day.</summary>
    public Known Known(Indicator indicator, DateOnly today) => Indicators.Known.Of(indicator, Said, today);

    public bool Speaks(string language) => _languages.Contains(language);

    /// <summary>Whether it serves this area: a town, a county, or the beginning of a postal code.</summary>
    public Answer Serves(string area) => ServesFolded(Area(area));

    /// <summary>The same, of an area that went through <see cref="Area"/>.</summary>
    public Answer ServesFolded(string asked)
    {
        if (asked.Length == 0 || (_areas.Count == 0 && _postcodes.Count == 0))
        {
            return Answer.Unknown;
        }
        var isCode = asked.Any(char.IsAsciiDigit);
        var serves = isCode
            ? _postcodes.Exists(code => code.StartsWith(asked, StringComparison.Ordinal) || (code.Length == 3 && asked.StartsWith(code, StringComparison.Ordinal)))
            : _areas.Exists(known => known == asked || (asked.Length >= 3 && known.StartsWith(asked, StringComparison.Ordinal)) || known is "statewide" or "nationwide");
        return serves ? Answer.Yes : isCode && _postcodes.Count == 0 ? Answer.Unknown : Answer.No;
    }

    /// <summary>
    /// How far it is to the nearest of its places whose address may be told in full. Null where there is none: a place that is kept back is as far from
    /// everywhere as one without an address, so that no distance, order or limit tells of it.
    /// </summary>
    public double? MilesFrom(Point point) => _points.Value.Count == 0 ? null : _points.Value.Min(at => at.MilesTo(point));

    public OpenState Open(DateTimeOffset now)
    {
        if (Hours is [var only])
        {
            return only.At(now);
        }
        var states = Hours.Select(hours => hours.At(now)).ToList();
        return states.Exists(state => state.IsOpen is Answer.Yes) ? states.Find(state => state.IsOpen is Answer.Yes)
            : states.Exists(state => state.IsOpen is Answer.No) ? states.Where(state => state.IsOpen is Answer.No).MinBy(state => state.Next ?? DateTime.MaxValue)
            : new OpenState(Answer.Unknown);
    }

    public Answer Ever(Func<Hours, Answer> holds)
    {
        if (Hours is [var only])
        {
            return holds(only);
        }
        var answers = Hours.Select(holds).ToList();
        return answers.Contains(Answer.Yes) ? Answer.Yes : answers.Contains(Answer.No) ? Answer.No : Answer.Unknown;
    }

    /// <summary>What free words find it by.</summary>
    public IEnumerable<(string Text, int Weight)> Texts()
    {
        yield return (Facts.Name, 4);
        yield return (Provider.Name, 3);
        foreach (var text in new[] { Facts.AlternateName, Facts.Program, Provider.AlternateName }.OfType<string>())
        {
            yield return (text, 3);
        }
        foreach (var need in Needs)
        {
            yield return (need.Label + " " + NeedRules.WordsFor(need), 3);
        }
        foreach (var text in Facts.Terms.Select(term => term.Name).Concat(Facts.Keywords).Concat(Languages.Select(language => language.Name)).Concat(_areas))
        {
            yield return (text, 2);
        }
        foreach (var text in new[] { Facts.Description, Facts.Eligibility.Audience, Provider.Description }.OfType<string>())
        {
            yield return (text, 1);
        }
    }

    // A service's own hours beat those of the place where it is given; hours of a place that is not its own say nothing.
    IEnumerable<Hours> HoursOf()
    {
        if (!HasOwnPlaces)
        {
            if (Facts.Openings.Count > 0)
            {
                yield return new Hours(Facts.Openings, Zones.Find(Places.Select(place => place.Site.TimeZone).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null));
            }
            yield break;
        }
        foreach (var place in Places)
        {
            var rules = place.Facts.Openings.Count > 0 ? place.Facts.Openings : Facts.Openings.Count > 0 ? Facts.Openings : place.Site.Openings;
            if (rules.Count > 0)
            {
                yield return new Hours(rules, Zones.Find(place.Site.TimeZone));
            }
        }
    }

    /// <summary>An area as it is compared.</summary>
    public static string Area(string text)
    {
        var folded = Prose.Fold(text);
        return folded.EndsWith(" county", StringComparison.Ordinal) ? folded[..^7] : folded;
    }
}

/// <summary>A place of a service, with what may be told of its address.</summary>
internal sealed class ItemPlace(Site row, SiteFacts site, PlaceFacts facts)
{
    public Site Row { get; } = row;

    public SiteFacts Site { get; } = site;

    public PlaceFacts Facts { get; } = facts;

    /// <summary>How much of the address is told: as much as both the source and this organisation tell.</summary>
    public AddressVisibility Visibility { get; } = site.Told is { } told && told > row.Visibility ? told : row.Visibility;

    public bool IsKeptBack => Visibility is not AddressVisibility.Full;

    /// <summary>Where it is, of an address that is told in full: as the source has it, or the middle of its postal code or town.</summary>
    public Point? Point => IsKeptBack || Site.Kind is SiteKind.Virtual ? null
        : Site is { Latitude: { } latitude, Longitude: { } longitude } && (latitude, longitude) is not (0, 0) ? new Point(latitude, longitude)
        : Told is { } told ? TownTable.Of().Code(told.Postcode) ?? TownTable.Of().TownOf(told.City, told.State) : null;

    /// <summary>The address to visit, as far as it is told.</summary>
    public Address? Told => Site.Addresses.FirstOrDefault(address => address.Kind is AddressKind.Visit)?.As(Visibility);
}
