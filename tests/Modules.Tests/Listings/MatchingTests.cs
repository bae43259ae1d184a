using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Searching;

namespace Parasol.Modules.Tests.Listings;

public class MatchingTests
{
    /// <summary>Each row states one rule: a limit, a service, what the rule finds, and what the card says.</summary>
    public static TheoryData<string, string, string?, Answer, string> Rules => new()
    {
        { "speaks Spanish", "Language", "es", Answer.Yes, "They speak Spanish." },
        { "interpreters for Spanish", "Language", "es", Answer.Yes, "They have interpreters for Spanish." },
        { "speaks Korean", "Language", "es", Answer.No, "They name other languages: Korean." },
        { "speaks Korean", "Language", "en", Answer.Unknown, "Nobody has said whether they speak English. Ask first." },
        { "nothing known", "Language", "es", Answer.Unknown, "Nobody has said whether they speak Spanish. Ask first." },
        { "free", "Free", null, Answer.Yes, "It is free." },
        { "sliding", "Free", null, Answer.Unknown, "Nobody has said whether it is free. Ask first." },
        { "60 dollars", "Free", null, Answer.No, "It costs money." },
        { "free", "NoInsurance", null, Answer.Yes, "It is free or the price follows income." },
        { "sliding", "NoInsurance", null, Answer.Yes, "It is free or the price follows income." },
        { "60 dollars", "NoInsurance", null, Answer.No, "It costs money, and no lower price is named." },
        { "nothing known", "NoInsurance", null, Answer.Unknown, "Nobody has said what it costs without insurance. Ask first." },
        { "wheelchair", "Wheelchair", null, Answer.Yes, "A wheelchair gets in." },
        { "no wheelchair", "Wheelchair", null, Answer.No, "A wheelchair does not get in." },
        { "nothing known", "Wheelchair", null, Answer.Unknown, "Nobody has said whether a wheelchair gets in. Ask first." },
        { "Monday 9 to 17", "Evening", null, Answer.No, "No evening hours." },
        { "Monday 15 to 21", "Evening", null, Answer.Yes, "It has evening hours." },
        { "nothing known", "Evening", null, Answer.Unknown, "Nobody has said whether it has evening hours. Ask first." },
        { "Monday 9 to 17", "Weekend", null, Answer.No, "Not open on weekends." },
        { "Sunday 9 to 17", "Weekend", null, Answer.Yes, "It is open on weekends." },
        { "Monday 9 to 17", "OpenNow", null, Answer.Yes, "It is open now." },
        { "Monday 15 to 21", "OpenNow", null, Answer.No, "It is closed now." },
        { "nothing known", "OpenNow", null, Answer.Unknown, "Nobody has said when it is open. Ask first." },
        { "walk in", "WalkIn", null, Answer.Yes, "You can walk in." },
        { "by phone", "WalkIn", null, Answer.No, "Not without an appointment." },
        { "nothing known", "WalkIn", null, Answer.Unknown, "Nobody has said whether you can walk in. Ask first." },
        { "asks for ID", "NoDocuments", null, Answer.No, "They ask for papers." },
        { "no ID", "NoDocuments", null, Answer.Yes, "They ask for no papers." },
        { "nothing known", "NoDocuments", null, Answer.Unknown, "Nobody has said which papers they ask for. Ask first." },
        { "in Hudson", "Area", "hudson", Answer.Yes, "It serves this area." },
        { "in Hudson", "Area", "Columbia County", Answer.Yes, "It serves this area." },
        { "in Hudson", "Area", "125", Answer.Yes, "It serves this area." },
        { "in Hudson", "Area", "94063", Answer.No, "It serves other areas." },
        { "in Hudson", "Area", "Albany", Answer.No, "It serves other areas." },
        { "serves Albany County", "Area", "albany", Answer.Yes, "It serves this area." },
        { "nothing known", "Area", "Albany", Answer.Unknown, "Nobody has said which areas it serves. Ask first." },
        { "ages 13 to 25", "Age", "25", Answer.Yes, "For ages 13 to 25." },
        { "ages 13 to 25", "Age", "26", Answer.No, "For ages 13 to 25." },
        { "nothing known", "Age", "26", Answer.Unknown, "Nobody has said for which ages it is. Ask first." },
        { "nothing known", "Indicator", "no-id", Answer.Unknown, "Nobody has checked this: You need no ID." },
        { "nothing known", "Indicator", "telepathy", Answer.Unknown, "Nobody has checked." },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_finds(string service, string kind, string? value, Answer answer, string says)
    {
        var found = MatchRules.Look(Known(service), new Limit(Enum.Parse<LimitKind>(kind), value), Made.Now);

        (found.Answer, found.Says.ToString()).ShouldBe((answer, says));
    }

    [Fact]
    public void Every_kind_of_limit_has_a_rule_and_a_row_above()
    {
        Rules.Select(row => row.Data.Item2).Distinct().ShouldBe(Enum.GetNames<LimitKind>(), ignoreOrder: true);
    }

    [Fact]
    public void A_hard_limit_leaves_out_what_breaks_it_and_sets_apart_what_nobody_knows()
    {
        var answer = new[] { Known("free"), Known("60 dollars"), Known("nothing known") }.Match(new Limit(LimitKind.Free, IsHard: true));

        answer.Options.Select(option => option.Listing.Name).ShouldBe(["free"]);
        answer.AskFirst.Select(option => option.Listing.Name).ShouldBe(["nothing known"]);
        answer.LeftOut.ShouldHaveSingleItem().ShouldSatisfyAllConditions(left => left.Why.Says.ShouldBe("Not free"), left => left.Count.ShouldBe(1));
    }

    [Fact]
    public void A_wish_weighs_and_says_so_and_leaves_nothing_out()
    {
        var answer = new[] { Known("Monday 9 to 17"), Known("Monday 15 to 21") }.Match(new Limit(LimitKind.Evening));

        answer.Options.Select(option => option.Listing.Name).ShouldBe(["Monday 15 to 21", "Monday 9 to 17"]);
        answer.Options[1].Against.Select(reason => reason.Says).ShouldContain("No evening hours.");
        answer.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void Being_of_another_age_rules_out_even_as_a_wish()
    {
        new[] { Known("ages 13 to 25") }.Match(new Limit(LimitKind.Age, "40")).Options.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_checked_within_ninety_days_stands_before_what_was_not()
    {
        var fresh = Made.Service("B fresh", decision: d => d with { LastChecked = Made.Today.AddDays(-90) });
        var stale = Made.Service("A stale", decision: d => d with { LastChecked = Made.Today.AddDays(-91) }, vetting: Vetting.Vetted);
        var never = Made.Service("A never", decision: d => d with { LastChecked = null });

        var answer = new[] { stale, never, fresh }.Match();

        answer.Options.Select(option => option.Listing.Name).ShouldBe(["B fresh", "A stale", "A never"]);
        answer.Options.Select(option => option.Listing.IsStale).ShouldBe([false, true, true]);
        answer.Options[1].Against.Select(reason => reason.ToString()).ShouldContain("Nobody has checked it for more than 90 days.");
        answer.Options[2].Against.Select(reason => reason.ToString()).ShouldContain("Nobody here has ever checked it.");
        answer.Options[0].For.Select(reason => reason.Says).ShouldContain("Last checked by us on {0}.");
    }

    [Fact]
    public void More_needs_answered_stand_before_fewer_and_better_vetted_before_less()
    {
        var both = Made.Service("Both", decision: d => d with { Needs = ["primary-care", "hormones"] });
        var vetted = Made.Service("Vetted", vetting: Vetting.Vetted);
        var cautions = Made.Service("Cautions", decision: d => d with { Cautions = "The front desk is loud." }, vetting: Vetting.VettedWithCautions);
        var plain = Made.Service("A plain one");

        var answer = Matching.Match([plain, cautions, vetted, both], Readers.Workers, new MatchQuestion(["hormones", "primary-care"], []), Made.Now);

        answer.Options.Select(option => option.Listing.Name).ShouldBe(["Both", "Vetted", "Cautions", "A plain one"]);
        answer.Options[0].Answers.Select(need => need.Code).ShouldBe(["primary-care", "hormones"]);
        answer.Options[2].Against[0].ToString().ShouldBe("Say this first: The front desk is loud.");
        answer.Options[1].For[0].Says.ShouldBe("Vetted by us");
    }

    [Theory]
    [InlineData(Vetting.DoNotRefer)]
    [InlineData(Vetting.Suspended)]
    public void What_must_not_be_used_is_never_an_option(Vetting vetting)
    {
        var bad = Made.Service(vetting: vetting);

        var answer = new[] { bad }.Match();

        answer.Options.ShouldBeEmpty();
        answer.AskFirst.ShouldBeEmpty();
        answer.LeftOut.Single().Why.Says.ShouldBe("It must not be used now.");
        bad.MayRefer.ShouldBeFalse();
        Matching.Match([bad], Readers.Public, new MatchQuestion(["primary-care"], []), Made.Now).LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void A_coercive_program_is_never_an_option_and_a_worker_is_told_why()
    {
        var bad = Made.Service(vetting: Vetting.DoNotRefer, coercion: "no-faith-needed no-police-tie");

        var answer = new[] { bad, Made.Service("Suspended", vetting: Vetting.Suspended) }.Match();

        answer.Options.ShouldBeEmpty();
        answer.AskFirst.ShouldBeEmpty();
        answer.LeftOut.Select(left => left.Why.ToString()).ShouldBe(["It is a coercive program: People have to pray or share a faith to get help.", "It must not be used now."], ignoreOrder: true);
        Showing.Of(bad, Readers.Workers, Made.Now).WhyNot.Select(why => why.ToString()).ShouldContain("It is a coercive program: People have to talk to the police to get help.");
        Showing.Of(bad, Readers.Public, Made.Now).WhyNot.ShouldBeEmpty();
    }

    [Fact]
    public void A_place_whose_review_is_overdue_counts_as_stale()
    {
        var due = Made.Service("A due", vetting: Vetting.Vetted, reviewOn: Made.Today.AddDays(-1));
        var good = Made.Service("B good", vetting: Vetting.Vetted, reviewOn: Made.Today);

        var answer = new[] { due, good }.Match();

        answer.Options.Select(option => (option.Listing.Name, option.Listing.IsStale)).ShouldBe([("B good", false), ("A due", true)]);
        answer.Options[1].Against.Select(reason => reason.Says).ShouldContain("It was to be looked into again by {0}.");
    }

    [Theory]
    [InlineData(ServiceStatus.Defunct)]
    [InlineData(ServiceStatus.Inactive)]
    [InlineData(ServiceStatus.TemporarilyClosed)]
    public void What_does_not_run_is_no_option_whatever_the_source_says(ServiceStatus status)
    {
        new[] { Made.Service(decision: d => d with { Status = status }) }.Match().Options.ShouldBeEmpty();
        new[] { Made.Service(facts: f => f with { Status = status }) }.Match().Options.ShouldBeEmpty();
        new[] { Made.Service(facts: f => f with { Status = status }, decision: d => d with { Status = ServiceStatus.Active }) }.Match().Options.Count.ShouldBe(1);
    }

    [Fact]
    public void The_public_is_matched_to_public_services_only()
    {
        var items = new[] { Made.Service("Network"), Made.Service("Public", decision: d => d with { Publication = Publication.Public }), Made.Service("Draft", decision: d => d with { Publication = Publication.Draft }) };

        Matching.Match(items, Readers.Public, new MatchQuestion(["primary-care"], []), Made.Now).Options.Select(option => option.Listing.Name).ShouldBe(["Public"]);
        Matching.Match(items, Readers.Workers, new MatchQuestion(["primary-care"], []), Made.Now).Options.Select(option => option.Listing.Name).ShouldBe(["Network", "Public"]);
    }

    [Fact]
    public void Needs_that_only_the_words_tell_are_said_to_be_so()
    {
        var guessed = Made.Service("Free medical clinic", decision: d => d with { Needs = null });

        new[] { guessed }.Match().Options.Single().Against.Select(reason => reason.Says).ShouldContain("Only its own words say that it helps with this. Ask first.");
        new[] { Made.Service() }.Match().Options.Single().Against.ShouldBeEmpty();
    }

    [Fact]
    public void The_cost_is_the_cost_to_this_person()
    {
        new[] { Known("free") }.Match().Options.Single().Cost.ToString().ShouldBe("Free");
        new[] { Known("sliding") }.Match(new Limit(LimitKind.NoInsurance)).Options.Single().Cost.ToString().ShouldStartWith("The price follows income. Ask for the lowest one.");
        new[] { Known("nothing known") }.Match().Options.Single().Cost.ToString().ShouldBe("Nobody has told us the price. Ask first.");
    }

    static Item Known(string what) => what switch
    {
        "speaks Spanish" => Made.Service(what, f => f with { Languages = [Language.Named("Spanish")] }),
        "speaks Korean" => Made.Service(what, f => f with { Languages = [Language.Named("Korean")] }),
        "interpreters for Spanish" => Made.Service(what, f => f with { Interpretation = "Interpreters for Spanish and Urdu by phone" }),
        "free" => Made.Service(what, f => f with { Cost = Cost.Read("None.") }),
        "sliding" => Made.Service(what, f => f with { Cost = Cost.Read("Fees vary according to income.") }),
        "60 dollars" => Made.Service(what, f => f with { Cost = Cost.Read("$60 application fee.") }),
        "wheelchair" => Made.Service(what, site: Made.Site(facts: s => s with { Access = [Access.Of("wheelchair")] })),
        "no wheelchair" => Made.Service(what, site: Made.Site(facts: s => s with { Access = [Access.Of("Not wheelchair accessible")] })),
        "Monday 9 to 17" => Made.Service(what, site: Made.Site(facts: s => s with { Openings = [Made.Weekly(DayOfWeek.Monday, 9, 17)] })),
        "Monday 15 to 21" => Made.Service(what, site: Made.Site(facts: s => s with { Openings = [Made.Weekly(DayOfWeek.Monday, 15, 21)] })),
        "Sunday 9 to 17" => Made.Service(what, site: Made.Site(facts: s => s with { Openings = [Made.Weekly(DayOfWeek.Sunday, 9, 17)] })),
        "walk in" => Made.Service(what, f => f with { HowToStart = "Walk in or apply by phone." }),
        "by phone" => Made.Service(what, f => f with { HowToStart = "Apply by phone for an appointment." }),
        "asks for ID" => Made.Service(what, f => f with { Documents = ["Government-issued picture identification"] }),
        "no ID" => Made.Service(what, f => f with { HowToStart = "Come by. No ID needed." }),
        "in Hudson" => Made.Service(what, site: Made.Site()),
        "serves Albany County" => Made.Service(what, f => f with { Areas = ["Albany County"] }),
        "ages 13 to 25" => Made.Service(what, f => f with { Eligibility = new Eligibility { AgeFrom = 13, AgeTo = 25 } }),
        "nothing known" => Made.Service(what),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}
