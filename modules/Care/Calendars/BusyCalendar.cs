using System.Globalization;
using System.Text;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Edge;

namespace Parasol.Care.Calendars;

/// <summary>
/// Busy times as an iCalendar file (RFC 5545): each an event called "Busy". Nothing names the organisation or the product: the file lies with
/// whoever keeps the other calendar.
/// </summary>
internal static class BusyCalendar
{
    /// <summary>How far ahead a feed tells, in days.</summary>
    public const int DaysAhead = 60;

    const string Break = "\r\n";
    const string End = "END:VCALENDAR";
    const string Filler = "X-FILL:";
    const int Longest = 75;

    public static byte[] Write(IEnumerable<(RowId Name, BusyTime Time)> times, DateTimeOffset now)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append(Break);
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//calendar//EN");
        foreach (var (name, busy) in times.Where(t => t.Time.From < now.AddDays(DaysAhead)).OrderBy(t => t.Time.From))
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{name.Value:N}");
            Line($"DTSTAMP:{Utc(now.Date)}");
            Line($"DTSTART:{Utc(busy.From.UtcDateTime)}");
            Line($"DTEND:{Utc(busy.Until.UtcDateTime)}");
            Line("SUMMARY:Busy");
            Line("CLASS:PRIVATE");
            Line("END:VEVENT");
        }
        Fill(text, (End.Length + Break.Length + text.Length) % EvenSizedAttribute.Step);
        Line(End);
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    // How often somebody is busy shall not be told by the size: lines that mean nothing fill it up to a multiple of 4 KiB (RFC 5545 3.8.8.2).
    static void Fill(StringBuilder text, int over)
    {
        var least = Filler.Length + Break.Length;
        var left = over == 0 ? 0 : EvenSizedAttribute.Step - over;
        left += left > 0 && left < least ? EvenSizedAttribute.Step : 0;
        while (left > 0)
        {
            var line = Math.Min(left, Longest);
            line -= left - line > 0 && left - line < least ? least : 0;
            text.Append(Filler).Append('0', line - least).Append(Break);
            left -= line;
        }
    }

    static string Utc(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
