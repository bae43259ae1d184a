using System.Collections.Concurrent;

namespace Parasol.Vault.Doors;

/// <summary>
/// What looks as if a crash had left it, and since when this process sees it so: it may as well belong to an act that another node, or another process, is just writing.
/// No act takes an hour.
/// </summary>
sealed class LeftOver<TRow>(TimeProvider time)
{
    static readonly TimeSpan LongerThanAnyAct = TimeSpan.FromHours(1);

    readonly ConcurrentDictionary<(Guid Id, int Generation), DateTimeOffset> _since = [];

    /// <summary>Those of them that have looked like this for longer than any act takes. Whatever is not among them this time is forgotten.</summary>
    public IReadOnlyList<TRow> Old(IReadOnlyCollection<TRow> rows, Func<TRow, (Guid Id, int Generation)> key)
    {
        var now = time.GetUtcNow();
        foreach (var known in _since.Keys.Except(rows.Select(key)))
        {
            _since.TryRemove(known, out _);
        }
        return [.. rows.Where(r => now - _since.GetOrAdd(key(r), now) >= LongerThanAnyAct)];
    }
}
