namespace Parasol.Listings.Indicators;

/// <summary>What is known of one indicator of a service: the answer of the strongest assertion that still holds.</summary>
/// <param name="Indicator">Which.</param>
/// <param name="Answer">Yes or no; unknown where nobody has checked, nothing holds any more, or whoever looked could not tell.</param>
/// <param name="Basis">How it is known; null where nobody has said anything that still holds.</param>
/// <param name="Day">When it was seen.</param>
/// <param name="Until">The last day it holds.</param>
public sealed record Known(Indicator Indicator, Answer Answer, Basis? Basis = null, DateOnly? Day = null, DateOnly? Until = null)
{
    /// <summary>By what work whoever said it does.</summary>
    internal SaidBy? By { get; init; }

    /// <summary>What is so, as one sentence; null where it is unknown.</summary>
    public Sentence? Says => Answer switch { Answer.Yes => new(Indicator.Yes), Answer.No => new(Indicator.No), _ => null };

    /// <summary>How and when it was learned; null where nobody has said anything that still holds.</summary>
    public Sentence? How => Basis is { } basis && Day is { } day ? new("{0}, {1}", new Sentence(basis.Says()), day) : null;

    /// <summary>
    /// The strongest basis that still holds wins, the newest among equals; past its date it is unknown. A strong "cannot tell" stands
    /// before a weak yes.
    /// </summary>
    internal static Known Of(Indicator indicator, IEnumerable<Assertion> said, DateOnly today) =>
        said.Where(one => one.Term == indicator.Code && one.IsLive(today)).OrderBy(one => one.Basis).ThenByDescending(one => one.Day).ThenByDescending(one => one.Nth).FirstOrDefault() is { } wins
            ? new Known(indicator, wins.Value, wins.Basis, wins.Day, wins.Until) { By = wins.By }
            : new Known(indicator, Answer.Unknown);

    /// <summary>Every indicator of which something is said that still holds, in the order of the list.</summary>
    internal static IReadOnlyList<Known> All(IReadOnlyList<Assertion> said, DateOnly today) =>
        said.Count == 0 ? [] : [.. IndicatorTerms.All.Select(indicator => Of(indicator, said, today)).Where(known => known.Basis is not null)];
}

/// <summary>Says in words what is kept as a number.</summary>
internal static class IndicatorWords
{
    public static string Says(this Basis basis) => basis switch
    {
        Basis.Panel => "A group of people with lived experience says so",
        Basis.PeerVisit => "A peer went there to see",
        Basis.Accompaniment => "One of us went along with someone",
        Basis.ScriptedCall => "We called and asked",
        Basis.ClientFeedback => "People who went there told us",
        Basis.Partner => "A group we work with told us",
        Basis.Documents => "We read it in their papers",
        _ => "They say so themselves",
    };

    public static string Label(this Basis basis) => basis switch
    {
        Basis.Panel => "Lived-experience panel",
        Basis.PeerVisit => "Peer visit",
        Basis.Accompaniment => "Went along with a person",
        Basis.ScriptedCall => "Call from a script",
        Basis.ClientFeedback => "What people told us who went there",
        Basis.Partner => "A partner organization",
        Basis.Documents => "Papers or website only",
        _ => "They say it of themselves",
    };

    public static string Label(this SaidBy by) => by switch
    {
        SaidBy.Panel => "The panel",
        SaidBy.PeerWorker => "A peer worker",
        SaidBy.CaseWorker => "A case worker",
        SaidBy.HealthWorker => "A health worker",
        SaidBy.LegalWorker => "A legal worker",
        SaidBy.Volunteer => "A volunteer",
        SaidBy.Partner => "A partner organization",
        _ => "The place itself",
    };

    public static string Label(this IndicatorGroup group) => group switch
    {
        IndicatorGroup.Affirming => "How they treat people",
        IndicatorGroup.NonCoercive => "No strings attached",
        IndicatorGroup.Privacy => "What stays private",
        IndicatorGroup.Access => "Getting in",
        IndicatorGroup.Cost => "Money",
        _ => "Care and law",
    };
}
