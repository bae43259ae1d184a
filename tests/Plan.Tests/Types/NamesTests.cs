namespace Parasol.Plan.Tests.Types;

public sealed class NamesTests
{
    [Fact]
    public void Types_have_names_that_say_what_they_are() => Names.Complaints(Product.Types.Select(t => t.FullName!)).ShouldHold();

    [Theory]
    [InlineData("Parasol.Care.ReferralManager", "says nothing")]
    [InlineData("Parasol.Care.TextUtils", "says nothing")]
    [InlineData("Parasol.Care.PageBase`1", "says nothing")]
    [InlineData("Parasol.Care.CommonRules", "says nothing")]
    [InlineData("Parasol.Care.ReferralDto", "says nothing")]
    [InlineData("Parasol.Care.ReferralService", "ends with Service")]
    [InlineData("Parasol.Care.Services.OpenReferral", "the folder Services")]
    [InlineData("Parasol.Care.Task", "name of a .NET type")]
    [InlineData("Parasol.Care.Care", "like the namespace around it")]
    public void A_name_that_says_nothing_is_named(string name, string complaint) => Names.Complaints([name]).ShouldHaveSingleItem().ShouldContain(complaint);

    [Theory]
    [InlineData("Parasol.Listings.Domain.Service")]
    [InlineData("Parasol.Listings.Pages.ServicePage")]
    [InlineData("Parasol.Data.Database")]
    [InlineData("Parasol.Care.Domain.Referral")]
    public void A_name_with_a_meaning_is_not_named(string name) => Names.Complaints([name]).ShouldBeEmpty();
}
