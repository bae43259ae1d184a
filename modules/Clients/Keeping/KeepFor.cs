using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Keeping;

/// <summary>A closed file whose time is nearly over.</summary>
/// <param name="File">Which.</param>
/// <param name="CallName">Whose.</param>
/// <param name="LastDay">The last day it is kept.</param>
sealed record GoesSoon(FileId File, string CallName, DateOnly LastDay)
{
    public override string ToString() => "sealed";
}

/// <summary>How a program's clock of keeping stands.</summary>
/// <param name="Days">How long closed files are kept after the last change; 0: until somebody deletes them.</param>
/// <param name="Soon">What goes within the next month, soonest first, as far as the list goes.</param>
/// <param name="Waits">So many are due and wait for somebody to say so; 0 for none.</param>
/// <param name="HasJumped">The computer's clock has jumped since somebody looked.</param>
sealed record HowItIsKept(int Days, IReadOnlyList<GoesSoon> Soon, int Waits, bool HasJumped);

/// <summary>How long a program keeps closed files, and what goes when. For those who hold its keys.</summary>
[Opens]
sealed class KeepFor(ParasolDb db, IStaffVault vault, IClockJumps clock, TimeProvider time)
{
    const int Most = 200;

    /// <summary>How far ahead the page looks, in days.</summary>
    public const int Ahead = 30;

    /// <summary>What can be chosen, in days; 0 is until somebody deletes them.</summary>
    public static readonly IReadOnlyList<int> Choices = [0, 30, 90, 180, 365, 1095, 2190, 2555];

    /// <summary>How it stands; null for a program whose keys the reader does not hold.</summary>
    public async Task<HowItIsKept?> Of(ProgramId program)
    {
        if (!(await vault.MyPrograms()).Contains(program))
        {
            return null;
        }
        if (await db.Set<KeepingRow>().SingleOrDefaultAsync(k => k.Program == program) is not { Days: > 0 } rule)
        {
            return new HowItIsKept(0, [], 0, HasJumped: false);
        }
        var today = KeepingClock.Today(time);
        var rows = await KeepingClock.Due(db, rule, today.AddDays(Ahead)).OrderBy(f => f.LastChange).Take(Most).ToListAsync();
        var cards = await vault.Cards([.. rows.Select(r => r.File)], "Looked at which files go soon");
        var due = await KeepingClock.Due(db, rule, today).CountAsync();
        var hasJumped = KeepingClock.HasJumped(rule, await clock.Of(rule.Organisation));
        return new HowItIsKept(rule.Days, [.. rows.Where(r => cards.ContainsKey(r.File)).Select(r => new GoesSoon(r.File, cards[r.File].Card.CallName, r.LastChange.AddDays(rule.Days)))],
            hasJumped || KeepingClock.AreMany(rule, due, await KeepingClock.Files(db, program), today) ? due : 0, hasJumped);
    }

    /// <summary>Sets how long. What is due already waits until somebody lets it go.</summary>
    public Task<Outcome> Set(ProgramId program, int days) => Choices.Contains(days)
        ? Change(program, "Set how long closed files are kept", row => (row.Days, row.LetGo) = (days, null))
        : Task.FromResult<Outcome>(Refusal.Rule("Choose from the list.", "Days"));

    /// <summary>Lets everything go that is due today.</summary>
    public Task<Outcome> LetGo(ProgramId program, bool isSure) => isSure
        ? Change(program, "Let closed files go whose time was over", row => row.LetGo = KeepingClock.Today(time))
        : Task.FromResult<Outcome>(Refusal.Rule("Say that you are sure, with the tick.", "Sure"));

    async Task<Outcome> Change(ProgramId program, string what, Action<KeepingRow> change)
    {
        if (vault.Me is not { } me || !(await vault.MyPrograms()).Contains(program))
        {
            return Refusal.NotThere;
        }
        await using var act = vault.Begin();
        var row = await act.Db.Set<KeepingRow>().AsTracking().SingleOrDefaultAsync(k => k.Program == program);
        if (row is null)
        {
            act.Db.Add(row = new KeepingRow { Program = program, Organisation = me.Organisation });
        }
        change(row);
        row.Jumps = await clock.Of(me.Organisation);
        return await act.Commit(AuditCode.Settings, what);
    }
}
