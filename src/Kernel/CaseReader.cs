using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Parasol.Kernel;

/// <summary>Reads one object of a file of cases, field by field. What it cannot take becomes a sentence that names the case and the field.</summary>
/// <param name="name">How a sentence calls the case.</param>
/// <param name="thing">The object.</param>
/// <param name="faults">Where the sentences go.</param>
public sealed partial class CaseReader(string name, JsonElement thing, List<string> faults)
{
    const int LongestDigits = 12;

    /// <summary>Names every field that is not among these, and every one that stands there twice.</summary>
    public void Only(params string[] known)
    {
        var names = thing.EnumerateObject().Select(p => p.Name).ToList();
        foreach (var field in names.Except(known))
        {
            Fault(field, $"there is no such field; there are {string.Join(", ", known)}.");
        }
        foreach (var field in names.GroupBy(n => n).Where(g => g.Count() > 1))
        {
            Fault(field.Key, "stands there twice.");
        }
    }

    /// <summary>What stands in a field; null when it is not there, or null.</summary>
    public JsonElement? Find(string field) => thing.TryGetProperty(field, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    /// <summary>A text that is known; null when it was left out, or is not.</summary>
    public string? Text(string field, Func<string, string?> known, string says)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }
        var found = value.ValueKind == JsonValueKind.String ? known(value.GetString()!) : null;
        return found ?? Fault<string?>(field, says);
    }

    /// <summary>A day as in 2026-03-09.</summary>
    public DateOnly? Day(string field, bool isNeeded = true)
    {
        if (Find(field) is not { } value)
        {
            return isNeeded ? Fault<DateOnly?>(field, "is missing; write a date as in 2026-03-09.") : null;
        }
        return value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Fault<DateOnly?>(field, "write a date as in 2026-03-09.");
    }

    /// <summary>A whole number.</summary>
    public int? Whole(string field) => Find(field) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : Fault<int?>(field, "write a whole number.");

    /// <summary>A figure as it is written: a number, or the same between quotes. Nothing is rounded on the way in.</summary>
    public decimal? Amount(string field, bool isNeeded = false, int places = 2)
    {
        if (Find(field) is not { } value)
        {
            return isNeeded ? Fault<decimal?>(field, "is missing; write an amount as in 120.00.") : null;
        }
        var written = value.ValueKind switch { JsonValueKind.Number => value.GetRawText(), JsonValueKind.String => value.GetString()!, _ => "" };
        return Plain().Match(written) is { Success: true } match && match.Groups[1].Length <= LongestDigits && match.Groups[2].Value.TrimEnd('0').Length <= places
            ? decimal.Parse(match.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : Fault<decimal?>(field, $"write an amount as in 120.00, not below zero, with at most {places} digits after the point.");
    }

    /// <summary>Says what is wrong with a field.</summary>
    public void Fault(string field, string says) => faults.Add($"{name}, {field}: {says}");

    /// <summary>How a sentence calls a case: by its id, or by its number where it has none.</summary>
    public static string NameOf(JsonElement one, int number) => one.ValueKind == JsonValueKind.Object && one.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
        ? $"Case {Prose.Clean(id.ToString())}"
        : $"Case number {number}";

    /// <summary>The id as it was given, text or number; it outlives the file.</summary>
    public JsonElement? Id()
    {
        var id = Find("id");
        if (id is { ValueKind: not (JsonValueKind.String or JsonValueKind.Number) })
        {
            Fault("id", "write a text or a number.");
        }
        return id?.Clone();
    }

    T? Fault<T>(string field, string says)
    {
        Fault(field, says);
        return default;
    }

    [GeneratedRegex(@"\A([0-9]+)(?:\.([0-9]{1,20}))?\z", RegexOptions.None, 1000)]
    private static partial Regex Plain();
}
