using Parasol.Care.Domain;
using Parasol.Care.Routine;
using Parasol.Kernel;

namespace Parasol.Modules.Tests.Care;

public class RoutineRemindersTests
{
    static readonly DateOnly Today = new(2026, 12, 1);
    static readonly Author Worker = new(new DateTimeOffset(2026, 12, 1, 15, 0, 0, TimeSpan.Zero), StaffId.New());

    [Theory]
    [InlineData("hiv", null, "MayBeDue", "2026-12-01")]
    [InlineData("hiv", "2026-09-01", "MayBeDue", "2026-12-01")]
    [InlineData("hiv", "2026-09-02", "Later", "2026-12-02")]
    [InlineData("hiv", "2026-08-31", "MayBeDue", "2026-11-30")]
    [InlineData("syphilis", "2026-12-01", "Later", "2027-03-01")]
    [InlineData("gonorrhea-chlamydia", "2026-11-30", "Later", "2027-02-28")]
    [InlineData("hepatitis-c", "2025-12-01", "MayBeDue", "2026-12-01")]
    [InlineData("hepatitis-c", "2025-12-02", "Later", "2026-12-02")]
    [InlineData("cervical", "2023-12-01", "MayBeDue", "2026-12-01")]
    [InlineData("cervical", "2024-02-29", "Later", "2027-02-28")]
    [InlineData("vaccine-hpv", null, "MayBeDue", "2026-12-01")]
    [InlineData("vaccine-hpv", "2010-05-05", "Done", null)]
    [InlineData("vaccine-flu", "2025-11-30", "MayBeDue", "2026-11-30")]
    [InlineData("vaccine-tdap", "2016-12-02", "Later", "2026-12-02")]
    public void The_last_time_and_the_interval_say_from_which_day(string item, string? last, string state, string? next)
    {
        var plan = Plan([item], last is null ? null : item, last is null ? null : Day(last));

        var line = RoutineLine.Of(plan, [], Today).ShouldHaveSingleItem();

        line.State.ToString().ShouldBe(state);
        line.Next.ShouldBe(next is null ? null : Day(next));
    }

    [Theory]
    [InlineData("Accepted", "2026-11-20", "Later")]
    [InlineData("Offered", "2026-12-01", "MayBeDue")]
    [InlineData("Declined", "2026-12-01", "SaidNo")]
    [InlineData("Declined", "2026-11-20", "MayBeDue")]
    public void A_visit_counts_by_what_was_said_to_the_test_and_a_no_silences_from_when_it_was_wanted(string answer, string day, string state) =>
        RoutineLine.Of(Plan(["hiv"]), [Said("hiv", answer, day)], Today).Single().State.ToString().ShouldBe(state);

    [Fact]
    public void After_a_no_a_yes_counts_again_and_so_does_wanting_it_anew()
    {
        var no = Said("hiv", "Declined", "2026-12-01");
        RoutineLine.Of(Plan(["hiv"]), [no, Said("hiv", "Accepted", "2026-12-05")], Today.AddDays(9)).Single().State.ShouldBe(RoutineState.Later);
        var ended = Plan(["hiv"]).Write([], null, null, Today.AddDays(1), Worker).Value;
        ended.Wants.ShouldBeEmpty();

        var anew = ended.Write(["hiv"], null, null, Today.AddDays(2), Worker).Value;

        RoutineLine.Of(anew, [no], Today.AddDays(2)).Single().State.ShouldBe(RoutineState.MayBeDue);
        Plan(["hiv"]).Write(["hiv"], null, null, Today.AddDays(2), Worker).Value.Wants.Single().Since.ShouldBe(Today, "saving again is not wanting anew");
    }

    [Fact]
    public void Only_what_is_wanted_is_looked_at()
    {
        RoutineLine.Of(new RoutinePlan(), [Said("hiv", "Offered", "2026-12-01")], Today).ShouldBeEmpty();
        RoutineLine.Of(Plan(["vaccine-flu", "hiv"], "vaccine-flu", Today), [], Today).Select(l => l.Item.Id).ShouldBe(["hiv", "vaccine-flu"], "what may be due comes first");
    }

    [Fact]
    public void What_stands_in_no_list_and_days_to_come_are_refused()
    {
        new RoutinePlan().Write(["everything"], null, null, Today, Worker).Refusal!.Field.ShouldBe("Wants");
        new RoutinePlan().Write([], "everything", Today, Today, Worker).Refusal!.Field.ShouldBe("Item");
        new RoutinePlan().Write([], null, Today, Today, Worker).Refusal!.Field.ShouldBe("Item");
        new RoutinePlan().Write([], "hiv", null, Today, Worker).Refusal!.Field.ShouldBe("Day");
        new RoutinePlan().Write([], "hiv", Today.AddDays(1), Today, Worker).Refusal!.Field.ShouldBe("Day");
    }

    [Fact]
    public void Every_row_has_its_source_its_day_and_says_that_nobody_has_checked_it()
    {
        RoutineTable.Items.Count.ShouldBeGreaterThan(9);
        RoutineTable.Items.Select(i => i.Id).Distinct().Count().ShouldBe(RoutineTable.Items.Count);
        RoutineTable.Items.ShouldAllBe(i => i.Source.Length > 3 && i.AsOf <= Today && i.ReviewStatus == "unreviewed" && i.Label.En.Length > 2 && i.Label.Es.Length > 2);
        RoutineTable.Items.ShouldAllBe(i => i.Test == null || VisitLists.Find(VisitLists.Tests, i.Test) != null);
        RoutineTable.Items.ShouldAllBe(i => i.EveryMonths == null || i.EveryMonths > 0);
    }

    static RoutinePlan Plan(string[] wants, string? item = null, DateOnly? day = null) => new RoutinePlan().Write(wants, item, day, Today, Worker).Value;

    static Visit Said(string test, string answer, string day) => new() { Day = Day(day), Tests = [new OfferedTest { Code = test, Answer = Enum.Parse<TestAnswer>(answer) }] };

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
