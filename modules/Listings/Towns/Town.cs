namespace Parasol.Listings.Towns;

/// <summary>A point on the map, in degrees.</summary>
internal readonly record struct Point(double Latitude, double Longitude)
{
    const double EarthInMiles = 3958.8;

    /// <summary>As the crow flies.</summary>
    public double MilesTo(Point other)
    {
        var (north, east) = (Radians(other.Latitude - Latitude), Radians(other.Longitude - Longitude));
        var half = Squared(Math.Sin(north / 2)) + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Squared(Math.Sin(east / 2)));
        return 2 * EarthInMiles * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    static double Radians(double degrees) => degrees * Math.PI / 180;

    static double Squared(double value) => value * value;
}

/// <summary>A town, a county or a postal code, with its middle.</summary>
/// <param name="Label">As it is shown, and as it is found for sure: "Brooklyn, NY".</param>
/// <param name="State">The two letters of its state.</param>
/// <param name="At">Its middle.</param>
/// <param name="Size">How many postal codes it has: the larger is the likelier one.</param>
internal sealed record Town(string Label, string State, Point At, int Size);

/// <summary>What somebody who typed a place may mean: one town, several of that name, several that are written almost like it, or none.</summary>
/// <param name="Only">The one that is meant; null where none or several may be.</param>
/// <param name="Several">Where several may be meant, the likelier first.</param>
/// <param name="IsGuess">None of them has the name that was typed.</param>
internal sealed record Meant(Town? Only, IReadOnlyList<Town> Several, bool IsGuess = false);
