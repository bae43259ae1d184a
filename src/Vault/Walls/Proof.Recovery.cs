using Parasol.Kernel;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Walls;

// The recovery key is the root's, what it holds was given by members, and what a program keeps from it is not there.
sealed partial class Proof
{
    const int KitsLength = 5 + 24 + 64 + 16;

    void Recovery()
    {
        var keys = new Dictionary<OrganisationId, RecoveryRow>();
        foreach (var r in rows.Recovery)
        {
            var id = $"recovery of organisation {r.Organisation.Value}";
            if (pins.Of(r.Organisation) is not { } root || !_claims.Holds(root.ToBytes(), () => Trust.Statements.Recovery(r), r.Signature))
            {
                Say(r.Organisation, null, WallRow.Recovery, id, WallFault.SignatureBroken);
                continue;
            }
            Alone(r.Organisation, null, WallRow.Recovery, id, r.SealKey);
            if (new[] { r.FirstAndSecond, r.FirstAndThird, r.SecondAndThird }.Any(e => e.Length != KitsLength || e[0] != 1))
            {
                Say(r.Organisation, null, WallRow.Recovery, id, WallFault.WrongEnvelope);
            }
            keys[r.Organisation] = r;
        }
        var without = new HashSet<ProgramId>();
        foreach (var w in rows.WithoutRecovery)
        {
            var id = $"program {w.Program.Value}, without recovery";
            without.Add(w.Program);
            if (Stands(w.Organisation, w.Program, WallRow.Recovery, id, out var charter) && !_claims.Holds(charter.SignKey, () => Trust.Statements.WithoutRecovery(w), w.Signature))
            {
                Say(w.Organisation, w.Program, WallRow.Recovery, id, WallFault.SignatureBroken);
            }
        }
        foreach (var g in rows.RecoveryGrants)
        {
            var id = $"program {g.Program.Value}, epoch {g.Epoch}, {(g.Kind == GrantKind.Epoch ? "program key" : "signing key")}, recovery";
            if (!Stands(g.Organisation, g.Program, WallRow.RecoveryGrant, id, out _) || !Sealed(g.Organisation, g.Program, WallRow.RecoveryGrant, id, g.Epoch, g.Sealed, isToPublicKey: true))
            {
                continue;
            }
            WallFault? fault = !keys.ContainsKey(g.Organisation) || without.Contains(g.Program) ? WallFault.NotAMember
                : !_members.ContainsKey((g.Program, g.By)) ? WallFault.SignedByOutsider : null;
            if (fault is { } wrong)
            {
                Say(g.Organisation, g.Program, WallRow.RecoveryGrant, id, wrong);
                continue;
            }
            _claims.Add(_members[(g.Program, g.By)].SignKey, () => Trust.Statements.RecoveryGrant(g, keys[g.Organisation].SealKey), g.Signature, new WallException(g.Organisation, g.Program, WallRow.RecoveryGrant, id, WallFault.SignatureBroken));
        }
    }
}
