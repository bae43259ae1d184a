using Parasol.Clients;
using Parasol.Clients.Domain;

namespace Parasol.Modules.Tests.Clients;

public sealed class SafeBannerTests
{
    static readonly DateOnly Today = new(2026, 3, 9);

    [Fact]
    public void Nobody_is_contacted_before_they_said_how()
    {
        foreach (var contact in new SafeContact?[] { null, new() { Phone = "212-555-0142", Ways = ["call"] }, new() { MayContact = false, Phone = "212-555-0142", Ways = ["call"] } })
        {
            Lines(contact).ShouldHaveSingleItem().ShouldStartWith("Do not contact.");
        }
    }

    [Fact]
    public void The_ways_that_are_safe_come_first()
    {
        var lines = Lines(new SafeContact { MayContact = true, Ways = ["mailbox", "text"], Voicemail = false, SayWeAre = "Sam from the library", Times = "after two" });

        lines.ShouldBe(["Only this way: text message, mailbox with a return code.", "Never leave a message on voicemail.", "If somebody else answers, say: Sam from the library", "When: after two"]);
    }

    [Fact]
    public void A_plan_without_a_way_says_so() => Lines(new SafeContact { MayContact = true }).ShouldBe(["May be contacted. No safe way is written down yet."]);

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public void It_says_when_it_is_time_to_ask_again(int days, bool says) =>
        (Lines(new SafeContact { MayContact = true, AskAgain = Today.AddDays(days) }).Count == 2).ShouldBe(says);

    static List<string> Lines(SafeContact? contact) =>
        [.. SafeBanner.Of(contact, Today, s => s.ToLowerInvariant()).Select(l => string.Format(System.Globalization.CultureInfo.InvariantCulture, l.Says.Replace("{the client}", "", StringComparison.Ordinal).Replace("{The client}", "", StringComparison.Ordinal), l.With))];
}
