using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Clients.SignOff;

/// <summary>Says whose notes wait for a sign-off, and whose it is. Administrators say it; for everybody else the page is not there.</summary>
[Opens]
sealed class KeepSupervision(IStaffVault vault, IPrograms programs, IMembers members, TimeProvider time)
{
    static readonly Refusal NotOnesOwn = Refusal.Rule("A colleague says it where your own notes are concerned.");

    DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>All that hold today.</summary>
    public async Task<IReadOnlyList<Opened<Supervision>>> All() =>
        await vault.House() is { } house ? [.. (await vault.OpenAll<Supervision>(house)).Where(s => s.Value.Holds(Today)).OrderBy(s => s.Value.At)] : [];

    /// <summary>Those of one program that hold today.</summary>
    public async Task<IReadOnlyList<Supervision>> In(ProgramId program) => [.. (await All()).Select(s => s.Value).Where(s => s.Program == program)];

    /// <summary>Who signs off what the reader writes in this program; null when nobody has to.</summary>
    public async Task<Supervision?> Mine(ProgramId program) => (await In(program)).FirstOrDefault(s => s.Whose == vault.Me!.Id);

    /// <summary>Who can be in a supervision in each program with clients: those who hold its keys, and House's, where it is read that there is one.</summary>
    public async Task<IReadOnlyDictionary<ProgramId, IReadOnlySet<StaffId>>> Holders()
    {
        var here = (await members.All()).Where(m => m.IsEnabled).ToList();
        var house = await vault.House();
        return (await programs.All()).Where(p => p.Kind == ProgramKind.Work).ToDictionary(
            p => p.Id, p => (IReadOnlySet<StaffId>)here.Where(m => m.Programs.Contains(p.Id) && house is { } all && m.Programs.Contains(all)).Select(m => m.Staff).ToHashSet());
    }

    public async Task<Outcome> Begin(ProgramId program, StaffId? whose, StaffId? supervisor, DateOnly? until)
    {
        if (vault.Me is not { IsAdministrator: true } me || !(await Holders()).TryGetValue(program, out var holders))
        {
            return Refusal.NotThere;
        }
        if (whose is not { } one || supervisor is not { } other)
        {
            return Refusal.Rule("Choose a colleague.", whose is null ? "Whose" : "Supervisor");
        }
        var refusal = Lacks(await In(program), holders, one, other) ?? (one == me.Id ? NotOnesOwn : until < Today ? Refusal.Rule("Choose today or a day to come.", "Until") : null);
        return refusal ?? await Change("Put a colleague's notes under supervision", (act, desk) =>
        {
            act.Add(desk.Id, new Supervision { Program = program, Whose = one, Supervisor = other, Until = until, At = act.At });
            return Outcome.Done;
        });
    }

    public async Task<Outcome> End(RowId row) => vault.Me is not { IsAdministrator: true } me ? Refusal.NotThere : await Change("Ended a supervision of notes", (act, desk) =>
    {
        if (desk.Find<Supervision>(row) is not { } was)
        {
            return Refusal.NotThere;
        }
        if (was.Value.Whose == me.Id)
        {
            return NotOnesOwn;
        }
        act.Remove(was);
        return Outcome.Done;
    });

    // Nobody is at both ends of it, and whoever is in it can read the notes.
    static Refusal? Lacks(IReadOnlyList<Supervision> there, IReadOnlySet<StaffId> holders, StaffId one, StaffId other) =>
        one == other ? Refusal.Rule("Nobody signs off their own notes. Choose another colleague.", "Supervisor")
        : !holders.Contains(one) ? Refusal.Rule("They do not hold this program. Choose another colleague.", "Whose")
        : !holders.Contains(other) ? Refusal.Rule("They do not hold this program. Choose another colleague.", "Supervisor")
        : there.Any(s => s.Whose == one) ? Refusal.Rule("Their notes wait for a sign-off already. End that first.", "Whose")
        : there.Any(s => s.Supervisor == one) ? Refusal.Rule("They sign off notes themselves. End that first.", "Whose")
        : there.Any(s => s.Whose == other) ? Refusal.Rule("Whoever signs off cannot be under supervision. Choose another colleague.", "Supervisor") : null;

    async Task<Outcome> Change(string what, Func<StaffAct, OpenFile, Outcome> change)
    {
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(await programs.House());
        if (!desk.IsDone)
        {
            return desk.Refusal.Kind == RefusalKind.NotThere ? Refusal.Rule("You cannot say it yet. Ask a colleague to grant you House first.") : desk.Refusal;
        }
        var outcome = change(act, desk.Value);
        return outcome.IsDone ? await act.Commit(AuditCode.Settings, what) : outcome;
    }
}
