using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Membership;

/// <summary>Gives programs' keys to the recovery key: those of the reader, on the reader's next request.</summary>
[Opens]
sealed class RecoveryGrants(KeyDb keys, KeyRing ring, SessionKeys session, Chain chain, Lately<RecoveryGrants> lately)
{
    /// <summary>What is missing of the reader's programs. Most of the time that is nothing, and nothing is looked for.</summary>
    public async Task Run()
    {
        var due = (await ring.Programs()).Values.Where(p => !lately.Has(p)).ToList();
        if (due.Count == 0 || session.Reader is not { } me)
        {
            return;
        }
        var organisation = me.Organisation;
        if (await keys.Recovery.AnyAsync(r => r.Organisation == organisation))
        {
            await Give(organisation, due);
        }
        due.ForEach(lately.Add);
    }

    // Nobody makes new kits, leaves a program out or gives the same meanwhile.
    async Task Give(OrganisationId organisation, List<HeldProgram> due)
    {
        await using var transaction = await keys.Database.BeginTransactionAsync();
        await keys.Hold(organisation);
        if (await keys.Recovery.SingleOrDefaultAsync(r => r.Organisation == organisation) is not { } recovery || chain.Recovery(recovery) is not { } key)
        {
            return;
        }
        var without = await LeftOut.Of(keys, chain, organisation);
        foreach (var held in due)
        {
            var (program, there) = (held.Id, new HashSet<(GrantKind, int)>());
            var members = await keys.Members.Where(m => m.Program == program).ToDictionaryAsync(m => m.Staff);
            foreach (var grant in await keys.RecoveryGrants.Where(g => g.Program == program).ToListAsync())
            {
                // What is not for the kits of now, or no member's, brings nothing back: it gives way to what does.
                if (!without.Contains(program) && members.TryGetValue(grant.By, out var by) && chain.RecoveryGrant(held.Charter, grant, by, recovery))
                {
                    there.Add((grant.Kind, grant.Kind == GrantKind.Signing ? 0 : grant.Epoch));
                }
                else
                {
                    keys.Remove(grant);
                }
            }
            await keys.SaveChangesAsync();
            if (!without.Contains(program))
            {
                keys.AddRange(Of(held, key, held.Epochs.Where(e => !there.Contains((GrantKind.Epoch, e))), !there.Contains((GrantKind.Signing, 0))));
            }
        }
        await keys.SaveChangesAsync();
        await transaction.CommitAsync();
        keys.ChangeTracker.Clear();
    }

    /// <summary>A program's private keys, sealed to the recovery key. Not yet written.</summary>
    public IEnumerable<RecoveryGrantRow> Of(HeldProgram held, CertifiedKey recovery, IEnumerable<int> epochs, bool withSigning)
    {
        var (grants, secret) = (new List<RecoveryGrantRow>(), new byte[32]);
        foreach (var epoch in epochs)
        {
            if (held.Pair(epoch) is { } pair)
            {
                pair.CopySecret(secret);
                grants.Add(Make(held, epoch, GrantKind.Epoch, recovery, secret));
            }
        }
        using var signs = withSigning ? held.SigningKey() : null;
        if (signs is not null)
        {
            signs.CopySeed(secret);
            grants.Add(Make(held, held.Epoch, GrantKind.Signing, recovery, secret));
        }
        CryptographicOperations.ZeroMemory(secret);
        return grants;
    }

    RecoveryGrantRow Make(HeldProgram held, int epoch, GrantKind kind, CertifiedKey recovery, ReadOnlySpan<byte> secret)
    {
        var grant = new RecoveryGrantRow { Program = held.Id, Epoch = epoch, Kind = kind, Organisation = held.Organisation, Sealed = [], By = session.Reader!.Id, Signature = [] };
        grant.Sealed = Hpke.Seal(recovery, Contexts.RecoveryGrant(grant), secret, PadPolicy.None);
        grant.Signature = session.Signs!.Sign(Statements.RecoveryGrant(grant, recovery.Key.ToBytes()));
        return grant;
    }
}
