using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Parasol.Cli.Drills.Killing;

/// <summary>
/// Counts the points at which a process can die with something half done: before and after each command to any store, and right before and after a transaction is committed. At the
/// chosen one, whoever passes stands still, until somebody kills the process.
/// </summary>
sealed class KillPoint : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    static readonly HashSet<string> Points =
    [
        .. new[] { RelationalEventId.CommandExecuting, RelationalEventId.CommandExecuted, RelationalEventId.TransactionCommitting, RelationalEventId.TransactionCommitted }.Select(e => e.Name!),
    ];

    readonly Action _reached;
    int _passed;
    int _at = int.MaxValue;

    /// <summary>Sees all commands of this process from now on.</summary>
    /// <param name="reached">Done once at the chosen point; it asks to be killed.</param>
    public KillPoint(Action reached)
    {
        _reached = reached;
        DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>How many points were passed since <see cref="Choose"/>.</summary>
    public int Passed => Volatile.Read(ref _passed);

    /// <summary>Begins to count anew. At this point, counted from 1, nobody goes on.</summary>
    public void Choose(int point) => (_passed, _at) = (0, point);

    /// <inheritdoc/>
    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            value.Subscribe(this, (name, _, _) => Points.Contains(name));
        }
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (!Points.Contains(value.Key) || Interlocked.Increment(ref _passed) is var now && now < _at)
        {
            return;
        }
        if (now == _at)
        {
            _reached();
        }
        // Nobody else goes on either: a process that is killed is dead everywhere at once.
        Thread.CurrentThread.Join(Timeout.Infinite);
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
    }
}
