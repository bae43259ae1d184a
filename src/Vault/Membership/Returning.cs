using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Membership;

/// <summary>Makes somebody a member of the programs that nobody with an open account holds any more, with the keys that recovery kept.</summary>
[Opens]
sealed class Returning(KeyDb keys, KeyRing ring, SessionKeys session, Chain chain, Resigning resigning)
{
    /// <summary>How many with an open account hold each program.</summary>
    public async Task<IReadOnlyDictionary<ProgramId, int>> Holders(OrganisationId organisation) =>
        (await keys.Grants.Where(g => g.Organisation == organisation && g.Kind == GrantKind.Epoch && keys.Bundles.Any(b => b.Id == g.Staff && b.IsEnabled && b.SealKey != null))
            .Select(g => new { g.Program, g.Staff }).Distinct().ToListAsync()).GroupBy(g => g.Program).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>How many programs were brought back. All of them, or none.</summary>
    public async Task<int> Of(Reader me, SealKeyPair recovery)
    {
        var (organisation, back) = (me.Organisation, 0);
        var former = new List<MemberRow>();
        await using var transaction = await keys.Database.BeginTransactionAsync();
        await keys.Hold(organisation);
        var (held, without) = (await Holders(organisation), await LeftOut.Of(keys, chain, organisation));
        var charters = (await keys.Charters.Where(c => c.Organisation == organisation).ToListAsync()).FindAll(c => !held.ContainsKey(c.Program) && !without.Contains(c.Program));
        foreach (var charter in charters)
        {
            var program = charter.Program;
            var kept = await keys.RecoveryGrants.Where(g => g.Program == program).ToListAsync();
            var epochs = await keys.Epochs.Where(e => e.Program == program).ToDictionaryAsync(e => e.Epoch);
            if (kept.Find(g => g.Kind == GrantKind.Signing) is not { } signing || Open(recovery, signing) is not { } seed)
            {
                continue;
            }
            using var wiped = new Wiped(seed);
            using var signs = SignKeyPair.From(seed);
            var (mine, member) = (CertifiedKey.OwnKey(session.Pair!), ProgramMaking.MakeMember(organisation, program, me.Id, session.Pair!.Public.ToBytes(), session.Signs!.Public.ToBytes(), signs));
            var grants = new List<GrantRow>();
            foreach (var grant in kept.Where(g => g.Kind == GrantKind.Epoch))
            {
                // What is not the key that the program certified for this epoch is no key of it.
                if (Open(recovery, grant) is not { } secret)
                {
                    continue;
                }
                using (new Wiped(secret))
                {
                    if (IsOf(secret, epochs.GetValueOrDefault(grant.Epoch), charter))
                    {
                        grants.Add(ProgramMaking.MakeGrant(organisation, program, grant.Epoch, GrantKind.Epoch, me.Id, mine, secret, me.Id, session.Signs!));
                    }
                }
            }
            if (!chain.Member(charter, member) || grants.Count == 0 || grants.Max(g => g.Epoch) != epochs.Keys.Max())
            {
                continue;
            }
            grants.Add(ProgramMaking.MakeGrant(organisation, program, epochs.Keys.Max(), GrantKind.Signing, me.Id, mine, seed, me.Id, session.Signs!));
            // The last grants of those who left were kept because nobody else had them.
            await keys.Grants.Where(g => g.Program == program).ExecuteDeleteAsync();
            former.AddRange(await keys.Members.Where(m => m.Program == program && m.Staff == me.Id && m.SignKey != member.SignKey).ToListAsync());
            await keys.Members.Where(m => m.Program == program && m.Staff == me.Id).ExecuteDeleteAsync();
            await keys.Members.Where(m => m.Program == program).ExecuteUpdateAsync(m => m.SetProperty(r => r.Leaves, r => r.Leaves == Leaving.KeysAnew ? Leaving.ShutOut : Leaving.Leaves));
            keys.Add(member);
            keys.AddRange(grants);
            await keys.SaveChangesAsync();
            back++;
        }
        keys.ChangeTracker.Clear();
        ring.Forget();
        // What they signed with keys that they lost is signed anew.
        foreach (var before in former)
        {
            await resigning.All((await ring.Program(before.Program))!, before);
        }
        await transaction.CommitAsync();
        return back;
    }

    bool IsOf(byte[] secret, EpochRow? epoch, CharterRow charter)
    {
        using var pair = SealKeyPair.From(secret);
        return epoch is not null && chain.Epoch(charter, epoch) is not null && CryptographicOperations.FixedTimeEquals(pair.Public.ToBytes(), epoch.SealKey);
    }

    static byte[]? Open(SealKeyPair recovery, RecoveryGrantRow grant)
    {
        try
        {
            using var plain = Hpke.Open(recovery, Contexts.RecoveryGrant(grant), grant.Sealed, PadPolicy.None);
            return plain.Span.ToArray();
        }
        catch (SealBroken)
        {
            return null;
        }
    }
}
