using Parasol.Clients;
using Parasol.Clients.Domain;
using Parasol.Kernel;

namespace Parasol.Modules.Tests.Clients;

public sealed class AgreeingToAReleaseTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 9, 15, 30, 0, TimeSpan.Zero);
    static readonly DateOnly Today = new(2026, 3, 9);
    static readonly StaffId Ana = StaffId.New();

    [Fact]
    public void It_lasts_90_days_when_nobody_says_otherwise() => Agree(Asked).Value.Until.ShouldBe(Today.AddDays(90));

    [Fact]
    public void It_lasts_30_days_when_it_was_agreed_by_voice() => Agree(Asked with { ByVoice = true }).Value.Until.ShouldBe(Today.AddDays(30));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(365)]
    public void It_may_last_until_any_day_of_a_year(int days) => Agree(Asked with { Until = Today.AddDays(days) }).Value.Until.ShouldBe(Today.AddDays(days));

    [Theory]
    [InlineData(366)]
    [InlineData(3650)]
    public void It_cannot_last_longer_than_a_year(int days) => Refused(Asked with { Until = Today.AddDays(days) }, "Until");

    [Fact]
    public void It_cannot_have_ended_before_it_began() => Refused(Asked with { Until = Today.AddDays(-1) }, "Until");

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("\u202E")]
    public void It_says_to_whom_and_why(string nothing)
    {
        Refused(Asked with { To = nothing }, "To");
        Refused(Asked with { Purpose = nothing }, "Purpose");
    }

    [Fact]
    public void It_names_what_is_shared()
    {
        Refused(Asked with { Groups = [] }, "Groups");
        Refused(Asked with { Groups = ["name", "everything"] }, "Groups");
    }

    [Fact]
    public void Words_are_shared_only_when_there_are_some()
    {
        Refused(Asked with { Groups = ["words"] }, "Words");

        Agree(Asked with { Groups = ["words"], Words = " A check-up. " }).Value.Words.ShouldBe("A check-up.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void A_contact_that_was_not_agreed_cannot_be_shared(bool? mayContact)
    {
        Refused(Asked with { Groups = ["contact"] }, "Groups", mayContact is null ? null : new SafeContact { MayContact = mayContact, Phone = "212-555-0142" });
        Refused(Asked with { Groups = ["name", "contact"] }, "Groups", new SafeContact { MayContact = mayContact, Phone = "212-555-0142" });
    }

    [Fact]
    public void A_contact_that_was_agreed_can_be_shared() =>
        ReleaseRules.Agree(Asked with { Groups = ["contact", "name"] }, new SafeContact { MayContact = true }, Now, Ana).Value.Groups.ShouldBe(["name", "contact"]);

    [Fact]
    public void It_keeps_who_wrote_it_down_and_when()
    {
        var release = Agree(Asked with { ByVoice = true, Language = "es" }).Value;

        release.By.ShouldBe(Ana);
        release.Given.ShouldBe(Now);
        release.Language.ShouldBe("es");
        release.ByVoice.ShouldBeTrue();
    }

    static NewRelease Asked => new() { To = "Juniper Clinic", Purpose = "A first visit", Groups = ["name"] };

    static Outcome<Release> Agree(NewRelease asked) => ReleaseRules.Agree(asked, null, Now, Ana);

    static void Refused(NewRelease asked, string field, SafeContact? contact = null)
    {
        var outcome = ReleaseRules.Agree(asked, contact, Now, Ana);

        outcome.IsDone.ShouldBeFalse();
        outcome.Refusal!.Kind.ShouldBe(RefusalKind.Rule);
        outcome.Refusal.Field.ShouldBe(field);
    }
}
