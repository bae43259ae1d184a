using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Vault;

namespace Parasol.Legal.Matters;

/// <summary>Says who is on duty in a program of legal work.</summary>
[Opens]
internal sealed class KeepDuty(LegalWall wall, KeepMatter matters, IStaffVault vault, TimeProvider time)
{
    /// <summary>Who is on duty now, by name, whoever leaves first first. Empty for what is not the reader's.</summary>
    public async Task<IReadOnlyList<(OnDuty Duty, string Name)>> Now(ProgramId program)
    {
        if ((await wall.Mine()).All(p => p.Id != program))
        {
            return [];
        }
        var desk = await vault.OpenDesk(program, "Looked at who is on duty");
        // Whoever was taken out of the program meanwhile could not open what comes in.
        var names = await matters.CouldJoin(program);
        return desk.IsDone ? [.. Of(desk.Value).Now(time.GetUtcNow()).Where(d => names.ContainsKey(d.Who)).Select(d => (d, names[d.Who]))] : [];
    }

    /// <summary>The reader takes the duty, or leaves it.</summary>
    /// <param name="program">Of which program.</param>
    /// <param name="until">Until when; null to leave it.</param>
    /// <param name="leaves">The reader leaves it.</param>
    public async Task<Outcome> Say(ProgramId program, DateTimeOffset? until, bool leaves)
    {
        if ((await wall.Mine()).All(p => p.Id != program))
        {
            return Refusal.NotThere;
        }
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        var (before, me) = (Of(desk.Value), vault.Me!.Id);
        var now = leaves ? before.Leave(me, act.At) : before.Take(me, until, act.At);
        if (!now.IsDone)
        {
            return now.Refusal;
        }
        foreach (var was in desk.Value.All<DutyList>())
        {
            act.Remove(was);
        }
        act.Add(desk.Value.Id, now.Value);
        return await act.Commit(AuditCode.Changed, "Said who is on duty");
    }

    // Two who say it for the first time at one moment leave two lists; together they are one.
    static DutyList Of(OpenFile desk) => new() { All = [.. desk.All<DutyList>().SelectMany(d => d.Value.All)] };
}
