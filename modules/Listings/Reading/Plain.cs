using System.Globalization;
using System.Text.RegularExpressions;
using Parasol.Kernel;

namespace Parasol.Listings.Reading;

/// <summary>How a date was written, where that matters to who reads it.</summary>
internal enum DateReading
{
    Good,

    /// <summary>Year 0001: each year.</summary>
    EveryYear,

    /// <summary>A year of two digits: the century is a guess.</summary>
    TwoDigitYear,

    Wrong,
}

/// <summary>The plain values that sources write in many ways: days, times, truth, numbers, addresses of the web and of mail.</summary>
internal static partial class Plain
{
    static readonly string[] Formats =
        ["yyyy-MM-dd", "M/d/yyyy", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy/M/d", "MMMM d yyyy"];

    static readonly string[] ShortFormats = ["M/d/yy", "M-d-yy"];

    static readonly string[] TimeFormats = ["H:mm", "HH:mm", "H:mm:ss", "h:mm tt", "h:mmtt", "h tt", "htt"];

    /// <summary>A day, month first where it is written in numbers, as in the United States; never a guess at the century.</summary>
    public static DateReading Date(string text, out DateOnly day)
    {
        var clean = text.Trim();
        if (DateOnly.TryParseExact(clean, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return day.Year == 1 ? DateReading.EveryYear : DateReading.Good;
        }
        if (DateTimeStamp().IsMatch(clean) && DateOnly.TryParseExact(clean[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return DateReading.Good;
        }
        return DateOnly.TryParseExact(clean, ShortFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? DateReading.TwoDigitYear : DateReading.Wrong;
    }

    /// <summary>A time of day, with the minutes ahead of UTC where they are written. 24:00 is midnight.</summary>
    public static bool Time(string text, out TimeOnly time, out int? offset)
    {
        offset = null;
        var clean = text.Trim().ToUpperInvariant().Replace(".M.", "M", StringComparison.Ordinal).Replace(".M", "M", StringComparison.Ordinal);
        if (TimeWithOffset().Match(clean) is { Success: true } match)
        {
            clean = match.Groups["time"].Value;
            offset = match.Groups["zone"].Value is "Z" ? 0 : Minutes(match.Groups["zone"].Value);
        }
        if (clean is "24:00" or "24:00:00")
        {
            time = TimeOnly.MinValue;
            return true;
        }
        return TimeOnly.TryParseExact(clean, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    public static bool Truth(string text, out bool value)
    {
        switch (text.Trim().ToLowerInvariant())
        {
            case "true" or "yes" or "1" or "t" or "y":
                value = true;
                return true;
            case "false" or "no" or "0" or "f" or "n":
                value = false;
                return true;
            default:
                value = false;
                return false;
        }
    }

    public static bool Number(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    public static bool Whole(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
        || (Number(text, out var number) && number is >= int.MinValue and <= int.MaxValue && number == Math.Floor(number) && Fits((int)number, out value));

    static bool Fits(int number, out int value)
    {
        value = number;
        return true;
    }

    /// <summary>A web address. "www.example.org" gets its scheme; what has no dot, or another scheme than the web's, is none.</summary>
    public static string? Web(string text)
    {
        var clean = text.Trim();
        if (clean.Any(char.IsWhiteSpace))
        {
            return null;
        }
        var whole = clean.Contains("://", StringComparison.Ordinal) ? clean : "https://" + clean;
        var isWeb = Uri.TryCreate(whole, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0
            && uri.Host.Contains('.')
            && !uri.Host.EndsWith('.');
        return isWeb ? whole : null;
    }

    public static bool IsMail(string text) => MailAddress().IsMatch(text);

    /// <summary>A list written in one cell.</summary>
    public static IReadOnlyList<string> List(string? text, char separator) => text is null
        ? []
        : [.. text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Prose.Clean).OfType<string>().Distinct(StringComparer.Ordinal)];

    static int Minutes(string zone) =>
        (zone[0] == '-' ? -1 : 1) * ((int.Parse(zone.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60) + (zone.Length > 3 ? int.Parse(zone.AsSpan(zone.Length - 2), CultureInfo.InvariantCulture) : 0));

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DateTimeStamp();

    [GeneratedRegex(@"^(?<time>\d{1,2}:\d\d(:\d\d)?)\s?(?<zone>Z|[+-]\d\d(:?\d\d)?)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TimeWithOffset();

    [GeneratedRegex(@"^[^@\s""<>]+@[^@\s""<>]+\.[^@\s""<>.]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MailAddress();
}
