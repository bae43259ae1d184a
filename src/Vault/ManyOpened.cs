using System.Collections.Concurrent;
using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>That a colleague opened unusually many files within an hour. Sealed to Oversight's week; which files they were stands in the audit of their programs.</summary>
[SealedAs(TableCode.ManyOpened)]
public sealed record ManyOpened : SealedRecord
{
    /// <summary>Who.</summary>
    public StaffId By { get; init; }

    /// <summary>How many different files.</summary>
    public int Files { get; init; }

    /// <summary>When it was noticed, UTC, to the second.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>
/// Counts, on this node and until it stops, how many different files each colleague has opened within the last hour. It forbids nothing: somebody may have good reasons, and somebody else should know.
/// </summary>
sealed class FilesWithinAnHour(TimeProvider time)
{
    /// <summary>So many are unusual (threat A5 of the design), and again each time as many more.</summary>
    public const int Many = 30;

    static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    readonly ConcurrentDictionary<StaffId, Dictionary<FileId, DateTimeOffset>> _opened = [];

    /// <summary>Somebody opens a file: how many it were within the hour, when that is worth saying; else null.</summary>
    public int? Opens(StaffId who, FileId file)
    {
        var now = time.GetUtcNow();
        var mine = _opened.GetOrAdd(who, _ => []);
        lock (mine)
        {
            foreach (var old in mine.Where(m => now - m.Value >= Hour).Select(m => m.Key).ToList())
            {
                mine.Remove(old);
            }
            var isNew = !mine.ContainsKey(file);
            mine[file] = now;
            return isNew && mine.Count % Many == 0 ? mine.Count : null;
        }
    }
}
