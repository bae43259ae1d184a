using Parasol.Care.Domain;
using Parasol.Kernel;

namespace Parasol.Modules.Tests.Care;

public class KeepingBenefitCasesTests
{
    static readonly DateOnly Today = new(2026, 12, 1);
    static readonly Author Worker = new(new DateTimeOffset(2026, 12, 1, 15, 0, 0, TimeSpan.Zero), StaffId.New());

    [Theory]
    [InlineData(10, 7)]
    [InlineData(3, 0)]
    [InlineData(2, 0)]
    [InlineData(0, 0)]
    public void It_comes_up_three_days_ahead_and_never_in_the_past(int due, int comesUp) => Start(Today.AddDays(due)).Value.Reminds(Today).ShouldBe(Today.AddDays(comesUp));

    [Fact]
    public void Without_a_last_day_nothing_comes_up() => Start(null).Value.Reminds(Today).ShouldBeNull();

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public void What_is_settled_does_not_come_up(int state, bool comesUp) =>
        Start(Today.AddDays(9)).Value.Say((BenefitState)state, Today.AddDays(9), null, Today, Worker.At).Value.Reminds(Today).HasValue.ShouldBe(comesUp);

    [Fact]
    public void A_last_day_in_the_past_is_refused_and_one_that_has_passed_may_stay()
    {
        Start(Today.AddDays(-1)).Refusal!.Field.ShouldBe("Due");
        var old = Start(Today).Value;

        old.Say(BenefitState.Denied, Today, null, Today.AddDays(5), Worker.At).IsDone.ShouldBeTrue();
        old.Say((BenefitState)9, Today, null, Today, Worker.At).IsDone.ShouldBeFalse();
    }

    [Fact]
    public void It_says_for_what() => BenefitCase.Start(" ", false, null, null, Today, Worker).Refusal!.Field.ShouldBe("What");

    static Outcome<BenefitCase> Start(DateOnly? due) => BenefitCase.Start("Food stamps", isAppeal: true, due, null, Today, Worker);
}
