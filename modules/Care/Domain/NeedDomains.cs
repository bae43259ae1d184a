namespace Parasol.Care.Domain;

/// <summary>The part of life that a need belongs to, in the order in which a plan shows them.</summary>
internal enum NeedDomain
{
    Health,
    Social,
    Legal,
    Financial,
    Safety,
    Community,
}

/// <summary>Which part of life each kind of need belongs to. What each has to do with the mission stands in docs/needs.md.</summary>
internal static class NeedDomains
{
    static readonly IReadOnlyDictionary<string, NeedDomain> ByCode = new (NeedDomain Domain, string[] Codes)[]
    {
        (NeedDomain.Health, ["primary-care", "sexual-health", "hiv", "prep-pep", "hormones", "mental-health", "substance-use", "dental", "massage", "acupuncture", "yoga"]),
        (NeedDomain.Social, ["shelter-tonight", "housing", "food", "clothing", "childcare"]),
        (NeedDomain.Legal, ["legal", "immigration", "id"]),
        (NeedDomain.Financial, ["benefits", "money", "work"]),
        (NeedDomain.Safety, ["safety"]),
        (NeedDomain.Community, ["peer-support", "art", "community"]),
    }.SelectMany(d => d.Codes.Select(code => (code, d.Domain))).ToDictionary(d => d.code, d => d.Domain, StringComparer.Ordinal);

    /// <summary>The part of life of a kind; null for what is told in own words only.</summary>
    public static NeedDomain? Of(string? code) => code is not null && ByCode.TryGetValue(code, out var domain) ? domain : null;

    /// <summary>It is care of the kind that no clinic gives.</summary>
    public static bool IsBesideClinics(string? code) => code is "massage" or "acupuncture" or "yoga" or "art" or "clothing";

    /// <summary>What a part of life is called: English, key of its translation.</summary>
    public static string Label(NeedDomain? domain) => domain switch
    {
        NeedDomain.Health => "Health and body",
        NeedDomain.Social => "Home and daily life",
        NeedDomain.Legal => "Law and papers",
        NeedDomain.Financial => "Money and work",
        NeedDomain.Safety => "Safety",
        NeedDomain.Community => "People and community",
        _ => "In their own words",
    };
}
