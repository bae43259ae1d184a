namespace Parasol.Listings;

/// <summary>
/// A kind of need, as people tick it and as services are matched on it.
/// The code is for ever and goes into records; the label is the English sentence that pages translate.
/// </summary>
/// <param name="Code">Lower-case letters and hyphens, at most 24.</param>
/// <param name="Label">What a person reads, in English: the key of its translation.</param>
public sealed record Need(string Code, string Label);

/// <summary>The needs this product knows, in the order in which pages show them.</summary>
public static class Needs
{
    /// <summary>Every need.</summary>
    public static IReadOnlyList<Need> All { get; } =
    [
        new("shelter-tonight", "A place to sleep tonight"),
        new("safety", "Safety"),
        new("food", "Food"),
        new("primary-care", "A doctor or clinic"),
        new("sexual-health", "Sexual and reproductive health"),
        new("hiv", "HIV testing and care"),
        new("prep-pep", "PrEP and PEP"),
        new("hormones", "Hormones"),
        new("mental-health", "Mental health"),
        new("substance-use", "Support with substance use"),
        new("dental", "A dentist"),
        new("peer-support", "Someone who has been there"),
        new("housing", "Housing"),
        new("legal", "Legal help"),
        new("immigration", "Help with immigration"),
        new("id", "ID and papers"),
        new("benefits", "Benefits"),
        new("money", "Money"),
        new("work", "Work and training"),
        new("childcare", "Child care"),
        new("clothing", "Clothes"),
        new("massage", "Massage"),
        new("acupuncture", "Acupuncture"),
        new("yoga", "Yoga"),
        new("art", "Art"),
        new("community", "Community"),
    ];

    static readonly Dictionary<string, Need> ByCode = All.ToDictionary(need => need.Code, StringComparer.Ordinal);

    /// <summary>The need with this code, or null.</summary>
    public static Need? Find(string? code) => code is not null && ByCode.TryGetValue(code, out var need) ? need : null;
}
