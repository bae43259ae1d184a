using Parasol.Clients.Domain;
using Parasol.Requests.Asking;

namespace Parasol.Modules.Tests.Requests;

public sealed class SayingHowToBeReachedTests
{
    [Fact]
    public void Nothing_chosen_means_the_mailbox_only()
    {
        var reach = new Asked().Reach();

        reach.Ways.ShouldBe([ContactWays.Mailbox]);
        (reach.Phone, reach.Email, reach.Voicemail, reach.SayWeAre).ShouldBe((null, null, null, null));
    }

    [Fact]
    public void The_mailbox_is_the_first_way_offered() => Asked.Ways[0].ShouldBe(ContactWays.Mailbox);

    [Theory]
    [InlineData(ContactWays.Text), InlineData(ContactWays.Call), InlineData(ContactWays.Email)]
    public void A_way_without_its_number_or_address_is_no_way(string way)
    {
        var asked = new Asked { Way = way };

        asked.ChosenWay.ShouldBe(ContactWays.Mailbox);
        asked.LacksAddress.ShouldBeTrue();
    }

    [Fact]
    public void A_number_typed_and_then_not_chosen_is_not_kept()
    {
        var reach = new Asked { Way = ContactWays.Mailbox, Phone = "212 555 0100", SayWeAre = "Sam", Times = "mornings" }.Reach();

        (reach.Phone, reach.SayWeAre, reach.Times).ShouldBe((null, null, null));
    }

    [Fact]
    public void Voicemail_is_asked_of_calls_only()
    {
        new Asked { Way = ContactWays.Call, Phone = "212 555 0100" }.Reach().Voicemail.ShouldBe(false);
        new Asked { Way = ContactWays.Text, Phone = "212 555 0100", Voicemail = true }.Reach().Voicemail.ShouldBeNull();
    }

    [Fact]
    public void A_need_that_is_not_on_our_page_is_not_kept() =>
        new Asked { Needs = ["housing", "<script>", "food"] }.KnownNeeds.Select(n => n.Code).ShouldBe(["food", "housing"]);
}
