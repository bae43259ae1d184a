using System.Text.RegularExpressions;
using Parasol.Care.Domain;
using Parasol.Testing;

namespace Parasol.Modules.Tests.Care;

/// <summary>The shipped needs, the part of life each belongs to, and what it has to do with the mission: docs/needs.md and the code say the same.</summary>
public partial class NeedsAndTheMissionTests
{
    static readonly IReadOnlyList<string[]> Rows =
        [.. File.ReadLines(Repository.At("docs", "needs.md")).Where(l => Row().IsMatch(l)).Select(l => l.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))];

    static IReadOnlyList<string[]> Kinds => [.. Rows.Where(r => r.Length == 4 && r[0] != "code")];

    static IReadOnlyList<string> Areas => [.. Rows.Where(r => r.Length == 2 && r[0] != "area").Select(r => r[0])];

    [Fact]
    public void The_page_names_every_kind_of_need_as_people_read_it() =>
        Kinds.Select(k => (k[0], k[1])).ShouldBe(Parasol.Listings.Needs.All.Select(n => (n.Code, n.Label)));

    [Fact]
    public void Every_kind_stands_under_the_part_of_life_that_the_page_names() =>
        Kinds.ShouldAllBe(k => NeedDomains.Of(k[0]).ToString() == k[2]);

    [Fact]
    public void Every_kind_serves_a_priority_area_of_the_mission_and_every_area_is_served()
    {
        Areas.Count.ShouldBe(6);
        var served = Kinds.Select(k => k[3].Split(',', StringSplitOptions.TrimEntries)).ToList();

        served.ShouldAllBe(areas => areas.Length > 0 && areas.All(Areas.Contains));
        Areas.ShouldAllBe(area => served.Any(areas => areas.Contains(area)));
    }

    [Theory]
    [InlineData("primary-care", "hiv", "sexual-health", "mental-health", "massage", "acupuncture")]
    [InlineData("housing", "food", "childcare", "clothing", "id", "benefits")]
    [InlineData("money", "work", "safety", "community", "art", "legal")]
    public void What_was_promised_is_there(params string[] codes) => codes.ShouldAllBe(code => Parasol.Listings.Needs.Find(code) != null && NeedDomains.Of(code) != null);

    [Fact]
    public void A_need_in_own_words_belongs_to_no_part_of_life_until_somebody_says_so()
    {
        NeedDomains.Of(null).ShouldBeNull();
        NeedDomains.Label(null).ShouldBe("In their own words");
        Enum.GetValues<NeedDomain>().Select(d => NeedDomains.Label(d)).ShouldBeUnique();
    }

    [GeneratedRegex(@"^\|(?! ---)", RegexOptions.None, 1000)]
    private static partial Regex Row();
}
