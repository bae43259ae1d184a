using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Parasol.Kernel;

namespace Parasol.Listings.Reading;

/// <summary>Where one of our fields comes from: a column of theirs, or words that are the same for every row.</summary>
internal sealed record MappedField(string Name, string? Column, string? Words, string? Sign, Spot At);

/// <summary>
/// A mapping as a volunteer writes it, one line for each field: <c>our field = their column</c>. Words in quotation marks stand for
/// themselves; <c>split by</c> and a sign makes a list of one cell. What is wrong in it is named with line and column.
/// </summary>
internal sealed partial class Mapping
{
    /// <summary>Signs of a line. Nobody writes longer ones, and patterns are slow on what goes on without end.</summary>
    const int Longest = 1000;

    /// <summary>Between the items of a list that was a list in its source.</summary>
    public const char Item = '\u001F';

    static readonly FrozenSet<string> Lists = Names(
        "organization.phones location.phones location.accessibility service.phones service.languages service.service_areas service.required_documents service.keywords service.terms");

    static readonly FrozenSet<string> Singles = Names(
        "organization.id organization.name organization.alternate_name organization.description organization.website organization.email"
        + " location.id location.name location.description location.url location.address location.address_1 location.address_2 location.city location.region"
        + " location.state_province location.postal_code location.country location.latitude location.longitude location.transportation location.hours"
        + " service.id service.name service.alternate_name service.description service.url service.email service.status service.application_process"
        + " service.wait_time service.interpretation_services service.alert service.fees service.accepted_payments service.eligibility_description"
        + " service.minimum_age service.maximum_age service.hours service.assured_date");

    static readonly string[] Needed = ["organization.name", "service.name"];

    readonly Dictionary<string, MappedField> _fields = new(StringComparer.Ordinal);

    public IEnumerable<MappedField> Fields => _fields.Values;

    /// <summary>Reads a mapping. Null, with faults, where a line of it cannot be followed.</summary>
    public static Mapping? Read(SourceFile file, Findings findings)
    {
        var before = findings.FaultCount;
        var mapping = new Mapping();
        var number = 0;
        foreach (var line in file.Text.Split('\n'))
        {
            number++;
            if (line.TrimStart() is { Length: > 0 } text && text[0] != '#')
            {
                mapping.Take(line.TrimEnd(), new Spot(file.Name, number, 1), findings);
            }
        }
        foreach (var needed in findings.FaultCount > before ? [] : Needed.Where(name => !mapping._fields.ContainsKey(name)))
        {
            findings.Fault(new Spot(file.Name, number, 1, needed), Remarks.MappingFieldMissing, needed);
        }
        return findings.FaultCount == before ? mapping : null;
    }

    void Take(string line, Spot start, Findings findings)
    {
        var match = line.Length > Longest ? Match.Empty : Line().Match(line);
        if (!match.Success)
        {
            findings.Fault(start with { Column = line.Length - line.TrimStart().Length + 1 }, Remarks.MappingLine);
            return;
        }
        var name = match.Groups["name"].Value.ToLowerInvariant();
        var atName = start with { Column = match.Groups["name"].Index + 1, Field = name };
        var at = start with { Column = match.Groups["from"].Index + 1, Field = name };
        var sign = match.Groups["sign"] is { Success: true } written ? SignOf(written.Value) : null;
        if (!Lists.Contains(name) && !Singles.Contains(name))
        {
            findings.Fault(atName, Remarks.MappingFieldUnknown, match.Groups["name"].Value);
        }
        else if (sign is not null && !Lists.Contains(name))
        {
            findings.Fault(start with { Column = match.Groups["sign"].Index + 1, Field = name }, Remarks.MappingSplit, name);
        }
        else if (match.Groups["from"].Value.StartsWith('"') && !match.Groups["words"].Success)
        {
            findings.Fault(at, Remarks.MappingQuote);
        }
        else if (!_fields.TryAdd(name, Made(name, match, sign, at)))
        {
            findings.Fault(atName, Remarks.MappingFieldTwice, name);
        }
    }

    static MappedField Made(string name, Match match, string? sign, Spot at) => match.Groups["words"] is { Success: true } words
        ? new MappedField(name, null, Prose.Clean(words.Value), sign, at)
        : new MappedField(name, Prose.Clean(match.Groups["from"].Value)?.ToLowerInvariant(), null, sign, at);

    static string SignOf(string written) => written.Trim('"') switch
    {
        "line" => "\n",
        "comma" => ",",
        "semicolon" => ";",
        var sign => sign,
    };

    /// <summary>Every column that the mapping names must be there; one that it does not name is said, for it is left out.</summary>
    public void Check(string file, IReadOnlyList<string> columns, Findings findings)
    {
        foreach (var field in _fields.Values.Where(field => field.Column is not null && !columns.Contains(field.Column, StringComparer.Ordinal)))
        {
            findings.Fault(field.At, Remarks.MappingColumnMissing, field.Column!);
        }
        var named = _fields.Values.Select(field => field.Column).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            if (!named.Contains(columns[i]))
            {
                findings.Note(new Spot(file, 1, i + 1, columns[i]), Remarks.ColumnNotMapped, columns[i]);
            }
        }
    }

    /// <summary>Their row under our names; each cell keeps the place where it stands in their file.</summary>
    public Row Apply(Row theirs)
    {
        var ours = new Row(theirs.At);
        foreach (var field in _fields.Values)
        {
            var cell = field.Column is null ? new Cell(field.Words, theirs.At) : theirs[field.Column];
            ours.Set(field.Name, Lists.Contains(field.Name) ? cell : cell with { Text = cell.Text?.Replace(Item.ToString(), ", ", StringComparison.Ordinal) });
        }
        return ours;
    }

    /// <summary>The items of a list: split by the sign of the mapping, or as the source lists them.</summary>
    public IReadOnlyList<string> List(Row ours, string name)
    {
        if (ours.Text(name) is not { } text)
        {
            return [];
        }
        var parts = text.Split(Item).SelectMany(part => _fields[name].Sign is { Length: > 0 } sign ? part.Split(sign) : [part]);
        return [.. parts.Select(Prose.Clean).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex("""^\s*(?<name>[A-Za-z_.0-9]+)\s*=\s*(?<from>"(?<words>[^"]+)"|\S.*?)(\s+split\s+by\s+(?<sign>"[^"]+"|\S+))?\s*$""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Line();
}
