namespace Parasol.Cli.Drills.Browsing;

/// <summary>The machine's clock, shifted: it runs, and can be moved on so that nobody has to wait for a form or for next week.</summary>
sealed class MovingClock(TimeSpan shift) : TimeProvider
{
    long _shift = shift.Ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _shift));

    /// <summary>Moves the clock on.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _shift, by.Ticks);

    /// <summary>Moves the clock on to a moment; does nothing when that has passed.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        if (moment - GetUtcNow() is var ahead && ahead > TimeSpan.Zero)
        {
            Advance(ahead);
        }
    }
}
