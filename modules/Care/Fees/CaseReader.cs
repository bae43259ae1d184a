using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Parasol.Care.Fees;

/// <summary>Reads one object of a file of cases, field by field. What it cannot take becomes a sentence that names the case and the field.</summary>
internal sealed partial class CaseReader(string name, JsonElement thing, List<string> faults)
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

    public JsonElement? Find(string field) => thing.TryGetProperty(field, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    public string? Text(string field, Func<string, string?> known, string says)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }
        var found = value.ValueKind == JsonValueKind.String ? known(value.GetString()!) : null;
        return found ?? Fault<string?>(field, says);
    }

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

    public void Fault(string field, string says) => faults.Add($"{name}, {field}: {says}");

    T? Fault<T>(string field, string says)
    {
        Fault(field, says);
        return default;
    }

    [GeneratedRegex(@"\A([0-9]+)(?:\.([0-9]{1,20}))?\z", RegexOptions.None, 1000)]
    private static partial Regex Plain();
}
