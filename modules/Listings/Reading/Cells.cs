using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

/// <summary>Turns cells into values; what cannot be read becomes a fault or a note at its place.</summary>
internal sealed class Cells(Findings findings)
{
    public string? Must(Row row, string field)
    {
        var cell = row[field];
        if (cell.IsEmpty)
        {
            findings.Fault(cell.At, "This must not be empty.");
        }
        return cell.Text;
    }

    /// <summary>An id of the source: it becomes a key, so it has a limit of its own.</summary>
    public string? Id(Row row, string field)
    {
        var id = Must(row, field);
        if (id?.Length > 200)
        {
            findings.Fault(row[field].At, "This text is longer than {0} signs. Shorten it.", 200);
            return null;
        }
        return id;
    }

    public int? Whole(Row row, string field, int from, int to)
    {
        var cell = row[field];
        if (cell.Text is not { } text)
        {
            return null;
        }
        if (Plain.Whole(text, out var value) && value >= from && value <= to)
        {
            return value;
        }
        findings.Fault(cell.At, "Write a whole number from {0} to {1}.", from, to);
        return null;
    }

    public double? Number(Row row, string field)
    {
        var cell = row[field];
        if (cell.Text is not { } text)
        {
            return null;
        }
        if (Plain.Number(text, out var value))
        {
            return value;
        }
        findings.Fault(cell.At, "Write a number.");
        return null;
    }

    public bool? Truth(Row row, string field)
    {
        var cell = row[field];
        if (cell.Text is not { } text)
        {
            return null;
        }
        if (Plain.Truth(text, out var value))
        {
            return value;
        }
        findings.Fault(cell.At, "Write true or false.");
        return null;
    }

    /// <summary>A day of one certain year.</summary>
    public DateOnly? Day(Row row, string field)
    {
        var cell = row[field];
        if (cell.Text is not { } text)
        {
            return null;
        }
        switch (Plain.Date(text, out var day))
        {
            case DateReading.Good:
                return day;
            case DateReading.TwoDigitYear:
                findings.Fault(cell.At, "Write the year with four digits: of two, nobody can tell the century.");
                return null;
            default:
                findings.Fault(cell.At, "This is no date. Write it as in 2026-03-09.");
                return null;
        }
    }

    public TimeOnly? Time(Row row, string field, out int? offset)
    {
        offset = null;
        var cell = row[field];
        if (cell.Text is not { } text)
        {
            return null;
        }
        if (Plain.Time(text, out var time, out offset))
        {
            return time;
        }
        findings.Fault(cell.At, "This is no time of day. Write it as in 14:30 or 2:30 PM.");
        return null;
    }

    /// <summary>A web address; what is none is kept as words and noted.</summary>
    public string? Web(Row row, string field, ICollection<Kept> kept)
    {
        var cell = row[field];
        if (cell.Text is not { } text)
        {
            return null;
        }
        if (Plain.Web(text) is { } web)
        {
            return web;
        }
        if (text.ToUpperInvariant() is not ("N/A" or "NONE"))
        {
            findings.Note(cell.At, "This is no web address. It is kept as words.");
            kept.Add(new Kept(field, text));
        }
        return null;
    }

    /// <summary>A mail address; what is none is kept as words and noted.</summary>
    public string? Mail(Row row, string field, ICollection<Kept> kept)
    {
        var cell = row[field];
        if (cell.Text is not { } text || Plain.IsMail(text))
        {
            return cell.Text;
        }
        findings.Note(cell.At, "This is no e-mail address. It is kept as words.");
        kept.Add(new Kept(field, text));
        return null;
    }

    public static void Keep(Row row, string field, ICollection<Kept> kept)
    {
        if (row.Text(field) is { } words)
        {
            kept.Add(new Kept(field, words));
        }
    }

    /// <summary>A point on the map, or neither number.</summary>
    public (double? Latitude, double? Longitude) Point(Row row, string latitude, string longitude)
    {
        var (lat, lon) = (Number(row, latitude), Number(row, longitude));
        if (lat is null && lon is null)
        {
            return (null, null);
        }
        if (lat is >= -90 and <= 90 && lon is >= -180 and <= 180 && (lat, lon) != (0, 0))
        {
            return (lat, lon);
        }
        findings.Note(row[latitude].At, "These two numbers are no point on earth. They are left out.");
        return (null, null);
    }
}
