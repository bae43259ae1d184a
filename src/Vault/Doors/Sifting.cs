using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Membership;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Doors;

/// <summary>
/// The chores that need a member's keys, done on a member's next request: keys are made anew where somebody has left, week keys are made eight weeks ahead, and what has arrived is
/// taken in, at most 200 at a time, so that nothing anybody wrote dies with its week's key.
/// </summary>
[Opens]
sealed class Sifting(ParasolDb db, KeyDb keys, KeyRing ring, SessionKeys session, WeekKeys weeks, NewEpochs epochs, RecoveryGrants recovery, EmergencyHalves halves, IEnumerable<ISift> sifts, IEnumerable<IHouseChore> chores, IServiceProvider services) : IKeyedChores
{
    const int AtATime = 200;

    public async Task Run()
    {
        if (session.Reader is null)
        {
            return;
        }
        await epochs.Run();
        await recovery.Run();
        await halves.Run();
        var programs = (await ring.Programs()).Values;
        var ids = programs.Select(p => p.Id).ToList();
        var open = (await keys.Weeks.Where(w => EF.Parameter(ids).Contains(w.Program)).ToListAsync()).ToLookup(w => w.Program);
        var weekIds = open.SelectMany(w => w).Select(w => w.Id).ToList();
        // One look at all programs: most of the time nothing waits anywhere.
        var filled = (await db.Set<SealedRow>().Where(r => EF.Parameter(weekIds).Contains(r.File)).Select(r => r.File).Distinct().ToListAsync()).ToHashSet();
        foreach (var program in programs)
        {
            await weeks.TopUp(program, open[program.Id]);
            if (open[program.Id].Any(w => filled.Contains(w.Id)))
            {
                await Sift(program, open[program.Id]);
            }
            await LetGo(open[program.Id], filled);
            if (program.Charter.Kind is ProgramKind.House)
            {
                foreach (var chore in chores)
                {
                    await chore.Run(program.Id);
                }
            }
        }
    }

    async Task Sift(HeldProgram program, IEnumerable<WeekRow> open)
    {
        var waiting = await WaitingIn(open.Select(w => w.Id).ToList());
        if (waiting.Count == 0)
        {
            return;
        }
        await using var act = ActivatorUtilities.CreateInstance<StaffActs>(services);
        if (!(await act.OpenDesk(program.Id)).IsDone)
        {
            return;
        }
        foreach (var week in waiting.GroupBy(r => r.File))
        {
            using var pair = WeekKeys.Open(program, open.Single(w => w.Id == week.Key));
            foreach (var row in week)
            {
                await TakeIn(act, program, pair, row);
            }
        }
        await act.Commit(AuditCode.Received, "Took in what had arrived");
    }

    // A week that is over needs its key no more once nothing is left of it, neither here nor set aside nor beyond the first 200.
    async Task LetGo(IEnumerable<WeekRow> open, HashSet<FileId> filled)
    {
        var thisWeek = weeks.ThisWeek;
        foreach (var over in open.Where(w => w.Week < thisWeek))
        {
            if (!filled.Contains(over.Id) || !await db.Set<SealedRow>().AnyAsync(r => r.File == over.Id))
            {
                await keys.Weeks.Where(w => w.Id == over.Id).ExecuteDeleteAsync();
            }
        }
    }

    async Task TakeIn(StaffActs act, HeldProgram program, SealKeyPair? pair, SealedRow row)
    {
        if (pair is null || sifts.FirstOrDefault(s => s.Table == row.Table) is not { } sift)
        {
            return;
        }
        Arrival arrival;
        try
        {
            using var plain = Hpke.Open(pair, Contexts.Arrival(row.Organisation, row.Program, row.File, row.Table, row.Row), row.Payload, PadPolicy.Note);
            arrival = new Arrival(row.Row, row.Table, plain.Span.ToArray());
        }
        catch (SealBroken)
        {
            // It stays where it is, for somebody to look at; it does not keep the others waiting.
            return;
        }
        await sift.Sift(act, program.Id, arrival);
        act.TakeIn(row.File, row.Row);
    }

    async Task<List<SealedRow>> WaitingIn(List<FileId> weekIds)
    {
        var tables = sifts.Select(s => s.Table).ToList();
        return await db.Set<SealedRow>().Where(r => weekIds.Contains(r.File) && tables.Contains(r.Table) && !db.Set<AsideRow>().Any(a => a.Row == r.Row)).OrderBy(r => r.File).Take(AtATime).ToListAsync();
    }
}
