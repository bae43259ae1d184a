using System.Text.RegularExpressions;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Indicators;
using Parasol.Listings.Searching;

namespace Parasol.Modules.Tests.Listings;

public class IndicatorsTests
{
    // Each line: what was said (basis, answer, days ago, days it still holds), what is then known.
    public static TheoryData<string, Answer, Basis?> Rules => new()
    {
        { "", Answer.Unknown, null },
        { "PeerVisit Yes 3 10", Answer.Yes, Basis.PeerVisit },
        { "PeerVisit No 3 10", Answer.No, Basis.PeerVisit },
        { "PeerVisit Yes 3 0", Answer.Yes, Basis.PeerVisit },
        { "PeerVisit Yes 3 -1", Answer.Unknown, null },
        { "PeerVisit Unknown 3 10", Answer.Unknown, Basis.PeerVisit },
        { "Panel Yes 90 10; PeerVisit No 3 10", Answer.Yes, Basis.Panel },
        { "PeerVisit No 3 10; Panel Yes 90 10", Answer.Yes, Basis.Panel },
        { "PeerVisit Yes 90 10; Accompaniment No 3 10", Answer.Yes, Basis.PeerVisit },
        { "Accompaniment Yes 90 10; ScriptedCall No 3 10", Answer.Yes, Basis.Accompaniment },
        { "ScriptedCall Yes 90 10; ClientFeedback No 3 10", Answer.Yes, Basis.ScriptedCall },
        { "ClientFeedback Yes 90 10; Partner No 3 10", Answer.Yes, Basis.ClientFeedback },
        { "Partner Yes 90 10; Documents No 3 10", Answer.Yes, Basis.Partner },
        { "Documents Yes 90 10; SelfDeclared No 3 10", Answer.Yes, Basis.Documents },
        { "Panel Yes 90 -1; SelfDeclared No 3 10", Answer.No, Basis.SelfDeclared },
        { "Panel Unknown 3 10; SelfDeclared Yes 3 10", Answer.Unknown, Basis.Panel },
        { "Panel Yes 30 10; Panel No 3 10", Answer.No, Basis.Panel },
        { "Panel No 3 10; Panel Yes 30 10", Answer.No, Basis.Panel },
        { "Panel Yes 3 10; Panel No 3 10", Answer.No, Basis.Panel },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_strongest_that_still_holds_wins(string said, Answer answer, Basis? basis)
    {
        var known = Known.Of(IndicatorTerms.Find("no-id")!, Told(said), Made.Today);

        (known.Answer, known.Basis).ShouldBe((answer, basis));
        (known.Says is null).ShouldBe(answer is Answer.Unknown);
    }

    [Fact]
    public void What_was_said_of_another_indicator_says_nothing_of_this_one() =>
        Known.Of(IndicatorTerms.Find("free")!, Told("Panel Yes 3 10"), Made.Today).Answer.ShouldBe(Answer.Unknown);

    [Fact]
    public void There_are_forty_five_terms_in_six_groups_with_codes_for_ever()
    {
        IndicatorTerms.All.Count.ShouldBe(45);
        IndicatorTerms.All.Select(term => term.Code).ShouldBeUnique();
        IndicatorTerms.All.ShouldAllBe(term => term.Code.Length <= 24 && Regex.IsMatch(term.Code, "^[a-z-]+$"));
        IndicatorTerms.All.GroupBy(term => term.Group).Select(group => group.Key).ShouldBe(Enum.GetValues<IndicatorGroup>());
        // Codes stand in records: one that goes or changes takes what was seen with it.
        string.Join(' ', IndicatorTerms.All.Select(term => term.Code)).ShouldBe(
            "no-lecture name-used all-genders trans-respect race-respect drug-use-welcome peer-staff front-desk-kind hears-complaints "
            + "no-exit-needed no-faith-needed no-forced-work keep-contact no-police-tie free-to-leave no-forced-testing "
            + "no-telling-needed no-police-call no-immigration-call no-family-report family-not-told privacy-explained mail-explained private-talk "
            + "no-id walk-in late-hours interpreter wheelchair children-welcome company-welcome no-address-needed "
            + "free sliding-fee no-insurance-needed price-first nobody-billed "
            + "asks-each-test three-site-tests prep-pep-same-day hormones-by-consent vaccines harm-reduction counselling-no-push law-known");
    }

    [Fact]
    public void Terms_are_said_in_short_plain_sentences()
    {
        var sentences = IndicatorTerms.All.SelectMany(term => new[] { term.Yes, term.No }).ToList();

        sentences.ShouldBeUnique();
        sentences.Where(sentence => Grade(sentence) > 12).ShouldBeEmpty();
        sentences.Average(Grade).ShouldBeLessThan(6);
    }

    [Theory]
    [InlineData(1, null, null, "Day")]
    [InlineData(-800, null, null, "Day")]
    [InlineData(-400, null, null, "Until")]
    [InlineData(-3, -1, null, "Until")]
    [InlineData(0, 800, null, "Until")]
    [InlineData(0, null, 365, null)]
    [InlineData(-3, 0, 0, null)]
    [InlineData(-400, 10, 10, null)]
    public void How_long_it_holds_stands_to_reason(int day, int? until, int? lasts, string? field)
    {
        var last = Assertion.LastDay(Made.Today.AddDays(day), until is { } days ? Made.Today.AddDays(days) : null, Made.Today);

        last.Refusal?.Field.ShouldBe(field);
        (last.IsDone ? last.Value.DayNumber - Made.Today.DayNumber : (int?)null).ShouldBe(lasts);
    }

    [Fact]
    public void What_is_known_stands_for_and_against_on_the_card_with_how_it_is_known()
    {
        var option = new[] { Place("Clinic", ("name-used", "PeerVisit Yes 3 10"), ("no-id", "Partner No 3 10"), ("free", "Panel Unknown 3 10")) }.Match().Options.Single();

        option.For.Select(reason => reason.ToString()).ShouldContain(says => says.StartsWith("They call you by your name and pronouns. (A peer went there to see", StringComparison.Ordinal));
        option.Against.Single().ToString().ShouldStartWith("They ask for ID. (A group we work with told us");
        option.Listing.Known.Select(known => known.Answer).ShouldBe([Answer.Yes, Answer.No, Answer.Unknown]);
    }

    [Fact]
    public void A_hard_limit_leaves_out_a_no_and_sets_apart_what_nobody_has_checked()
    {
        var places = new[] { Place("Yes", ("no-id", "Panel Yes 3 10")), Place("No", ("no-id", "Panel No 3 10")), Place("Unknown"), Place("Past", ("no-id", "Panel Yes 9 -1")) };

        var answer = places.Match(new Limit(LimitKind.Indicator, "no-id", IsHard: true), new Limit(LimitKind.Indicator, "free"));

        answer.Options.Select(option => option.Listing.Name).ShouldBe(["Yes"]);
        answer.AskFirst.Select(option => option.Listing.Name).ShouldBe(["Past", "Unknown"]);
        answer.LeftOut.ShouldHaveSingleItem().Why.Says.ShouldBe("They ask for ID.");
        answer.AskFirst[0].Against.Select(reason => reason.ToString()).ShouldContain("Nobody has checked this: You need no ID.");
        answer.Options[0].For.Count(reason => reason.ToString().Contains("You need no ID.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void What_our_people_have_seen_stands_before_the_words_of_the_source()
    {
        var asks = Made.Service("Asks", facts => facts with { HowToStart = "Walk in. Bring a photo ID." });
        var wish = new Limit(LimitKind.NoDocuments);

        MatchRules.Look(asks, wish, Made.Now).Answer.ShouldBe(Answer.No);
        MatchRules.Look(With(asks, ("no-id", "PeerVisit Yes 3 10")), wish, Made.Now).Answer.ShouldBe(Answer.Yes);
        MatchRules.Look(With(asks, ("walk-in", "PeerVisit No 3 10")), new Limit(LimitKind.WalkIn), Made.Now).Answer.ShouldBe(Answer.No);
        MatchRules.Look(With(asks, ("wheelchair", "PeerVisit No 3 10")), new Limit(LimitKind.Wheelchair), Made.Now).Answer.ShouldBe(Answer.No);
    }

    [Fact]
    public void Affirming_places_stand_before_others_that_are_as_good_otherwise()
    {
        var places = new[] { Place("Bad", ("no-lecture", "Panel No 3 10")), Place("Nobody knows"), Place("Zebra", ("no-lecture", "Panel Yes 3 10")) };

        places.Match().Options.Select(option => option.Listing.Name).ShouldBe(["Zebra", "Nobody knows", "Bad"]);
    }

    static Item Place(string name, params (string Code, string Said)[] said) => With(Made.Service(name), said);

    static Item With(Item item, params (string Code, string Said)[] said) =>
        Made.Again(item, said: [.. said.SelectMany(one => Told(one.Said, one.Code))]);

    static IReadOnlyList<Assertion> Told(string said, string code = "no-id") =>
    [
        .. said.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((one, at) => one.Split(' ') is var part ? new Assertion
        {
            Service = default, Nth = at, Organisation = default, Term = code, Basis = Enum.Parse<Basis>(part[0]), Value = Enum.Parse<Answer>(part[1]), By = SaidBy.PeerWorker,
            Day = Made.Today.AddDays(-int.Parse(part[2])), Until = Made.Today.AddDays(int.Parse(part[3])),
        } : null!),
    ];

    // Flesch-Kincaid, with syllables counted as groups of vowels.
    static double Grade(string sentence)
    {
        var words = sentence.Split(' ');
        var syllables = words.Sum(word => Math.Max(1, Regex.Matches(word.ToLowerInvariant().TrimEnd('.').TrimEnd('e'), "[aeiouy]+").Count));
        return 0.39 * words.Length + 11.8 * syllables / words.Length - 15.59;
    }
}
