using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

/// <summary>Weekly hours and holidays of the Ohana layout.</summary>
internal sealed class OhanaHours(TableSet tables, Findings findings, Children children)
{
    readonly Cells _cells = new(findings);

    public void Read()
    {
        foreach (var row in tables["regular_schedules"])
        {
            Keep(row, Week(row));
        }
        foreach (var row in tables["holiday_schedules"])
        {
            Keep(row, Holiday(row));
        }
    }

    void Keep(Row row, Opening? opening)
    {
        var parent = children.OneParent(row, (RecordKind.Site, "location_id"), (RecordKind.Service, "service_id"));
        if (parent is var (kind, to) && opening is not null)
        {
            children.Add(new ReadAddition(kind, to, Opening: opening));
        }
    }

    Opening? Week(Row row)
    {
        _cells.Must(row, "weekday");
        _cells.Must(row, "opens_at");
        _cells.Must(row, "closes_at");
        var (opens, closes) = (_cells.Time(row, "opens_at", out _), _cells.Time(row, "closes_at", out _));
        if (row.Text("weekday") is not { } name || opens is null || closes is null)
        {
            return null;
        }
        if (DayNamed(name) is not { } day)
        {
            findings.Fault(row["weekday"].At, Remarks.NotWeekday);
            return null;
        }
        if (closes <= opens)
        {
            findings.Note(row["closes_at"].At, Remarks.PastMidnight);
        }
        return new Opening { Every = Every.Week, Days = [new OnDay(day)], Opens = opens, Closes = closes, Words = $"{name} {row.Text("opens_at")} - {row.Text("closes_at")}" };
    }

    Opening? Holiday(Row row)
    {
        _cells.Must(row, "start_date");
        _cells.Must(row, "end_date");
        _cells.Must(row, "closed");
        var isClosed = _cells.Truth(row, "closed");
        if (isClosed is false)
        {
            _cells.Must(row, "opens_at");
            _cells.Must(row, "closes_at");
        }
        var (opens, closes) = (_cells.Time(row, "opens_at", out _), _cells.Time(row, "closes_at", out _));
        if (row["start_date"].IsEmpty || row["end_date"].IsEmpty || Days(row) is not var (every, from, to) || isClosed is null)
        {
            return null;
        }
        var words = string.Join(" - ", new[] { row.Text("start_date"), row.Text("end_date") }.Distinct());
        return new Opening
        {
            Every = every,
            ValidFrom = from,
            ValidTo = to,
            IsClosed = isClosed.Value,
            Opens = isClosed.Value ? null : opens,
            Closes = isClosed.Value ? null : closes,
            Words = isClosed.Value ? words : $"{words}, {row.Text("opens_at")} - {row.Text("closes_at")}",
        };
    }

    (Every Every, DateOnly From, DateOnly To)? Days(Row row)
    {
        var (start, end) = (row["start_date"], row["end_date"]);
        var (startReading, endReading) = (Plain.Date(start.Text!, out var from), Plain.Date(end.Text!, out var to));
        if (startReading is DateReading.Wrong || endReading is DateReading.Wrong)
        {
            findings.Fault(startReading is DateReading.Wrong ? start.At : end.At, Remarks.NotDate);
            return null;
        }
        if (startReading is DateReading.EveryYear || endReading is DateReading.EveryYear)
        {
            if (startReading == endReading)
            {
                return (Every.Year, from, to);
            }
            findings.Fault(end.At, Remarks.EveryYearHalf);
            return null;
        }
        if (startReading is DateReading.TwoDigitYear && endReading is DateReading.TwoDigitYear)
        {
            findings.Fault(start.At, Remarks.TwoDigitYear);
            return null;
        }
        // One of the two tells the century: a holiday is no longer than a year, so only one reading of the other can be meant.
        if (startReading is DateReading.TwoDigitYear)
        {
            from = Near(from, to);
            findings.Note(start.At, Remarks.YearRead, from.Year);
        }
        else if (endReading is DateReading.TwoDigitYear)
        {
            to = Near(to, from);
            findings.Note(end.At, Remarks.YearRead, to.Year);
        }
        if (to < from || to.DayNumber - from.DayNumber > 366)
        {
            findings.Fault(end.At, Remarks.DaysTurned);
            return null;
        }
        return (Every.Date, from, to);
    }

    static DateOnly Near(DateOnly day, DateOnly other)
    {
        var century = other.Year / 100 * 100;
        var years = new[] { century - 100, century, century + 100 }.Select(c => c + (day.Year % 100)).Where(year => year is > 0 and < 9999);
        var year = years.MinBy(y => Math.Abs(y - other.Year));
        return new DateOnly(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
    }

    /// <summary>A day of the week by its English name or the first letters of it.</summary>
    public static DayOfWeek? DayNamed(string name)
    {
        var clean = name.Trim().TrimEnd('.');
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            if (clean.Length >= 3 && day.ToString().StartsWith(clean, StringComparison.OrdinalIgnoreCase))
            {
                return day;
            }
        }
        return null;
    }
}
