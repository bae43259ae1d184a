using Parasol.Web.Words;

namespace Parasol.Web.Seams;

/// <summary>What pages show of the organisation this request is for. Clear, public, cached.</summary>
public interface IOrganisationFace
{
    /// <summary>Its name; empty while nothing is set up.</summary>
    string Name { get; }

    /// <summary>The number to call; may be empty.</summary>
    string Phone { get; }

    /// <summary>Where the exit leads: a harmless site.</summary>
    string ExitSite { get; }

    /// <summary>In whose days and hours people think here.</summary>
    TimeZoneInfo TimeZone { get; }

    /// <summary>Which day it is here at a moment.</summary>
    DateOnly DayAt(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime);

    /// <summary>The organisation's own words for a language: "client", "clients", "a client", "the client", "the clients". Empty for the shipped ones.</summary>
    IReadOnlyDictionary<string, string> Words(string language);

    /// <summary>The language for a reader who asks for none that is spoken here.</summary>
    string DefaultLanguage => WordBook.Languages[0];

    /// <summary>The language that the signed-in reader prefers; null when there is none.</summary>
    string? ReaderLanguage { get; }
}

/// <summary>A place in the staff navigation. Registered by the module that has the page.</summary>
/// <param name="Order">Its place.</param>
/// <param name="Label">English, key of its translation.</param>
/// <param name="Href">The address.</param>
/// <param name="ForAdministrators">Shown to administrators only.</param>
public sealed record NavigationItem(int Order, string Label, string Href, bool ForAdministrators = false);

/// <summary>Places in the staff navigation that only some readers have. For everybody else nothing shows that there are any.</summary>
public interface IPlacesOfSome
{
    /// <summary>This reader's.</summary>
    Task<IReadOnlyList<NavigationItem>> Mine();
}

/// <summary>A place under somebody's own settings. Registered by the module that has the page.</summary>
/// <param name="Order">Its place.</param>
/// <param name="Label">English, key of its translation.</param>
/// <param name="Href">The address.</param>
/// <param name="ForAdministrators">Stands among the organisation's settings, for administrators only.</param>
public sealed record SettingsLink(int Order, string Label, string Href, bool ForAdministrators = false);
