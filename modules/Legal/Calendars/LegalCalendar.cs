using System.Collections.Concurrent;
using System.Globalization;
using Parasol.Legal.Tables;

namespace Parasol.Legal.Calendars;

/// <summary>The days on which a kind of court is open. Knows days only: no hours, no zones, no change of the clock.</summary>
/// <param name="Code">NY or FED.</param>
/// <param name="Title">Whose courts.</param>
/// <param name="Standing">What it rests on.</param>
/// <param name="Holidays">Weekends are closed without being named.</param>
internal sealed record LegalCalendar(string Code, string Title, Standing Standing, IReadOnlyList<Holiday> Holidays)
{
    readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, string>> _years = new();

    /// <summary>The name of the holiday on a day; null for none.</summary>
    public string? HolidayOn(DateOnly day) => _years.GetOrAdd(day.Year, Year).GetValueOrDefault(day);

    public bool IsOpen(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && HolidayOn(day) is null;

    /// <summary>The day itself, or the next open one.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsOpen(day))
        {
            day = day.AddDays(1);
        }
        return day;
    }

    /// <summary>The day itself, or the open one before it.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsOpen(day))
        {
            day = day.AddDays(-1);
        }
        return day;
    }

    /// <summary>So many open days later; the day itself is not counted.</summary>
    public DateOnly AddOpenDays(DateOnly day, int count)
    {
        for (; count > 0; count--)
        {
            day = OnOrAfter(day.AddDays(1));
        }
        return day;
    }

    public static LegalCalendar Read(TextBlock block, Faults faults)
    {
        block.Only(faults, ["title", "holiday", .. Standing.Keys]);
        return new LegalCalendar(block.Name, block.Must("title", faults), Standing.Read(block, faults), [.. block.Lines.Where(l => l.Key == "holiday").Select(l => HolidayOf(l, faults)).OfType<Holiday>()]);
    }

    // 31 December 2028 is a Sunday and its Monday lies in the next year, so a year asks the one before it.
    Dictionary<DateOnly, string> Year(int year)
    {
        Dictionary<DateOnly, string> days = [];
        foreach (var holiday in Holidays)
        {
            foreach (var day in new[] { holiday.In(year - 1), holiday.In(year) }.OfType<DateOnly>().Where(d => d.Year == year))
            {
                days.TryAdd(day, holiday.Name);
            }
        }
        return days;
    }

    static Holiday? HolidayOf(TextLine line, Faults faults)
    {
        var parts = line.Value.Split(" | ", StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || Holiday.Read(parts[0]) is not { } on)
        {
            faults.Add(line.Number, $"\"{line.Value}\" is no holiday; write one as in \"third Monday of January | its name\", \"12 February | its name\" or \"2026-03-09 | its name\".");
            return null;
        }
        var (moves, since, until) = (false, (int?)null, (int?)null);
        foreach (var extra in parts[2..])
        {
            switch (extra.Split(' '))
            {
                case ["moves", "from", "Sunday"]: moves = true; break;
                case ["since", var year] when int.TryParse(year, CultureInfo.InvariantCulture, out var first): since = first; break;
                case ["until", var year] when int.TryParse(year, CultureInfo.InvariantCulture, out var last): until = last; break;
                default: faults.Add(line.Number, $"\"{extra}\" says nothing of a holiday; there are \"moves from Sunday\", \"since 2020\" and \"until 2030\"."); break;
            }
        }
        return new Holiday(parts[1], on, moves, since, until);
    }
}
