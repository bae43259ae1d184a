using System.Globalization;
using Parasol.Kernel;

namespace Parasol.Listings.Hsds;

/// <summary>What a list is asked for.</summary>
internal sealed record HsdsQuery
{
    public const int LargestPage = 10_000;

    const int UsualPage = 50;

    public int Page { get; init; } = 1;

    public int PerPage { get; init; } = UsualPage;

    public bool IsStream { get; init; }

    public bool Minimal { get; init; }

    public bool Full { get; init; }

    /// <summary>Null: an organization's services are not asked for in a list.</summary>
    public bool? FullService { get; init; }

    public bool TopOnly { get; init; }

    public string? ParentId { get; init; }

    public string? Search { get; init; }

    public string? TermId { get; init; }

    public string? TaxonomyId { get; init; }

    public string? OrganizationId { get; init; }

    public DateTimeOffset? ModifiedAfter { get; init; }

    public string? Postcode { get; init; }

    /// <summary>In metres.</summary>
    public double? Proximity { get; init; }

    /// <summary>Reads the parameters of a list. One that the list does not have is passed over, as HSDS clients send them all.</summary>
    public static Outcome<HsdsQuery> Read(HsdsList list, IReadOnlyDictionary<string, string> given)
    {
        Refusal? wrong = null;
        string? Text(string name) => list.Parameters.Contains(name) && given.TryGetValue(name, out var text) && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
        int Whole(string name, int usual, int most)
        {
            if (Text(name) is not { } text)
            {
                return usual;
            }
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            {
                return number;
            }
            wrong = Refusal.Rule("{0} is a whole number from 1 to {1}.", name, name, most.ToString(CultureInfo.InvariantCulture));
            return usual;
        }
        bool? Truth(string name)
        {
            switch (Text(name)?.ToLowerInvariant())
            {
                case null:
                    return null;
                case "true" or "1":
                    return true;
                case "false" or "0":
                    return false;
                default:
                    wrong = Refusal.Rule("{0} is true or false.", name, name);
                    return null;
            }
        }
        var format = Text("format")?.ToLowerInvariant() ?? "json";
        if (format is not ("json" or "ndjson"))
        {
            wrong = Refusal.Rule("{0} is one of these: {1}.", "format", "format", "json, ndjson");
        }
        DateTimeOffset? after = null;
        if (Text("modified_after") is { } moment)
        {
            if (DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            {
                after = at;
            }
            else
            {
                wrong = Refusal.Rule("{0} is a day and a time, as in 2026-03-09T14:30:00Z.", "modified_after", "modified_after");
            }
        }
        double? metres = null;
        if (Text("proximity") is { } distance)
        {
            if (double.TryParse(distance, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            {
                metres = number;
            }
            else
            {
                wrong = Refusal.Rule("{0} is a number of meters.", "proximity", "proximity");
            }
            if (Text("postcode") is null)
            {
                wrong = Refusal.Rule("{0} is counted from a postal code. Give one as postcode.", "proximity", "proximity");
            }
        }
        var minimal = Truth("minimal") ?? false;
        var query = new HsdsQuery
        {
            Page = Whole("page", 1, int.MaxValue), PerPage = Whole("per_page", minimal ? LargestPage : UsualPage, LargestPage), IsStream = format == "ndjson",
            Minimal = minimal, Full = Truth("full") ?? false, FullService = Truth("full_service"), TopOnly = Truth("top_only") ?? false, ParentId = Text("parent_id"),
            Search = Text("search"), TermId = Text("taxonomy_term_id"), TaxonomyId = Text("taxonomy_id"), OrganizationId = Text("organization_id"),
            ModifiedAfter = after, Postcode = Text("postcode"), Proximity = metres,
        };
        return wrong is null ? query : wrong;
    }

    /// <summary>The records that meet everything that is asked for.</summary>
    public IReadOnlyList<Record> Of(HsdsDirectory directory, IReadOnlyList<Record> all)
    {
        var words = Search is null ? [] : Prose.Fold(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var near = Proximity is { } metres && Postcode is { } code ? new Nearby(directory, code, metres) : null;
        return
        [
            .. all.Where(record =>
                record.HasWords(words)
                && (TermId is null || record.Terms.Contains(TermId.ToLowerInvariant()))
                && (TaxonomyId is null || record.Taxonomies.Contains(TaxonomyId.ToLowerInvariant()))
                && (OrganizationId is null || string.Equals(record.Organization, OrganizationId, StringComparison.OrdinalIgnoreCase))
                // Where nobody knows when it changed it may have: who copies a directory must not miss it.
                && (ModifiedAfter is not { } after || record.Modified is not { } modified || modified >= after)
                // No term here has a parent, so each is at the top and none has children.
                && (ParentId is null || string.Equals((string?)record.Entry["parent_id"], ParentId, StringComparison.OrdinalIgnoreCase))
                && (!TopOnly || record.Entry["parent_id"] is null)
                && (near?.Has(record.Entry) ?? (Postcode is null || Covers(record.Entry, Postcode)))),
        ];
    }

    // A service at a location covers a postal code where the place has it, or begins with it as far as it is told; where areas are named by codes, these count too.
    static bool Covers(Entry place, string postcode)
    {
        var asked = Prose.Fold(postcode).Replace(" ", "", StringComparison.Ordinal);
        return asked.Length > 0 && CodesOf(place).Any(code => code.StartsWith(asked, StringComparison.Ordinal) || (code.Length >= 3 && asked.StartsWith(code, StringComparison.Ordinal)));
    }

    internal static IEnumerable<string> CodesOf(Entry place) => HsdsDirectory.AddressesOf(place.One("location")!)
        .Select(address => (string?)address["postal_code"]).OfType<string>()
        .Concat(place.List("service_areas").Select(area => (string?)area["name"]).OfType<string>().Where(name => name.Any(char.IsAsciiDigit)))
        .Select(code => Prose.Fold(code).Replace(" ", "", StringComparison.Ordinal)).Where(code => code.Length > 0);

    /// <summary>
    /// Within so many metres of a postal code. Where the code lies is the middle of the places in it that this directory tells of: no table of
    /// codes is asked, no place that is kept back counts, and for a code in which it knows no place nothing is found.
    /// </summary>
    sealed class Nearby
    {
        const double EarthRadius = 6_371_000;

        readonly (double Latitude, double Longitude)? _centre;
        readonly double _metres;

        public Nearby(HsdsDirectory directory, string postcode, double metres)
        {
            _metres = metres;
            var asked = Prose.Fold(postcode).Replace(" ", "", StringComparison.Ordinal);
            var points = directory.ServicesAtLocations.Where(record => CodesOf(record.Entry).Contains(asked)).Select(record => PointOf(record.Entry)).OfType<(double Latitude, double Longitude)>().ToList();
            _centre = points.Count == 0 ? null : (points.Average(point => point.Latitude), points.Average(point => point.Longitude));
        }

        public bool Has(Entry place) => _centre is { } from && PointOf(place) is { } to && Metres(from, to) <= _metres;

        static (double Latitude, double Longitude)? PointOf(Entry place) =>
            place.One("location") is { } location && location["latitude"] is double latitude && location["longitude"] is double longitude ? (latitude, longitude) : null;

        static double Metres((double Latitude, double Longitude) from, (double Latitude, double Longitude) to)
        {
            var (a, b) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(to.Latitude));
            var (up, along) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(to.Longitude - from.Longitude) / 2));
            return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt((up * up) + (Math.Cos(a) * Math.Cos(b) * along * along))));
        }
    }
}

/// <summary>A list of the API: its address, its records, and which parameters it takes.</summary>
internal sealed record HsdsList(string Name, string Table, Func<HsdsDirectory, IReadOnlyList<Record>> Records, string[] Parameters)
{
    static readonly string[] Every = ["search", "page", "per_page", "format"];

    public static IReadOnlyList<HsdsList> All { get; } =
    [
        new("services", "services", directory => directory.Services, [.. Every, "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full"]),
        new("organizations", "organizations", directory => directory.Organizations, [.. Every, "taxonomy_term_id", "taxonomy_id", "full_service", "full"]),
        new("service_at_locations", "service_at_location", directory => directory.ServicesAtLocations,
            [.. Every, "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "full", "postcode", "proximity"]),
        new("taxonomies", "taxonomies", directory => directory.Taxonomies, Every),
        new("taxonomy_terms", "taxonomy_terms", directory => directory.Terms, [.. Every, "taxonomy_id", "top_only", "parent_id"]),
    ];
}
