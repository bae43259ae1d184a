using System.Security.Cryptography;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Walls;

/// <summary>
/// Follows every row of the key store to the pinned root: charter, members, epochs, and then whatever holds a key. It works out each thing for
/// itself and asks neither the doors nor what they remember, so that a fault in them would show here.
/// </summary>
sealed partial class Proof(KeyRowsAsRead rows, RootPins pins, DateOnly today)
{
    // Kind, key generation, nonce or public key, 32 bytes of key, tag.
    const int SymmetricLength = 5 + 24 + 32 + 16;
    const int PublicKeyLength = 5 + 32 + 32 + 16;

    readonly List<WallException> _found = [];
    readonly Claims _claims = new();
    readonly HashSet<string> _envelopes = new(StringComparer.Ordinal);
    readonly HashSet<string> _publicKeys = new(StringComparer.Ordinal);
    readonly HashSet<ProgramId> _unproved = [];
    readonly HashSet<(ProgramId, int)> _epochs = [];
    readonly Dictionary<ProgramId, CharterRow> _charters = rows.Charters.ToDictionary(c => c.Program);
    readonly Dictionary<(ProgramId, StaffId), MemberRow> _members = [];

    public int Statements => _claims.Count;

    /// <summary>Every row that is not as it must be.</summary>
    public IReadOnlyList<WallException> Exceptions()
    {
        foreach (var epoch in rows.Epochs.Select(e => (e.Program, e.Epoch)))
        {
            _epochs.Add(epoch);
        }
        Charters();
        Roots();
        Members();
        Epochs();
        Grants();
        Wraps();
        SearchKeys();
        Helps();
        Emergency();
        Holds();
        Recovery();
        Weeks();
        Others();
        return [.. _found, .. _claims.Failing()];
    }

    void Charters()
    {
        foreach (var c in rows.Charters)
        {
            var root = pins.Of(c.Organisation);
            if (root is null || !_claims.Holds(root.Value.ToBytes(), () => Trust.Statements.Charter(c), c.Signature))
            {
                _unproved.Add(c.Program);
                Say(c.Organisation, c.Program, WallRow.Charter, $"program {c.Program.Value}", WallFault.CharterNotSigned);
            }
            else
            {
                Alone(c.Organisation, c.Program, WallRow.Charter, $"program {c.Program.Value}", c.SignKey);
            }
        }
    }

    void Roots()
    {
        foreach (var organisation in rows.Charters.Select(c => c.Organisation).Concat(rows.Accounts.Values.Select(a => a.Organisation)).Distinct())
        {
            var root = rows.Roots.FirstOrDefault(r => r.Organisation == organisation);
            var id = $"organisation {organisation.Value}";
            if (root is null || pins.Of(organisation) is not { } pinned || !Same(root.PublicKey, pinned.ToBytes()))
            {
                Say(organisation, null, WallRow.Root, id, WallFault.RootNotPinned);
            }
            else if (_charters.GetValueOrDefault(root.Oversight) is not { Kind: ProgramKind.Oversight } oversight)
            {
                Say(organisation, root.Oversight, WallRow.Root, id, WallFault.NoCharter);
            }
            else if (oversight.Organisation != organisation)
            {
                Say(organisation, root.Oversight, WallRow.Root, id, WallFault.OtherOrganisation);
            }
            else if (rows.Recovery.Any(r => r.Organisation == organisation))
            {
                // It lies under the kits; what lay with Oversight must be gone.
                if (root.PrivateKey.Length > 0)
                {
                    Say(organisation, root.Oversight, WallRow.Root, id, WallFault.Copied);
                }
            }
            else
            {
                Sealed(organisation, root.Oversight, WallRow.Root, id, root.Epoch, root.PrivateKey, isToPublicKey: false);
            }
        }
    }

    void Members()
    {
        foreach (var m in rows.Members)
        {
            var id = $"program {m.Program.Value}, colleague {m.Staff.Value}";
            if (!Stands(m.Organisation, m.Program, WallRow.Member, id, out var charter))
            {
                continue;
            }
            if (rows.Accounts.GetValueOrDefault(m.Staff) is not { } account)
            {
                Say(m.Organisation, m.Program, WallRow.Member, id, WallFault.NoAccount);
            }
            else if (account.Organisation != m.Organisation)
            {
                Say(m.Organisation, m.Program, WallRow.Member, id, WallFault.OtherOrganisation);
            }
            else if (!_claims.Holds(charter.SignKey, () => Trust.Statements.Member(m), m.Signature))
            {
                Say(m.Organisation, m.Program, WallRow.Member, id, WallFault.SignatureBroken);
            }
            else
            {
                _members[(m.Program, m.Staff)] = m;
            }
        }
    }

    void Epochs()
    {
        foreach (var e in rows.Epochs)
        {
            var id = $"program {e.Program.Value}, epoch {e.Epoch}";
            if (!Stands(e.Organisation, e.Program, WallRow.Epoch, id, out var charter))
            {
                continue;
            }
            if (!_claims.Holds(charter.SignKey, () => Trust.Statements.Epoch(e), e.Signature))
            {
                Say(e.Organisation, e.Program, WallRow.Epoch, id, WallFault.SignatureBroken);
            }
            Alone(e.Organisation, e.Program, WallRow.Epoch, id, e.SealKey);
        }
    }

    void Grants()
    {
        foreach (var g in rows.Grants)
        {
            var id = $"program {g.Program.Value}, epoch {g.Epoch}, {(g.Kind == GrantKind.Epoch ? "program key" : "signing key")}, colleague {g.Staff.Value}";
            if (!Stands(g.Organisation, g.Program, WallRow.Grant, id, out _) || !Sealed(g.Organisation, g.Program, WallRow.Grant, id, g.Epoch, g.Sealed, isToPublicKey: true))
            {
                continue;
            }
            var account = rows.Accounts.GetValueOrDefault(g.Staff);
            var (to, by) = (_members.GetValueOrDefault((g.Program, g.Staff)), _members.GetValueOrDefault((g.Program, g.By)));
            WallFault? fault = account switch
            {
                null => WallFault.NoAccount,
                _ when account.Organisation != g.Organisation => WallFault.OtherOrganisation,
                { IsEnabled: false } => WallFault.AccountClosed,
                _ when to is null => WallFault.NotAMember,
                _ when account.SealKey is null || account.SignKey is null || !Same(account.SealKey, to.SealKey) || !Same(account.SignKey, to.SignKey) => WallFault.OtherKeys,
                _ when by is null => WallFault.SignedByOutsider,
                _ => null,
            };
            if (fault is { } wrong)
            {
                Say(g.Organisation, g.Program, WallRow.Grant, id, wrong);
                continue;
            }
            _claims.Add(by!.SignKey, () => Trust.Statements.Grant(g, to!.SealKey), g.Signature, new WallException(g.Organisation, g.Program, WallRow.Grant, id, WallFault.SignatureBroken));
        }
    }

    void Wraps()
    {
        foreach (var w in rows.Wraps)
        {
            Signed(w.Organisation, w.Program, WallRow.FileKey, $"file {w.File.Value}, generation {w.Generation}", w.Epoch, w.Sealed, w.By, () => Trust.Statements.Wrap(w), w.Signature);
        }
    }

    void SearchKeys()
    {
        foreach (var k in rows.SearchKeys)
        {
            Signed(k.Organisation, k.Program, WallRow.SearchKey, $"search key {k.Id.Value}", k.Epoch, k.Sealed, k.By, () => Trust.Statements.SearchKey(k), k.Signature);
        }
    }

    void Weeks()
    {
        foreach (var w in rows.Weeks)
        {
            var id = $"week key {w.Id.Value}";
            if (Stands(w.Organisation, w.Program, WallRow.WeekKey, id, out var charter) && Sealed(w.Organisation, w.Program, WallRow.WeekKey, id, w.Epoch, w.PrivateKey, isToPublicKey: false))
            {
                Alone(w.Organisation, w.Program, WallRow.WeekKey, id, w.SealKey);
                _claims.Add(charter.SignKey, () => Trust.Statements.Week(w), w.Signature, new WallException(w.Organisation, w.Program, WallRow.WeekKey, id, WallFault.SignatureBroken));
            }
        }
    }

    // What holds no program's key must still not point across.
    void Others()
    {
        foreach (var account in rows.Accounts.Values.Where(a => a.SealKey is not null && a.SignKey is not null))
        {
            Alone(account.Organisation, null, WallRow.Account, $"colleague {account.Id.Value}", [.. account.SealKey!, .. account.SignKey!]);
        }
        foreach (var box in rows.Mailboxes)
        {
            Stands(box.Organisation, box.Program, WallRow.Mailbox, $"mailbox {box.Id.Value}", out _);
        }
        foreach (var invitation in rows.Invitations)
        {
            var account = rows.Accounts.GetValueOrDefault(invitation.Staff);
            if (account?.Organisation != invitation.Organisation)
            {
                Say(invitation.Organisation, null, WallRow.Account, $"invitation of colleague {invitation.Staff.Value}", account is null ? WallFault.NoAccount : WallFault.OtherOrganisation);
            }
        }
    }

    // A key under the program's own, signed by one of its members.
    void Signed(OrganisationId organisation, ProgramId program, WallRow row, string id, int epoch, byte[] envelope, StaffId by, Func<byte[]> statement, byte[] signature)
    {
        if (!Stands(organisation, program, row, id, out _) || !Sealed(organisation, program, row, id, epoch, envelope, isToPublicKey: false))
        {
            return;
        }
        if (_members.GetValueOrDefault((program, by)) is not { } signer)
        {
            Say(organisation, program, row, id, WallFault.SignedByOutsider);
            return;
        }
        _claims.Add(signer.SignKey, statement, signature, new WallException(organisation, program, row, id, WallFault.SignatureBroken));
    }

    // Of a program whose charter does not hold nothing is believed; that is said once, of the charter.
    bool Stands(OrganisationId organisation, ProgramId program, WallRow row, string id, out CharterRow charter)
    {
        if (!_charters.TryGetValue(program, out charter!))
        {
            Say(organisation, program, row, id, WallFault.NoCharter);
            return false;
        }
        if (charter.Organisation != organisation)
        {
            Say(organisation, program, row, id, WallFault.OtherOrganisation);
            return false;
        }
        return !_unproved.Contains(program);
    }

    bool Sealed(OrganisationId organisation, ProgramId program, WallRow row, string id, int epoch, byte[] envelope, bool isToPublicKey)
    {
        WallFault? fault = !_epochs.Contains((program, epoch)) ? WallFault.NoEpoch
            : envelope.Length != (isToPublicKey ? PublicKeyLength : SymmetricLength) || envelope[0] != (isToPublicKey ? 2 : 1) || Envelope.KeyGeneration(envelope) != (uint)epoch ? WallFault.WrongEnvelope
            : null;
        if (fault is { } wrong)
        {
            Say(organisation, program, row, id, wrong);
        }
        // Which of two is the copy, their signatures say: both are followed.
        else if (!_envelopes.Add(Convert.ToHexString(envelope.AsSpan(5, isToPublicKey ? 32 : 24))))
        {
            Say(organisation, program, row, id, WallFault.Copied);
        }
        return fault is null;
    }

    // One key pair stands for one program, one week, one colleague: on the whole instance.
    void Alone(OrganisationId organisation, ProgramId? program, WallRow row, string id, byte[] publicKey)
    {
        if (!_publicKeys.Add(Convert.ToHexString(publicKey)))
        {
            Say(organisation, program, row, id, WallFault.Copied);
        }
    }

    void Say(OrganisationId organisation, ProgramId? program, WallRow row, string id, WallFault fault) => _found.Add(new WallException(organisation, program, row, id, fault));

    static bool Same(byte[] one, byte[] other) => CryptographicOperations.FixedTimeEquals(one, other);
}
