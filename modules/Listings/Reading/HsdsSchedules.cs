using System.Globalization;
using System.Text.RegularExpressions;
using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

/// <summary>Reads an HSDS schedule, which is a subset of RFC 5545's recurrence rules, into an opening rule with its words.</summary>
internal sealed partial class HsdsSchedules(Findings findings)
{
    static readonly string[] DayCodes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    readonly Cells _cells = new(findings);

    public Opening Read(Row row)
    {
        var opens = _cells.Time(row, "opens_at", out var opensOffset);
        var closes = _cells.Time(row, "closes_at", out _);
        var (validFrom, validTo) = (_cells.Day(row, "valid_from"), _cells.Day(row, "valid_to"));
        var (starts, until) = (_cells.Day(row, "dtstart"), _cells.Day(row, "until"));
        if (MonthAndDay(row["parasol_yearly_from"]) is { } firstDay && MonthAndDay(row["parasol_yearly_to"]) is { } lastDay)
        {
            return new Opening
            {
                Every = Every.Year, ValidFrom = firstDay, ValidTo = lastDay, IsClosed = _cells.Truth(row, "parasol_closed") ?? false, Opens = opens, Closes = closes,
                Words = row.Text("description"), Notes = row.Text("notes"), Link = row.Text("schedule_link"),
            };
        }
        var every = Frequency(row["freq"], starts ?? validFrom);
        return new Opening
        {
            Every = every,
            Opens = opens,
            Closes = closes,
            IsClosed = _cells.Truth(row, "parasol_closed") ?? every is Every.Date && opens is null && closes is null && row.Text("description") is null && row.Text("notes") is null,
            Days = Days(row["byday"], every),
            MonthDays = Numbers(row["bymonthday"], 31),
            Weeks = Numbers(row["byweekno"], 53),
            YearDays = Numbers(row["byyearday"], 366),
            Interval = _cells.Whole(row, "interval", 1, 1000) ?? 1,
            Count = _cells.Whole(row, "count", 1, 10_000),
            WeekStart = WeekStart(row["wkst"]),
            Starts = starts,
            Until = until,
            ValidFrom = every is Every.Date ? starts ?? validFrom : validFrom,
            ValidTo = every is Every.Date ? until ?? validTo ?? starts : validTo,
            UtcOffset = opensOffset ?? Offset(row),
            Words = row.Text("description"),
            Notes = string.Join(' ', new[] { row.Text("attending_type"), row.Text("notes") }.OfType<string>()) is { Length: > 0 } notes ? notes : null,
            Link = row.Text("schedule_link"),
        };
    }

    Every Frequency(Cell cell, DateOnly? starts)
    {
        switch (cell.Text?.ToUpperInvariant())
        {
            case "WEEKLY":
                return Every.Week;
            case "MONTHLY":
                return Every.Month;
            case null:
                return starts is null ? Every.Words : Every.Date;
            default:
                findings.Fault(cell.At, Remarks.NotOneOf, "WEEKLY, MONTHLY");
                return Every.Words;
        }
    }

    List<OnDay> Days(Cell cell, Every every)
    {
        List<OnDay> days = [];
        foreach (var part in Plain.List(cell.Text, ','))
        {
            var match = DayPart().Match(part.ToUpperInvariant());
            if (!match.Success)
            {
                findings.Fault(cell.At, Remarks.NotDays);
                break;
            }
            var day = (DayOfWeek)Array.IndexOf(DayCodes, match.Groups["day"].Value);
            int? ordinal = match.Groups["nth"] is { Success: true } nth ? int.Parse(nth.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;
            days.Add(new OnDay(day, every is Every.Month ? ordinal : null));
        }
        return days;
    }

    List<int> Numbers(Cell cell, int most)
    {
        List<int> numbers = [];
        foreach (var part in Plain.List(cell.Text, ','))
        {
            if (!Plain.Whole(part, out var number) || number == 0 || Math.Abs(number) > most)
            {
                findings.Fault(cell.At, Remarks.NotNumbers, -most, most);
                break;
            }
            numbers.Add(number);
        }
        return numbers;
    }

    DayOfWeek WeekStart(Cell cell)
    {
        if (cell.Text is not { } text)
        {
            return DayOfWeek.Monday;
        }
        var at = Array.IndexOf(DayCodes, text.ToUpperInvariant());
        if (at < 0)
        {
            findings.Fault(cell.At, Remarks.NotOneOf, string.Join(", ", DayCodes));
            return DayOfWeek.Monday;
        }
        return (DayOfWeek)at;
    }

    // Days that come each year are kept in the year 1.
    DateOnly? MonthAndDay(Cell cell)
    {
        if (cell.Text is not { } text)
        {
            return null;
        }
        // 29 February is a day of some years: it is read in a leap year, and year 1 is none.
        if (DateOnly.TryParseExact("0004-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.Month == 2 && day.Day == 29 ? day : day.AddYears(-3);
        }
        findings.Fault(cell.At, Remarks.NotMonthDay);
        return null;
    }

    int? Offset(Row row)
    {
        if (_cells.Number(row, "timezone") is not { } hours)
        {
            return null;
        }
        if (hours is < -12 or > 14)
        {
            findings.Note(row["timezone"].At, Remarks.NotZone);
            return null;
        }
        return (int)Math.Round(hours * 60);
    }

    [GeneratedRegex(@"^(?<nth>[+-]?[1-5])?(?<day>MO|TU|WE|TH|FR|SA|SU)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayPart();
}
