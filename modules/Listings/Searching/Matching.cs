using Parasol.Listings.Domain;
using Parasol.Listings.Experience;
using Parasol.Listings.Indicators;

namespace Parasol.Listings.Searching;

/// <summary>
/// Matches services to needs. Hard limits first; then, in this order: where people say it is not good last, checked within 90 days before stale, with room
/// before full today, more needs answered, better vetted, more wishes met, more good and less bad known of it, free, needs set by people before needs guessed, name.
/// </summary>
internal static class Matching
{
    /// <summary>More than anyone reads; enough for any page.</summary>
    const int Most = 100;

    /// <summary>So many good things are named on a card; what is bad is named whole.</summary>
    const int MostGood = 4;

    sealed record Weighed(Item Item, IReadOnlyList<Need> Answers, IReadOnlyList<(Limit Limit, Finding Finding)> Findings, bool IsStale, IReadOnlyList<Known> Known)
    {
        public bool IsSure => Findings.All(found => !found.Limit.IsHard || found.Finding.Answer is Answer.Yes);

        /// <summary>How it stands with what people with lived experience look for. Money and medicine are not weighed here: needs and wishes say what of it matters.</summary>
        public int Affirms => Known.Where(known => known.Indicator.Group is IndicatorGroup.Affirming or IndicatorGroup.NonCoercive or IndicatorGroup.Privacy).Sum(known => known.Answer switch { Answer.Yes => 1, Answer.No => -1, _ => 0 });

        public int WishesMet => Findings.Sum(found => found.Finding.Answer switch { Answer.Yes => 1, Answer.No => -1, _ => 0 });
    }

    public static MatchAnswer Match(IEnumerable<Item> items, Readers readers, MatchQuestion question, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var limits = question.Limits.DistinctBy(limit => (limit.Kind, limit.Kind is LimitKind.Indicator ? limit.Value : null)).ToList();
        var kept = new List<Weighed>();
        var left = new List<Sentence>();
        foreach (var item in items.Where(item => item.IsListedFor(readers)))
        {
            var answers = item.Needs.Where(need => question.Needs.Contains(need.Code)).ToList();
            if (answers.Count == 0)
            {
                continue;
            }
            if (!item.MayRefer)
            {
                if (readers is Readers.Workers)
                {
                    left.Add(item.WhyNot()[0]);
                }
                continue;
            }
            var findings = limits.ConvertAll(limit => (Limit: limit, Finding: MatchRules.Look(item, limit, now)));
            if (findings.FindAll(found => MatchRules.RulesOut(found.Limit, found.Finding.Answer)) is [var first, ..])
            {
                left.Add(Plain(first.Limit));
                continue;
            }
            kept.Add(new Weighed(item, answers, findings, item.IsStale(today), Known.All(item.Said, today)));
        }
        var ranked = kept
            .OrderBy(one => one.Item.Band?.IsLow ?? false)
            .ThenBy(one => one.IsStale)
            .ThenBy(one => one.Item.IsFull(now))
            .ThenByDescending(one => one.Answers.Count)
            .ThenBy(one => Rank(one.Item.Service.Vetting))
            .ThenByDescending(one => one.WishesMet)
            .ThenByDescending(one => one.Affirms)
            .ThenByDescending(one => one.Item.Facts.Cost.IsFree is Answer.Yes)
            .ThenBy(one => one.Item.NeedsAreGuessed)
            .ThenBy(one => one.Item.Facts.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(one => one.Item.Service.Id.Value)
            .ToList();
        return new MatchAnswer(
            [.. ranked.Where(one => one.IsSure).Take(Most).Select(one => Option(one, limits, readers, now))],
            [.. ranked.Where(one => !one.IsSure).Take(Most).Select(one => Option(one, limits, readers, now))],
            [.. left.GroupBy(why => why.ToString(), StringComparer.Ordinal).Select(group => new LeftOut(group.First(), group.Count())).OrderByDescending(group => group.Count)]);
    }

    static MatchOption Option(Weighed one, IReadOnlyList<Limit> limits, Readers readers, DateTimeOffset now)
    {
        var (item, listing) = (one.Item, Showing.Of(one.Item, readers, now));
        var pro = one.Findings.Where(found => found.Finding.Answer is Answer.Yes).Select(found => found.Finding.Says).ToList();
        var con = one.Findings.Where(found => found.Finding.Answer is not Answer.Yes).Select(found => found.Finding.Says).ToList();
        // What was asked for stands among the findings already.
        var known = one.Known.Where(known => !one.Findings.Any(found => found.Limit.Kind is LimitKind.Indicator && found.Limit.Value == known.Indicator.Code)).ToList();
        pro.AddRange(known.Where(known => known.Answer is Answer.Yes).Take(MostGood).Select(MatchRules.Told));
        con.AddRange(known.Where(known => known.Answer is Answer.No).Select(MatchRules.Told));
        if (item.Service.Vetting is Vetting.Vetted or Vetting.VettedWithCautions)
        {
            pro.Insert(0, listing.Standing);
        }
        if (!one.IsStale)
        {
            pro.Add(listing.Checked);
        }
        if (item.Service.Cautions is { } cautions)
        {
            con.Insert(0, new Sentence("Say this first: {0}", cautions));
        }
        if (item.Band is { IsLow: true } band)
        {
            con.InsertRange(0, [new Sentence("People tell us it is not good there."), .. Telling.Of(band)]);
        }
        if (listing.Room is { } room)
        {
            (item.Room!.Room is Rooms.Room.Free ? pro : con).Insert(0, room);
        }
        if (item.NeedsAreGuessed)
        {
            con.Add(new Sentence("Only its own words say that it helps with this. Ask first."));
        }
        if (one.IsStale)
        {
            con.Add(item.Service.IsReviewDue(DateOnly.FromDateTime(now.UtcDateTime)) ? new Sentence("It was to be looked into again by {0}.", item.Service.ReviewOn!)
                : item.Service.LastChecked is null ? new Sentence("Nobody here has ever checked it.") : new Sentence("Nobody has checked it for more than {0} days.", Service.FreshDays));
        }
        return new MatchOption(listing, one.Answers, pro, con, MatchRules.CostFor(item, limits));
    }

    static int Rank(Vetting vetting) => vetting switch
    {
        Vetting.Vetted => 0,
        Vetting.VettedWithCautions => 1,
        Vetting.InReview => 2,
        _ => 3,
    };

    static Sentence Plain(Limit limit) => new(limit.Kind switch
    {
        LimitKind.Indicator => IndicatorTerms.Find(limit.Value)?.No ?? "Nobody has checked.",
        LimitKind.Language => "Another language",
        LimitKind.Free => "Not free",
        LimitKind.NoInsurance => "Too expensive without insurance",
        LimitKind.Wheelchair => "No way in for a wheelchair",
        LimitKind.Evening => "No evening hours.",
        LimitKind.Weekend => "Not open on weekends.",
        LimitKind.OpenNow => "It is closed now.",
        LimitKind.WalkIn => "Not without an appointment.",
        LimitKind.NoDocuments => "They ask for papers.",
        LimitKind.Area => "It serves other areas.",
        _ => "For another age",
    });
}
