using Parasol.Kernel;
using Parasol.Listings.Experience;

namespace Parasol.Modules.Tests.Listings;

/// <summary>When bands may be told, what they tell, and what nobody can learn from two of them.</summary>
public class TellingHowItWasTests
{
    const string Now = "2026-11";

    static Said Person(int number, string month, params string[] marks) => new() { Tag = $"tag {number}", About = "service:x", Month = month, Marks = marks };

    static List<Said> People(int count, params string[] marks) => [.. Enumerable.Range(1, count).Select(n => Person(n, n % 2 == 0 ? "2026-09" : "2026-10", marks))];

    [Fact]
    public void Four_people_are_told_of_nothing_and_five_of_a_band()
    {
        Tally.Of(People(4, "desk.judged"), Now, before: 0).ShouldBeNull();
        Tally.Of(People(5, "desk.judged"), Now, before: 0)!.Shares.ShouldBe("desk.judged:Many");
    }

    [Fact]
    public void Five_in_one_month_are_too_few_months() =>
        Tally.Of(Enumerable.Range(1, 5).Select(n => Person(n, "2026-10", "outed")), Now, before: 0).ShouldBeNull();

    [Fact]
    public void What_was_said_this_month_waits_until_it_is_over()
    {
        var said = People(4, "again").Append(Person(5, Now, "again")).ToList();
        Tally.Of(said, Now, before: 0).ShouldBeNull();
        Tally.Of(said, "2026-12", before: 0)!.People.ShouldBe(5);
    }

    [Fact]
    public void Who_speaks_twice_counts_once() =>
        Tally.Of(People(4, "again").Append(Person(4, "2026-08", "desk.judged")), Now, before: 0).ShouldBeNull();

    [Fact]
    public void A_part_that_fewer_than_five_people_met_is_not_told_of()
    {
        var said = People(8, "desk.listened").Concat(Enumerable.Range(1, 4).Select(n => Person(n, "2026-10", "helper.judged"))).ToList();
        Tally.Of(said, Now, before: 0)!.Shares.ShouldBe("desk.listened:Many");
        Tally.Of(said.Append(Person(5, "2026-10", "helper.judged")), Now, before: 0)!.Shares.ShouldBe("desk.listened:Many helper.judged:Many");
    }

    [Theory]
    [InlineData(1, 10, "")]
    [InlineData(2, 10, "cost:Some")]
    [InlineData(3, 10, "cost:Some")]
    [InlineData(4, 10, "cost:Many")]
    [InlineData(10, 10, "cost:Many")]
    public void Fewer_than_a_fifth_are_not_told_of_two_fifths_are_many(int say, int of, string shares) =>
        Tally.Of(People(of, "again").Select((one, n) => n < say ? one with { Marks = ["cost"] } : one with { Marks = ["id"] }), Now, before: 0)!.Shares
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part.StartsWith("cost", StringComparison.Ordinal)).ShouldBe(shares.Length == 0 ? [] : [shares]);

    // One more person, or two, never show: whatever they say, the band stays as it was. With the third the difference is of three people at least.
    [Fact]
    public void Adding_one_person_does_not_reveal_what_they_said()
    {
        foreach (var marks in Marks.All.Keys)
        {
            var before = People(5, "desk.listened", "again");
            var first = Tally.Of(before, Now, before: 0)!;
            List<Said> one = [.. before, Person(6, "2026-10", marks)];
            List<Said> two = [.. one, Person(7, "2026-09", marks)];
            List<Said> three = [.. two, Person(8, "2026-10", marks)];
            Tally.Of(one, Now, first.People).ShouldBeNull(marks);
            Tally.Of(two, Now, first.People).ShouldBeNull(marks);
            Tally.Of(three, Now, first.People)!.People.ShouldBe(8, marks);
        }
    }

    [Fact]
    public void However_people_come_no_two_bands_that_are_told_differ_by_fewer_than_three()
    {
        // The same stories every time (Lehmer's generator).
        var state = 7L;
        int Draw(int below) => (int)((state = state * 48_271 % int.MaxValue) % below);
        for (var story = 0; story < 200; story++)
        {
            List<Said> said = [];
            var (told, steps) = (0, new List<int>());
            for (var n = 0; n < 40; n++)
            {
                said.Add(Person(Draw(30), $"2026-0{1 + Draw(8)}", [.. Marks.All.Keys.Where(_ => Draw(6) == 0)]));
                if (Tally.Of(said, Now, told) is { } band)
                {
                    told = band.People;
                    steps.Add(band.People);
                }
            }
            steps.Zip(steps.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= Tally.FewestNew);
            steps.ShouldAllBe(people => people >= Tally.FewestPeople);
            steps.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("desk.judged:Many", true)]
    [InlineData("desk.judged:Some", false)]
    [InlineData("helper.lectured:Many", true)]
    [InlineData("intake.name:Many", true)]
    [InlineData("intake.listened:Many", false)]
    [InlineData("outed:Some", true)]
    [InlineData("police:Some", true)]
    [InlineData("police:Few", false)]
    [InlineData("not-again:Many", true)]
    [InlineData("not-again:Some", false)]
    [InlineData("cost:Many", false)]
    [InlineData("id:Many", false)]
    [InlineData("again:Many", false)]
    public void What_makes_a_place_leave_the_top(string share, bool isLow) =>
        Tally.IsLow(new Dictionary<string, Share> { [share.Split(':')[0]] = Enum.Parse<Share>(share.Split(':')[1]) }).ShouldBe(isLow);

    [Fact]
    public void A_band_tells_no_number_and_no_date()
    {
        var band = new Band { Organisation = OrganisationId.New(), About = "service:x", Shares = Tally.Of(People(9, "desk.judged", "id"), Now, before: 0)!.Shares };
        Telling.Of(band).Select(line => line.ToString()).ShouldBe(["At the front desk they judge: many say so.", "They ask for ID: many say so."]);
        band.Shares.ShouldNotContain("9");
        typeof(Band).GetProperties().ShouldNotContain(property => property.PropertyType == typeof(DateOnly) || property.PropertyType == typeof(DateTimeOffset) || property.PropertyType == typeof(int));
    }

    [Fact]
    public void Every_mark_has_a_code_of_its_own_and_whatever_alarms_is_one() =>
        Marks.Alarming.ShouldAllBe(code => Marks.All.ContainsKey(code));
}
