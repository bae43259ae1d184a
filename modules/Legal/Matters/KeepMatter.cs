using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Legal.Matters;

/// <summary>Opens matters in a file and moves them on.</summary>
[Opens]
internal sealed class KeepMatter(LegalWall wall, IStaffVault vault, IMembers members, IColleagues colleagues, IOrganisationFace here)
{
    public async Task<Outcome<RowId>> Open(FileId file, string? area, MatterSaid said)
    {
        var row = RowId.New();
        var saved = await wall.Change(file, AuditCode.Made, "Opened a matter", (act, _) =>
            Matter.Open(area, said, act.At, vault.Me!.Id).Then(m => act.Add(file, m, row)).Plain);
        return saved.IsDone ? row : saved.Refusal;
    }

    public Task<Outcome> Describe(FileId file, RowId row, MatterSaid said) => Change(file, row, (m, _) => m.Describe(said), "Described a matter");

    public async Task<Outcome> Join(FileId file, RowId row, StaffId? who, TeamRole role, DateOnly? lastDay, bool consented)
    {
        var open = await wall.Open(file, "Looked at who could work on a matter");
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        return who is { } one && (await CouldJoin(open.Value.Program)).ContainsKey(one)
            ? await Change(file, row, (m, act) => m.Join(new TeamMember(one, role) { LastDay = lastDay, Consented = consented }, here.DayAt(act.At)), "Put somebody on the team of a matter")
            : Refusal.Rule("Choose a colleague.", "Who");
    }

    public Task<Outcome> Leave(FileId file, RowId row, StaffId who, TeamRole role) => Change(file, row, (m, act) => m.Leave(who, role, here.DayAt(act.At)), "Took somebody off the team of a matter");

    public Task<Outcome> Instruct(FileId file, RowId row, string? words, GoAhead filing) => Change(file, row, (m, act) => m.Instruct(words, filing, act.At, vault.Me!.Id), "Wrote an instruction down");

    public Task<Outcome> Move(FileId file, RowId row, MatterStage stage, DateOnly? day, string? words) =>
        Change(file, row, (m, act) => m.Move(stage, day, words, here.DayAt(act.At), act.At, vault.Me!.Id), "Moved a matter on");

    public Task<Outcome> Conclude(FileId file, RowId row, MatterResult result, DateOnly? day, string? words) =>
        Change(file, row, (m, act) => m.Conclude(result, day, words, here.DayAt(act.At), act.At, vault.Me!.Id), "Said what came of a matter");

    /// <summary>Who can be on a team: whoever holds the program's keys and is known by name.</summary>
    public async Task<IReadOnlyDictionary<StaffId, string>> CouldJoin(ProgramId program)
    {
        var names = await colleagues.Names();
        return (await members.All()).Where(m => m.IsEnabled && m.Programs.Contains(program) && names.ContainsKey(m.Staff)).ToDictionary(m => m.Staff, m => names[m.Staff]);
    }

    Task<Outcome> Change(FileId file, RowId row, Func<Matter, StaffAct, Outcome<Matter>> change, string what) => wall.Change(file, AuditCode.Changed, what, (act, open) =>
    {
        if (open.Find<Matter>(row) is not { } was)
        {
            return Refusal.NotThere;
        }
        var now = change(was.Value, act);
        if (now.IsDone)
        {
            act.Change(was, now.Value);
        }
        return now.Plain;
    });
}
