namespace Parasol.People.Settings;

/// <summary>The time zones to choose from: those of places, by their IANA names.</summary>
static class TimeZones
{
    static readonly string[] Regions = ["Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];

    public static IReadOnlyList<string> Names { get; } =
    [
        .. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId).Select(z => z.Id)
            .Where(id => Array.Exists(Regions, r => id.StartsWith(r, StringComparison.Ordinal))).Append("UTC").Distinct().Order(StringComparer.Ordinal),
    ];
}
