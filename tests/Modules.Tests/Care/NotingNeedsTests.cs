using Parasol.Care.Domain;
using Parasol.Care.FirstContacts;
using Parasol.Care.Matching;
using Parasol.Care.Needs;
using Parasol.Kernel;
using Parasol.Listings;
using Need = Parasol.Care.Domain.Need;

namespace Parasol.Modules.Tests.Care;

public class NotingNeedsTests
{
    static readonly Author Worker = new(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero), StaffId.New());

    [Fact]
    public void A_need_is_of_a_known_kind_or_in_own_words()
    {
        Need.Note("hormones", null, Worker).Value.Label.ShouldBe("Hormones");
        Need.Note(null, " A quiet room ", Worker).Value.Words.ShouldBe("A quiet room");
        Need.Note(null, "  ", Worker).Refusal!.Field.ShouldBe("Kind");
        Need.Note("rescue", null, Worker).Refusal!.Field.ShouldBe("Kind");
    }

    [Fact]
    public void An_unmet_need_says_what_was_in_the_way()
    {
        var need = Need.Note("housing", null, Worker).Value;

        need.LeaveUnmet(null, "They laughed", Worker.At).Refusal!.Field.ShouldBe("Barrier");
        need.LeaveUnmet("not-said", null, Worker.At).Value.State.ShouldBe(NeedState.Unmet);
    }

    [Fact]
    public void Needs_are_counted_and_the_share_of_care_beside_clinics_is_told()
    {
        Need Kind(string kind) => Need.Note(kind, null, Worker).Value;

        NeedCounts.Of([Kind("hiv"), Kind("massage").Meet(Worker.At), Kind("housing").Meet(Worker.At)]).ShouldBe(new NeedCounts(3, 2, 1, 1));
        NeedCounts.Of([Kind("hiv"), Kind("art"), Kind("housing")]).BesidePercent.ShouldBe(33);
        NeedCounts.Of([]).BesidePercent.ShouldBe(0);
        new[] { "massage", "acupuncture", "yoga", "art", "clothing" }.ShouldAllBe(code => NeedDomains.IsBesideClinics(code) && Parasol.Listings.Needs.Find(code) != null);
    }

    [Fact]
    public void A_need_that_is_met_or_open_again_carries_no_barrier()
    {
        var unmet = Need.Note("housing", null, Worker).Value.LeaveUnmet("cost", "Too much", Worker.At).Value;

        unmet.Meet(Worker.At).Barrier.ShouldBeNull();
        unmet.OpenAgain(Worker.At).ShouldSatisfyAllConditions(n => n.State.ShouldBe(NeedState.Open), n => n.BarrierWords.ShouldBeNull());
    }

    [Fact]
    public void What_is_left_out_at_a_first_contact_is_skipped_and_what_is_said_is_not()
    {
        var silent = new FirstWords { Program = ProgramId.New(), Needs = ["food"], CallName = "  " };

        MakeFirstContact.SkippedIn(silent).ShouldBe(["name", "language", "contact", "words"]);
        MakeFirstContact.SkippedIn(silent with { CallName = "Rosa", Ways = ["text"], Words = "Evenings" }).ShouldBe(["language"]);
    }

    [Fact]
    public void What_the_person_must_have_rules_out_and_their_language_always_weighs()
    {
        var asked = Choices.Question("hormones", "es", new MustHave { NoInsurance = true, Evening = true, Wheelchair = true, Area = " Queens " });

        asked.Needs.ShouldBe(["hormones"]);
        asked.Limits.ShouldBe(
        [
            new Limit(LimitKind.Language, "es", IsHard: false), new Limit(LimitKind.NoInsurance, null, true), new Limit(LimitKind.Evening, null, true),
            new Limit(LimitKind.Wheelchair, null, true), new Limit(LimitKind.Area, "Queens", true),
        ]);
    }

    [Fact]
    public void A_language_that_must_be_spoken_rules_out_too()
    {
        Choices.Question("legal", "es", new MustHave { Language = true }).Limits.ShouldBe([new Limit(LimitKind.Language, "es", IsHard: true)]);
        Choices.Question("legal", null, new MustHave { Language = true }).Limits.ShouldBeEmpty();
    }
}
