using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Requests.Data;
using Parasol.Vault;

namespace Parasol.Requests.Desk;

/// <summary>Opens a program's desk, after everything that must leave it has left: what a person took back is never shown.</summary>
[Opens]
sealed class RequestDesk(IStaffVault vault, ParasolDb db, TimeProvider time)
{
    public async Task<Outcome<DeskContents>> Open(ProgramId program, string what)
    {
        var opened = await vault.OpenDesk(program, what);
        if (!opened.IsDone)
        {
            return opened.Refusal;
        }
        var contents = await Led(DeskContents.Of(opened.Value));
        var chores = await ChoresOf(contents);
        if (chores.IsNone)
        {
            return contents;
        }
        // A colleague may be tidying at this moment; then what they left is as good.
        await Tidy(program);
        var tidied = await vault.OpenDesk(program, what);
        return tidied.IsDone ? await Led(DeskContents.Of(tidied.Value)) : tidied.Refusal;
    }

    // A letter whose file was put together with another is found there.
    async Task<DeskContents> Led(DeskContents contents)
    {
        var led = await vault.LeadTo(contents.Files);
        return led.Count == 0 ? contents : contents with
        {
            Unread = [.. contents.Unread.Select(u => u.Value.File is { } file && led.TryGetValue(file, out var other) ? u with { Value = u.Value with { File = other } } : u)],
        };
    }

    async Task<Outcome> Tidy(ProgramId program)
    {
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        var chores = await ChoresOf(await Led(DeskContents.Of(desk.Value)));
        foreach (var row in chores.Requests.Concat(chores.Others))
        {
            act.Remove(desk.Value.Id, row);
        }
        foreach (var request in chores.Adopted)
        {
            act.Add(desk.Value.Id, request);
        }
        var gone = chores.Requests;
        act.Db.RemoveRange(await act.Db.Set<WithdrawnRow>().AsTracking().Where(w => gone.Contains(w.Id)).ToListAsync());
        return await act.Commit(AuditCode.Deleted, "Cleared from the list what was taken back or is over");
    }

    async Task<DeskChores> ChoresOf(DeskContents contents)
    {
        var rows = contents.Requests.Select(r => r.Row).ToHashSet();
        // The marks are few: those of requests taken back since the last look.
        var organisation = vault.Me!.Organisation;
        var marked = await db.Set<WithdrawnRow>().Where(w => w.Organisation == organisation).Select(w => w.Id).ToListAsync();
        var files = contents.Files.Count == 0 ? [] : (await vault.Cards(contents.Files)).Keys.ToHashSet();
        return contents.Chores(marked.Where(rows.Contains).ToHashSet(), files, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }
}
