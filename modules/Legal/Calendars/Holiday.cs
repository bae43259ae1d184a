using System.Globalization;
using System.Text.RegularExpressions;

namespace Parasol.Legal.Calendars;

/// <summary>A day on which courts and offices are closed, each year or once.</summary>
/// <param name="Name">Whose day it is.</param>
/// <param name="On">Which day of a year; null in a year without it.</param>
/// <param name="MovesFromSunday">It is kept on the Monday when it falls on a Sunday.</param>
/// <param name="Since">The first year; null for always.</param>
/// <param name="Until">The last year; null for no end.</param>
internal sealed partial record Holiday(string Name, Func<int, DateOnly?> On, bool MovesFromSunday, int? Since, int? Until)
{
    static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    static readonly DateTimeFormatInfo English = CultureInfo.InvariantCulture.DateTimeFormat;

    /// <summary>The day on which it is kept in a year.</summary>
    public DateOnly? In(int year) => year < Since || year > Until ? null
        : On(year) is { DayOfWeek: DayOfWeek.Sunday } sunday && MovesFromSunday ? sunday.AddDays(1)
        : On(year);

    /// <summary>Reads "third Monday of January", "last Monday of May", "Tuesday after the first Monday of November", "12 February" or "2026-03-09"; null for anything else.</summary>
    public static Func<int, DateOnly?>? Read(string written)
    {
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var once))
        {
            return year => year == once.Year ? once : null;
        }
        if (After().Match(written) is { Success: true } after && Read(after.Groups["of"].Value) is { } first && Weekday(after.Groups["day"].Value) is { } next)
        {
            return year => first(year) is { } day ? day.AddDays(((int)next - (int)day.DayOfWeek + 6) % 7 + 1) : null;
        }
        if (Floating().Match(written) is { Success: true } floats && Weekday(floats.Groups["day"].Value) is { } weekday && Month(floats.Groups["month"].Value) is { } month)
        {
            return floats.Groups["which"].Value is "last"
                ? year => Last(year, month, weekday)
                : year => Nth(year, month, weekday, Array.IndexOf(Ordinals, floats.Groups["which"].Value));
        }
        return Fixed().Match(written) is { Success: true } isFixed && Month(isFixed.Groups["month"].Value) is { } of && int.Parse(isFixed.Groups["day"].Value, CultureInfo.InvariantCulture) is var number && number <= DateTime.DaysInMonth(2024, of)
            ? year => number <= DateTime.DaysInMonth(year, of) ? new DateOnly(year, of, number) : null
            : null;
    }

    static DateOnly Nth(int year, int month, DayOfWeek weekday, int which)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * which);
    }

    static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }

    static DayOfWeek? Weekday(string name) => Enum.TryParse<DayOfWeek>(name, out var day) && Enum.IsDefined(day) ? day : null;

    static int? Month(string name) => Array.IndexOf(English.MonthNames, name) is >= 0 and < 12 and var at ? at + 1 : null;

    [GeneratedRegex(@"\A(?<day>[A-Z]\w+) after the (?<of>.+)\z", RegexOptions.None, 1000)]
    private static partial Regex After();

    [GeneratedRegex(@"\A(?<which>first|second|third|fourth|last) (?<day>[A-Z]\w+) of (?<month>[A-Z]\w+)\z", RegexOptions.None, 1000)]
    private static partial Regex Floating();

    [GeneratedRegex(@"\A(?<day>[1-9]|[12][0-9]|3[01]) (?<month>[A-Z]\w+)\z", RegexOptions.None, 1000)]
    private static partial Regex Fixed();
}
