using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Membership;

[Opens]
sealed class RecoveryKits(
    ParasolDb db, KeyDb keys, KeyRing ring, SessionKeys session, Chain chain, RecoveryGrants grants, Lately<RecoveryGrants> lately, Returning returning, AuditChain audit, Throttle throttle) : IRecovery
{
    static readonly Refusal Busy = Refusal.Busy("Too many tries. Wait a minute, then try again.");

    public async Task<RecoveryState?> State()
    {
        if (session.Reader is not { } me)
        {
            return null;
        }
        var (organisation, mine) = (me.Organisation, await ring.Programs());
        var charters = await keys.Charters.Where(c => c.Organisation == organisation).ToListAsync();
        var covered = (await keys.RecoveryGrants.Where(g => g.Organisation == organisation).Select(g => new { g.Program, g.Kind }).Distinct().ToListAsync()).ToLookup(g => g.Program, g => g.Kind);
        var without = await LeftOut.Of(keys, chain, organisation);
        var holders = await returning.Holders(organisation);
        return new RecoveryState(await keys.Recovery.AnyAsync(r => r.Organisation == organisation), await MayMake(me),
            [.. charters.Select(c => new ProgramRecovery(c.Program, covered[c.Program].Count() == 2, without.Contains(c.Program), holders.GetValueOrDefault(c.Program), mine.ContainsKey(c.Program)))]);
    }

    public async Task<Outcome<DrawnKits>> Draw()
    {
        if (session.Reader is not { } me || !await MayMake(me))
        {
            return Refusal.NotThere;
        }
        var kits = Enumerable.Range(1, 3).Select(n => new PrintedKit(n, Kits.Draw())).ToList();
        var words = Encoding.UTF8.GetBytes(string.Join('\n', kits.Select(k => string.Join(' ', k.Words))));
        using var wiped = new Wiped(words);
        var envelope = Hpke.Seal(CertifiedKey.OwnKey(session.Pair!), Contexts.DrawnKits(me.Organisation, me.Id), words, PadPolicy.Note);
        return new DrawnKits(kits, Convert.ToBase64String(envelope));
    }

    public Outcome<DrawnKits> Again(string? drawn)
    {
        var bytes = new byte[(drawn?.Length ?? 0) * 3 / 4 + 3];
        if (session.Reader is not { } me || drawn is null || !Convert.TryFromBase64String(drawn, bytes, out var length))
        {
            return Refusal.NotThere;
        }
        try
        {
            using var plain = Hpke.Open(session.Pair!, Contexts.DrawnKits(me.Organisation, me.Id), bytes.AsSpan(0, length).ToArray(), PadPolicy.Note);
            var lines = Encoding.UTF8.GetString(plain.Span).Split('\n');
            return new DrawnKits([.. lines.Select((line, n) => new PrintedKit(n + 1, line.Split(' ')))], drawn);
        }
        catch (SealBroken)
        {
            return Refusal.NotThere;
        }
    }

    public async Task<Outcome> Keep(string? drawn, IReadOnlyList<string?> typedBack, TwoKits? before)
    {
        if (session.Reader is not { } me || !await MayMake(me) || Again(drawn) is not { IsDone: true } kits)
        {
            return Refusal.NotThere;
        }
        foreach (var kit in kits.Value.Kits)
        {
            for (var n = 0; n < Kits.Asked.Length; n++)
            {
                if (Prose.Fold(typedBack.ElementAtOrDefault((kit.Number - 1) * Kits.Asked.Length + n) ?? "") != Prose.Fold(kit.Words[Kits.Asked[n] - 1]))
                {
                    return Refusal.Rule("A word that was typed back is not the one on the kit. Look at all three once more: are they written down as they stand here?");
                }
            }
        }
        if (!throttle.AllowsAccount(Encoding.ASCII.GetBytes($"kits {me.Id.Value:N}")))
        {
            return Busy;
        }
        var (organisation, was) = (me.Organisation, await keys.Recovery.SingleOrDefaultAsync(r => r.Organisation == me.Organisation));
        using var root = await Root(me.Organisation, was, before) is var found && found.IsDone ? found.Value : null;
        if (root is null)
        {
            return found.Refusal!;
        }
        using var recovery = SealKeyPair.Create();
        var row = new RecoveryRow { Organisation = organisation, SealKey = recovery.Public.ToBytes(), FirstAndSecond = [], FirstAndThird = [], SecondAndThird = [], Signature = [] };
        row.Signature = root.Sign(Statements.Recovery(row));
        var secrets = kits.Value.Kits.Select(k => Kits.Read(string.Join(' ', k.Words)).Value).ToList();
        Kits.SealInto(row, secrets, recovery, root);
        secrets.ForEach(s => CryptographicOperations.ZeroMemory(s));
        if (chain.Recovery(row) is not { } key)
        {
            return Refusal.Damaged;
        }
        var mine = (await ring.Programs()).Values;
        await using var records = await db.Database.BeginTransactionAsync();
        await audit.AppendToOversight(db, organisation, AuditCode.Granted, new AuditDetail { By = me.Id, Door = Door.Staff, What = was is null ? "Made recovery kits" : "Replaced the recovery kits" });
        await using (var transaction = await keys.Database.BeginTransactionAsync())
        {
            await keys.Hold(organisation);
            // Two who make kits at once: what the first one has printed must not be worth nothing without a word.
            if (!(await keys.Recovery.SingleOrDefaultAsync(r => r.Organisation == organisation))?.SealKey.AsSpan().SequenceEqual(was?.SealKey) ?? was is not null)
            {
                return Refusal.Clash;
            }
            var without = await LeftOut.Of(keys, chain, organisation);
            // Whatever opened the old way goes with the same commit as the new way comes.
            await keys.Recovery.Where(r => r.Organisation == organisation).ExecuteDeleteAsync();
            await keys.RecoveryGrants.Where(g => g.Organisation == organisation).ExecuteDeleteAsync();
            await keys.Roots.Where(r => r.Organisation == organisation).ExecuteUpdateAsync(r => r.SetProperty(x => x.PrivateKey, Array.Empty<byte>()));
            keys.Add(row);
            keys.AddRange(mine.Where(p => !without.Contains(p.Id)).SelectMany(p => grants.Of(p, key, p.Epochs, withSigning: true)));
            await keys.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        await records.CommitAsync();
        keys.ChangeTracker.Clear();
        db.ChangeTracker.Clear();
        lately.Forget();
        return Outcome.Done;
    }

    public async Task<Outcome<int>> BringBack(TwoKits kits)
    {
        if (session.Reader is not { } me)
        {
            return Refusal.NotThere;
        }
        if (!throttle.AllowsAccount(Encoding.ASCII.GetBytes($"kits {me.Id.Value:N}")))
        {
            return Busy;
        }
        var organisation = me.Organisation;
        var opened = Kits.Open(await keys.Recovery.SingleOrDefaultAsync(r => r.Organisation == organisation), kits);
        if (!opened.IsDone)
        {
            await Note(me, "Recovery kits were refused");
            return opened.Refusal;
        }
        using var recovery = opened.Value;
        var back = await returning.Of(me, recovery.Recovery);
        if (back == 0)
        {
            return Refusal.Rule("Every program has somebody who can open it. Ask them to grant it to you.");
        }
        await Note(me, "Brought programs back with two recovery kits");
        return back;
    }

    public async Task<Outcome> LeaveOut(ProgramId program, bool isLeftOut)
    {
        if (session.Reader is not { } me || await ring.Program(program) is not { Charter.Kind: ProgramKind.Work } held)
        {
            return Refusal.NotThere;
        }
        using var signs = held.SigningKey();
        if (signs is null)
        {
            return Refusal.NotThere;
        }
        var row = new WithoutRecoveryRow { Program = program, Organisation = me.Organisation, Signature = [] };
        await using var records = await db.Database.BeginTransactionAsync();
        await audit.AppendToOversight(db, me.Organisation, AuditCode.Granted, new AuditDetail { By = me.Id, Door = Door.Staff, What = isLeftOut ? "Left a program out of recovery" : "Took a program into recovery" });
        await using (var transaction = await keys.Database.BeginTransactionAsync())
        {
            await keys.Hold(program);
            await keys.WithoutRecovery.Where(w => w.Program == program).ExecuteDeleteAsync();
            if (isLeftOut)
            {
                keys.Add(new WithoutRecoveryRow { Program = program, Organisation = me.Organisation, Signature = signs.Sign(Statements.WithoutRecovery(row)) });
                await keys.RecoveryGrants.Where(g => g.Program == program).ExecuteDeleteAsync();
            }
            await keys.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        await records.CommitAsync();
        keys.ChangeTracker.Clear();
        db.ChangeTracker.Clear();
        lately.Forget();
        return Outcome.Done;
    }

    /// <summary>The organisation's root: with Oversight while there are no kits, and under two of them afterwards. The caller disposes it.</summary>
    public async Task<Outcome<SignKeyPair>> Root(OrganisationId organisation, RecoveryRow? row, TwoKits? kits)
    {
        if (row is not null)
        {
            var opened = Kits.Open(row, kits ?? new TwoKits(null, null));
            if (!opened.IsDone)
            {
                return opened.Refusal;
            }
            opened.Value.Recovery.Dispose();
            return opened.Value.Root;
        }
        var root = await keys.Roots.SingleOrDefaultAsync(r => r.Organisation == organisation);
        return root is not null && await ring.Program(root.Oversight) is { } oversight && oversight.WrapKey(root.Epoch) is { } key && Open(root, key) is { } pair ? pair : Refusal.NotThere;
    }

    async Task<bool> MayMake(Reader me)
    {
        var mine = await ring.Programs();
        return me.IsAdministrator && mine.Values.Any(p => p.Charter.Kind == ProgramKind.Oversight);
    }

    async Task Note(Reader me, string what)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await audit.AppendToOversight(db, me.Organisation, AuditCode.Granted, new AuditDetail { By = me.Id, Door = Door.Staff, What = what });
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }

    static SignKeyPair? Open(RootRow root, SecretKey<Keys.FileWrapKey> key)
    {
        try
        {
            using var seed = Envelope.Open(key, Contexts.Root(root), root.PrivateKey, PadPolicy.None);
            return SignKeyPair.From(seed.Span);
        }
        catch (SealBroken)
        {
            return null;
        }
    }
}
