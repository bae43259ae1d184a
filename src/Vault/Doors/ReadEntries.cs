using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Vault.Doors;

/// <summary>
/// The audit entries of what a request has read. In the app they are written together, in one transaction, before the first byte of the answer or
/// with the act that follows; if they cannot be written there is no answer. Where no answer is given, as in tests without pages, each is written at once.
/// </summary>
[Opens]
sealed class ReadEntries(ParasolDb db, KeyDb keys, AuditChain audit, WeekKeys weeks, FilesWithinAnHour hour, TimeProvider time)
{
    readonly List<(OrganisationId Organisation, StaffId By, int Files)> _unusual = [];
    readonly List<(HeldProgram Program, AuditCode Code, AuditDetail Detail, SealedRow? Trace)> _waiting = [];

    /// <summary>Somebody will call <see cref="Flush"/> before the answer leaves.</summary>
    public bool MayWait { get; set; }

    /// <summary>Keeps an entry, and the line that tells the person of it.</summary>
    public async Task Note(HeldProgram program, AuditCode code, AuditDetail detail, SealedRow? trace)
    {
        if (db.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("An act reads before it adds its rows: this read would save them without the act.");
        }
        // Derived now: a session that ends before the answer leaves takes its keys with it.
        _ = program.AuditKey(program.Epoch);
        if (code == AuditCode.Opened && detail is { By: { } by, File: { } file } && hour.Opens(by, file) is { } many)
        {
            _unusual.Add((program.Organisation, by, many));
        }
        _waiting.Add((program, code, detail, trace));
        if (!MayWait)
        {
            await Flush();
        }
    }

    /// <summary>Writes what waits.</summary>
    public async Task Flush()
    {
        if (_waiting.Count == 0)
        {
            return;
        }
        db.ChangeTracker.Clear();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Write();
            await transaction.CommitAsync();
        }
        finally
        {
            // Where it failed, what was read is not shown, and the page that says so has nothing to write down.
            Written();
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Writes what waits inside a transaction; <see cref="Written"/> after it is committed.</summary>
    public async Task Write()
    {
        if (_waiting.Count == 0)
        {
            return;
        }
        db.AddRange(_waiting.Select(w => w.Trace).OfType<SealedRow>());
        await audit.Append(db, _waiting.Select(w => (w.Program, w.Code, w.Detail)));
        foreach (var (organisation, by, files) in _unusual)
        {
            var oversight = await keys.Charters.Where(c => c.Organisation == organisation && c.Kind == ProgramKind.Oversight).Select(c => c.Program).SingleAsync();
            if (await weeks.Seal(organisation, oversight, RowId.New(), new ManyOpened { By = by, Files = files, At = Trail.Second(time) }) is { } arrival)
            {
                db.Add(arrival);
                await db.SaveChangesAsync();
            }
            await audit.Append(db, oversight, AuditCode.Opened, new AuditDetail { By = by, Door = Door.Staff, What = "Opened unusually many files within an hour" });
        }
    }

    /// <summary>Nothing waits any more.</summary>
    public void Written()
    {
        _waiting.Clear();
        _unusual.Clear();
    }
}
