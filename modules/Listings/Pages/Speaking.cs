using System.Globalization;
using Parasol.Listings.Reviewing;
using Parasol.Web.Words;

namespace Parasol.Listings.Pages;

/// <summary>Says what the directory has to say in the reader's language.</summary>
internal static class Speaking
{
    // What is nothing but somebody's own words, a name or a day has no translation of its own.
    public static string Tell(this Say say, Sentence sentence) => sentence is { Says: "{0}", With: [var only] }
        ? Convert.ToString(say.Fill(only), CultureInfo.InvariantCulture) ?? ""
        : say[sentence.Says, [.. sentence.With.Select(say.Fill)]];

    static object Fill(this Say say, object filling) => filling switch
    {
        Sentence inner => say.Tell(inner),
        Need need => say[need.Label],
        DateOnly day => say.Day(day),
        TimeOnly time => time.ToString("t", CultureInfo.GetCultureInfo(say.Language)),
        MonthDay day => new DateOnly(2000, day.Month, day.Day).ToString("M", CultureInfo.GetCultureInfo(say.Language)),
        _ => filling,
    };

    /// <summary>How far it is, or why nobody can say.</summary>
    public static Sentence Far(Listing listing) => listing switch
    {
        { Miles: < 1 } => new("less than 1 mile"),
        { Miles: < 1.5 } => new("about 1 mile"),
        { Miles: { } miles } => new("about {0} miles", Math.Round(miles)),
        _ when listing.Places.Any(place => place.IsKeptBack) => new("Address not shown here: ask"),
        _ when listing.Places.Any(place => place.IsVirtual) => new("By phone or online"),
        _ => new("No address known"),
    };

    public static string Tone(Listing listing) => listing.IsReviewDue ? "amber" : listing.Vetting switch
    {
        Vetting.Vetted => "teal",
        Vetting.InReview => "plum",
        _ => "amber",
    };

    public static string Label(this ServiceStatus status) => status switch
    {
        ServiceStatus.Active => "Runs",
        ServiceStatus.Inactive => "Does not run now",
        ServiceStatus.Defunct => "Gone for good",
        _ => "Closed for a while",
    };

    public static string Label(this Publication publication) => publication switch
    {
        Publication.Draft => "Draft",
        Publication.Network => "For workers",
        Publication.Public => "For everyone",
        _ => "Put away",
    };

    public static string Label(this Vetting vetting) => vetting switch
    {
        Vetting.Unvetted => "Not vetted",
        Vetting.InReview => "Being looked into",
        Vetting.Vetted => "Vetted by us",
        Vetting.VettedWithCautions => "Vetted by us, with something to know first",
        Vetting.Suspended => "Do not use for now",
        _ => "Do not refer",
    };

    public static string Label(this DecisionState state) => state switch
    {
        DecisionState.Proposed => "Proposed by one person",
        DecisionState.AtOnce => "Holds, decided by one person",
        DecisionState.Decided => "Decided",
        DecisionState.Dropped => "Dropped, never held",
        _ => "Held until the next decision",
    };

    public static string Label(this AddressVisibility visibility) => visibility switch
    {
        AddressVisibility.Full => "The whole address",
        AddressVisibility.AreaOnly => "Only the town",
        _ => "Nothing",
    };
}
