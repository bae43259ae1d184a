using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Doors;

/// <summary>Opens single files for helpers. Holds no program's key, and so writes its audit entries as whoever is outside does: sealed to the program.</summary>
[Opens]
sealed class HelpVault(ParasolDb db, KeyDb keys, KeyRing ring, SessionKeys session, Helps helps, Chain chain, AuditChain audit, Trail trail, TimeProvider time) : IHelpVault, IDisposable
{
    readonly List<FileInHand> _held = [];

    public async Task<IReadOnlyList<RunningHelp>> Mine()
    {
        if (session.Reader is not { } me)
        {
            return [];
        }
        var today = Helps.Today(time);
        var rows = await keys.Helps.Where(h => h.To == me.Id && h.Organisation == me.Organisation && h.LastDay >= today).ToListAsync();
        var files = rows.Select(h => h.File).ToList();
        var away = await db.Set<TogetherRow>().Where(j => files.Contains(j.File)).Select(j => j.File).ToListAsync();
        var running = new List<RunningHelp>();
        foreach (var row in rows.Where(h => !away.Contains(h.File)))
        {
            if (await Charter(row) is not null)
            {
                running.Add(Of(row));
            }
        }
        return [.. running.OrderBy(h => h.LastDay).ThenBy(h => h.File.Value)];
    }

    public async Task<IReadOnlyList<RunningHelp>> With(FileId file)
    {
        if (await ring.File(file) is null)
        {
            return [];
        }
        var today = Helps.Today(time);
        return [.. (await keys.Helps.Where(h => h.File == file && h.LastDay >= today).ToListAsync()).Select(Of).OrderBy(h => h.LastDay).ThenBy(h => h.To.Value)];
    }

    public async Task<Outcome<OpenFile>> Open(FileId file, string what)
    {
        if (await Held(file) is not { } held)
        {
            return Refusal.NotThere;
        }
        var rows = await db.Set<SealedRow>().Where(r => r.File == file).ToListAsync();
        if (rows.Count == 0)
        {
            return Refusal.NotThere;
        }
        var opened = new OpenedFile(held, rows);
        var trace = await trail.OfOpening(opened, held.Program, what);
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (trace is not null)
        {
            db.Add(trace);
        }
        await audit.Append(db, held.Program.Id, opened.IsWhole ? AuditCode.Opened : AuditCode.Integrity, new AuditDetail { By = session.Reader!.Id, Door = Door.Staff, File = file, What = what });
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
        return opened;
    }

    public void Dispose()
    {
        foreach (var held in _held)
        {
            held.Dispose();
        }
        _held.Clear();
    }

    internal static RunningHelp Of(HelpRow row) => new(row.File, row.Program, row.To, row.By, row.LastDay) { InEmergency = row.InEmergency == true };

    // The key, when all of it holds: the day, the file's own key, who gave it, and to whom.
    async Task<FileInHand?> Held(FileId file)
    {
        if (session.Reader is not { } me || session.Pair is not { } pair)
        {
            return null;
        }
        var today = Helps.Today(time);
        var row = await keys.Helps.SingleOrDefaultAsync(h => h.File == file && h.To == me.Id && h.Organisation == me.Organisation && h.LastDay >= today);
        if (row is null || await Charter(row) is not { } charter || await db.Set<TogetherRow>().AnyAsync(j => j.File == file))
        {
            return null;
        }
        try
        {
            using var plain = Hpke.Open(pair, Contexts.Help(row), row.Sealed, PadPolicy.None);
            var held = new FileInHand(file, new HeldProgram(charter, me, pair, [], new Dictionary<int, byte[]>()), row.Generation, SecretKey<Keys.FileKey>.From(plain.Span));
            _held.Add(held);
            return held;
        }
        catch (SealBroken)
        {
            return null;
        }
    }

    // The program's charter, if the help stands: it is of the file's newest key, and a member of the program has signed it for the reader's own key.
    async Task<CharterRow?> Charter(HelpRow help)
    {
        var (file, program, by, me) = (help.File, help.Program, help.By, session.Reader!);
        var newest = await keys.Wraps.Where(w => w.File == file && w.State == WrapState.Live).OrderByDescending(w => w.Generation).FirstOrDefaultAsync();
        if (newest is null || newest.Generation != help.Generation || newest.Program != program || await helps.HouseKey(me.Organisation, me.Id) is not var (house, to))
        {
            return null;
        }
        var charter = await keys.Charters.SingleOrDefaultAsync(c => c.Program == program && c.Organisation == me.Organisation && c.Kind == ProgramKind.Work);
        var giver = await keys.Members.SingleOrDefaultAsync(m => m.Program == program && m.Staff == by);
        return charter is not null && (help.InEmergency == true ? chain.EmergencyHelp(charter, help, house, to) : giver is not null && chain.Help(charter, help, giver, house, to)) ? charter : null;
    }
}
