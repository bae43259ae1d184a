using Parasol.Care.Domain;
using Parasol.Care.Referrals;
using Parasol.Kernel;
using Parasol.Vault;
using static Parasol.Care.Domain.ReferralState;

namespace Parasol.Modules.Tests.Care;

public class FollowingUpTests
{
    static readonly DateOnly Today = new(2026, 3, 2);
    static readonly Author Worker = new(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero), StaffId.New());

    [Theory]
    [InlineData(nameof(Sent), "Ask what came of it", "2026-03-09")]
    [InlineData(nameof(WaitingForConsent), "Ask if it is all right to send this", "2026-03-09")]
    [InlineData(nameof(Opened), "They need to know more", "2026-03-02")]
    [InlineData(nameof(Accepted), "Ask if there is a day", "2026-03-09")]
    [InlineData(nameof(Booked), "Ask how it went", "2026-03-10")]
    [InlineData(nameof(Attended), "Ask if it helped", "2026-03-09")]
    [InlineData(nameof(Declined), "Look for another place", "2026-03-02")]
    [InlineData(nameof(CouldNotReach), "Try once more", "2026-03-09")]
    public void Each_state_has_a_next_thing_to_do_with_a_day(string state, string says, string day)
    {
        var next = NextFollowUp.After(MovingAReferralTests.At(Enum.Parse<ReferralState>(state)), Today);

        next.ShouldBe(new NextFollowUp(says, DateOnly.ParseExact(day, "yyyy-MM-dd")));
    }

    [Theory]
    [InlineData(nameof(Draft))]
    [InlineData(nameof(Helped))]
    [InlineData(nameof(ChangedMind))]
    [InlineData(nameof(Withdrawn))]
    public void Where_nothing_is_expected_nothing_is_due(string state)
    {
        NextFollowUp.After(MovingAReferralTests.At(Enum.Parse<ReferralState>(state)), Today).ShouldBeNull();
    }

    [Fact]
    public void Somebody_who_cannot_be_reached_is_tried_twice_and_then_left_in_peace()
    {
        var once = MovingAReferralTests.At(CouldNotReach);

        var twice = once.MissContact(null, Worker).Value;

        NextFollowUp.After(once, Today).ShouldNotBeNull();
        NextFollowUp.After(twice, Today).ShouldBeNull();
    }

    [Fact]
    public void A_chosen_day_takes_the_place_of_the_week()
    {
        NextFollowUp.After(MovingAReferralTests.At(Sent), Today, new DateOnly(2026, 3, 5))!.Day.ShouldBe(new DateOnly(2026, 3, 5));
    }

    [Fact]
    public void A_day_may_be_left_out_and_is_then_a_week_ahead()
    {
        FollowUp.Set(null, null, Today, Worker).Value.Day.ShouldBe(new DateOnly(2026, 3, 9));
        FollowUp.Set("Bring the form", Today, Today, Worker).Value.Words.ShouldBe("Bring the form");
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2027-03-04")]
    public void A_day_that_is_past_or_more_than_a_year_ahead_is_refused(string day)
    {
        FollowUp.Set("Call", DateOnly.ParseExact(day, "yyyy-MM-dd"), Today, Worker).Refusal!.Field.ShouldBe("Day");
    }

    [Fact]
    public void What_is_done_is_not_moved_and_not_done_twice()
    {
        var done = FollowUp.Set("Call", null, Today, Worker).Value.Finish(Worker.At);

        done.MoveTo(Today.AddDays(3), Today).IsDone.ShouldBeFalse();
        done.Finish(Worker.At.AddDays(1)).Done.ShouldBe(Worker.At);
    }

    [Fact]
    public void A_link_lives_two_weeks_and_never_longer_than_its_release()
    {
        SendReferral.LastDay(Today, Today.AddDays(90)).ShouldBe(new DateOnly(2026, 3, 16));
        SendReferral.LastDay(Today, Today.AddDays(3)).ShouldBe(new DateOnly(2026, 3, 5));
    }
}
