using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.People.Domain;
using Parasol.Vault;

namespace Parasol.People.Programs;

/// <summary>Makes a program. Its maker is its first member.</summary>
sealed class MakeProgram(IStaffVault vault, IMembers members, ProgramList programs)
{
    public async Task<Outcome<ProgramId>> Do(string? name, TwoKits? kits = null)
    {
        if (vault.Me is not { IsAdministrator: true } me)
        {
            return Refusal.NotThere;
        }
        var entry = ProgramEntry.Make(ProgramId.New(), me.Organisation, ProgramKind.Work, name);
        if (!entry.IsDone)
        {
            return entry.Refusal;
        }
        if (ProgramNames.IsTaken(await programs.All(), entry.Value.Name, null))
        {
            return ProgramNames.Taken;
        }
        var made = await members.MakeProgram(new NewProgram(entry.Value.Id, ProgramKind.Work), db => db.Add(entry.Value), kits);
        programs.Forget();
        return made.Refusal is { } refusal ? refusal : entry.Value.Id;
    }
}

/// <summary>Changes what a program says about itself and whether its form is open.</summary>
sealed class ChangeProgram(IStaffVault vault, ProgramList programs, IEnumerable<OptionalField> offered)
{
    public async Task<Outcome> Do(ProgramId id, string? name, string? phone, bool takesRequests, IReadOnlyList<string> optionalFields, int quietDays = 14, DutyNotice duty = DutyNotice.Shipped, string? dutyWords = null)
    {
        if (vault.Me is not { IsAdministrator: true } me)
        {
            return Refusal.NotThere;
        }
        await using var act = vault.Begin();
        if (await act.Db.Set<ProgramEntry>().AsTracking().SingleOrDefaultAsync(p => p.Id == id && p.Organisation == me.Organisation) is not { } entry)
        {
            return Refusal.NotThere;
        }
        var fields = optionalFields.Intersect(offered.Select(o => o.Key), StringComparer.Ordinal).ToList();
        var changed = entry.Change(name, phone, takesRequests, fields);
        if (changed.IsDone)
        {
            changed = entry.Watch(quietDays);
        }
        if (changed.IsDone)
        {
            changed = entry.Warn(duty, dutyWords);
        }
        if (!changed.IsDone)
        {
            return changed;
        }
        if (ProgramNames.IsTaken(await programs.All(), entry.Name, id))
        {
            return ProgramNames.Taken;
        }
        programs.Forget();
        return await act.Commit(AuditCode.Settings, "Changed a program's settings");
    }
}
