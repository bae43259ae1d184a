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
            findings.Fault(cell.At, Remarks.Empty);
        }
        return cell.Text;
    }

    /// <summary>An id of the source: it becomes a key, so it has a limit of its own.</summary>
    public string? Id(Row row, string field)
    {
        var id = Must(row, field);
        if (id?.Length > 200)
        {
            findings.Fault(row[field].At, Remarks.TooLong, 200);
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
        findings.Fault(cell.At, Remarks.NotWhole, from, to);
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
        findings.Fault(cell.At, Remarks.NotNumber);
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
        findings.Fault(cell.At, Remarks.NotTruth);
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
                findings.Fault(cell.At, Remarks.TwoDigitYear);
                return null;
            default:
                findings.Fault(cell.At, Remarks.NotDate);
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
        findings.Fault(cell.At, Remarks.NotTime);
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
            findings.Note(cell.At, Remarks.WebKept);
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
        findings.Note(cell.At, Remarks.MailKept);
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
        findings.Note(row[latitude].At, Remarks.NotPoint);
        return (null, null);
    }
}
