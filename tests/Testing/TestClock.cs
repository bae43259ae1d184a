namespace Parasol.Testing;

/// <summary>A clock that stands still until it is moved. Timers fire on the thread that moves it, each at its own time; one that comes round fires for the first and the last time on the way.</summary>
public sealed class TestClock(DateTimeOffset? start = null) : TimeProvider
{
    readonly Lock _lock = new();
    readonly List<TestTimer> _timers = [];
    DateTimeOffset _now = (start ?? new DateTimeOffset(2026, 3, 9, 10, 0, 0, TimeSpan.Zero)).ToUniversalTime();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock on, firing the timers that fall due on the way, in order.</summary>
    public void Advance(TimeSpan by) => Set(GetUtcNow() + by);

    /// <summary>Sets the clock to a moment that is not earlier than now.</summary>
    public void Set(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, GetUtcNow());
        while (Next(moment.ToUniversalTime()) is { } due)
        {
            due.Fire();
        }
    }

    /// <summary>
    /// Between two in the afternoon and ten in the evening (UTC) it is the same day there and in New York. Before and after, moves the clock on to the next two
    /// o'clock, so that no day ends while a test that knows of none goes on.
    /// </summary>
    public void ToWorkingHours()
    {
        var now = GetUtcNow();
        if (now.Hour is < 14 or >= 22)
        {
            var today = new DateTimeOffset(now.Date.AddHours(14), TimeSpan.Zero);
            Set(today > now ? today : today.AddDays(1));
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    TestTimer? Next(DateTimeOffset until)
    {
        lock (_lock)
        {
            var next = _timers.Where(t => t.Due <= until).MinBy(t => t.Due);
            _now = next is null ? until : next.Due > _now ? next.Due : _now;
            next?.Schedule(Following(next, until), _timers);
            return next;
        }
    }

    // Of the many times that a timer comes round on a long way, the first and the last: what happens by the clock looks at the hour, not at how often it was called.
    static TimeSpan Following(TestTimer timer, DateTimeOffset until) =>
        timer.Period > TimeSpan.Zero ? timer.Period * Math.Max(1, (until - timer.Due).Ticks / timer.Period.Ticks) : timer.Period;

    sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public TimeSpan Period { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                Period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
                Schedule(dueTime, clock._timers);
                return true;
            }
        }

        public void Schedule(TimeSpan after, List<TestTimer> timers)
        {
            timers.Remove(this);
            if (after >= TimeSpan.Zero)
            {
                Due = clock._now + after;
                timers.Add(this);
            }
        }

        public void Fire() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return ValueTask.CompletedTask;
        }
    }
}
