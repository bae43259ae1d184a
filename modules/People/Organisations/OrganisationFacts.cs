using Parasol.Kernel;

namespace Parasol.People;

/// <summary>What every page needs to know of its organisation, read once and kept in memory. Clear: nothing in it is about a client.</summary>
sealed record OrganisationFacts(OrganisationId Id, string Name, string Phone, string ExitSite, TimeZoneInfo TimeZone, IReadOnlyList<string> Languages, string DefaultLanguage)
{
    /// <summary>The organisation's own words: language, then form, to text.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words { get; init; }
}
