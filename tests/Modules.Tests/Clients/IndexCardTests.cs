using Parasol.Clients;
using Parasol.Clients.Domain;

namespace Parasol.Modules.Tests.Clients;

public sealed class IndexCardTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("+1 (212) 555-0142", "0142")]
    [InlineData("212.555.0142 or 917 555 0199 after two", "0142 0199")]
    [InlineData("2125550142/9175550199", "0142 0199")]
    [InlineData("+1 212 555 0142 +1 917 555 0199", "0142 0199")]
    [InlineData("212-555-0142, mornings 212-555-0142", "0142")]
    [InlineData("212‑555‑0142", "0142")]
    [InlineData("ask at 45 Main St, apartment 1234", "")]
    [InlineData("5550142", "0142")]
    [InlineData("555014", "")]
    public void The_card_knows_the_last_four_digits_of_each_phone(string? typed, string endings) => string.Join(' ', PhoneEndings.Of(typed)).ShouldBe(endings);

    [Fact]
    public void The_card_says_what_the_profile_and_the_plan_say()
    {
        var profile = new Profile { CallName = "Marisol", Code = "P-2041", Aliases = ["Sol", "Mari"], Closed = new DateTimeOffset(2026, 3, 9, 0, 0, 0, TimeSpan.Zero) };

        var card = Cards.Of(profile, new SafeContact { Phone = "212-555-0142" });

        card.CallName.ShouldBe("Marisol");
        card.Code.ShouldBe("P-2041");
        card.Aliases.ShouldBe(["Sol", "Mari"]);
        card.PhoneEndings.ShouldBe(["0142"]);
        card.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public void Without_a_plan_the_card_knows_no_phone() => Cards.Of(new Profile { CallName = "Marisol" }, null).PhoneEndings.ShouldBeEmpty();
}
