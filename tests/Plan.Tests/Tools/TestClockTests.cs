using Parasol.Testing;

namespace Parasol.Plan.Tests.Tools;

public sealed class TestClockTests
{
    readonly TestClock _clock = new();
    readonly List<DateTimeOffset> _fired = [];

    ITimer Start(double due, double period = 0) => _clock.CreateTimer(_ => _fired.Add(_clock.GetUtcNow()), null, TimeSpan.FromSeconds(due), TimeSpan.FromSeconds(period));

    [Fact]
    public void Time_stands_still_until_it_is_moved()
    {
        var before = _clock.GetUtcNow();

        _clock.Advance(TimeSpan.FromDays(1));

        (_clock.GetUtcNow() - before).ShouldBe(TimeSpan.FromDays(1));
        _clock.GetElapsedTime(before.UtcTicks).ShouldBe(TimeSpan.FromDays(1));
        Should.Throw<ArgumentOutOfRangeException>(() => _clock.Set(before));
    }

    [Fact]
    public void Timers_fire_at_their_own_times_in_order_and_one_that_comes_round_fires_first_and_last()
    {
        var start = _clock.GetUtcNow();
        Start(4);
        Start(1, 2);

        _clock.Advance(TimeSpan.FromSeconds(6));

        _fired.Select(f => (f - start).TotalSeconds).ShouldBe([1, 4, 5]);
    }

    [Fact]
    public void A_timer_that_was_stopped_or_changed_does_not_fire_at_its_old_time()
    {
        Start(1).Dispose();
        Start(1).Change(TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromSeconds(9));

        _fired.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wait_ends_when_the_clock_gets_there()
    {
        var wait = Task.Delay(TimeSpan.FromMinutes(15), _clock, TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromMinutes(14));
        wait.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMinutes(1));

        await wait;
    }
}
