using System.Globalization;
using System.Text.Json;
using Parasol.Kernel;
using Parasol.Legal.Screening;

namespace Parasol.Legal.AtTheConsole;

/// <summary>Reads the facts of one person or record out of a case. What was left out is unknown, or counts as what the fact says it counts as.</summary>
internal sealed class FactReader(CaseReader fields, JsonElement thing, DateOnly asOf)
{
    const string Unknown = "UNKNOWN";

    readonly Dictionary<string, FactValue> _values = [];
    readonly Dictionary<string, string> _assumed = [];

    public IReadOnlyDictionary<string, FactValue> Values => _values;

    /// <summary>What was left out, with what it counts as.</summary>
    public IReadOnlyDictionary<string, string> Assumed => _assumed;

    /// <summary>Days of which only the month or the year was told.</summary>
    public List<string> Rough { get; } = [];

    public FactReader Read(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            _values[fact.Name] = !thing.TryGetProperty(fact.Name, out var value) ? LeftOut(fact) : fact.Kind switch
            {
                FactKind.Word => Word(fact, value),
                FactKind.Day => Day(fact, value),
                FactKind.Tags => Tags(fact, value),
                _ => value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? FactValue.Of(value.ToString()) : value.ValueKind == JsonValueKind.Null ? FactValue.None : Fault(fact, "write a text or a number."),
            };
        }
        return this;
    }

    FactValue LeftOut(Fact fact)
    {
        if (fact.MustBeSaid)
        {
            return Fault(fact, $"is missing; write one of {string.Join(", ", fact.Words)}.");
        }
        if (fact.Kind == FactKind.Tags)
        {
            _assumed[fact.Name] = "none";
            return new FactValue { Tags = [] };
        }
        if (fact.LeftOut is { } word)
        {
            _assumed[fact.Name] = word;
            return FactValue.Of(word);
        }
        return fact.CanBeNone ? FactValue.None : Open(fact);
    }

    FactValue Word(Fact fact, JsonElement value)
    {
        var isYesOrNo = fact.Words.Contains(FactValue.Yes);
        switch (value.ValueKind)
        {
            case JsonValueKind.True when isYesOrNo: return FactValue.Of(FactValue.Yes);
            case JsonValueKind.False when isYesOrNo: return FactValue.Of(FactValue.No);
            case JsonValueKind.Null when !fact.MustBeSaid: return Open(fact);
            case JsonValueKind.String when IsUnknown(value): return fact.MustBeSaid ? Fault(fact, $"must be said; write one of {string.Join(", ", fact.Words)}.") : Open(fact, value.GetString()!.Equals(FactValue.NotAsked, StringComparison.OrdinalIgnoreCase) ? FactValue.NotAsked : FactValue.Unsure);
            case JsonValueKind.String when fact.Words.FirstOrDefault(w => w.Equals(value.GetString(), StringComparison.OrdinalIgnoreCase)) is { } word: return FactValue.Of(word);
        }
        return Fault(fact, $"write one of {string.Join(", ", fact.Words)}{(fact.MustBeSaid ? "" : ", UNSURE, NOT_ASKED")}{(isYesOrNo ? ", true, false" : "")}.");
    }

    FactValue Day(Fact fact, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return fact.CanBeNone ? FactValue.None : Open(fact);
        }
        if (IsUnknown(value))
        {
            return Open(fact, FactValue.Unsure);
        }
        var written = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (fact.IsRough && RoughDay(written) is { } rough)
        {
            Rough.Add($"{fact.Name}: only {written} is known, so its last day counts.");
            return FactValue.Of(rough < asOf ? rough : asOf);
        }
        if (Days.Read(fields, fact.Name) is not { } day)
        {
            return Open(fact);
        }
        return day <= asOf ? FactValue.Of(day) : Fault(fact, "this day lies after asOf.");
    }

    FactValue Tags(Fact fact, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return new FactValue { Tags = [] };
        }
        if (IsUnknown(value))
        {
            return Open(fact);
        }
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Fault(fact, $"write a list of {string.Join(", ", fact.Words)}.");
        }
        List<string> tags = [];
        foreach (var one in value.EnumerateArray())
        {
            if (one.ValueKind == JsonValueKind.String && fact.Words.FirstOrDefault(w => w.Equals(one.GetString(), StringComparison.OrdinalIgnoreCase)) is { } tag)
            {
                tags.Add(tag);
            }
            else
            {
                Fault(fact, $"{one.GetRawText()} is none of {string.Join(", ", fact.Words)}.");
            }
        }
        return new FactValue { Tags = tags };
    }

    // "2016" or "2016-04": who remembers no more than that gets the day from which everything counted later is safe.
    static DateOnly? RoughDay(string written) => written.Length switch
    {
        4 when int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2199 => new DateOnly(year, 12, 31),
        7 when DateOnly.TryParseExact(written + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is >= 1900 and <= 2199 => first.AddMonths(1).AddDays(-1),
        _ => null,
    };

    static bool IsUnknown(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString()!.ToUpperInvariant() is FactValue.Unsure or FactValue.NotAsked or Unknown;

    static FactValue Open(Fact fact, string word = FactValue.NotAsked) => FactValue.Unknown([fact.Name], word);

    FactValue Fault(Fact fact, string says)
    {
        fields.Fault(fact.Name, says);
        return Open(fact);
    }
}
