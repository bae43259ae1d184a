using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Parasol.Testing;

/// <summary>
/// Power that fails at a point: before or after a command of any store, or right before or after a transaction is committed. From then on no command
/// runs, as in a process that is gone, until <see cref="Restart"/>.
/// </summary>
public sealed class Fault : DbCommandInterceptor, IDbTransactionInterceptor
{
    int _passed;
    int _at = int.MaxValue;
    int _until = int.MaxValue;

    /// <summary>How many points were passed since <see cref="At"/> or <see cref="Restart"/>.</summary>
    public int Passed => _passed;

    /// <summary>The point was reached.</summary>
    public bool HasStruck => _passed >= _at;

    /// <summary>Power fails at this point, counted from 1.</summary>
    public void At(int point) => (_passed, _at, _until) = (0, point, int.MaxValue);

    /// <summary>One command fails at this point, counted from 1; whoever runs lives on.</summary>
    public void Once(int point) => (_passed, _at, _until) = (0, point, point);

    /// <summary>There is power again.</summary>
    public void Restart() => At(int.MaxValue);

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Pass(result));

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Pass(result));

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => new(Pass(result));

    /// <inheritdoc/>
    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) => new(Pass(result));

    /// <inheritdoc/>
    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => new(Pass(result));

    /// <inheritdoc/>
    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => Task.FromResult(Pass(0));

    T Pass<T>(T result) => Interlocked.Increment(ref _passed) is var now && now >= _at && now <= _until ? throw new PowerFailure() : result;
}

/// <summary>The process is gone.</summary>
public sealed class PowerFailure : Exception;
