using Microsoft.AspNetCore.Mvc.RazorPages;
using Parasol.Kernel;
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

    /// <summary>A colleague by name.</summary>
    public static string Name(this Say say, IReadOnlyDictionary<StaffId, string> names, StaffId who) => names.GetValueOrDefault(who, say["A colleague"]);

    /// <summary>The file in this page's address.</summary>
    public static FileId FileOf(this PageModel page) => new(Guid.Parse(page.RouteData.Values["file"]!.ToString()!));

    /// <summary>The record in this page's address.</summary>
    public static RowId RowOf(this PageModel page) => new(Guid.Parse(page.RouteData.Values["row"]!.ToString()!));

    /// <summary>A colleague's id as a form gives it; null for none and for what is no id.</summary>
    public static StaffId? Staff(string? value) => Guid.TryParse(value, out var id) ? new StaffId(id) : null;
}
