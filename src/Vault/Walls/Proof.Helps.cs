using Parasol.Sealing;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Walls;

// The keys of helpers: the one kind of key that leaves a program, so everything about it is held against something.
sealed partial class Proof
{
    // The sweep runs through the day after the last one; what is older than that, it has passed over.
    const int DaysToSweep = 1;

    void Helps()
    {
        var newest = rows.Wraps.Where(w => w.State == WrapState.Live).GroupBy(w => (w.File, w.Program)).ToDictionary(f => f.Key, f => f.Max(w => w.Generation));
        var houses = rows.Charters.Where(c => c.Kind == ProgramKind.House).ToLookup(c => c.Organisation, c => c.Program);
        foreach (var h in rows.Helps)
        {
            var id = $"help with file {h.File.Value}, colleague {h.To.Value}";
            if (!Stands(h.Organisation, h.Program, WallRow.Help, id, out var charter))
            {
                continue;
            }
            if (h.Sealed.Length != PublicKeyLength || h.Sealed[0] != 2 || Envelope.KeyGeneration(h.Sealed) != (uint)h.Generation)
            {
                Say(h.Organisation, h.Program, WallRow.Help, id, WallFault.WrongEnvelope);
                continue;
            }
            if (!_envelopes.Add(Convert.ToHexString(h.Sealed.AsSpan(5, 32))))
            {
                Say(h.Organisation, h.Program, WallRow.Help, id, WallFault.Copied);
            }
            if (h.LastDay.AddDays(DaysToSweep) < today)
            {
                Say(h.Organisation, h.Program, WallRow.Help, id, WallFault.PastItsDay);
            }
            var account = rows.Accounts.GetValueOrDefault(h.To);
            var to = houses[h.Organisation].Select(house => _members.GetValueOrDefault((house, h.To))).FirstOrDefault(m => m is not null);
            var by = _members.GetValueOrDefault((h.Program, h.By));
            WallFault? fault = account switch
            {
                null => WallFault.NoAccount,
                _ when account.Organisation != h.Organisation => WallFault.OtherOrganisation,
                { IsEnabled: false } => WallFault.AccountClosed,
                _ when to is null || account.SealKey is null || account.SignKey is null || !Same(account.SealKey, to.SealKey) || !Same(account.SignKey, to.SignKey) => WallFault.OtherKeys,
                _ when newest.GetValueOrDefault((h.File, h.Program)) != h.Generation => WallFault.NoFileKey,
                _ when (h.InEmergency == true ? rows.Accounts.GetValueOrDefault(h.By)?.Organisation != h.Organisation : by is null) => WallFault.SignedByOutsider,
                _ => null,
            };
            if (fault is { } wrong)
            {
                Say(h.Organisation, h.Program, WallRow.Help, id, wrong);
                continue;
            }
            _claims.Add(h.InEmergency == true ? charter.SignKey : by!.SignKey, () => h.InEmergency == true ? Trust.Statements.EmergencyHelp(h, to!.SealKey) : Trust.Statements.Help(h, to!.SealKey), h.Signature, new WallException(h.Organisation, h.Program, WallRow.Help, id, WallFault.SignatureBroken));
        }
    }
}
