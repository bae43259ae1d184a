using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Records;
using Parasol.Vault.Search;

namespace Parasol.Vault.Doors;

/// <summary>
/// What one act does to put two files together or to take them apart. All of it is decided again inside the transaction, with both files' manifests
/// locked: whoever saved in between is never lost, and of two who put files together at once the second is told.
/// </summary>
[Opens]
sealed class Together
{
    readonly List<(OpenedFile Seen, FileChange From, FileChange To, IReadOnlyCollection<RowId> Rows)> _moves = [];
    readonly List<TogetherRow> _away = [];
    readonly List<TogetherRow> _back = [];

    public IEnumerable<FileId> Away => _away.Select(a => a.File);

    public IEnumerable<FileId> Back => _back.Select(a => a.File);

    /// <summary>The files from which others are taken.</summary>
    public IEnumerable<FileId> BackFrom => _back.Select(b => b.Into);

    /// <summary>The file that is put together with this one or taken from it.</summary>
    public FileId? With(FileId into) => _away.Concat(_back).FirstOrDefault(j => j.Into == into)?.File;

    public void Move(OpenedFile seen, FileChange from, FileChange to, IReadOnlyCollection<RowId> rows) =>
        _moves.Add(from.File.Program.Id == to.File.Program.Id ? (seen, from, to, rows) : throw new InvalidOperationException("Records stay in their program."));

    public void PutAway(FileInHand file, FileInHand into, DateOnly lastDay) => _away.Add(new TogetherRow
    {
        File = file.Id, Into = into.Id, Organisation = file.Program.Organisation, Program = file.Program.Id, State = TogetherState.CanBeUndone, LastDay = lastDay,
    });

    public async Task<Outcome<OpenFile>> BringBack(ParasolDb db, KeyRing ring, Dictionary<FileId, FileChange> files, FileId file, FileInHand from, DateTimeOffset at)
    {
        var (into, program, today) = (from.Id, from.Program.Id, DateOnly.FromDateTime(at.UtcDateTime));
        var row = await db.Set<TogetherRow>().SingleOrDefaultAsync(j => j.File == file && j.Into == into && j.Program == program && j.State == TogetherState.CanBeUndone && j.LastDay >= today);
        if (row is null || await ring.Away(file) is not { } held)
        {
            return Refusal.NotThere;
        }
        _back.Add(row);
        files.TryAdd(file, new FileChange(held, isNew: false));
        return new OpenedFile(held, await db.Set<SealedRow>().Where(r => r.File == file).ToListAsync());
    }

    /// <summary>Holds the files of an act until it is over, and moves what is to be moved. Called before the changes are written.</summary>
    public async Task<Outcome> Prepare(ParasolDb db, IReadOnlyDictionary<FileId, FileChange> files, IEnumerable<IGoesWithRecords> others)
    {
        // In one order, whoever comes: two acts on the same files never wait for each other.
        foreach (var change in files.Values.OrderBy(c => c.File.Id.Value))
        {
            if (!await change.Lock(db, Back.Contains(change.File.Id)))
            {
                return Refusal.Clash;
            }
        }
        foreach (var back in _back)
        {
            if (await db.Set<TogetherRow>().Where(j => j.File == back.File && j.Into == back.Into && j.State == TogetherState.CanBeUndone).ExecuteDeleteAsync() == 0)
            {
                return Refusal.Clash;
            }
            await Offers(db, back.Into, back.File, new RowId(back.File.Value));
        }
        foreach (var away in _away)
        {
            // What still waits to be undone in the one that goes would be lost sight of.
            if (await db.Set<TogetherRow>().AnyAsync(j => j.Into == away.File && j.State == TogetherState.CanBeUndone))
            {
                return Refusal.Clash;
            }
            db.Add(away);
            await Offers(db, away.File, away.Into, new RowId(away.File.Value));
        }
        foreach (var (seen, from, to, rows) in _moves)
        {
            var outcome = await Move(db, seen, from, to, rows);
            if (!outcome.IsDone)
            {
                return outcome;
            }
            foreach (var other in others)
            {
                await other.Move(db, from.File.Id, to.File.Id, rows);
            }
        }
        return Outcome.Done;
    }

    /// <summary>Deletes the records of a file, and of those that were put together with it. Whose keys are to be destroyed: theirs as well.</summary>
    public static async Task<List<FileId>> Shred(ParasolDb db, FileId file)
    {
        var gone = await db.Set<TogetherRow>().Where(j => j.Into == file).Select(j => j.File).ToListAsync();
        gone.Add(file);
        await db.Set<SealedRow>().Where(r => gone.Contains(r.File)).ExecuteDeleteAsync();
        await db.Set<OfferRow>().Where(r => gone.Contains(r.File)).ExecuteDeleteAsync();
        await db.Set<TogetherRow>().Where(j => j.Into == file).ExecuteDeleteAsync();
        foreach (var one in gone)
        {
            await PartnerLinks.End(db, one);
        }
        return gone;
    }

    /// <summary>The same for the files of an act, with the modules' clear rows.</summary>
    public static async Task<List<FileId>> Shred(ParasolDb db, OrganisationId organisation, IEnumerable<FileId> files, IEnumerable<IOfferHandler> handlers)
    {
        var gone = new List<FileId>();
        foreach (var file in files)
        {
            gone.AddRange(await Shred(db, file));
            foreach (var handler in handlers.Where(h => h.Kind == OfferKind.DeleteFile))
            {
                await handler.Taken(db, organisation, file, new RowId(file.Value));
            }
        }
        return gone;
    }

    /// <summary>Clock work, without a key: what could be undone until yesterday can be no more, and its keys are gone.</summary>
    public static async Task Settle(ParasolDb db, Shreds shreds, Holds holds, CardCache cards, DateOnly today)
    {
        // One day later than the page says: whoever undoes it in the last minute is not overtaken.
        var before = today.AddDays(-1);
        var rows = await db.Set<TogetherRow>().Where(j => j.State == TogetherState.CanBeUndone && j.LastDay < before).ToListAsync();
        // A hold on the file that stayed keeps what is left of the other one as well.
        var kept = await holds.Among([.. rows.SelectMany(j => new[] { j.File, j.Into }).Distinct()]);
        var over = rows.Where(j => !kept.Contains(j.File) && !kept.Contains(j.Into)).Select(j => j.File).ToList();
        if (over.Count == 0)
        {
            return;
        }
        await shreds.Do(over, ShredReason.Together, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await cards.Forget(over);
            foreach (var file in over)
            {
                await db.Set<SealedRow>().Where(r => r.File == file).ExecuteDeleteAsync();
                await ForGood(db, file);
            }
            var destroyed = await shreds.DestroyKeys(over);
            if (destroyed.IsDone)
            {
                await transaction.CommitAsync();
            }
            db.ChangeTracker.Clear();
            return destroyed;
        });
    }

    /// <summary>What was put together with another file is gone; where it led to stays known.</summary>
    public static Task ForGood(ParasolDb db, FileId file) => db.Set<TogetherRow>().Where(j => j.File == file).ExecuteUpdateAsync(j => j.SetProperty(r => r.State, TogetherState.ForGood));

    static async Task<Outcome> Move(ParasolDb db, OpenedFile was, FileChange from, FileChange to, IReadOnlyCollection<RowId> rows)
    {
        var (file, other) = (from.File.Id, to.File.Id);
        var now = await db.Set<SealedRow>().Where(r => r.File == file).ToDictionaryAsync(r => r.Row);
        var isThere = await db.Set<SealedRow>().AnyAsync(r => r.File == other && r.Table == TableCode.Manifest);
        if (!isThere || was.ManifestVersion is not { } seen || now.GetValueOrDefault(Manifest.RowOf(file))?.Version != seen)
        {
            return Refusal.Clash;
        }
        foreach (var id in rows)
        {
            if (!now.TryGetValue(id, out var row))
            {
                return Refusal.Clash;
            }
            try
            {
                using var plain = from.Was.Open(row.Table, row.Row, row.Version, row.Payload);
                to.MoveIn(row.Table, row.Row, row.Version, plain.Span.ToArray());
            }
            catch (SealBroken)
            {
                return Refusal.Damaged;
            }
            from.Removed.Add(id);
        }
        foreach (var some in rows.Chunk(400))
        {
            await db.Set<LinkRow>().Where(l => l.File == file && some.Contains(l.About)).ExecuteUpdateAsync(l => l.SetProperty(r => r.File, other));
            await db.Set<OfferRow>().Where(o => o.File == file && some.Contains(o.Row)).ExecuteUpdateAsync(o => o.SetProperty(r => r.File, other));
        }
        return Outcome.Done;
    }

    static Task Offers(ParasolDb db, FileId from, FileId to, RowId row) =>
        db.Set<OfferRow>().Where(o => o.Kind == OfferKind.DeleteFile && o.File == from && o.Row == row).ExecuteUpdateAsync(o => o.SetProperty(r => r.File, to));
}
