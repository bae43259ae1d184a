using Parasol.Kernel;
using Parasol.Sealing;

namespace Parasol.Vault.Walls;

// Halves lead into a program from outside, so each is held against the program's own word: who holds one, and which two lead where.
sealed partial class Proof
{
    // Kind, key generation, nonce, the program's two private keys, tag.
    const int PairLength = 5 + 24 + 64 + 16;

    void Emergency()
    {
        var houses = rows.Charters.Where(c => c.Kind == ProgramKind.House).ToLookup(c => c.Organisation, c => c.Program);
        var holding = new HashSet<(ProgramId, StaffId)>();
        foreach (var h in rows.EmergencyHalves)
        {
            var id = $"program {h.Program.Value}, emergency half, colleague {h.Staff.Value}";
            holding.Add((h.Program, h.Staff));
            if (!Stands(h.Organisation, h.Program, WallRow.Emergency, id, out var charter) || !Sealed(h.Organisation, h.Program, WallRow.Emergency, id, h.Epoch, h.Sealed, isToPublicKey: true))
            {
                continue;
            }
            var account = rows.Accounts.GetValueOrDefault(h.Staff);
            var to = houses[h.Organisation].Select(house => _members.GetValueOrDefault((house, h.Staff))).FirstOrDefault(m => m is not null);
            WallFault? fault = account switch
            {
                null => WallFault.NoAccount,
                _ when account.Organisation != h.Organisation => WallFault.OtherOrganisation,
                { IsEnabled: false } => WallFault.AccountClosed,
                _ when to is null || account.SealKey is null || account.SignKey is null || !Same(account.SealKey, to.SealKey) || !Same(account.SignKey, to.SignKey) => WallFault.OtherKeys,
                _ => null,
            };
            if (fault is { } wrong)
            {
                Say(h.Organisation, h.Program, WallRow.Emergency, id, wrong);
                continue;
            }
            _claims.Add(charter.SignKey, () => Trust.Statements.EmergencyHalf(h, to!.SealKey), h.Signature, new WallException(h.Organisation, h.Program, WallRow.Emergency, id, WallFault.SignatureBroken));
        }
        foreach (var p in rows.EmergencyPairs)
        {
            var id = $"program {p.Program.Value}, emergency pair {p.First.Value}, {p.Second.Value}";
            if (!Stands(p.Organisation, p.Program, WallRow.Emergency, id, out var charter))
            {
                continue;
            }
            if (p.Sealed.Length != PairLength || p.Sealed[0] != 1 || Envelope.KeyGeneration(p.Sealed) != (uint)p.Epoch)
            {
                Say(p.Organisation, p.Program, WallRow.Emergency, id, WallFault.WrongEnvelope);
            }
            else if (p.First == p.Second || !holding.Contains((p.Program, p.First)) || !holding.Contains((p.Program, p.Second)))
            {
                Say(p.Organisation, p.Program, WallRow.Emergency, id, WallFault.NotAMember);
            }
            else
            {
                _claims.Add(charter.SignKey, () => Trust.Statements.EmergencyPair(p), p.Signature, new WallException(p.Organisation, p.Program, WallRow.Emergency, id, WallFault.SignatureBroken));
            }
        }
        foreach (var a in rows.EmergencyAsks)
        {
            var id = $"program {a.Program.Value}, asked in an emergency, {a.By.Value}, {a.To.Value}";
            if (Stands(a.Organisation, a.Program, WallRow.Emergency, id, out _) && (!holding.Contains((a.Program, a.By)) || !holding.Contains((a.Program, a.To)) || a.LastDay.AddDays(DaysToSweep) < today))
            {
                Say(a.Organisation, a.Program, WallRow.Emergency, id, a.LastDay.AddDays(DaysToSweep) < today ? WallFault.PastItsDay : WallFault.NotAMember);
            }
        }
    }
}
