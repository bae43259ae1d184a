using Parasol.Care.Fees;
using Parasol.Testing;

namespace Parasol.Modules.Tests.Care.Fees;

public class SlidingFeeTests
{
    static readonly DateOnly Day = new(2026, 12, 1);

    [Theory]
    [InlineData("D-1", 1, "15960", "YEAR", "120.00", null, "15960", "100.00", "A", "0.00")]
    [InlineData("D-2", 1, "15961", "YEAR", "120.00", null, "15960", "100.01", "B", "24.00")]
    [InlineData("D-3", 3, "900", "WEEK", "95.50", null, "27320", "171.30", "D", "57.30")]
    [InlineData("D-4", 1, "20000", "YEAR", "80.00", "60.00", "15960", "125.31", "B", "16.00")]
    public void The_worked_examples_come_out(string example, int people, string income, string period, string charge, string? coPay, string guideline, string percent, string letter, string pays)
    {
        var answer = Work(people, Of(income), period, Of(charge), coPay is null ? null : Of(coPay));

        answer.ShouldSatisfyAllConditions(
            example, a => a.Guideline.ShouldBe(Of(guideline)), a => a.Percent.ShouldBe(Of(percent)), a => a.Class.ShouldBe(letter), a => a.Pays.ShouldBe(Of(pays)),
            a => a.Pays.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(pays), a => a.Table!.Year.ShouldBe(2026));
    }

    [Theory]
    [InlineData(2026, "15960 21640 27320 33000 38680 44360 50040 55720")]
    [InlineData(2025, "15650 21150 26650 32150 37650 43150 48650 54150")]
    public void The_guidelines_for_one_to_eight_people(int year, string figures) =>
        Enumerable.Range(1, 8).Select(n => FeeTables.Guidelines.Single(t => t.Year == year).Regions[FeeRegions.States].For(n)).ShouldBe(figures.Split(' ').Select(Of));

    [Theory]
    [InlineData("alaska", "2026-12-01", "19950")]
    [InlineData("hawaii", "2026-12-01", "18360")]
    [InlineData("48-states", "2026-01-13", "15960")]
    [InlineData("48-states", "2026-01-12", "15650")]
    [InlineData("hawaii", "2025-01-15", "17990")]
    public void Region_and_day_choose_the_table(string region, string day, string guideline) =>
        SlidingFee.Work(Asked(1, 0) with { Region = region, Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }, FeeTables.Schedule, FeeTables.Guidelines).Value.Guideline.ShouldBe(Of(guideline));

    [Fact]
    public void A_day_before_the_first_table_is_refused_and_never_guessed() =>
        SlidingFee.Work(Asked(1, 0) with { Day = new DateOnly(2025, 1, 14) }, FeeTables.Schedule, FeeTables.Guidelines).Refusal!.Field.ShouldBe("Day");

    [Theory]
    [InlineData("YEAR", 1)]
    [InlineData("MONTH", 12)]
    [InlineData("SEMIMONTH", 24)]
    [InlineData("BIWEEK", 26)]
    [InlineData("WEEK", 52)]
    public void A_period_counts_so_often_in_a_year(string period, int times) => Work(2, 100.10m, period, 50).YearlyIncome.ShouldBe(100.10m * times);

    [Fact]
    public void Each_class_ends_exactly_at_its_bound()
    {
        foreach (var (people, bound, here, next) in from people in Enumerable.Range(1, 8) from c in FeeTables.Schedule.Classes.Zip(FeeTables.Schedule.Classes.Skip(1)) select (people, c.First.UpTo!.Value, c.First.Class, c.Second.Class))
        {
            var edge = FeeTables.Guidelines[^1].Regions[FeeRegions.States].For(people) * bound / 100;

            Work(people, edge, "YEAR", 100).Class.ShouldBe(here, $"{people} people at {bound} %");
            Work(people, edge + 0.000001m, "YEAR", 100).Class.ShouldBe(next, $"{people} people just above {bound} %");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    public void Whoever_does_not_say_what_they_earn_is_seen_and_pays_the_nominal_amount(int? people)
    {
        var schedule = FeeTables.Schedule with { Nominal = 5 };
        var silent = new FeeQuestion { People = people, Day = Day, FullCharge = 90, CoPay = 30 };

        SlidingFee.Work(silent, schedule, FeeTables.Guidelines).Value.ShouldSatisfyAllConditions(a => a.Class.ShouldBe("DECLARE"), a => a.Pays.ShouldBe(5), a => a.Percent.ShouldBeNull());
        SlidingFee.Work(silent with { FullCharge = 3 }, schedule, FeeTables.Guidelines).Value.Pays.ShouldBe(3);
    }

    [Fact]
    public void A_nominal_amount_is_never_more_than_the_full_charge_and_is_said_to_be_too_high()
    {
        var answer = SlidingFee.Work(Asked(1, 0) with { FullCharge = 20 }, FeeTables.Schedule with { Nominal = 30 }, FeeTables.Guidelines).Value;

        answer.Pays.ShouldBe(20);
        answer.Notes.ShouldBe(["The nominal amount should be less than what the next class pays."]);
    }

    [Fact]
    public void Half_a_cent_goes_up() => Work(1, 20000, "YEAR", 0.125m * 100 + 0.025m).Pays.ShouldBe(2.51m);

    [Fact]
    public void A_fee_never_falls_as_income_rises_nor_leaves_nothing_to_full_charge()
    {
        var random = new Random(20261201);
        for (var n = 0; n < 3000; n++)
        {
            var (people, charge) = (random.Next(1, 12), random.Next(0, 200_000) / 100m);
            var (low, more) = (random.Next(0, 9_000_000) / 100m, random.Next(0, 3_000_000) / 100m);
            var coPay = random.Next(2) == 0 ? (decimal?)null : random.Next(0, 20_000) / 100m;

            var (poorer, richer) = (Work(people, low, "YEAR", charge, coPay), Work(people, low + more, "YEAR", charge, coPay));

            richer.Pays.ShouldBeGreaterThanOrEqualTo(poorer.Pays);
            poorer.Pays.ShouldBeInRange(0, charge);
            (coPay is null || poorer.Pays <= coPay).ShouldBeTrue();
            Work(people + 1, low, "YEAR", charge, coPay).Pays.ShouldBeLessThanOrEqualTo(poorer.Pays);
            poorer.Pays.ShouldBe(decimal.Round(poorer.Pays, 2));
        }
    }

    [Fact]
    public void No_money_is_ever_a_float() =>
        Directory.EnumerateFiles(Repository.At("modules", "Care", "Fees"), "*.cs").Where(f => System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(f), @"\b(double|float|Half|Single|Double|GetDouble)\b")).ShouldBeEmpty();

    [Fact]
    public void Every_table_says_its_source_its_day_and_whether_it_was_reviewed()
    {
        FeeTables.Guidelines.ShouldAllBe(t => t.Source.Length > 0 && t.ReviewStatus == "unreviewed" && t.Regions.Count == 3);
        FeeTables.Schedule.ShouldSatisfyAllConditions(s => s.Source.ShouldNotBeEmpty(), s => s.From.ShouldNotBeNull(), s => s.ReviewStatus.ShouldBe("unreviewed"));
    }

    [Fact]
    public void A_schedule_that_jumps_is_refused()
    {
        var classes = FeeTables.Schedule.Classes;

        (FeeTables.Schedule with { Classes = [.. classes.Reverse()] }).Check().IsDone.ShouldBeFalse();
        (FeeTables.Schedule with { Classes = [classes[0], classes[2], classes[1], classes[5]] }).Check().IsDone.ShouldBeFalse();
        (FeeTables.Schedule with { Classes = [.. classes.SkipLast(1)] }).Check().IsDone.ShouldBeFalse();
        (FeeTables.Schedule with { Nominal = -1 }).Check().IsDone.ShouldBeFalse();
        FeeTables.Schedule.Check().IsDone.ShouldBeTrue();
    }

    static decimal Of(string figure) => decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture);

    static FeeQuestion Asked(int people, decimal income) => new() { People = people, Income = income, Period = IncomePeriod.Find("YEAR"), Day = Day, FullCharge = 100 };

    static FeeAnswer Work(int people, decimal income, string period, decimal charge, decimal? coPay = null) =>
        SlidingFee.Work(Asked(people, income) with { Period = IncomePeriod.Find(period), FullCharge = charge, CoPay = coPay }, FeeTables.Schedule, FeeTables.Guidelines).Value;
}
