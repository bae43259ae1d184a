using System.Collections.Concurrent;
using System.Security.Cryptography;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Trust;

/// <summary>
/// Follows signatures from the pinned root to the key at hand: root, charter, then epoch, week or member. What does not verify is
/// as good as absent. Verdicts are remembered by the digest of statement, key and signature, all of it public.
/// </summary>
sealed class Chain(RootPins pins)
{
    const int Remembered = 50_000;
    readonly ConcurrentDictionary<string, bool> _verdicts = new(StringComparer.Ordinal);

    /// <summary>The program's signing key, if its charter is signed by the pinned root.</summary>
    public SignPublicKey? Program(CharterRow charter) =>
        pins.Of(charter.Organisation) is { } root && Holds(root, Statements.Charter(charter), charter.Signature) ? SignPublicKey.From(charter.SignKey) : null;

    /// <summary>The key of an epoch, certified.</summary>
    public CertifiedKey? Epoch(CharterRow charter, EpochRow epoch) =>
        epoch.Program == charter.Program && epoch.Organisation == charter.Organisation && Program(charter) is { } signer
            ? CertifiedKey.Verify(SealPublicKey.From(epoch.SealKey), signer, Statements.Epoch(epoch), epoch.Signature) : null;

    /// <summary>The key of a week, certified.</summary>
    public CertifiedKey? Week(CharterRow charter, WeekRow week) =>
        week.Program == charter.Program && week.Organisation == charter.Organisation && Program(charter) is { } signer
            ? CertifiedKey.Verify(SealPublicKey.From(week.SealKey), signer, Statements.Week(week), week.Signature) : null;

    /// <summary>Whether the membership is signed by the program.</summary>
    public bool Member(CharterRow charter, MemberRow member) =>
        member.Program == charter.Program && member.Organisation == charter.Organisation && Program(charter) is { } signer
        && Holds(signer, Statements.Member(member), member.Signature);

    /// <summary>A member's key, certified.</summary>
    public CertifiedKey? MemberKey(CharterRow charter, MemberRow member) =>
        member.Program == charter.Program && member.Organisation == charter.Organisation && Program(charter) is { } signer
            ? CertifiedKey.Verify(SealPublicKey.From(member.SealKey), signer, Statements.Member(member), member.Signature) : null;

    /// <summary>Whether a grant was made by a member of the program, to this member's certified key.</summary>
    public bool Grant(CharterRow charter, GrantRow grant, MemberRow by, MemberRow to) =>
        Member(charter, by) && Member(charter, to) && grant.By == by.Staff && grant.Staff == to.Staff && grant.Program == charter.Program
        && Holds(SignPublicKey.From(by.SignKey), Statements.Grant(grant, to.SealKey), grant.Signature);

    /// <summary>Whether a wrap was made by this member.</summary>
    public bool Wrap(CharterRow charter, WrapRow wrap, MemberRow by) =>
        Member(charter, by) && wrap.By == by.Staff && wrap.Program == charter.Program && Holds(SignPublicKey.From(by.SignKey), Statements.Wrap(wrap), wrap.Signature);

    /// <summary>Whether the key of a program's packed cards was made by this member.</summary>
    public bool SearchKey(CharterRow charter, SearchKeyRow key, MemberRow by) =>
        Member(charter, by) && key.By == by.Staff && key.Program == charter.Program && Holds(SignPublicKey.From(by.SignKey), Statements.SearchKey(key), key.Signature);

    /// <summary>Whether a helper's key was made by this member of the program, for a colleague whose key House certifies.</summary>
    public bool Help(CharterRow charter, HelpRow help, MemberRow by, CharterRow house, MemberRow to) =>
        Member(charter, by) && IsOfHouse(charter, house, to) && help.InEmergency != true
        && help.By == by.Staff && help.To == to.Staff && help.Program == charter.Program && help.Organisation == charter.Organisation
        && Holds(SignPublicKey.From(by.SignKey), Statements.Help(help, to.SealKey), help.Signature);

    /// <summary>Whether the program itself says that two people outside it gave this help in an emergency, to a colleague whose key House certifies.</summary>
    public bool EmergencyHelp(CharterRow charter, HelpRow help, CharterRow house, MemberRow to) =>
        IsOfHouse(charter, house, to) && help.InEmergency == true && help.To == to.Staff && help.Program == charter.Program && help.Organisation == charter.Organisation
        && Program(charter) is { } signer && Holds(signer, Statements.EmergencyHelp(help, to.SealKey), help.Signature);

    /// <summary>Whether the program has given this half to a colleague whose key House certifies.</summary>
    public bool EmergencyHalf(CharterRow charter, EmergencyHalfRow half, CharterRow house, MemberRow to) =>
        IsOfHouse(charter, house, to) && half.Staff == to.Staff && half.Program == charter.Program && half.Organisation == charter.Organisation
        && Program(charter) is { } signer && Holds(signer, Statements.EmergencyHalf(half, to.SealKey), half.Signature);

    /// <summary>Whether the program has sealed itself under these two halves.</summary>
    public bool EmergencyPair(CharterRow charter, EmergencyPairRow pair) =>
        pair.Program == charter.Program && pair.Organisation == charter.Organisation && Program(charter) is { } signer && Holds(signer, Statements.EmergencyPair(pair), pair.Signature);

    /// <summary>Whether this member put the hold on.</summary>
    public bool Hold(CharterRow charter, HoldRow hold, MemberRow by) =>
        Member(charter, by) && hold.By == by.Staff && hold.Program == charter.Program && Holds(SignPublicKey.From(by.SignKey), Statements.Hold(hold), hold.Signature);

    /// <summary>Whether this member asks to lift the hold.</summary>
    public bool HoldLift(CharterRow charter, HoldRow hold, MemberRow by) =>
        Member(charter, by) && hold.LiftBy == by.Staff && hold.Program == charter.Program && Holds(SignPublicKey.From(by.SignKey), Statements.HoldLift(hold), hold.LiftSignature ?? []);

    /// <summary>The organisation's recovery key, if the pinned root has signed it.</summary>
    public CertifiedKey? Recovery(RecoveryRow recovery) =>
        pins.Of(recovery.Organisation) is { } root ? CertifiedKey.Verify(SealPublicKey.From(recovery.SealKey), root, Statements.Recovery(recovery), recovery.Signature) : null;

    /// <summary>Whether a grant to recovery was made by this member.</summary>
    public bool RecoveryGrant(CharterRow charter, RecoveryGrantRow grant, MemberRow by, RecoveryRow recovery) =>
        Member(charter, by) && grant.By == by.Staff && grant.Program == charter.Program && grant.Organisation == recovery.Organisation
        && Holds(SignPublicKey.From(by.SignKey), Statements.RecoveryGrant(grant, recovery.SealKey), grant.Signature);

    /// <summary>Whether the program itself says that it goes without recovery.</summary>
    public bool WithoutRecovery(CharterRow charter, WithoutRecoveryRow row) =>
        row.Program == charter.Program && row.Organisation == charter.Organisation && Program(charter) is { } signer && Holds(signer, Statements.WithoutRecovery(row), row.Signature);

    bool IsOfHouse(CharterRow charter, CharterRow house, MemberRow to) => house.Kind == ProgramKind.House && house.Organisation == charter.Organisation && Member(house, to);

    bool Holds(SignPublicKey signer, byte[] statement, byte[] signature)
    {
        if (signature.Length != 64)
        {
            return false;
        }
        var id = Convert.ToBase64String(SHA256.HashData([.. signer.ToBytes(), .. signature, .. statement]));
        if (_verdicts.TryGetValue(id, out var verdict))
        {
            return verdict;
        }
        if (_verdicts.Count > Remembered)
        {
            _verdicts.Clear();
        }
        return _verdicts[id] = Signature.Verify(signer, statement, signature);
    }
}
