using Parasol.Plan.Tests.Twins;

namespace Parasol.Plan.Tests.Types;

public sealed class UnreadTests
{
    [Fact]
    public void Nothing_that_matches_ranks_or_screens_reaches_what_a_person_says_about_themselves() =>
        Unread.Complaints([.. Product.Types, .. Product.Views], Unread.Decides, Unread.IsApart).ShouldHold();

    [Fact]
    public void What_decides_and_what_is_apart_are_there_to_be_looked_at()
    {
        Product.Types.Where(Unread.Decides).Select(t => t.Name).ShouldContain("Choices");
        Product.Types.Where(Unread.Decides).Select(t => t.Name).ShouldContain("SlidingFee");
        Product.Types.Where(Unread.Decides).Select(t => t.Name).ShouldContain("CoverageCheck");
        Product.Types.Where(Unread.Decides).Count(t => t.Assembly.GetName().Name == "Parasol.Listings").ShouldBeGreaterThan(50);
        Product.Views.Count(Unread.Decides).ShouldBeGreaterThan(10);
        Product.Types.Where(Unread.IsApart).Select(t => t.Name).Order(StringComparer.Ordinal).ShouldBe(["AboutThem", "ColleagueSays", "KeptRecord"]);
    }

    [Fact]
    public void A_ranking_that_reads_it_by_another_type_is_named_with_the_way() =>
        Unread.Complaints([typeof(RankingThatReads), typeof(RankingByPlace)], _ => true, t => t == typeof(SaidAboutThemselves))
            .ShouldHaveSingleItem().ShouldContain("RankingThatReads > AgeOfSomebody > SaidAboutThemselves");
}
