using Parasol.Care.Appointments;
using Parasol.Care.Domain;
using Parasol.Kernel;

namespace Parasol.Modules.Tests.Care;

public class PlanningAppointmentsTests
{
    static readonly DateOnly Today = new(2026, 12, 1);
    static readonly Author Worker = new(new DateTimeOffset(2026, 12, 1, 15, 0, 0, TimeSpan.Zero), StaffId.New());

    [Fact]
    public void Everything_but_the_day_can_be_left_out()
    {
        Make(Today, null, null).Value.When.ShouldBe(["2026-12-01", ""]);
        Make(null, 9, 10).Refusal!.Field.ShouldBe("Day");
        Make(Today.AddDays(-1), 9, 10).Refusal!.Field.ShouldBe("Day");
        Make(Today, null, 10).Refusal!.Field.ShouldBe("From");
        Make(Today, 10, 10).Refusal!.Field.ShouldBe("Until");
    }

    [Fact]
    public void Going_along_is_for_who_is_looked_for_and_moves_nothing()
    {
        var alone = Appointment.Make(new Plan { Day = Today }, null, Today, Worker).Value;
        var looking = Appointment.Make(new Plan { Day = Today, Along = Companion.Peer }, null, Today, Worker).Value;
        var other = new Author(Worker.At, StaffId.New());

        looking.NeedsCompanion.ShouldBeTrue();
        looking.GoAlong(other).Value.ShouldSatisfyAllConditions(
            a => a.Colleague.ShouldBe(other.Staff), a => a.NeedsCompanion.ShouldBeFalse(), a => a.State.ShouldBe(AppointmentState.Planned), a => a.Day.ShouldBe(Today), a => a.History.Count.ShouldBe(2));
        alone.GoAlong(other).Refusal!.Field.ShouldBe("What");
        looking.Say(AppointmentState.CalledOff, null, Today, Worker).Value.GoAlong(other).Refusal!.Field.ShouldBe("What");
    }

    [Theory]
    [InlineData(9, 10, 10, 11, false)]
    [InlineData(9, 10, 8, 9, false)]
    [InlineData(9, 11, 10, 12, true)]
    [InlineData(9, null, 9, 10, true)]
    [InlineData(9, null, 10, 11, false)]
    [InlineData(null, null, 9, 10, false)]
    [InlineData(23, null, 22, 23, false)]
    public void Hours_that_touch_do_not_clash(int? from, int? until, int? itsFrom, int? itsUntil, bool clashes)
    {
        Make(Today, from, until).Value.Clashes(Make(Today, itsFrom, itsUntil).Value).ShouldBe(clashes);
        Make(Today, itsFrom, itsUntil).Value.Clashes(Make(Today, from, until).Value).ShouldBe(clashes);
        Make(Today, from, until).Value.Clashes(Make(Today.AddDays(1), itsFrom, itsUntil).Value).ShouldBeFalse();
    }

    [Fact]
    public void How_it_went_is_said_once_and_not_before_its_day()
    {
        var made = Make(Today.AddDays(1), 9, 10).Value;

        made.Say(AppointmentState.Kept, null, Today, Worker).IsDone.ShouldBeFalse();
        var kept = made.Say(AppointmentState.Kept, null, Today.AddDays(1), Worker).Value;
        kept.IsOpen.ShouldBeFalse();
        kept.Say(AppointmentState.CalledOff, null, Today.AddDays(1), Worker).IsDone.ShouldBeFalse();
        kept.Move(Today.AddDays(3), null, null, null, Today, Worker).IsDone.ShouldBeFalse();
    }

    [Fact]
    public void Moved_it_is_still_to_come()
    {
        var made = Make(Today, 9, 10).Value;

        made.Move(Today, new TimeOnly(9, 0), new TimeOnly(10, 0), null, Today, Worker).IsDone.ShouldBeFalse();
        var moved = made.Move(Today.AddDays(2), null, null, null, Today, Worker).Value;
        (moved.IsOpen, moved.State, moved.When[0], moved.History.Count).ShouldBe((true, AppointmentState.Moved, "2026-12-03", 2));
    }

    static Outcome<Appointment> Make(DateOnly? day, int? from, int? until) =>
        Appointment.Make(new Plan { Day = day, From = Hour(from), Until = Hour(until) }, null, Today, Worker);

    static TimeOnly? Hour(int? hour) => hour is { } h ? new TimeOnly(h, 0) : null;
}
