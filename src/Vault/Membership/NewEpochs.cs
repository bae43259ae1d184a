using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Doors;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Search;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Membership;

/// <summary>
/// What a program makes new when somebody's access to it has ended. It needs a member's keys, so it waits for the next request of one. First a new epoch:
/// key pair, signing grants, week keys, the packed cards' key; then every file key is sealed under it; and where somebody was shut out, every file
/// gets a key they cannot have copied, some files with each request. Each step is there whole or not at all, and a crash in between is gone on from.
/// </summary>
[Opens]
sealed class NewEpochs(
    ParasolDb db, KeyDb keys, KeyRing ring, SessionKeys session, Chain chain, WeekKeys weeks, CardCache cards, AuditChain audit, Resigning resigning, FreshKeys fresh, Rewrapping rewrapping)
{
    // Some 60 ms for whoever clicks.
    const int FilesAtATime = 10;

    /// <summary>Does what is due in the reader's programs; most of the time that is nothing.</summary>
    public async Task Run()
    {
        await ring.Programs();
        foreach (var program in ring.Leaving.Select(m => m.Program).Distinct().ToList())
        {
            try
            {
                await Run(program);
            }
            catch (DbUpdateException)
            {
                // A colleague's request did the same at this moment. What is missing still is done with the next one.
                keys.ChangeTracker.Clear();
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Begins a new epoch of this program, if somebody's access to it has ended.</summary>
    public async Task Begin(ProgramId program)
    {
        if (await ring.Program(program) is { } held && ring.Leaving.Any(m => m.Program == program && m.Leaves is Leaving.Leaves or Leaving.ShutOut))
        {
            await Begin(held);
            // Also when somebody else's request has begun it: what this one knows is older than that.
            ring.Forget();
        }
    }

    async Task Run(ProgramId program)
    {
        await Begin(program);
        if (await ring.Program(program) is { } held)
        {
            await rewrapping.Run(held);
            await Anew(held, ring.Leaving.Where(m => m.Program == program).ToList());
        }
    }

    /// <summary>The new epoch, its grants and its week keys; nothing where a colleague's request has made it at the same moment, or the reader's grants are not whole.</summary>
    async Task Begin(HeldProgram held)
    {
        var (program, was, epoch, organisation, me) = (held.Id, held.Epoch, held.Epoch + 1, held.Organisation, session.Reader!.Id);
        using var signs = held.SigningKey();
        if (signs is null || held.Pair(was) is null || !await held.IsNewest(keys))
        {
            return;
        }
        using var pair = SealKeyPair.Create();
        var row = new EpochRow { Program = program, Epoch = epoch, Organisation = organisation, SealKey = pair.Public.ToBytes(), Signature = [] };
        row = new EpochRow { Program = program, Epoch = epoch, Organisation = organisation, SealKey = row.SealKey, Signature = signs.Sign(Statements.Epoch(row)) };
        using var whole = pair.AsKey<Keys.EpochKey>();
        using var weekWrap = whole.Derive<Keys.WeekKeyWrap>();
        using var wrapKey = whole.Derive<Keys.FileWrapKey>();
        await using var records = await db.Database.BeginTransactionAsync();
        await cards.Forget(organisation, program);
        await audit.Append(db, held, AuditCode.Granted, new AuditDetail { By = me, Door = Door.Staff, What = "Began a new epoch of the program's keys, after somebody's access had ended" });
        await using (var transaction = await keys.Database.BeginTransactionAsync())
        {
            await keys.Hold(program);
            var members = await keys.Members.Where(m => m.Program == program).ToListAsync();
            var going = members.FindAll(m => m.Leaves is Leaving.Leaves or Leaving.ShutOut);
            var grants = await Grants(held, pair, signs, members.Except(going));
            if (grants.TrueForAll(g => g.Staff != me))
            {
                return;
            }
            keys.Add(row);
            keys.AddRange(grants);
            keys.AddRange(Enumerable.Range(0, WeekKeys.WeeksAhead + 1).Select(n => WeekKeys.Make(organisation, program, epoch, weeks.ThisWeek.AddDays(7 * n), signs, weekWrap)));
            await keys.SaveChangesAsync();
            keys.ChangeTracker.Clear();
            await weeks.ForgetAhead(program, epoch);
            foreach (var before in going)
            {
                await resigning.GrantsAndHelps(held, before);
                var (staff, next) = (before.Staff, before.Leaves == Leaving.ShutOut ? Leaving.KeysAnew : Leaving.Settling);
                await keys.Members.Where(m => m.Program == program && m.Staff == staff).ExecuteUpdateAsync(m => m.SetProperty(r => r.Leaves, next));
            }
            await keys.Grants.Where(g => g.Program == program && g.Kind == GrantKind.Signing && g.Epoch < epoch).ExecuteDeleteAsync();
            await SealRoot(held, epoch, wrapKey);
            await transaction.CommitAsync();
        }
        await records.CommitAsync();
        db.ChangeTracker.Clear();
    }

    /// <summary>The new private keys, sealed to everybody who holds the program now and stays.</summary>
    async Task<List<GrantRow>> Grants(HeldProgram held, SealKeyPair pair, SignKeyPair signs, IEnumerable<MemberRow> staying)
    {
        var (program, was, grants, secret) = (held.Id, held.Epoch, new List<GrantRow>(), new byte[32]);
        var holding = (await keys.Grants.Where(g => g.Program == program && g.Epoch == was && g.Kind == GrantKind.Epoch).Select(g => g.Staff).ToListAsync()).ToHashSet();
        foreach (var member in staying.Where(m => holding.Contains(m.Staff)))
        {
            if (chain.MemberKey(held.Charter, member) is not { } key)
            {
                continue;
            }
            pair.CopySecret(secret);
            grants.Add(ProgramMaking.MakeGrant(held.Organisation, program, was + 1, GrantKind.Epoch, member.Staff, key, secret, session.Reader!.Id, session.Signs!));
            // Whoever is here for a while lets nobody in.
            if (member.Until is null)
            {
                signs.CopySeed(secret);
                grants.Add(ProgramMaking.MakeGrant(held.Organisation, program, was + 1, GrantKind.Signing, member.Staff, key, secret, session.Reader!.Id, session.Signs!));
            }
        }
        CryptographicOperations.ZeroMemory(secret);
        return grants;
    }

    // The organisation's root lies with Oversight while there are no recovery kits.
    async Task SealRoot(HeldProgram held, int epoch, SecretKey<Keys.FileWrapKey> wrapKey)
    {
        var program = held.Id;
        if (await keys.Roots.SingleOrDefaultAsync(r => r.Oversight == program) is not { PrivateKey.Length: > 0 } root || held.WrapKey(root.Epoch) is not { } before)
        {
            return;
        }
        using var seed = Envelope.Open(before, Contexts.Root(root), root.PrivateKey, PadPolicy.None);
        root.Epoch = epoch;
        var envelope = Envelope.Seal(wrapKey, Contexts.Root(root), seed.Span, PadPolicy.None);
        await keys.Roots.Where(r => r.Oversight == program).ExecuteUpdateAsync(r => r.SetProperty(x => x.PrivateKey, envelope).SetProperty(x => x.Epoch, epoch));
    }

    /// <summary>New keys for files whose key was drawn before the newest epoch, where somebody was shut out.</summary>
    async Task Anew(HeldProgram held, IReadOnlyCollection<MemberRow> gone)
    {
        if (gone.All(m => m.Leaves != Leaving.KeysAnew))
        {
            return;
        }
        var (program, epoch) = (held.Id, held.Epoch);
        var due = await keys.Wraps.Where(w => w.Program == program && w.State == WrapState.Live && (w.MadeIn == null || w.MadeIn < epoch) && !keys.Wraps.Any(n => n.File == w.File && n.Generation > w.Generation))
            .OrderBy(w => w.File).Take(FilesAtATime).ToListAsync();
        if (due.Count > 0)
        {
            await Renew(held, due);
            return;
        }
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await JoinedPages.Follow(db, held);
            await transaction.CommitAsync();
        }
        await keys.Members.Where(m => m.Program == program && m.Leaves == Leaving.KeysAnew).ExecuteUpdateAsync(m => m.SetProperty(r => r.Leaves, Leaving.Settling));
    }

    async Task Renew(HeldProgram held, List<WrapRow> due)
    {
        var (act, ids, epoch) = (ActId.New(), due.Select(w => w.File).ToList(), held.Epoch);
        var there = (await db.Set<Records.SealedRow>().Where(r => ids.Contains(r.File)).Select(r => r.File).Distinct().ToListAsync()).ToHashSet();
        var changes = due.Where(w => there.Contains(w.File)).Select(w => KeyRing.Unwrap(held, w)).OfType<FileInHand>().Select(f => new FileChange(f, isNew: false)).OrderBy(c => c.Was.Id.Value).ToList();
        var done = new List<FileChange>();
        try
        {
            var made = await fresh.Of(changes, act);
            keys.AddRange(made);
            await keys.SaveChangesAsync();
            keys.ChangeTracker.Clear();
            await using (var transaction = await db.Database.BeginTransactionAsync())
            {
                foreach (var change in changes)
                {
                    if (await change.Lock(db, comesBack: true) && await change.Apply(db))
                    {
                        done.Add(change);
                    }
                }
                await audit.Append(db, held, AuditCode.Granted, new AuditDetail { By = session.Reader!.Id, Door = Door.Staff, What = "Gave files new keys, after somebody was shut out" });
                await transaction.CommitAsync();
            }
            db.ChangeTracker.Clear();
            await FreshKeys.MakeLive(keys, act, [.. made.Where(w => done.Exists(c => c.File.Id == w.File))]);
            await keys.Wraps.Where(w => w.Act == act && w.State == WrapState.Pending).ExecuteDeleteAsync();
            foreach (var change in done)
            {
                await fresh.Drop(change);
                var (file, version) = (change.File.Id, change.ManifestVersion);
                await keys.Wraps.Where(w => w.File == file && w.ManifestVersion < version).ExecuteUpdateAsync(w => w.SetProperty(r => r.ManifestVersion, version));
            }
            // A key without records, or one that does not open: there is nothing to seal anew.
            var without = due.Select(w => w.File).Except(changes.Select(c => c.Was.Id)).ToList();
            await keys.Wraps.Where(w => without.Contains(w.File)).ExecuteUpdateAsync(w => w.SetProperty(r => r.MadeIn, epoch));
        }
        finally
        {
            foreach (var change in changes)
            {
                change.Was.Dispose();
                change.File.Dispose();
            }
        }
    }
}
