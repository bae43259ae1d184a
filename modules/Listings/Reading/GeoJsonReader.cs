using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

/// <summary>
/// Reads a GeoJSON collection in which each point is one service of one organisation at one address. It has no ids: they are made
/// from name and address, so that the same collection read again gives the same ids in any order.
/// </summary>
internal sealed class GeoJsonReader(Findings findings)
{
    readonly Dictionary<string, ReadProvider> _providers = new(StringComparer.Ordinal);
    readonly List<ReadSite> _sites = [];
    readonly List<ReadService> _services = [];
    readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    int _features;

    public Package Read(JsonPart root)
    {
        if (root["features"] is not { Kind: JsonKind.List } features)
        {
            findings.Fault(root.At, Remarks.NoFeatures);
        }
        else
        {
            _features = features.Items.Count;
            foreach (var feature in features.Items)
            {
                Take(feature);
            }
        }
        return new Package
        {
            Layout = Layout.GeoJson,
            Findings = findings,
            ProviderRows = _providers.Count,
            SiteRows = _features,
            ServiceRows = _features,
            Providers = [.. _providers.Values],
            Sites = _sites,
            Services = _services,
        };
    }

    /// <summary>The properties of each point as a row, for a mapping to read. Lists keep their items apart; a point gives its latitude and longitude.</summary>
    public IReadOnlyList<Row> Rows(JsonPart root)
    {
        if (root["features"] is not { Kind: JsonKind.List } features)
        {
            findings.Fault(root.At, Remarks.NoFeatures);
            return [];
        }
        return [.. features.Items.Select(RowOf).OfType<Row>()];
    }

    Row? RowOf(JsonPart feature)
    {
        if (feature["properties"] is not { Kind: JsonKind.Object } properties)
        {
            findings.Fault(feature.At, Remarks.NoProperties);
            return null;
        }
        var row = new Row(feature.At);
        if (feature["geometry"]?["coordinates"] is { Kind: JsonKind.List, Items: [{ Text: not null } longitude, { Text: not null } latitude, ..] })
        {
            row.Set("longitude", new Cell(longitude.Text, longitude.At));
            row.Set("latitude", new Cell(latitude.Text, latitude.At));
        }
        foreach (var (name, part) in properties.Parts)
        {
            var text = part.Kind is JsonKind.List ? string.Join(Mapping.Item, part.Items.Select(item => item.Text).OfType<string>()) : part.Text;
            row.Set(name.ToLowerInvariant(), new Cell(text is "" ? null : text, part.At));
        }
        return row;
    }

    void Take(JsonPart feature)
    {
        if (feature["properties"] is not { Kind: JsonKind.Object } properties)
        {
            findings.Fault(feature.At, Remarks.NoProperties);
            return;
        }
        var words = properties["address"]?.Text;
        if (properties["organization_name"]?.Text is not { } name)
        {
            findings.Fault((properties["organization_name"]?.At ?? properties.At) with { Field = "organization_name" }, Remarks.Empty);
            return;
        }
        var provider = Id("provider", name);
        var id = Id("service", name, words ?? "", properties["city"]?.Text ?? "");
        if (!_ids.Add(id))
        {
            findings.Note(feature.At, Remarks.SamePlaceTwice);
            return;
        }
        List<Kept> kept = [];
        var website = Website(properties["web_url"], kept);
        _providers.TryAdd(provider, new ReadProvider(provider, new ProviderFacts { Name = name, Website = website }, feature.At));
        var address = words is null ? null : AddressOf(words, properties["city"]?.Text);
        var (latitude, longitude) = Point(feature["geometry"]);
        _sites.Add(new ReadSite(id, new Reference(provider, properties.At), new SiteFacts
        {
            Name = name,
            Latitude = latitude,
            Longitude = longitude,
            TimeZone = Zones.OfState(address?.State),
            Addresses = address is null ? [] : [address],
            Phones = [.. Texts(properties["phone_numbers"]).SelectMany(PhoneWords.Read)],
        }, feature.At));
        _services.Add(new ReadService(id, new Reference(provider, properties.At), new ServiceFacts
        {
            Name = name,
            Website = website,
            Status = ServiceStatus.Active,
            Eligibility = Ages(properties),
            Areas = [],
            Terms = [.. new[] { "youth_category", "service_class_level_1", "service_class_level_2" }
                .SelectMany(field => Texts(properties[field])).Select(term => Single(term)).Distinct(StringComparer.Ordinal).Select(term => new Term(term))],
            Keywords = [.. Texts(properties["target_populations"])],
            Kept = kept,
        }, [new ReadPlace(new Reference(id, feature.At), new PlaceFacts())], feature.At));
    }

    // The second line names the county where the town has a field of its own.
    static Address AddressOf(string words, string? city)
    {
        var address = AddressWords.Read(words);
        return city is null || city == address.City
            ? address
            : address with { City = city, Region = address.City };
    }

    string? Website(JsonPart? part, List<Kept> kept)
    {
        if (part?.Text is not { } text)
        {
            return null;
        }
        if (Plain.Web(text) is { } web)
        {
            return web;
        }
        findings.Note(part.At, Remarks.WebKept);
        kept.Add(new Kept("web_url", text));
        return null;
    }

    // A bare number is the youngest age; a bare number in the notes beside it the oldest. The words are kept, for they may mean more.
    Eligibility Ages(JsonPart properties)
    {
        var (ages, notes) = (properties["age_range"], properties["additional_notes"]);
        var words = string.Join(" – ", new[] { ages?.Text, notes?.Text }.OfType<string>());
        if (words.Length == 0)
        {
            return Eligibility.Anyone;
        }
        int? from = ages?.Text is { } low && Plain.Whole(low, out var youngest) && youngest is > 0 and < 120 ? youngest : null;
        int? to = notes?.Text is { } high && Plain.Whole(high, out var oldest) && oldest is > 0 and < 120 && !(oldest < from) ? oldest : null;
        findings.Note((ages?.Text is null ? notes! : ages).At, Remarks.AgeRead);
        return new Eligibility { AgeFrom = from, AgeTo = to, Words = $"Age range as written: {words}" };
    }

    (double? Latitude, double? Longitude) Point(JsonPart? geometry)
    {
        if (geometry?["coordinates"] is not { Kind: JsonKind.List } pair)
        {
            return (null, null);
        }
        if (pair.Items.Count >= 2
            && Plain.Number(pair.Items[0].Text ?? "", out var longitude) && longitude is >= -180 and <= 180
            && Plain.Number(pair.Items[1].Text ?? "", out var latitude) && latitude is >= -90 and <= 90)
        {
            return (latitude, longitude);
        }
        findings.Note(pair.At, Remarks.NotPoint);
        return (null, null);
    }

    static IEnumerable<string> Texts(JsonPart? part) => part?.Kind switch
    {
        JsonKind.List => part.Items.Select(item => item.Text).OfType<string>(),
        JsonKind.Text when part.Text is not null => [part.Text],
        _ => [],
    };

    static string Single(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    static string Id(params string[] parts) => MadeId.Of(parts);
}
