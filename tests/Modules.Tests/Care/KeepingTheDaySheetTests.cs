using Parasol.Care.DropIn;

namespace Parasol.Modules.Tests.Care;

public class KeepingTheDaySheetTests
{
    static readonly DateTimeOffset Now = new(2026, 12, 1, 15, 0, 0, TimeSpan.Zero);
    static readonly DropInSheet Two = new DropInSheet().On(new DateOnly(2026, 12, 1)).Arrive("Quince", Now).Value.Arrive(" ", Now).Value;

    [Fact]
    public void A_number_is_enough() => Two.Waiting.Select(a => (a.Number, a.Nickname)).ShouldBe([(1, "Quince"), (2, null)]);

    [Fact]
    public void Nobody_is_called_twice_or_after_they_have_left()
    {
        var called = Two.Call(1).Value;

        called.Call(1).IsDone.ShouldBeFalse();
        var left = called.Leave(1).Value;
        left.Arrivals[0].Nickname.ShouldBeNull();
        left.Leave(1).IsDone.ShouldBeFalse();
        left.Arrive(null, Now).Value.Arrivals[^1].Number.ShouldBe(3, "a number is given once a day");
        left.Call(9).IsDone.ShouldBeFalse();
    }

    [Fact]
    public void Another_day_is_another_sheet()
    {
        Two.On(new DateOnly(2026, 12, 1)).Arrivals.Count.ShouldBe(2);
        Two.On(new DateOnly(2026, 12, 2)).Arrivals.ShouldBeEmpty();
    }
}
