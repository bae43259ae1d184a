using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Vault;
using static Parasol.Care.Domain.ReferralState;

namespace Parasol.Modules.Tests.Care;

public class AnsweringAReferralTests
{
    static readonly Author Worker = new(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero), StaffId.New());
    static readonly Author Partner = new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero), null);

    [Theory]
    [InlineData(PartnerReply.SeeingThem, nameof(Accepted))]
    [InlineData(PartnerReply.Cannot, nameof(Declined))]
    [InlineData(PartnerReply.NeedMore, nameof(Opened))]
    [InlineData(PartnerReply.AlreadyDone, nameof(Helped))]
    public void Each_of_the_four_answers_has_its_state(PartnerReply reply, string state)
    {
        var answered = MovingAReferralTests.At(Sent).Answer(reply, "Because", null, Partner).Value;

        answered.State.ShouldBe(Enum.Parse<ReferralState>(state));
        answered.History[^1].By.ShouldBeNull();
        answered.History[^1].Words.ShouldBe("Because");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n ")]
    public void A_place_that_cannot_must_say_why(string? words)
    {
        var refused = MovingAReferralTests.At(Sent).Answer(PartnerReply.Cannot, words, null, Worker);

        refused.Refusal!.Field.ShouldBe("Words");
    }

    [Fact]
    public void A_barrier_from_the_list_is_a_reason_and_an_unknown_one_is_not()
    {
        var sent = MovingAReferralTests.At(Sent);

        sent.Answer(PartnerReply.Cannot, null, "wait-list", Worker).Value.Reason!.Barrier.ShouldBe("wait-list");
        sent.Answer(PartnerReply.Cannot, null, "laziness", Worker).IsDone.ShouldBeFalse();
    }

    [Theory]
    [InlineData(nameof(Withdrawn))]
    [InlineData(nameof(ChangedMind))]
    [InlineData(nameof(Helped))]
    public void An_answer_that_comes_too_late_moves_nothing_and_its_words_are_kept(string over)
    {
        var before = MovingAReferralTests.At(Enum.Parse<ReferralState>(over));

        var after = before.Answer(PartnerReply.SeeingThem, "Come on Monday", null, Partner).Value;

        after.State.ShouldBe(before.State);
        after.History[^1].Words.ShouldBe("Come on Monday");
    }

    [Fact]
    public void A_place_that_asks_for_more_is_waited_for_until_it_is_sent_again()
    {
        var asked = MovingAReferralTests.At(Sent).Answer(PartnerReply.NeedMore, "Which day?", null, Partner).Value;

        asked.IsAskedForMore.ShouldBeTrue();
        asked.Send(Way.Phone, Worker).Value.IsAskedForMore.ShouldBeFalse();
    }

    [Fact]
    public void Every_barrier_has_one_code_and_a_label()
    {
        Barriers.All.Select(b => b.Code).ShouldBeUnique();
        Barriers.All.Count.ShouldBe(22);
        Barriers.All.ShouldAllBe(b => b.Label.Length > 0 && b.Code.Length <= 24);
        Barriers.Find("not-said").ShouldNotBeNull();
        Barriers.Find("refused").ShouldBeNull();
    }

    [Fact]
    public void The_person_reads_a_sentence_for_every_state_but_a_draft()
    {
        foreach (var state in Enum.GetValues<ReferralState>())
        {
            var referral = MovingAReferralTests.At(state);
            var says = States.ForPerson(referral);
            (says is null).ShouldBe(state == Draft, state.ToString());
            says?.ShouldNotContain(referral.Offer!);
        }
    }
}
