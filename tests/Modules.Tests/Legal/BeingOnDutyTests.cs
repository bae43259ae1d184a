using Parasol.Kernel;
using Parasol.Legal.Domain;

namespace Parasol.Modules.Tests.Legal;

public class BeingOnDutyTests
{
    static readonly DateTimeOffset Now = new(2026, 12, 1, 15, 0, 0, TimeSpan.Zero);
    static readonly StaffId Ana = StaffId.New();
    static readonly StaffId Ben = StaffId.New();

    [Fact]
    public void Nobody_stays_on_duty_by_being_forgotten()
    {
        var list = new DutyList().Take(Ana, Now.AddHours(8), Now).Value.Take(Ben, Now.AddHours(4), Now).Value;

        list.Now(Now).Select(d => d.Who).ShouldBe([Ben, Ana]);
        list.Now(Now.AddHours(4)).Select(d => d.Who).ShouldBe([Ana]);
        list.Now(Now.AddHours(8)).ShouldBeEmpty();
    }

    [Fact]
    public void Who_says_it_anew_stands_there_once_and_who_leaves_not_at_all()
    {
        var list = new DutyList().Take(Ana, Now.AddHours(8), Now).Value.Take(Ana, Now.AddHours(2), Now).Value;

        list.All.ShouldHaveSingleItem().Until.ShouldBe(Now.AddHours(2));
        list.Leave(Ana, Now).All.ShouldBeEmpty();
    }

    [Fact]
    public void It_ends_ahead_and_within_two_weeks()
    {
        new DutyList().Take(Ana, null, Now).Refusal!.Field.ShouldBe("Day");
        new DutyList().Take(Ana, Now, Now).Refusal!.Field.ShouldBe("Day");
        new DutyList().Take(Ana, Now.AddDays(14).AddTicks(1), Now).Refusal!.Field.ShouldBe("Day");
        new DutyList().Take(Ana, Now.AddDays(14), Now).IsDone.ShouldBeTrue();
    }
}
