using Parasol.Kernel;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Walls;

// Holds open nothing. A made-up one would keep a file against what a person wants, and a changed one would let it go too early.
sealed partial class Proof
{
    void Holds()
    {
        var wraps = rows.Wraps.Select(w => (w.File, w.Program)).ToHashSet();
        foreach (var h in rows.Holds)
        {
            var id = $"hold {h.Number.Value}, file {h.File.Value}";
            if (!Stands(h.Organisation, h.Program, WallRow.Hold, id, out _))
            {
                continue;
            }
            WallFault? fault = !wraps.Contains((h.File, h.Program)) ? WallFault.NoFileKey
                : h.SecondBy == h.By ? WallFault.OneForTwo
                : null;
            if (fault is { } wrong)
            {
                Say(h.Organisation, h.Program, WallRow.Hold, id, wrong);
                continue;
            }
            Signed(h, id, h.By, h.Signature, () => Trust.Statements.Hold(h));
            if (h.SecondBy is { } second)
            {
                Signed(h, id, second, h.SecondSignature, () => Trust.Statements.HoldSecond(h));
            }
            if (h.LiftBy is { } lifts)
            {
                Signed(h, id, lifts, h.LiftSignature, () => Trust.Statements.HoldLift(h));
            }
        }
    }

    void Signed(HoldRow hold, string id, StaffId by, byte[]? signature, Func<byte[]> statement)
    {
        if (_members.GetValueOrDefault((hold.Program, by)) is not { } signer)
        {
            Say(hold.Organisation, hold.Program, WallRow.Hold, id, WallFault.SignedByOutsider);
            return;
        }
        _claims.Add(signer.SignKey, statement, signature ?? [], new WallException(hold.Organisation, hold.Program, WallRow.Hold, id, WallFault.SignatureBroken));
    }
}
