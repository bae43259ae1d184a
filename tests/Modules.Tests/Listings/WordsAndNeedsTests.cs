using Parasol.Listings;
using Parasol.Listings.Searching;

namespace Parasol.Modules.Tests.Listings;

public class WordsAndNeedsTests
{
    [Theory]
    [InlineData("Food Pantry", "food")]
    [InlineData("Food Benefits", "benefits")]
    [InlineData("Credit Counseling", "money")]
    [InlineData("Emergency Cash Assistance", "money")]
    [InlineData("Help with Debt and Taxes", "money")]
    [InlineData("Emergency Shelter", "shelter-tonight")]
    [InlineData("Primary Care Services", "primary-care")]
    [InlineData("HIV and AIDS Services", "hiv")]
    [InlineData("Sexual Health Services", "sexual-health")]
    [InlineData("Counseling, Therapy, Psychological and Psychiatric Services", "mental-health")]
    [InlineData("Substance Abuse Services", "substance-use")]
    [InlineData("Legal Services", "legal")]
    [InlineData("Dental Services", "dental")]
    [InlineData("Domestic and Sexual Violence Services", "safety")]
    [InlineData("Job Development and Placement", "work")]
    [InlineData("Immigration", "immigration")]
    [InlineData("Gender-affirming hormones", "hormones")]
    [InlineData("Drop-in Center", "community")]
    [InlineData("Hearing Aids", null)]
    [InlineData("Martial Arts", null)]
    [InlineData("Arthritis", null)]
    [InlineData("Adult Day Care", null)]
    public void Words_of_a_source_tell_the_need(string words, string? need)
    {
        NeedRules.Guess([words]).Select(n => n.Code).ShouldBe(need is null ? [] : [need]);
    }

    [Fact]
    public void Every_need_has_a_rule()
    {
        Needs.All.ShouldAllBe(need => NeedRules.WordsFor(need).Length > 0);
        Needs.All.Select(need => need.Code).ShouldBeUnique();
        Needs.All.ShouldAllBe(need => need.Code.Length <= 24 && need.Code.All(c => char.IsAsciiLetterLower(c) || c == '-'));
    }

    [Theory]
    [InlineData("passport", "passport", false)]
    [InlineData("pasport", "passport", true)]
    [InlineData("passsport", "passport", true)]
    [InlineData("pessport", "passport", true)]
    [InlineData("apssport", "passport", true)]
    [InlineData("pasprt", "passport", false)]
    [InlineData("housing", "hosuing", true)]
    public void One_slip(string a, string b, bool isOne) => WordIndex.IsOneSlip(a, b).ShouldBe(isOne);
}
