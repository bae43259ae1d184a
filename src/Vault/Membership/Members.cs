using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;
using Parasol.Vault.Words;

namespace Parasol.Vault.Membership;

[Opens]
sealed class Members(
    ParasolDb db, KeyDb keys, KeyRing ring, SessionKeys session, SessionStore sessions, ServerSecrets server, Argon2Gates gates, Chain chain,
    ProgramMaking making, Resigning resigning, NewEpochs epochs, RecoveryKits recovery, ICurrentOrganisation current, AuditChain audit, TimeProvider time) : IMembers, IJoining
{
    public async Task<Outcome<string>> Invite(StaffId staff, string loginName, bool administrator, Action<ParasolDb> rows)
    {
        if (session.Reader is not { IsAdministrator: true } me)
        {
            return Refusal.NotThere;
        }
        var handle = server.Handle("login", me.Organisation, Prose.Fold(loginName));
        if (await keys.Bundles.AnyAsync(b => b.Handle == handle && b.Id != staff))
        {
            return Refusal.Rule("Somebody already signs in with this name. Choose another one.", "LoginName");
        }
        var bundle = await keys.Bundles.AsTracking().SingleOrDefaultAsync(b => b.Id == staff && b.Organisation == me.Organisation);
        if (bundle is null)
        {
            keys.Add(new BundleRow { Id = staff, Organisation = me.Organisation, Handle = handle, IsAdministrator = administrator, IsEnabled = true });
        }
        else
        {
            // A closed account opens with the new keys, not before: its old passphrase stays shut out.
            (bundle.Handle, bundle.IsAdministrator) = (handle, administrator);
        }
        var code = Invitations.Draw(me.Organisation, staff, time, out var invitation);
        await keys.Invitations.Where(i => i.Staff == staff).ExecuteDeleteAsync();
        keys.Add(invitation);
        await keys.SaveChangesAsync();
        keys.ChangeTracker.Clear();
        await Record(me.Organisation, me.Id, AuditCode.Granted, "Invited a colleague", rows);
        return code;
    }

    public async Task<Outcome<NewKeys>> Join(string invitationCode, string? chosenPassphrase)
    {
        var wrong = Refusal.Rule("This invitation is not good any more. Ask a colleague for a new one.", "Code");
        if (current.Id is not { } organisation || Invitations.IdOf(invitationCode) is not { } id)
        {
            return wrong;
        }
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var invitation = await keys.Invitations.SingleOrDefaultAsync(i => i.Id == id && i.Organisation == organisation && i.LastDay >= today);
        var bundle = invitation is null ? null : await keys.Bundles.AsTracking().SingleOrDefaultAsync(b => b.Id == invitation.Staff);
        if (bundle is null)
        {
            return wrong;
        }
        if (chosenPassphrase is not null && Passphrases.Check(chosenPassphrase, "") is { } weak)
        {
            return weak;
        }
        var passphrase = chosenPassphrase ?? Passphrases.Draw();
        using var mine = Bundle.Create();
        if (!await mine.SealInto(bundle, passphrase, gates))
        {
            return Argon2Gates.Busy;
        }
        var staff = bundle.Id;
        bundle.IsEnabled = true;
        await using (var transaction = await keys.Database.BeginTransactionAsync())
        {
            if (await keys.Invitations.Where(i => i.Id == id).ExecuteDeleteAsync() == 0)
            {
                return wrong;
            }
            // Old keys end here: whoever lost a passphrase is granted each program anew.
            await Leavings.End(keys, staff, Leaving.Leaves);
            await keys.Grants.Where(g => g.Staff == staff).ExecuteDeleteAsync();
            await keys.Helps.Where(h => h.To == staff).ExecuteDeleteAsync();
            await keys.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        keys.ChangeTracker.Clear();
        await sessions.EndAll(staff.Value);
        await Record(organisation, staff, AuditCode.Granted, "Joined with new keys", null);
        return new NewKeys(staff, passphrase, Totp.ToBase32(mine.TotpSecret));
    }

    public async Task<Outcome> Grant(ProgramId program, StaffId to, DateOnly? until = null)
    {
        // Whoever comes back comes into an epoch that their former keys do not open.
        await epochs.Begin(program);
        if (session.Reader is not { } me || await ring.Program(program) is not { } held)
        {
            return Refusal.NotThere;
        }
        var bundle = await keys.Bundles.SingleOrDefaultAsync(b => b.Id == to && b.Organisation == me.Organisation && b.IsEnabled);
        if (bundle?.SealKey is null || bundle.SignKey is null)
        {
            return Refusal.Rule("This colleague has not joined yet. They use their invitation first.");
        }
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (until < today || until > today.AddDays(IMembers.MostDays))
        {
            return Refusal.Rule("Choose a last day from today on, within about a year. Leave it empty for somebody who stays.", "Until");
        }
        if (until is not null && held.Charter.Kind == ProgramKind.Oversight)
        {
            return Refusal.Rule("Oversight is for people who stay. Leave the last day empty, or choose another program.", "Until");
        }
        using var programSigns = held.SigningKey();
        if (programSigns is null)
        {
            return Refusal.Rule("You are here for a while yourself, and cannot let others in. A colleague who stays can.");
        }
        var member = ProgramMaking.MakeMember(me.Organisation, program, to, bundle.SealKey, bundle.SignKey, programSigns, until);
        if (chain.MemberKey(held.Charter, member) is not { } key)
        {
            return Refusal.Damaged;
        }
        var grants = new List<GrantRow>();
        var secret = new byte[32];
        foreach (var epoch in held.Epochs)
        {
            held.Pair(epoch)!.CopySecret(secret);
            grants.Add(ProgramMaking.MakeGrant(me.Organisation, program, epoch, GrantKind.Epoch, to, key, secret, me.Id, session.Signs!));
        }
        if (until is null)
        {
            programSigns.CopySeed(secret);
            grants.Add(ProgramMaking.MakeGrant(me.Organisation, program, held.Epoch, GrantKind.Signing, to, key, secret, me.Id, session.Signs!));
        }
        CryptographicOperations.ZeroMemory(secret);
        await using (var transaction = await keys.Database.BeginTransactionAsync())
        {
            await keys.Hold(program);
            // A member who lost a passphrase comes back with other keys: what they signed before keeps its statement of membership only in the audit.
            var before = await keys.Members.SingleOrDefaultAsync(m => m.Program == program && m.Staff == to);
            if (before?.Leaves is Leaving.Leaves or Leaving.ShutOut || !await held.IsNewest(keys))
            {
                // A colleague took them out at this moment, or the program has just made new keys.
                return Refusal.Clash;
            }
            if (before is not null && !before.SignKey.AsSpan().SequenceEqual(bundle.SignKey))
            {
                await resigning.All(held, before);
            }
            // They come back while the files get new keys because they had left: that goes on.
            member.Leaves = before?.Leaves is Leaving.KeysAnew or Leaving.Settling ? before.Leaves : null;
            await keys.Members.Where(m => m.Program == program && m.Staff == to).ExecuteDeleteAsync();
            await keys.Grants.Where(g => g.Program == program && g.Staff == to).ExecuteDeleteAsync();
            keys.Add(member);
            keys.AddRange(grants);
            await keys.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        keys.ChangeTracker.Clear();
        await Record(me.Organisation, me.Id, AuditCode.Granted, "Granted a program's keys", null);
        return Outcome.Done;
    }

    public async Task<Outcome> MakeProgram(NewProgram program, Action<ParasolDb> rows, TwoKits? kits = null)
    {
        if (session.Reader is not { IsAdministrator: true } me)
        {
            return Refusal.NotThere;
        }
        var organisation = me.Organisation;
        var root = await recovery.Root(organisation, await keys.Recovery.SingleOrDefaultAsync(r => r.Organisation == organisation), kits);
        if (!root.IsDone)
        {
            return root.Refusal.Kind == RefusalKind.NotThere ? Refusal.Rule("Only a member of Oversight can make a program.") : root.Refusal;
        }
        var act = ActId.New();
        using (root.Value)
        {
            making.Add(organisation, program, me.Id, session.Pair!, session.Signs!, root.Value, act, null);
        }
        await keys.SaveChangesAsync();
        keys.ChangeTracker.Clear();
        await Record(organisation, me.Id, AuditCode.Granted, "Made a program", d =>
        {
            rows(d);
            d.AddRange(making.Records);
        });
        await keys.Wraps.Where(w => w.Act == act).ExecuteUpdateAsync(w => w.SetProperty(r => r.State, WrapState.Live));
        return Outcome.Done;
    }

    public async Task<IReadOnlyList<MemberKeys>> All()
    {
        if (session.Reader is not { } me)
        {
            return [];
        }
        var grants = (await keys.Grants.Where(g => g.Organisation == me.Organisation && g.Kind == GrantKind.Epoch).Select(g => new { g.Staff, g.Program }).Distinct().ToListAsync()).ToLookup(g => g.Staff, g => g.Program);
        var until = (await keys.Members.Where(m => m.Organisation == me.Organisation && m.Until != null && m.Leaves == null).Select(m => new { m.Staff, m.Program, m.Until }).ToListAsync()).ToLookup(m => m.Staff);
        var bundles = await keys.Bundles.Where(b => b.Organisation == me.Organisation).Select(b => new { b.Id, b.IsEnabled, b.IsAdministrator, b.SealKey, b.SignKey }).ToListAsync();
        return [.. bundles.Select(b => new MemberKeys(
            b.Id, b.SealKey is not null, b.IsEnabled,
            b.SealKey is null ? "" : b.Id == me.Id ? OwnFingerprint() : Fingerprint(b.SealKey, b.SignKey!),
            [.. grants[b.Id].Distinct()])
        {
            IsAdministrator = b.IsAdministrator,
            Until = until[b.Id].ToDictionary(m => m.Program, m => m.Until!.Value),
        })];
    }

    // One's own words come from the keys one has opened, not from the store: whoever puts other keys there is found out when the words are compared.
    string OwnFingerprint() => Fingerprint(session.Pair!.Public.ToBytes(), session.Signs!.Public.ToBytes());

    static string Fingerprint(byte[] sealKey, byte[] signKey) => WordList.English.Spell(SHA256.HashData([.. sealKey, .. signKey]));

    async Task Record(OrganisationId organisation, StaffId by, AuditCode code, string what, Action<ParasolDb>? rows)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        rows?.Invoke(db);
        await db.SaveChangesAsync();
        await audit.AppendToOversight(db, organisation, code, new AuditDetail { By = by, Door = Door.Staff, What = what });
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }
}
