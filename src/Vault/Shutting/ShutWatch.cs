using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Shutting;

/// <summary>
/// Looks each second whether an organisation was shut, here or elsewhere, and wipes what this node holds of it: also where no request comes any more. What was under way in the
/// moment of shutting is wiped once more, what ended sessions left is cleared away, and a node that something starts anew ends itself then, because a fresh process holds nothing.
/// </summary>
sealed class ShutWatch(IServiceScopeFactory scopes, HeldInMemory held, IHostApplicationLifetime host, StartsAnew startsAnew, TimeProvider time, ILogger<ShutWatch> log) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Each = TimeSpan.FromSeconds(1);

    bool _hasLooked;
    bool _isOnceMore;
    bool _isTold;

    /// <summary>One look.</summary>
    public async Task Look()
    {
        await using var scope = scopes.CreateAsyncScope();
        var shut = await scope.ServiceProvider.GetRequiredService<KeyDb>().Shut.Select(s => s.Organisation).ToListAsync();
        // What was shut before this process began was never in its memory.
        var isNew = held.Learn(shut) && _hasLooked;
        _hasLooked = true;
        foreach (var organisation in shut)
        {
            held.Wipe(organisation);
        }
        var wasNew = _isOnceMore;
        _isOnceMore = isNew;
        if (held.IsTimeToClearAway() || isNew || wasNew)
        {
            HeldInMemory.Compact();
        }
        if (wasNew && !isNew && startsAnew.Is)
        {
            host.StopApplication();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Each, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look();
                _isTold = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                if (!_isTold)
                {
                    log.LogError("Whether something was shut could not be looked up: {Kind}. It is tried again each second.", e.GetType().Name);
                }
                _isTold = true;
            }
        }
    }
}

/// <summary>Whether something starts this process anew when it ends, as systemd does with the unit that is shipped.</summary>
sealed record StartsAnew(bool Is)
{
    /// <summary>As the surroundings say: the shipped unit sets it.</summary>
    public static StartsAnew FromSurroundings() => new(Environment.GetEnvironmentVariable("PARASOL_STARTS_ANEW") == "1");
}
