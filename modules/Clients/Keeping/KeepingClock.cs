using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Keeping;

/// <summary>
/// The clock of keeping: a file that was closed, and has not been changed for as long as its program keeps such files, is destroyed. It needs no key. Where many are due at once,
/// because the time was just made shorter, or the computer's clock has jumped, nothing goes before somebody of the program has said so.
/// </summary>
sealed class KeepingClock(ParasolDb db, IErasure erasure, IClockJumps clock, TimeProvider time) : IClockWork
{
    /// <summary>So many may go at once without asking, or one of a hundred of the program's files where that is more.</summary>
    public const int Unasked = 5;

    public async Task Run()
    {
        var today = Today(time);
        foreach (var rule in await db.Set<KeepingRow>().Where(k => k.Days > 0).ToListAsync())
        {
            var due = await Due(db, rule, today).Select(f => f.File).ToListAsync();
            if (due.Count > 0 && !HasJumped(rule, await clock.Of(rule.Organisation)) && !AreMany(rule, due.Count, await Files(db, rule.Program), today))
            {
                await erasure.LetGo(due, file => Due(db, rule, today).AnyAsync(f => f.File == file));
            }
        }
    }

    /// <summary>Whether so many of so many go only when somebody says so.</summary>
    public static bool AsksFirst(int due, int files) => due > Unasked && due * 100 > files;

    /// <summary>Whether so many are due that somebody must say so, and has not said it today or yesterday.</summary>
    public static bool AreMany(KeepingRow rule, int due, int files, DateOnly today) => AsksFirst(due, files) && !(rule.LetGo >= today.AddDays(-1) && rule.LetGo <= today);

    /// <summary>Whether the computer's clock has jumped since somebody looked: then what is due may not be.</summary>
    public static bool HasJumped(KeepingRow rule, int jumps) => (rule.Jumps ?? 0) != jumps;

    /// <summary>Files whose time is over.</summary>
    public static IQueryable<FileRow> Due(ParasolDb db, KeepingRow rule, DateOnly today)
    {
        var (program, last) = (rule.Program, today.AddDays(-rule.Days));
        return db.Set<FileRow>().Where(f => f.Program == program && f.IsClosed && f.LastChange < last);
    }

    public static Task<int> Files(ParasolDb db, ProgramId program) => db.Set<FileRow>().CountAsync(f => f.Program == program);

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
