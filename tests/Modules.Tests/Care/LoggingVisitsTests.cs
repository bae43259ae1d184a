using Parasol.Care.Domain;
using Parasol.Kernel;

namespace Parasol.Modules.Tests.Care;

public class LoggingVisitsTests
{
    static readonly DateOnly Today = new(2026, 12, 1);
    static readonly Author Worker = new(new DateTimeOffset(2026, 12, 1, 15, 0, 0, TimeSpan.Zero), StaffId.New());

    [Fact]
    public void One_tick_is_a_visit_of_today() =>
        Log(new VisitSaid { Kinds = ["massage"] }).Value.ShouldSatisfyAllConditions(v => v.Day.ShouldBe(Today), v => v.By.ShouldBe(Worker.Staff), v => v.Tests.ShouldBeEmpty(), v => v.Place.ShouldBeNull());

    [Fact]
    public void Nothing_at_all_is_refused_and_a_word_is_enough()
    {
        Log(new VisitSaid { Words = "  " }).Refusal!.Says.ShouldBe("Tick one thing that was done, or write a word.");
        Log(new VisitSaid { Words = "Sat together" }).IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Everything_can_be_declined_and_that_is_kept_as_an_answer()
    {
        var all = VisitLists.For(VisitLists.Tests, keepsApart: false).Select(t => t.Code).ToList();

        var visit = Log(new VisitSaid { Declined = all }).Value;

        visit.Tests.ShouldAllBe(t => t.Answer == TestAnswer.Declined);
        visit.Tests.Select(t => t.Code).ShouldBe(all);
    }

    [Fact]
    public void A_test_has_one_answer() => Log(new VisitSaid { Accepted = ["hiv"], Declined = ["hiv"] }).Refusal!.Field.ShouldBe("Declined");

    [Theory]
    [InlineData("tomorrow", null)]
    [InlineData("cardiology", "cardiology")]
    public void A_day_to_come_and_a_kind_that_is_none_are_refused(string because, string? kind) =>
        Log(new VisitSaid { Kinds = [kind ?? "talk"], Day = kind is null ? Today.AddDays(1) : null }).IsDone.ShouldBeFalse(because);

    [Theory]
    [InlineData("hiv", true, true)]
    [InlineData("hiv", false, false)]
    [InlineData("syphilis", true, false)]
    [InlineData("hepatitis-c", true, false)]
    [InlineData("cervical", true, false)]
    [InlineData(null, true, false)]
    public void A_result_needs_a_yes_to_the_test_and_a_yes_to_keeping_it(string? test, bool mayKeep, bool isKept)
    {
        var visit = Log(new VisitSaid { Accepted = ["hiv"], Declined = ["syphilis"], Offered = ["hepatitis-c"] }).Value;

        var kept = visit.Keep(test, "Nothing found", true, mayKeep, Worker);

        kept.IsDone.ShouldBe(isKept);
        if (isKept)
        {
            kept.Value.Tests.Single(t => t.Code == "hiv").ShouldSatisfyAllConditions(t => t.Result.ShouldBe("Nothing found"), t => t.MayKeep.ShouldBe(Worker.At), t => t.IsTold.ShouldBe(true), t => t.ResultBy.ShouldBe(Worker.Staff));
            kept.Value.Tests.Where(t => t.Code != "hiv").ShouldAllBe(t => t.Result == null);
        }
    }

    [Fact]
    public void Pregnancy_and_abortion_are_written_down_only_where_a_program_is_set_up_for_it()
    {
        foreach (var said in VisitLists.Kinds.Where(k => k.IsApart).Select(k => new VisitSaid { Kinds = [k.Code] }).Concat(VisitLists.Tests.Where(t => t.IsApart).Select(t => new VisitSaid { Accepted = [t.Code] })))
        {
            Log(said).IsDone.ShouldBeFalse();
            Visit.Log(said, keepsApart: true, Today, Worker).IsDone.ShouldBeTrue();
        }
        VisitLists.Kinds.Count(k => k.IsApart).ShouldBe(2);
        VisitLists.For(VisitLists.Kinds, keepsApart: false).ShouldAllBe(k => !k.IsApart);
    }

    [Fact]
    public void Care_beside_clinics_stands_in_the_list() =>
        new[] { "massage", "acupuncture", "yoga", "art", "clothing" }.ShouldAllBe(code => VisitLists.Find(VisitLists.Kinds, code) != null && !VisitLists.Find(VisitLists.Kinds, code)!.IsClinical);

    static Outcome<Visit> Log(VisitSaid said) => Visit.Log(said, keepsApart: false, Today, Worker);
}
