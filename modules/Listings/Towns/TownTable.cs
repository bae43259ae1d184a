using System.Globalization;
using System.IO.Compression;
using System.Text;
using Parasol.Kernel;
using Parasol.Listings.Searching;

namespace Parasol.Listings.Towns;

/// <summary>
/// Every town and postal code of the United States, bundled: nobody elsewhere is asked where a place is. Read when the first visitor asks.
/// </summary>
internal sealed class TownTable
{
    /// <summary>Codes of one name that lie farther apart than this are different towns.</summary>
    const double Apart = 40;

    static readonly Lazy<TownTable> Read = new(() => new TownTable(Lines()));

    // What people call a place that the post calls otherwise.
    static readonly (string Name, string County, string State)[] AlsoCalled = [("Manhattan", "New York", "NY"), ("Queens", "Queens", "NY"), ("New York City", "New York", "NY"), ("NYC", "New York", "NY")];

    readonly Dictionary<string, Town> _byCode = new(StringComparer.Ordinal);
    readonly Dictionary<string, Town> _byLabel = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Town>> _byName = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);

    sealed record Row(string Code, string Name, string State, string County, Point At);

    TownTable(IEnumerable<string> lines)
    {
        var rows = new List<Row>();
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            if (cells is [var state, var stateName])
            {
                _states[Prose.Fold(state)] = state;
                _states[Prose.Fold(stateName)] = state;
            }
            else if (cells is [var code, var name, var inState, var county, var latitude, var longitude])
            {
                rows.Add(new Row(code, name, inState, county, new Point(double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture))));
            }
        }
        foreach (var row in rows)
        {
            _byCode[row.Code] = new Town($"{row.Code} {row.Name}, {row.State}", row.State, row.At, 1);
        }
        foreach (var group in rows.GroupBy(row => (Name: Known(row.Name), row.State)))
        {
            foreach (var (town, isApart) in Split([.. group]))
            {
                var first = town[0];
                Add(first.Name, isApart ? $"{first.Name}, {first.State} ({first.County})" : $"{first.Name}, {first.State}", first.State, Middle(town), town.Count);
            }
        }
        foreach (var county in rows.Where(row => row.County.Length > 0).GroupBy(row => (row.County, row.State)))
        {
            Add(county.Key.County + " County", $"{county.Key.County} County, {county.Key.State}", county.Key.State, Middle([.. county]), county.Count());
        }
        foreach (var (name, county, state) in AlsoCalled)
        {
            List<Row> of = [.. rows.Where(row => row.County == county && row.State == state)];
            Add(name, $"{name}, {state}", state, Middle(of), of.Count);
        }
    }

    /// <summary>The table.</summary>
    public static TownTable Of() => Read.Value;

    /// <summary>The middle of a postal code, or null.</summary>
    public Point? Code(string? postcode) => postcode is { Length: >= 5 } && _byCode.TryGetValue(postcode[..5], out var town) ? town.At : null;

    /// <summary>The middle of a town of a state, where there is just one of that name.</summary>
    public Point? TownOf(string? city, string? state) => city is not null && state is not null && _states.TryGetValue(Prose.Fold(state), out var code) && InState(Known(city), code) is [var only] ? only.At : null;

    /// <summary>What somebody means who typed this.</summary>
    public Meant Find(string typed)
    {
        var asked = Known(typed);
        if (asked.Length == 0)
        {
            return new Meant(null, []);
        }
        if (asked.Length >= 5 && asked[..5].All(char.IsAsciiDigit) && _byCode.TryGetValue(asked[..5], out var code))
        {
            return new Meant(code, []);
        }
        if (_byLabel.TryGetValue(asked, out var sure))
        {
            return new Meant(sure, []);
        }
        var named = Named(asked);
        return named switch
        {
            [var only] => new Meant(only, []),
            { Count: > 1 } => new Meant(null, named),
            _ => new Meant(null, Alike(asked), IsGuess: true),
        };
    }

    List<Town> Named(string asked)
    {
        var (name, state) = StateOf(asked);
        var towns = state is null ? [] : InState(name, state);
        towns = towns.Count > 0 ? towns : _byName.GetValueOrDefault(asked) ?? _byName.GetValueOrDefault(asked + " county") ?? [];
        return [.. towns.OrderByDescending(town => town.Size).ThenBy(town => town.Label, StringComparer.Ordinal)];
    }

    // "Redwood City, CA", "Brooklyn New York": the last one, two or three words may name a state.
    (string Name, string? State) StateOf(string asked)
    {
        var words = asked.Split(' ');
        for (var last = 1; last <= Math.Min(3, words.Length - 1); last++)
        {
            if (_states.TryGetValue(string.Join(' ', words[^last..]), out var state))
            {
                return (string.Join(' ', words[..^last]), state);
            }
        }
        return (asked, null);
    }

    List<Town> InState(string name, string state) => [.. (_byName.GetValueOrDefault(name) ?? []).Where(town => town.State == state)];

    // Begun, or with one slip of the finger.
    List<Town> Alike(string asked)
    {
        var (name, state) = StateOf(asked);
        return name.Length < 4 ? [] :
        [
            .. _byName.Where(known => known.Key.StartsWith(name, StringComparison.Ordinal) || WordIndex.IsOneSlip(name, known.Key)).SelectMany(known => known.Value)
                .Where(town => state is null || town.State == state)
                .OrderByDescending(town => town.Size).ThenBy(town => town.Label, StringComparer.Ordinal),
        ];
    }

    void Add(string name, string label, string state, Point at, int size)
    {
        var town = new Town(label, state, at, size);
        if (!_byLabel.TryAdd(Known(label), town))
        {
            return;
        }
        if (!_byName.TryGetValue(Known(name), out var towns))
        {
            _byName[Known(name)] = towns = [];
        }
        towns.Add(town);
    }

    static IEnumerable<(List<Row> Town, bool IsApart)> Split(List<Row> rows)
    {
        var middle = Middle(rows);
        return rows.TrueForAll(row => middle.MilesTo(row.At) < Apart) ? [(rows, false)] : rows.GroupBy(row => row.County).Select(county => (county.ToList(), true));
    }

    static Point Middle(List<Row> rows) => new(rows.Average(row => row.At.Latitude), rows.Average(row => row.At.Longitude));

    // As it is compared: "St. Louis" is "Saint Louis".
    static string Known(string name)
    {
        var folded = Prose.Fold(name);
        return folded.Split(' ', 2) switch
        {
            ["st", var rest] => "saint " + rest,
            ["ft", var rest] => "fort " + rest,
            ["mt", var rest] => "mount " + rest,
            _ => folded,
        };
    }

    static IEnumerable<string> Lines()
    {
        using var packed = typeof(TownTable).Assembly.GetManifestResourceStream("towns.br")!;
        using var reader = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
