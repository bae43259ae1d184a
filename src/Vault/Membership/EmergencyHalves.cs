using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Doors;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Membership;

/// <summary>
/// Draws the halves of a program's emergency way: 32 bytes for each colleague, sealed to them, and for each two of them the program's private keys under both. They are drawn anew with each epoch,
/// when somebody who held one is gone, and after each use, on the next request of a member.
/// </summary>
[Opens]
sealed class EmergencyHalves(KeyDb keys, KeyRing ring, SessionKeys session, Chain chain, Helps helps, Lately<EmergencyHalves> lately)
{
    /// <summary>Draws anew what does not hold any more in the reader's programs. Most of the time that is nothing, and nothing is looked for.</summary>
    public async Task Run()
    {
        foreach (var held in (await ring.Programs()).Values.Where(p => p.Charter.Kind == ProgramKind.Work && !lately.Has(p)))
        {
            var program = held.Id;
            var halves = await keys.EmergencyHalves.Where(h => h.Program == program).ToListAsync();
            var (sound, pairs) = (await Sound(held.Charter, halves), await keys.EmergencyPairs.CountAsync(p => p.Program == program && p.Epoch == held.Epoch));
            if (halves.Count == 1 || sound.Count != halves.Count || sound.Exists(h => h.Epoch != held.Epoch) || pairs != sound.Count * (sound.Count - 1) / 2)
            {
                await Draw(held, [.. sound.Select(h => h.Staff)]);
            }
            lately.Add(held);
        }
    }

    /// <summary>Of these halves, those that the program has given to colleagues as their keys are now.</summary>
    public async Task<List<EmergencyHalfRow>> Sound(CharterRow charter, IEnumerable<EmergencyHalfRow> halves)
    {
        var sound = new List<EmergencyHalfRow>();
        foreach (var half in halves)
        {
            if (await helps.HouseKey(charter.Organisation, half.Staff) is var (house, member) && chain.EmergencyHalf(charter, half, house, member))
            {
                sound.Add(half);
            }
        }
        return sound;
    }

    /// <summary>New halves for these colleagues, in place of all there are; none, where there are not two. Refused when the program has got a newer epoch meanwhile.</summary>
    public async Task<Outcome> Draw(HeldProgram held, IReadOnlyCollection<StaffId> holders)
    {
        using var signs = held.SigningKey();
        if (signs is null || held.Pair(held.Epoch) is not { } pair)
        {
            return Refusal.NotThere;
        }
        var (program, secrets, halves) = (held.Id, new byte[64], new Dictionary<StaffId, byte[]>());
        using var wiped = new Wiped(secrets);
        pair.CopySecret(secrets);
        signs.CopySeed(secrets.AsSpan(32));
        var made = new List<EmergencyHalfRow>();
        try
        {
            foreach (var staff in holders.Distinct())
            {
                if (await helps.HouseKey(held.Organisation, staff) is var (house, member) && chain.MemberKey(house, member) is { } key)
                {
                    made.Add(Half(held, staff, key, halves[staff] = RandomNumberGenerator.GetBytes(32), signs));
                }
            }
            await using var transaction = await keys.Database.BeginTransactionAsync();
            await keys.Hold(program);
            if (!await held.IsNewest(keys))
            {
                return Refusal.Clash;
            }
            await keys.EmergencyHalves.Where(h => h.Program == program).ExecuteDeleteAsync();
            await keys.EmergencyPairs.Where(p => p.Program == program).ExecuteDeleteAsync();
            await keys.EmergencyAsks.Where(a => a.Program == program).ExecuteDeleteAsync();
            if (made.Count >= 2)
            {
                keys.AddRange(made);
                keys.AddRange(halves.SelectMany(one => halves.Where(other => IsFirst(one.Key, other.Key)).Select(other => Two(held, one, other, secrets, signs))));
            }
            await keys.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        finally
        {
            keys.ChangeTracker.Clear();
            foreach (var half in halves.Values)
            {
                CryptographicOperations.ZeroMemory(half);
            }
        }
        return Outcome.Done;
    }

    /// <summary>What two halves lead to, for as long as one act takes; null where they do not belong together. The caller disposes it.</summary>
    public async Task<HeldProgram?> Together(CharterRow charter, Reader me, (StaffId Staff, byte[] Half) one, (StaffId Staff, byte[] Half) other)
    {
        var ((first, _), (second, _), program) = IsFirst(one.Staff, other.Staff) ? (one, other, charter.Program) : (other, one, charter.Program);
        var row = await keys.EmergencyPairs.SingleOrDefaultAsync(p => p.Program == program && p.First == first && p.Second == second);
        var epoch = row is null ? null : await keys.Epochs.SingleOrDefaultAsync(e => e.Program == program && e.Epoch == row.Epoch);
        if (row is null || epoch is null || !chain.EmergencyPair(charter, row) || chain.Epoch(charter, epoch) is null
            || await helps.HouseKey(me.Organisation, me.Id) is not var (house, member) || chain.MemberKey(house, member) is not { } mine)
        {
            return null;
        }
        try
        {
            using var key = Key(one.Half, other.Half);
            using var plain = Envelope.Open(key, Contexts.EmergencyPair(row), row.Sealed, PadPolicy.None);
            // In memory alone: what a member has as two grants.
            GrantRow[] grants =
            [
                ProgramMaking.MakeGrant(me.Organisation, program, row.Epoch, GrantKind.Epoch, me.Id, mine, plain.Span[..32], me.Id, session.Signs!),
                ProgramMaking.MakeGrant(me.Organisation, program, row.Epoch, GrantKind.Signing, me.Id, mine, plain.Span[32..], me.Id, session.Signs!),
            ];
            return new HeldProgram(charter, me, session.Pair!, grants, new Dictionary<int, byte[]> { [row.Epoch] = epoch.SealKey });
        }
        catch (SealBroken)
        {
            return null;
        }
    }

    /// <summary>Whoever leaves, or comes back with other keys, holds no half; and what theirs led to with others goes with it.</summary>
    public static async Task End(KeyDb keys, StaffId staff)
    {
        var programs = await keys.EmergencyHalves.Where(h => h.Staff == staff).Select(h => h.Program).ToListAsync();
        await keys.EmergencyPairs.Where(p => programs.Contains(p.Program)).ExecuteDeleteAsync();
        await keys.EmergencyAsks.Where(a => a.By == staff || a.To == staff).ExecuteDeleteAsync();
        await keys.EmergencyHalves.Where(h => h.Staff == staff).ExecuteDeleteAsync();
    }

    static bool IsFirst(StaffId one, StaffId other) => one.Value.CompareTo(other.Value) < 0;

    static SecretKey<Keys.EmergencyKey> Key(byte[] one, byte[] other)
    {
        var (first, second) = one.AsSpan().SequenceCompareTo(other) <= 0 ? (one, other) : (other, one);
        byte[] joined = [.. Encoding.ASCII.GetBytes("parasol/v1/emergency"), .. first, .. second];
        var both = SHA256.HashData(joined);
        using (new Wiped(joined))
        using (new Wiped(both))
        {
            return SecretKey<Keys.EmergencyKey>.From(both);
        }
    }

    static EmergencyHalfRow Half(HeldProgram held, StaffId staff, CertifiedKey key, byte[] half, SignKeyPair signs)
    {
        var row = new EmergencyHalfRow { Program = held.Id, Staff = staff, Organisation = held.Organisation, Epoch = held.Epoch, Sealed = [], Signature = [] };
        row.Sealed = Hpke.Seal(key, Contexts.EmergencyHalf(row), half, PadPolicy.None);
        row.Signature = signs.Sign(Statements.EmergencyHalf(row, key.Key.ToBytes()));
        return row;
    }

    static EmergencyPairRow Two(HeldProgram held, KeyValuePair<StaffId, byte[]> first, KeyValuePair<StaffId, byte[]> second, byte[] secrets, SignKeyPair signs)
    {
        var row = new EmergencyPairRow { Program = held.Id, First = first.Key, Second = second.Key, Organisation = held.Organisation, Epoch = held.Epoch, Sealed = [], Signature = [] };
        using var key = Key(first.Value, second.Value);
        row.Sealed = Envelope.Seal(key, Contexts.EmergencyPair(row), secrets, PadPolicy.None);
        row.Signature = signs.Sign(Statements.EmergencyPair(row));
        return row;
    }
}
