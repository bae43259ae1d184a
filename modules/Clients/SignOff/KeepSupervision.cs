using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Clients.SignOff;

/// <summary>Says whose notes wait for a sign-off in a program. Anybody of the program may say so but those under supervision.</summary>
[Opens]
sealed class KeepSupervision(IStaffVault vault, IPrograms programs, TimeProvider time)
{
    static readonly Refusal NotYours = Refusal.Rule("While your own notes wait for a sign-off, a colleague changes this.");

    DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>All of a program that hold today.</summary>
    public async Task<IReadOnlyList<Opened<Supervision>>> Of(ProgramId program) => [.. (await vault.OpenAll<Supervision>(program)).Where(s => s.Value.Holds(Today)).OrderBy(s => s.Value.At)];

    /// <summary>Who signs off what the reader writes in this program; null when nobody has to.</summary>
    public async Task<Supervision?> Mine(ProgramId program) => (await Of(program)).FirstOrDefault(s => s.Value.Whose == vault.Me!.Id)?.Value;

    public async Task<Outcome> Begin(ProgramId program, StaffId? whose, StaffId? supervisor, DateOnly? until)
    {
        if (whose is not { } one || supervisor is not { } other)
        {
            return Refusal.Rule("Choose a colleague.", whose is null ? "Whose" : "Supervisor");
        }
        if (one == other)
        {
            return Refusal.Rule("Nobody signs off their own notes. Choose another colleague.", "Supervisor");
        }
        if (until < Today)
        {
            return Refusal.Rule("Choose today or a day to come.", "Until");
        }
        var there = await Of(program);
        return there.Any(s => s.Value.Whose == one) ? Refusal.Rule("Their notes wait for a sign-off already. End that first.", "Whose")
            : there.Any(s => s.Value.Whose == other) ? Refusal.Rule("Whoever signs off cannot be under supervision. Choose another colleague.", "Supervisor")
            : await Change(program, there, "Put a colleague's notes under supervision", (act, desk) =>
            {
                act.Add(desk.Id, new Supervision { Whose = one, Supervisor = other, Until = until, At = act.At });
                return Outcome.Done;
            });
    }

    public async Task<Outcome> End(ProgramId program, RowId row) => await Change(program, await Of(program), "Ended a supervision of notes", (act, desk) =>
    {
        if (desk.Find<Supervision>(row) is not { } was)
        {
            return Refusal.NotThere;
        }
        act.Remove(was);
        return Outcome.Done;
    });

    async Task<Outcome> Change(ProgramId program, IReadOnlyList<Opened<Supervision>> there, string what, Func<StaffAct, OpenFile, Outcome> change)
    {
        if ((await programs.Mine()).All(p => p.Id != program))
        {
            return Refusal.NotThere;
        }
        if (there.Any(s => s.Value.Whose == vault.Me!.Id))
        {
            return NotYours;
        }
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        var outcome = change(act, desk.Value);
        return outcome.IsDone ? await act.Commit(AuditCode.Settings, what) : outcome;
    }
}
