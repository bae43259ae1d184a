using System.Collections.Frozen;

namespace Parasol.Listings.Domain;

/// <summary>Which clock hangs in a place. Directories rarely say; the state nearly always tells.</summary>
internal static class Zones
{
    /// <summary>The zone's rules, or null where this machine does not know the name.</summary>
    public static TimeZoneInfo? Find(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    /// <summary>The zone in which most people of a state of the United States live; null for any other.</summary>
    public static string? OfState(string? state) => state is null ? null : States.GetValueOrDefault(state.Trim().ToUpperInvariant());

    static readonly FrozenDictionary<string, string> States = new (string Zone, string States)[]
    {
        ("America/New_York", "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV"),
        ("America/Chicago", "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI"),
        ("America/Denver", "CO ID MT NM UT WY"),
        ("America/Phoenix", "AZ"),
        ("America/Los_Angeles", "CA NV OR WA"),
        ("America/Anchorage", "AK"),
        ("Pacific/Honolulu", "HI"),
        ("America/Puerto_Rico", "PR VI"),
        ("Pacific/Guam", "GU MP"),
        ("Pacific/Pago_Pago", "AS"),
    }
        .SelectMany(row => row.States.Split(' ').Select(state => (state, row.Zone)))
        .ToFrozenDictionary(pair => pair.state, pair => pair.Zone, StringComparer.Ordinal);
}
