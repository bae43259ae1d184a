using Microsoft.AspNetCore.Mvc.RazorPages;
using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Web.Words;
using Need = Parasol.Care.Domain.Need;

namespace Parasol.Care.Pages;

/// <summary>What Care's pages say in more than one place.</summary>
internal static class Speaking
{
    /// <summary>A sentence of the directory in the reader's language, with what fills it.</summary>
    public static string Speak(this Say say, Sentence sentence) => say[sentence.Says, [.. sentence.With.Select(w => w switch
    {
        Sentence inner => say.Speak(inner),
        Listings.Need need => say[need.Label],
        DateOnly day => say.Day(day),
        _ => w,
    })]];

    /// <summary>A need by its kind, or in its own words.</summary>
    public static string Speak(this Say say, Need need) => need.Label is { } label ? say[label] : need.Words ?? say["A need in own words"];

    /// <summary>How a need stands: English, key of its translation.</summary>
    public static string Label(NeedState state) => state switch { NeedState.Met => "Met", NeedState.Unmet => "Not met", _ => "Open" };

    /// <summary>How it is coloured.</summary>
    public static string Tone(NeedState state) => state switch { NeedState.Met => "teal", NeedState.Unmet => "amber", _ => "plum" };

    /// <summary>How a state is coloured.</summary>
    public static string Tone(ReferralState state) => state switch
    {
        ReferralState.Accepted or ReferralState.Booked or ReferralState.Attended or ReferralState.Helped => "teal",
        ReferralState.Declined or ReferralState.CouldNotReach or ReferralState.WaitingForConsent => "amber",
        _ => "plum",
    };

    /// <summary>The file in this page's address.</summary>
    public static FileId FileOf(this PageModel page) => new(Guid.Parse(page.RouteData.Values["file"]!.ToString()!));

    /// <summary>The program in this page's address.</summary>
    public static ProgramId ProgramOf(this PageModel page) => new(Guid.Parse(page.RouteData.Values["program"]!.ToString()!));

    /// <summary>The record in this page's address.</summary>
    public static RowId RowOf(this PageModel page) => new(Guid.Parse(page.RouteData.Values["row"]!.ToString()!));

    /// <summary>A row id as a query or form gives it; null when there is none.</summary>
    public static RowId? Row(Guid? value) => value is { } given ? new RowId(given) : null;
}
