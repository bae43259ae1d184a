using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Legal.Matters;

/// <summary>A call about an arrest becomes a file, a matter and a line on the Today of whoever has it, in one act.</summary>
[Opens]
internal sealed class TakeArrestCall(LegalWall wall, KeepDuty duty, IStaffVault vault, IClientFiles clients, IOrganisationFace here)
{
    /// <param name="program">A program of legal work of the reader's.</param>
    /// <param name="who">The name to use and the language, as far as they are known.</param>
    /// <param name="attorney">Who is on duty and has it; null for whoever writes this.</param>
    /// <param name="said">What was said, looked through with the day of the organisation.</param>
    /// <param name="toDo">What stands on Today: in the reader's words.</param>
    public async Task<Outcome<(FileId File, RowId Matter)>> Do(ProgramId program, NewClient who, StaffId? attorney, Func<DateOnly, Outcome<ArrestCall>> said, string toDo)
    {
        if ((await wall.Mine()).All(p => p.Id != program))
        {
            return Refusal.NotThere;
        }
        if (attorney is { } chosen && (await duty.Now(program)).All(d => d.Duty.Who != chosen))
        {
            return Refusal.Rule("They are not on duty now. Choose from the list.", "Attorney");
        }
        await using var act = vault.Begin();
        var (today, me) = (here.DayAt(act.At), vault.Me!.Id);
        var call = said(today);
        if (!call.IsDone)
        {
            return call.Refusal;
        }
        var started = await clients.Start(act, program, who);
        if (!started.IsDone)
        {
            return started.Refusal;
        }
        var matter = Matter.Open(PracticeAreas.Arrest, new MatterSaid(call.Value.Charge), act.At, me).Value;
        if (attorney is { } one)
        {
            matter = matter.Join(new TeamMember(one, TeamRole.Attorney), today).Value;
        }
        var row = act.Add(started.Value, matter);
        act.Add(started.Value, call.Value with { Matter = row, Attorney = attorney, At = act.At, By = me });
        act.Add(started.Value, MatterDay.Own(today, null, isCourtDate: false, toDo).Value with { Matter = row, At = act.At, Author = me });
        var saved = await act.Commit(AuditCode.Made, "Took a call about an arrest");
        return saved.IsDone ? (started.Value, row) : saved.Refusal;
    }
}
