namespace Parasol.Listings.Indicators;

/// <summary>
/// What makes a program a coercive one: help there depends on something nobody should have to do. The marks are the indicators of
/// <see cref="IndicatorGroup.NonCoercive"/>, each of which is enough.
/// </summary>
internal static class Coercion
{
    public static IReadOnlyList<Indicator> Marks { get; } = [.. IndicatorTerms.All.Where(indicator => indicator.Group is IndicatorGroup.NonCoercive)];

    /// <summary>The marks that these codes name.</summary>
    public static IEnumerable<Indicator> Of(string? codes) => codes?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IndicatorTerms.Find).OfType<Indicator>() ?? [];
}
