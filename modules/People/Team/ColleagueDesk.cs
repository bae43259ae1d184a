using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People.Team;

/// <summary>Writes a colleague's name where colleagues read it: House's desk, under their own id.</summary>
sealed class ColleagueDesk(IStaffVault vault, IPrograms programs, ColleagueNames names)
{
    /// <summary>Refused when the reader does not hold House.</summary>
    public async Task<Outcome> CanWrite() => (await vault.OpenDesk(await programs.House(), "Looked at colleagues' names")).IsDone
        ? Outcome.Done
        : Refusal.Rule("You cannot write colleagues' names yet. Ask a colleague to grant you House first.");

    public async Task<Outcome> Write(StaffId staff, string name, string what)
    {
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(await programs.House());
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        var row = new RowId(staff.Value);
        if (desk.Value.Find<Colleague>(row) is { } was)
        {
            act.Change(was, was.Value with { Name = name });
        }
        else
        {
            act.Add(desk.Value.Id, new Colleague { Name = name }, row);
        }
        names.Forget();
        return await act.Commit(AuditCode.Changed, what);
    }
}
