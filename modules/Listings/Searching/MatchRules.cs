using System.Globalization;
using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.Indicators;

namespace Parasol.Listings.Searching;

/// <summary>What a rule found about one service.</summary>
/// <param name="Answer">Whether the service meets it. Unknown is not no.</param>
/// <param name="Says">Why, as one sentence for the card.</param>
internal readonly record struct Finding(Answer Answer, Sentence Says);

/// <summary>
/// Everything that decides a match, as one table: what each limit looks at, and what is said for yes, no and unknown.
/// Rules know the listing and the limit; never the person.
/// </summary>
internal static class MatchRules
{
    /// <summary>What a limit finds.</summary>
    public static Finding Look(Item item, Limit limit, DateTimeOffset now) => limit.Kind switch
    {
        LimitKind.Language => Language(item, limit.Value ?? ""),
        LimitKind.Free => Say(item.Facts.Cost.IsFree, "It is free.", "It costs money.", "Nobody has said whether it is free. Ask first."),
        LimitKind.NoInsurance => Say(WithoutInsurance(item.Facts.Cost), "It is free or the price follows income.", "It costs money, and no lower price is named.", "Nobody has said what it costs without insurance. Ask first."),
        LimitKind.Wheelchair => Say(SeenOr(item, "wheelchair", now, item.Wheelchair), "A wheelchair gets in.", "A wheelchair does not get in.", "Nobody has said whether a wheelchair gets in. Ask first."),
        LimitKind.Evening => Say(item.Ever(hours => hours.Evenings(Today(now))), "It has evening hours.", "No evening hours.", "Nobody has said whether it has evening hours. Ask first."),
        LimitKind.Weekend => Say(item.Ever(hours => hours.Weekends(Today(now))), "It is open on weekends.", "Not open on weekends.", "Nobody has said whether it is open on weekends. Ask first."),
        LimitKind.OpenNow => Say(item.Open(now).IsOpen, "It is open now.", "It is closed now.", "Nobody has said when it is open. Ask first."),
        LimitKind.WalkIn => Say(SeenOr(item, "walk-in", now, WalkIn(item.Facts)), "You can walk in.", "Not without an appointment.", "Nobody has said whether you can walk in. Ask first."),
        LimitKind.NoDocuments => Say(SeenOr(item, "no-id", now, NoDocuments(item.Facts)), "They ask for no papers.", "They ask for papers.", "Nobody has said which papers they ask for. Ask first."),
        LimitKind.Area => Say(item.Serves(limit.Value ?? ""), "It serves this area.", "It serves other areas.", "Nobody has said which areas it serves. Ask first."),
        LimitKind.Age => Age(item.Facts.Eligibility, limit.Value),
        LimitKind.Indicator => Indicated(item, limit.Value, Today(now)),
        _ => throw new ArgumentOutOfRangeException(nameof(limit)),
    };

    /// <summary>Being outside the age a service is for cannot be wished away: it rules out even as a wish.</summary>
    public static bool RulesOut(Limit limit, Answer answer) => answer is Answer.No && (limit.IsHard || limit.Kind is LimitKind.Age);

    /// <summary>What it costs this person: a wish to pay nothing turns a price by income into advice.</summary>
    public static Sentence CostFor(Item item, IReadOnlyList<Limit> limits) =>
        item.Facts.Cost is { IsFree: not Answer.Yes, IsSliding: Answer.Yes, Words: var words } && limits.Any(limit => limit.Kind is LimitKind.NoInsurance or LimitKind.Free)
            ? words is null ? new("The price follows income. Ask for the lowest one.") : new("The price follows income. Ask for the lowest one. In their words: {0}", words)
            : item.Facts.Cost.Says();

    /// <summary>Speaks for a place or against it, with how it is known.</summary>
    public static Sentence Told(Known known) => new("{0} ({1})", known.Says!, known.How!);

    static Finding Indicated(Item item, string? code, DateOnly today)
    {
        if (IndicatorTerms.Find(code) is not { } indicator)
        {
            return new Finding(Answer.Unknown, new("Nobody has checked."));
        }
        var known = item.Known(indicator, today);
        return new Finding(known.Answer, known.Answer is Answer.Unknown ? new("Nobody has checked this: {0}", new Sentence(indicator.Yes)) : Told(known));
    }

    // What our own people have seen stands before what the source's words seem to say.
    static Answer SeenOr(Item item, string code, DateTimeOffset now, Answer read) => item.Known(IndicatorTerms.Find(code)!, Today(now)).Answer is var seen and not Answer.Unknown ? seen : read;

    static Finding Language(Item item, string code)
    {
        var name = Domain.Language.Offered.FirstOrDefault(offered => offered.Code == code).Name ?? code;
        if (item.Speaks(code))
        {
            return new Finding(Answer.Yes, new("They speak {0}.", new Sentence(name)));
        }
        var mentions = item.Facts.Interpretation is { } words && Prose.Fold(words).Contains(Prose.Fold(name), StringComparison.Ordinal);
        if (mentions)
        {
            return new Finding(Answer.Yes, new("They have interpreters for {0}.", new Sentence(name)));
        }
        // A list of other languages says that this one is not spoken; English alone is hardly ever written down.
        var saysNo = code != "en" && item.Languages.Count > 0 && item.Facts.Interpretation is null;
        return saysNo
            ? new Finding(Answer.No, new("They name other languages: {0}.", string.Join(", ", item.Languages.Select(language => language.Name))))
            : new Finding(Answer.Unknown, new("Nobody has said whether they speak {0}. Ask first.", new Sentence(name)));
    }

    static Answer WithoutInsurance(Cost cost) => (cost.IsFree, cost.IsSliding) switch
    {
        (Answer.Yes, _) or (_, Answer.Yes) => Answer.Yes,
        (Answer.No, _) => Answer.No,
        _ => Answer.Unknown,
    };

    /// <summary>Whether one can come without an appointment, as far as its own words tell.</summary>
    public static Answer WalkIn(ServiceFacts facts)
    {
        var words = " " + Prose.Fold(facts.HowToStart ?? "") + " ";
        return HasOneOf(words, " walk in ", " walk ins ", " drop in ", " no appointment ") ? Answer.Yes
            : HasOneOf(words, " appointment ", " by phone ", " call for ", " phone for ", " referral ", " referred ") ? Answer.No
            : Answer.Unknown;
    }

    static Answer NoDocuments(ServiceFacts facts)
    {
        var words = " " + Prose.Fold($"{facts.HowToStart} {facts.Eligibility.Words}") + " ";
        return HasOneOf(words, " no id ", " no identification ", " no documents ", " no papers ") ? Answer.Yes
            : facts.Documents.Count > 0 || HasOneOf(words, " identification ", " proof of ", " photo id ") ? Answer.No
            : Answer.Unknown;
    }

    static Finding Age(Eligibility eligibility, string? value)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var age))
        {
            return new Finding(Answer.Unknown, new("Nobody has said for which ages it is. Ask first."));
        }
        var says = (eligibility.AgeFrom, eligibility.AgeTo) switch
        {
            ({ } from, { } to) => new Sentence("For ages {0} to {1}.", from, to),
            ({ } from, null) => new Sentence("From age {0}.", from),
            (null, { } to) => new Sentence("Up to age {0}.", to),
            _ => new Sentence("Nobody has said for which ages it is. Ask first."),
        };
        return new Finding(eligibility.Takes(age), says);
    }

    static Finding Say(Answer answer, string yes, string no, string unknown) =>
        new(answer, new Sentence(answer switch { Answer.Yes => yes, Answer.No => no, _ => unknown }));

    static bool HasOneOf(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);
}
