using Parasol.Testing;
using Parasol.Vault.Shutting;

namespace Parasol.Modules.Tests.Vault;

/// <summary>When memory is cleared of what ended sessions left: soon, and seldom.</summary>
public sealed class ClearingAwayTests
{
    readonly TestClock _clock = new();
    readonly HeldInMemory _held;

    public ClearingAwayTests() => _held = new HeldInMemory(_clock);

    [Fact]
    public void It_is_time_once_some_moments_after_a_session_ended()
    {
        _held.IsTimeToClearAway().ShouldBeFalse();
        _held.SessionEnded();
        _held.IsTimeToClearAway().ShouldBeFalse();

        _clock.Advance(TimeSpan.FromSeconds(2));

        _held.IsTimeToClearAway().ShouldBeTrue();
        _held.IsTimeToClearAway().ShouldBeFalse();
    }

    [Fact]
    public void Once_a_minute_is_enough_for_all_who_go_home()
    {
        var times = 0;
        for (var second = 0; second < 180; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            if (second % 5 == 0)
            {
                _held.SessionEnded();
            }
            times += _held.IsTimeToClearAway() ? 1 : 0;
        }

        times.ShouldBe(3);
        _clock.Advance(TimeSpan.FromSeconds(61));
        _held.IsTimeToClearAway().ShouldBeTrue("the last who went is not forgotten");
    }
}
