using System.Globalization;

namespace Parasol.Care.Domain;

/// <summary>Days as they are counted and written.</summary>
internal static class Days
{
    /// <summary>A link or slip lives so long at most.</summary>
    public const int LinkDays = 14;

    /// <summary>Today, UTC, as the links and releases count it.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>A day as it goes into a sealed sentence: the same in every language.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
