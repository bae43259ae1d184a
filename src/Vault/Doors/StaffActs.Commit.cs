using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Search;

namespace Parasol.Vault.Doors;

// How an act becomes real.
sealed partial class StaffActs
{
    public override async Task<Outcome> Commit(AuditCode code, string what)
    {
        if (_over)
        {
            throw new InvalidOperationException("This act is over.");
        }
        _over = true;
        try
        {
            if (!await RenewKeys())
            {
                return Refusal.NotThere;
            }
            if (_wraps.Count > 0)
            {
                keys.AddRange(_wraps);
                await keys.SaveChangesAsync();
            }
            // Whatever goes wrong, what was only meant is not destroyed later. The wraps stay unless it is known that nothing was committed: the clock work looks after them.
            var outcome = await shreds.Do(_shredded, ShredReason.Colleague, () => Records(code, what));
            if (!outcome.IsDone)
            {
                await DropWraps();
                return outcome;
            }
        }
        catch (DbUpdateException e) when (!DiskIsFull.Says(e))
        {
            // Two acts made the same row: the same as somebody else having saved first.
            await DropWraps();
            return Refusal.Clash;
        }
        await Settle();
        return Outcome.Done;
    }

    async Task<Outcome> Records(AuditCode code, string what)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await _together.Prepare(db, _files, companions) is { IsDone: false } refused)
        {
            return refused;
        }
        if (await MayLose() is { IsDone: false } kept)
        {
            return kept;
        }
        foreach (var change in _files.Values.Where(c => !_shredded.Contains(c.File.Id)))
        {
            if (!await change.Apply(db))
            {
                return Refusal.Clash;
            }
        }
        db.AddRange(_lines);
        await db.SaveChangesAsync();
        await _feeds.Apply(db, Me);
        foreach (var release in _ended)
        {
            await PartnerLinks.End(db, release);
        }
        if (!await joined.Renew(db, _files.Values.Select(c => c.File).Where(f => !_shredded.Contains(f.Id)), At, _joined))
        {
            return JoinedPages.NoRelease;
        }
        foreach (var (week, arrival) in _arrivals)
        {
            if (await db.Set<SealedRow>().Where(r => r.File == week && r.Row == arrival).ExecuteDeleteAsync() == 0)
            {
                return Refusal.Clash;
            }
        }
        var gone = await Together.Shred(db, Me.Organisation, _shredded, handlers);
        await db.SaveChangesAsync();
        if (!await Offers.End(db, Me.Organisation, _endedOffers))
        {
            return Refusal.Clash;
        }
        await PassOn();
        await FollowCards();
        await entries.Write();
        foreach (var change in _files.Values)
        {
            if (!_shredded.Contains(change.File.Id) && await trail.OfChange(change.File, what) is { } trace)
            {
                db.Add(trace);
            }
            // Two files that are put together or taken apart are one act, with one entry that names both.
            if (!_together.Back.Concat(_together.Away).Contains(change.File.Id))
            {
                await audit.Append(db, change.File.Program, code, new AuditDetail { By = Me.Id, Door = Door.Staff, File = change.File.Id, Also = _together.With(change.File.Id), What = what });
            }
        }
        if (_files.Count == 0)
        {
            await audit.AppendToOversight(db, Me.Organisation, code, new AuditDetail { By = Me.Id, Door = Door.Staff, What = what });
        }
        // Keys go before the records' commit is final: what was promised deleted must not outlive a crash.
        if (gone.Count > 0 && await shreds.DestroyKeys(gone) is { IsDone: false } stays)
        {
            return stays;
        }
        foreach (var (file, to) in _endedHelps)
        {
            await helps.End(file, to);
        }
        var committed = await CommitWithHolds(transaction);
        if (committed.IsDone)
        {
            entries.Written();
        }
        return committed;
    }

    // Always in the same order of programs, so that two acts never wait for each other.
    async Task FollowCards()
    {
        foreach (var some in _files.Values.GroupBy(c => c.File.Program).OrderBy(p => p.Key.Id.Value))
        {
            var (gone, changed) = (some.Select(c => c.File.Id).Where(_shredded.Contains).ToHashSet(), new List<CardEntry>());
            foreach (var change in some.Where(c => !gone.Contains(c.File.Id)))
            {
                if (_together.Away.Contains(change.File.Id))
                {
                    changed.Add(new CardEntry(change.File.Id, null));
                }
                else if (_together.Back.Contains(change.File.Id))
                {
                    changed.Add(await cards.CardOf(change.File));
                }
                else if (change.Followed is { } entry)
                {
                    changed.Add(entry);
                }
            }
            if (gone.Count > 0)
            {
                await cards.Rewrite(some.Key, gone, changed);
            }
            else if (changed.Count > 0)
            {
                await cards.Follow(some.Key, changed);
            }
        }
    }

    async Task PassOn()
    {
        db.AddRange(_passedOn.Select(p => p.Row));
        await db.SaveChangesAsync();
        foreach (var (to, arrival) in _passedOn)
        {
            var (organisation, week, row) = (Me.Organisation, arrival.File, arrival.Row);
            await db.Set<OfferRow>().Where(o => o.Organisation == organisation && o.Kind == OfferKind.WithdrawRequest && o.Row == row).ExecuteUpdateAsync(o => o.SetProperty(x => x.File, week));
            await audit.Append(db, to, AuditCode.Received, new AuditDetail { By = Me.Id, Door = Door.Staff, What = "Something was passed on to this program" });
        }
    }

    async Task Settle()
    {
        _isSettled = true;
        keys.ChangeTracker.Clear();
        db.ChangeTracker.Clear();
        ring.Together(_together.Away, _together.Back);
        if (_wraps.Count > 0)
        {
            await FreshKeys.MakeLive(keys, Id, _wraps);
        }
        await DropOldKeys();
        // After the entry that says so: a crash in between leaves help that nobody has, never help that nobody knows of.
        await helps.Write([.. _helps.Where(h => !_shredded.Contains(h.File))]);
        foreach (var change in _files.Values.Where(c => !_shredded.Contains(c.File.Id)))
        {
            var (file, version) = (change.File.Id, change.ManifestVersion);
            change.File.SeenManifest = version;
            if (change.IsRenewed)
            {
                ring.Keep(change.File);
            }
            await keys.Wraps.Where(w => w.File == file && w.ManifestVersion < version).ExecuteUpdateAsync(w => w.SetProperty(r => r.ManifestVersion, version));
        }
    }

    async Task DropWraps()
    {
        keys.ChangeTracker.Clear();
        db.ChangeTracker.Clear();
        var act = Id;
        if (_wraps.Count > 0)
        {
            await keys.Wraps.Where(w => w.Act == act && w.State == WrapState.Pending).ExecuteDeleteAsync();
        }
    }
}
