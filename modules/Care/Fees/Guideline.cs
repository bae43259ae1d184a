namespace Parasol.Care.Fees;

/// <summary>What counts as poor in one region: dollars a year for the first person of a household, and for each more.</summary>
internal sealed record GuidelineFigures(decimal First, decimal EachMore)
{
    public decimal For(int people) => First + (people - 1) * EachMore;
}

/// <summary>The poverty guidelines of one year.</summary>
/// <param name="Year">Whose.</param>
/// <param name="From">The first day they count for.</param>
/// <param name="Source">Where the figures stand.</param>
/// <param name="ReviewStatus">Whether somebody who knows has looked at them.</param>
/// <param name="Regions">The figures, by code of <see cref="FeeRegions"/>.</param>
internal sealed record GuidelineTable(int Year, DateOnly From, string Source, string ReviewStatus, IReadOnlyDictionary<string, GuidelineFigures> Regions)
{
    /// <summary>The table in force on a day; null before the first.</summary>
    public static GuidelineTable? On(DateOnly day, IReadOnlyList<GuidelineTable> tables) => tables.Where(t => t.From <= day).MaxBy(t => t.From);
}

/// <summary>The regions that guidelines are made for. Codes are for ever; labels are English, keys of their translation.</summary>
internal static class FeeRegions
{
    public const string States = "48-states";

    public static IReadOnlyList<(string Code, string Label)> All { get; } = [(States, "The 48 states and Washington, DC"), ("alaska", "Alaska"), ("hawaii", "Hawaii")];

    public static string? Find(string? code) => All.Select(r => r.Code).FirstOrDefault(c => string.Equals(c, code, StringComparison.OrdinalIgnoreCase));
}

/// <summary>How often an income comes.</summary>
/// <param name="Code">For ever.</param>
/// <param name="Label">English, key of its translation.</param>
/// <param name="Times">How many times a year.</param>
internal sealed record IncomePeriod(string Code, string Label, int Times)
{
    public static IReadOnlyList<IncomePeriod> All { get; } =
    [
        new("YEAR", "A year", 1), new("MONTH", "A month", 12), new("SEMIMONTH", "Twice a month", 24), new("BIWEEK", "Every two weeks", 26), new("WEEK", "A week", 52),
    ];

    public static IncomePeriod? Find(string? code) => All.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.OrdinalIgnoreCase));
}
