using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People.Domain;

namespace Parasol.People.Settings;

/// <summary>In which language each colleague reads; kept in memory for a minute, because every page asks.</summary>
sealed class StaffLanguages(TimeProvider time)
{
    static readonly TimeSpan Keep = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<StaffId, (string Language, DateTimeOffset Until)> _kept = new();

    /// <summary>The language they chose, or empty.</summary>
    public async Task<string> Of(ParasolDb db, StaffId staff)
    {
        var now = time.GetUtcNow();
        if (_kept.TryGetValue(staff, out var kept) && kept.Until > now)
        {
            return kept.Language;
        }
        var language = await db.Set<StaffMember>().Where(s => s.Id == staff).Select(s => s.Language).SingleOrDefaultAsync() ?? "";
        _kept[staff] = (language, now + Keep);
        return language;
    }

    public void Forget(StaffId staff) => _kept.TryRemove(staff, out _);
}
