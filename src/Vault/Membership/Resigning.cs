using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Membership;

/// <summary>
/// What somebody signed who does not stand for it any more is signed anew by a member who does. Only what did hold is: a row that somebody altered must
/// not become good by this.
/// </summary>
[Opens]
sealed class Resigning(KeyDb keys, SessionKeys session, Chain chain)
{
    /// <summary>Everything of a program that this membership signed.</summary>
    public async Task All(HeldProgram held, MemberRow before)
    {
        var (program, by, me) = (held.Id, before.Staff, session.Reader!.Id);
        foreach (var wrap in (await keys.Wraps.Where(w => w.Program == program && w.By == by).ToListAsync()).Where(w => chain.Wrap(held.Charter, w, before)))
        {
            var signature = session.Signs!.Sign(Statements.Wrap(wrap));
            var (file, generation) = (wrap.File, wrap.Generation);
            await keys.Wraps.Where(w => w.File == file && w.Generation == generation).ExecuteUpdateAsync(w => w.SetProperty(r => r.Signature, signature).SetProperty(r => r.By, me));
        }
        if (await keys.SearchKeys.SingleOrDefaultAsync(k => k.Program == program && k.By == by) is { } key && chain.SearchKey(held.Charter, key, before))
        {
            var signature = session.Signs!.Sign(Statements.SearchKey(key));
            await keys.SearchKeys.Where(k => k.Program == program && k.By == by).ExecuteUpdateAsync(k => k.SetProperty(r => r.Signature, signature).SetProperty(r => r.By, me));
        }
        await GrantsAndHelps(held, before);
    }

    /// <summary>The grants that they signed for others; what they gave helpers ends.</summary>
    public async Task GrantsAndHelps(HeldProgram held, MemberRow before)
    {
        var (program, by, me, organisation) = (held.Id, before.Staff, session.Reader!.Id, held.Organisation);
        // Help is for some days: whoever still needs it is given it anew, by somebody whose word holds now.
        await keys.Helps.Where(h => h.Program == program && h.By == by).ExecuteDeleteAsync();
        if (await keys.Recovery.SingleOrDefaultAsync(r => r.Organisation == organisation) is { } recovery)
        {
            foreach (var grant in (await keys.RecoveryGrants.Where(g => g.Program == program && g.By == by).ToListAsync()).Where(g => chain.RecoveryGrant(held.Charter, g, before, recovery)))
            {
                var (epoch, kind, signature) = (grant.Epoch, grant.Kind, session.Signs!.Sign(Statements.RecoveryGrant(grant, recovery.SealKey)));
                await keys.RecoveryGrants.Where(g => g.Program == program && g.Epoch == epoch && g.Kind == kind).ExecuteUpdateAsync(g => g.SetProperty(r => r.Signature, signature).SetProperty(r => r.By, me));
            }
        }
        foreach (var grant in await keys.Grants.Where(g => g.Program == program && g.By == by && g.Staff != by).ToListAsync())
        {
            var to = await keys.Members.SingleAsync(m => m.Program == program && m.Staff == grant.Staff);
            if (!chain.Grant(held.Charter, grant, before, to))
            {
                continue;
            }
            var (epoch, staff, kind) = (grant.Epoch, grant.Staff, grant.Kind);
            var signature = session.Signs!.Sign(Statements.Grant(grant, to.SealKey));
            await keys.Grants.Where(g => g.Program == program && g.Epoch == epoch && g.Staff == staff && g.Kind == kind)
                .ExecuteUpdateAsync(g => g.SetProperty(r => r.Signature, signature).SetProperty(r => r.By, me));
        }
    }
}
