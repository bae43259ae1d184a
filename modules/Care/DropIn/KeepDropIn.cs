using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.DropIn;

/// <summary>Reads and keeps a program's day sheet.</summary>
[Opens]
internal sealed class KeepDropIn(IStaffVault vault, IOrganisationFace here, TimeProvider time)
{
    // Two desks may write at the same moment; the later one reads again.
    const int Tries = 5;

    public async Task<Outcome<DropInSheet>> Today(ProgramId program)
    {
        var today = here.DayAt(time.GetUtcNow());
        return await vault.House() == program ? Refusal.NotThere
            : (await vault.OpenDesk(program, "Looked at the day sheet")).Then(desk => (desk.One<DropInSheet>()?.Value ?? new DropInSheet()).On(today));
    }

    public Task<Outcome> Arrive(ProgramId program, string? nickname) => Change(program, (sheet, at) => sheet.Arrive(nickname, at));

    public Task<Outcome> Call(ProgramId program, int number) => Change(program, (sheet, _) => sheet.Call(number));

    public Task<Outcome> Leave(ProgramId program, int number) => Change(program, (sheet, _) => sheet.Leave(number));

    async Task<Outcome> Change(ProgramId program, Func<DropInSheet, DateTimeOffset, Outcome<DropInSheet>> change)
    {
        for (var i = 1; ; i++)
        {
            var done = await Once(program, change);
            if (done.IsDone || i == Tries || done.Refusal.Kind != RefusalKind.Clash)
            {
                return done;
            }
        }
    }

    async Task<Outcome> Once(ProgramId program, Func<DropInSheet, DateTimeOffset, Outcome<DropInSheet>> change)
    {
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        var was = desk.Value.One<DropInSheet>();
        var now = change((was?.Value ?? new DropInSheet()).On(here.DayAt(act.At)), act.At);
        if (!now.IsDone)
        {
            return now.Refusal;
        }
        if (was is null)
        {
            act.Add(act.DeskOf(program), now.Value);
        }
        else
        {
            act.Change(was, now.Value);
        }
        return await act.Commit(AuditCode.Changed, "Wrote on the day sheet");
    }
}
