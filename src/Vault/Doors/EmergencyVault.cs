using System.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Membership;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Doors;

[Opens]
sealed class EmergencyVault(
    ParasolDb db, KeyDb keys, KeyRing ring, SessionKeys session, Chain chain, EmergencyHalves halves, Helps helps, WeekKeys weeks, Trail trail, AuditChain audit, Throttle throttle, TimeProvider time) : IEmergency
{
    // Asked today, agreed to by tomorrow evening: an emergency does not wait longer.
    const int DaysToAgree = 1;

    public async Task<IReadOnlyList<StaffId>> Holders(ProgramId program) => await ring.Program(program) is null ? []
        : await keys.EmergencyHalves.Where(h => h.Program == program).OrderBy(h => h.Staff).Select(h => h.Staff).ToListAsync();

    public async Task<Outcome> Choose(ProgramId program, IReadOnlyCollection<StaffId> holders)
    {
        if (await ring.Program(program) is not { Charter.Kind: ProgramKind.Work } held)
        {
            return Refusal.NotThere;
        }
        var chosen = holders.Distinct().ToList();
        if (chosen.Count is 1 or > IEmergency.MostHolders)
        {
            return Refusal.Rule("Choose two to five colleagues, or nobody.", "Who");
        }
        foreach (var staff in chosen)
        {
            if (await keys.Grants.AnyAsync(g => g.Program == program && g.Staff == staff))
            {
                return Refusal.Rule("They open this program themselves. Choose a colleague outside it.", "Who");
            }
            if (await helps.HouseKey(held.Organisation, staff) is null)
            {
                return Helps.NotHere;
            }
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        await audit.Append(db, held, AuditCode.Granted, new AuditDetail { By = session.Reader!.Id, Door = Door.Staff, What = chosen.Count == 0 ? "Ended emergency access to the program" : "Chose who may let each other in, in an emergency" });
        var drawn = await halves.Draw(held, chosen);
        if (drawn.IsDone)
        {
            await transaction.CommitAsync();
        }
        db.ChangeTracker.Clear();
        return drawn;
    }

    public async Task<IReadOnlyList<ProgramId>> Mine() => session.Reader is not { } me ? []
        : await keys.EmergencyHalves.Where(h => h.Staff == me.Id && h.Organisation == me.Organisation && !keys.Grants.Any(g => g.Program == h.Program && g.Staff == me.Id)).Select(h => h.Program).ToListAsync();

    public async Task<IReadOnlyList<AskedInEmergency>> Asked()
    {
        if (session.Reader is not { } me)
        {
            return [];
        }
        var today = Helps.Today(time);
        var rows = await keys.EmergencyAsks.Where(a => a.Organisation == me.Organisation && (a.To == me.Id || a.By == me.Id) && a.LastDay >= today).OrderBy(a => a.LastDay).ThenBy(a => a.Id).ToListAsync();
        return
        [
            .. rows.Where(a => a.To == me.Id).Select(a => Open(a) is { } asks ? new AskedInEmergency(a.Id, a.Program, a.By, a.LastDay, asks.Ask) : null).OfType<AskedInEmergency>(),
            .. rows.Where(a => a.By == me.Id).DistinctBy(a => a.Program).Select(a => new AskedInEmergency(a.Id, a.Program, a.By, a.LastDay, null)),
        ];
    }

    public async Task<Outcome> Ask(ProgramId program, EmergencyAsk ask)
    {
        if (session.Reader is not { } me || await Mine() is not { } mine || !mine.Contains(program) || await HalfOf(program, me.Id) is not var (charter, half))
        {
            return Refusal.NotThere;
        }
        if (Prose.Clean(ask.Who) is not { } who)
        {
            return Refusal.Rule("Say whose file it is: a name, or the short code.", "Who");
        }
        if (Prose.Clean(ask.Why) is not { } why)
        {
            return Refusal.Rule("Say why it cannot wait.", "Why");
        }
        if (ask.Days is < 1 or > IEmergency.MostDays)
        {
            return Refusal.Rule("Choose for how many days.", "Days");
        }
        if (!throttle.AllowsAccount(Encoding.ASCII.GetBytes($"emergency {me.Id.Value:N}")))
        {
            return Refusal.Busy("You have asked often in a short time. Wait a minute, or call somebody of this program.");
        }
        using var wiped = new Wiped(half);
        var asked = new List<EmergencyAskRow>();
        foreach (var other in await halves.Sound(charter, await keys.EmergencyHalves.Where(h => h.Program == program && h.Staff != me.Id).ToListAsync()))
        {
            if (await helps.HouseKey(me.Organisation, other.Staff) is var (house, member) && chain.MemberKey(house, member) is { } key)
            {
                var row = new EmergencyAskRow { Id = RowId.New(), Organisation = me.Organisation, Program = program, By = me.Id, To = other.Staff, LastDay = Helps.Today(time).AddDays(DaysToAgree), Sealed = [] };
                var plain = SealedJson.Write(new Asking { Half = half, Ask = ask with { Who = who, Why = why } });
                using (new Wiped(plain))
                {
                    row.Sealed = Hpke.Seal(key, Contexts.EmergencyAsk(row), plain, PadPolicy.Note);
                }
                asked.Add(row);
            }
        }
        if (asked.Count == 0)
        {
            return Refusal.Rule("Nobody else can agree now. Call somebody of this program.");
        }
        await using var records = await db.Database.BeginTransactionAsync();
        await audit.Append(db, program, AuditCode.Granted, new AuditDetail { By = me.Id, Door = Door.Staff, What = "Asked to be let into a file, in an emergency" });
        await using (var transaction = await keys.Database.BeginTransactionAsync())
        {
            await keys.EmergencyAsks.Where(a => a.Program == program && a.By == me.Id).ExecuteDeleteAsync();
            keys.AddRange(asked);
            await keys.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        await records.CommitAsync();
        keys.ChangeTracker.Clear();
        db.ChangeTracker.Clear();
        return Outcome.Done;
    }

    public async Task<Outcome> Agree(RowId asked)
    {
        if (session.Reader is not { } me || await Row(asked) is not { } row || row.To != me.Id || Open(row) is not { } asks)
        {
            return Refusal.NotThere;
        }
        using var wipedTheirs = new Wiped(asks.Half);
        var program = row.Program;
        if (await HalfOf(program, me.Id) is not var (charter, half))
        {
            return Refusal.NotThere;
        }
        using var wiped = new Wiped(half);
        using var held = (await halves.Sound(charter, await keys.EmergencyHalves.Where(h => h.Program == program).ToListAsync())).Exists(h => h.Staff == row.By)
            ? await halves.Together(charter, me, (row.By, asks.Half), (me.Id, half)) : null;
        if (held is null)
        {
            return Refusal.Rule("The program's keys have been made anew since this was asked. Ask your colleague to ask again.");
        }
        using var file = await Named(held, asks.Ask.Who);
        if (file is null)
        {
            return Refusal.Rule("No file of this program, or more than one, has this name or code. Ask your colleague for the name or code as it stands on the file.");
        }
        var help = await helps.MakeInEmergency(file, row.By, Helps.Today(time).AddDays(asks.Ask.Days - 1));
        if (!help.IsDone)
        {
            return help.Refusal;
        }
        var told = await Tell(held, file, help.Value, asks.Ask.Why);
        if (told.IsDone)
        {
            await helps.Write([help.Value]);
            // Each half was in two hands now.
            await halves.Draw(held, await keys.EmergencyHalves.Where(h => h.Program == program).Select(h => h.Staff).ToListAsync());
        }
        return told;
    }

    public async Task<Outcome> LetGo(RowId asked)
    {
        if (await Row(asked) is not { } row)
        {
            return Refusal.NotThere;
        }
        var (program, by) = (row.Program, row.By);
        await (by == session.Reader!.Id ? keys.EmergencyAsks.Where(a => a.Program == program && a.By == by) : keys.EmergencyAsks.Where(a => a.Id == asked)).ExecuteDeleteAsync();
        return Outcome.Done;
    }

    public async Task<IReadOnlyList<RunningHelp>> Running()
    {
        List<ProgramId> mine = [.. (await ring.Programs()).Keys];
        var today = Helps.Today(time);
        return [.. (await keys.Helps.Where(h => h.InEmergency == true && mine.Contains(h.Program) && h.LastDay >= today).ToListAsync()).Select(HelpVault.Of).OrderBy(h => h.LastDay).ThenBy(h => h.File.Value)];
    }

    // The program's members, the person and the audit, in one commit, before the key is there.
    async Task<Outcome> Tell(HeldProgram held, FileInHand file, HelpRow help, string why)
    {
        const string What = "Let a colleague outside the program into the file, in an emergency";
        var letIn = new LetIn { File = file.Id, To = help.To, By = help.By, Why = why, LastDay = help.LastDay, At = Trail.Second(time) };
        if (await weeks.Seal(held.Organisation, held.Id, RowId.New(), letIn) is not { } arrival)
        {
            return Refusal.Rule("This program cannot receive anything now. Choose another one.");
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(arrival);
        if (await trail.OfChange(file, What) is { } trace)
        {
            db.Add(trace);
        }
        await db.SaveChangesAsync();
        await audit.Append(db, held, AuditCode.Granted, new AuditDetail { By = help.By, Door = Door.Staff, File = file.Id, What = What });
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
        return Outcome.Done;
    }

    // The one file of the program that has exactly this name, other name or code. All cards are read: an emergency may take a second.
    async Task<FileInHand?> Named(HeldProgram held, string who)
    {
        var (program, words, found) = (held.Id, Prose.Fold(who), new List<FileInHand>());
        var away = (await db.Set<TogetherRow>().Where(j => j.Program == program).Select(j => j.File).ToListAsync()).ToHashSet();
        var newest = new Dictionary<FileId, WrapRow>();
        foreach (var wrap in await keys.Wraps.Where(w => w.Program == program && w.State == WrapState.Live).OrderBy(w => w.Generation).ToListAsync())
        {
            newest[wrap.File] = wrap;
        }
        await foreach (var row in db.Set<SealedRow>().Where(r => r.Program == program && r.Table == TableCode.Card).AsAsyncEnumerable())
        {
            if (away.Contains(row.File) || !newest.TryGetValue(row.File, out var wrap) || KeyRing.Unwrap(held, wrap) is not { } file)
            {
                continue;
            }
            if (OpenedFile.TryOpen<IndexCard>(file, row)?.Value is { } card && card.Aliases.Append(card.CallName).Append(card.Code).Any(n => n.Length > 0 && Prose.Fold(n) == words))
            {
                found.Add(file);
            }
            else
            {
                file.Dispose();
            }
        }
        if (found is [var one])
        {
            return one;
        }
        found.ForEach(f => f.Dispose());
        return null;
    }

    Task<EmergencyAskRow?> Row(RowId asked)
    {
        var (me, today) = (session.Reader?.Id, Helps.Today(time));
        return keys.EmergencyAsks.SingleOrDefaultAsync(a => a.Id == asked && a.LastDay >= today && (a.To == me || a.By == me));
    }

    Asking? Open(EmergencyAskRow row)
    {
        try
        {
            using var plain = Hpke.Open(session.Pair!, Contexts.EmergencyAsk(row), row.Sealed, PadPolicy.Note);
            return SealedJson.Read<Asking>(plain.Span);
        }
        catch (SealBroken)
        {
            return null;
        }
    }

    // The reader's half, if the program has given it to them. The caller wipes it.
    async Task<(CharterRow Charter, byte[] Half)?> HalfOf(ProgramId program, StaffId me)
    {
        var charter = await keys.Charters.SingleOrDefaultAsync(c => c.Program == program && c.Organisation == session.Reader!.Organisation);
        var row = await keys.EmergencyHalves.SingleOrDefaultAsync(h => h.Program == program && h.Staff == me);
        if (charter is null || row is null || (await halves.Sound(charter, [row])).Count == 0)
        {
            return null;
        }
        try
        {
            using var plain = Hpke.Open(session.Pair!, Contexts.EmergencyHalf(row), row.Sealed, PadPolicy.None);
            return (charter, plain.Span.ToArray());
        }
        catch (SealBroken)
        {
            return null;
        }
    }

    /// <summary>What is asked, and the asker's half.</summary>
    [SealedAs(TableCode.EmergencyAsk)]
    sealed record Asking : SealedRecord
    {
        public byte[] Half { get; init; } = [];

        public EmergencyAsk Ask { get; init; } = new();
    }
}
