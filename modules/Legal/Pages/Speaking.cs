using Microsoft.AspNetCore.Mvc.RazorPages;
using Parasol.Kernel;
using Parasol.Legal.Deadlines;
using Parasol.Legal.Domain;
using Parasol.Legal.Tables;
using Parasol.Web.Tags;
using Parasol.Web.Words;

namespace Parasol.Legal.Pages;

/// <summary>What Legal's pages say and read in more than one place.</summary>
internal static class Speaking
{
    public static IEnumerable<Choice> Areas => PracticeAreas.All.Select(a => new Choice(a.Key, a.Label));

    /// <summary>A sentence of a rule or table, in the reader's language where somebody has translated it.</summary>
    public static string Law(this Say say, string english) => say.Language == "es" ? SecondTongue.Spanish.Of(english) : english;

    /// <summary>What a day is called: by its rule, and in own words.</summary>
    public static string Called(this MatterDay day, Say say) =>
        string.Join(": ", new[] { day.By is { } by ? say.Law(by.Title) : null, day.Hour is { } hour ? say.Time(hour) : null, day.Words }.OfType<string>());

    /// <summary>How a day was worked out, sentence by sentence.</summary>
    public static IEnumerable<string> Why(this Say say, MatterDay day, Counted by)
    {
        yield return say["The clock starts with: {0}. That was {1}.", say.Law(by.TriggerIs), say.Day(by.Trigger)];
        if (by.Earliest is { } earliest)
        {
            yield return say["It must be done between {0} and {1}.", say.Day(earliest), say.Day(day.Day)];
        }
        else
        {
            yield return Period.Read(by.Period)?.Fixed is { } fixedDay
                ? say["It ends for everybody on {0}.", say.Day(fixedDay)]
                : say["{0} from there end on {1}; the first day is not counted.", say.Length(by.Period), say.Day(by.Nominal)];
        }
        if (by.Nominal != day.Day)
        {
            yield return by.Holiday is { } holiday ? say["That is a holiday ({0}), so it moves to {1}.", say.Law(holiday), say.Day(day.Day)] : say["Nobody is there on that day, so it moves to {0}.", say.Day(day.Day)];
        }
        foreach (var other in by.Others)
        {
            yield return say["Another period, {0}, would end on {1}: {2}. Work to the earlier day.", say.Length(other.Period), say.Day(other.LastDay), say.Law(other.Why)];
        }
        foreach (var note in by.Notes)
        {
            yield return say.Law(note);
        }
        yield return say["{0}, last checked {1}.", by.Citation, say.Day(by.LastChecked)] + " " + say.Review(by.ReviewStatus);
        if (by.IsVolatile)
        {
            yield return say["This law changed lately or is about to. Look it up."];
        }
    }

    /// <summary>Whether a lawyer has looked at a rule or table.</summary>
    public static string Review(this Say say, string status) => status == Standing.Unreviewed ? say["No lawyer has reviewed it yet."] : say["Reviewed: {0}.", status];

    /// <summary>How long a clock runs.</summary>
    public static string Length(this Say say, string period)
    {
        if (Period.Read(period) is not { Fixed: null } read)
        {
            return period;
        }
        var parts = new[]
        {
            (read.Years, say.Plural(read.Years, "{0} year", "{0} years")), (read.Months, say.Plural(read.Months, "{0} month", "{0} months")), (read.Days, say.Plural(read.Days, "{0} day", "{0} days")),
            (read.CourtDays, say.Plural(read.CourtDays, "{0} court day", "{0} court days")),
        }.Where(p => p.Item1 > 0).Select(p => p.Item2).ToList();
        return parts is [var one] ? one : say["{0} and {1}", string.Join(", ", parts[..^1]), parts[^1]];
    }

    /// <summary>A colleague by name.</summary>
    public static string Name(this Say say, IReadOnlyDictionary<StaffId, string> names, StaffId who) => names.GetValueOrDefault(who, say["A colleague"]);

    /// <summary>The file in this page's address.</summary>
    public static FileId FileOf(this PageModel page) => new(Guid.Parse(page.RouteData.Values["file"]!.ToString()!));

    /// <summary>The record in this page's address.</summary>
    public static RowId RowOf(this PageModel page) => new(Guid.Parse(page.RouteData.Values["row"]!.ToString()!));

    /// <summary>A colleague's id as a form gives it; null for none and for what is no id.</summary>
    public static StaffId? Staff(string? value) => Guid.TryParse(value, out var id) ? new StaffId(id) : null;
}
