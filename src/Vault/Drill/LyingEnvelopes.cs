using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Drill;

/// <summary>What an envelope is, as far as the drill must tell them apart.</summary>
enum Lot
{
    Record,
    Audit,
    Wrap,
    WeekKey,
    Root,
    EpochGrant,
    SigningGrant,
    Bundle,
    Session,
    LateKey,
    LateForm,
    MailboxBundle,
    Line,
    PartnerPage,
    SearchKey,
    Segment,
    Help,
    Kits,
    RecoveryGrant,
    RecoverySigning,
    EmergencyHalf,
    EmergencyPair,
    EmergencyAsk,
}

/// <summary>One envelope as it lies in a store, with every place it could belong to.</summary>
/// <param name="Lot">What it is.</param>
/// <param name="Program">The program that its clear columns name; null when they name none.</param>
/// <param name="Owner">Whom it is sealed to alone: a staff member or nobody that a passphrase leads to.</param>
/// <param name="Bytes">The envelope.</param>
/// <param name="Pad">How it was filled up.</param>
/// <param name="Contexts">The contexts it might open in.</param>
sealed record LyingEnvelope(Lot Lot, ProgramId? Program, StaffId? Owner, byte[] Bytes, PadPolicy Pad, IReadOnlyList<SealContext> Contexts)
{
    /// <summary>It is sealed to one person or one link alone.</summary>
    public bool IsToOnePerson => Lot is Lot.EpochGrant or Lot.SigningGrant or Lot.Bundle or Lot.Session or Lot.LateKey or Lot.LateForm or Lot.MailboxBundle or Lot.Line or Lot.PartnerPage or Lot.Help or Lot.Kits or Lot.RecoveryGrant or Lot.RecoverySigning or Lot.EmergencyHalf or Lot.EmergencyPair or Lot.EmergencyAsk;

    /// <summary>It is sealed to a public key.</summary>
    public bool IsToPublicKey => Bytes is [2, ..];
}

/// <summary>Reads every envelope of the three stores, of every organisation.</summary>
static class LyingEnvelopes
{
    public static async Task<IReadOnlyList<LyingEnvelope>> Read(ParasolDb db, KeyDb keys, SessionDb sessions)
    {
        var charters = await keys.Charters.ToListAsync();
        return
        [
            .. (await keys.Bundles.Where(b => b.Bundle != null).ToListAsync()).Select(b => One(Lot.Bundle, null, b.Id, b.Bundle!, PadPolicy.Note, Contexts.Bundle(b))),
            .. (await keys.Grants.ToListAsync()).Select(g => One(g.Kind == GrantKind.Epoch ? Lot.EpochGrant : Lot.SigningGrant, g.Program, g.Staff, g.Sealed, PadPolicy.None, Contexts.Grant(g, g.Staff))),
            .. (await keys.Wraps.ToListAsync()).Select(w => One(Lot.Wrap, w.Program, null, w.Sealed, PadPolicy.None, Contexts.Wrap(w))),
            .. (await keys.Helps.ToListAsync()).Select(h => One(Lot.Help, h.Program, h.To, h.Sealed, PadPolicy.None, Contexts.Help(h))),
            .. (await keys.SearchKeys.ToListAsync()).Select(k => One(Lot.SearchKey, k.Program, null, k.Sealed, PadPolicy.None, Contexts.SearchKey(k))),
            .. (await keys.Weeks.ToListAsync()).Select(w => One(Lot.WeekKey, w.Program, null, w.PrivateKey, PadPolicy.None, Contexts.WeekKey(w))),
            .. (await keys.Roots.ToListAsync()).Where(r => r.PrivateKey.Length > 0).Select(r => One(Lot.Root, r.Oversight, null, r.PrivateKey, PadPolicy.None, Contexts.Root(r))),
            .. (await keys.Recovery.ToListAsync()).SelectMany(r => new[] { (12, r.FirstAndSecond), (13, r.FirstAndThird), (23, r.SecondAndThird) }.Select(k => One(Lot.Kits, null, null, k.Item2, PadPolicy.None, Contexts.Kits(r.Organisation, k.Item1)))),
            .. (await keys.RecoveryGrants.ToListAsync()).Select(g => One(g.Kind == GrantKind.Epoch ? Lot.RecoveryGrant : Lot.RecoverySigning, g.Program, null, g.Sealed, PadPolicy.None, Contexts.RecoveryGrant(g))),
            .. (await keys.EmergencyHalves.ToListAsync()).Select(h => One(Lot.EmergencyHalf, h.Program, h.Staff, h.Sealed, PadPolicy.None, Contexts.EmergencyHalf(h))),
            .. (await keys.EmergencyPairs.ToListAsync()).Select(p => One(Lot.EmergencyPair, p.Program, null, p.Sealed, PadPolicy.None, Contexts.EmergencyPair(p))),
            .. (await keys.EmergencyAsks.ToListAsync()).Select(a => One(Lot.EmergencyAsk, a.Program, a.To, a.Sealed, PadPolicy.Note, Contexts.EmergencyAsk(a))),
            .. (await keys.Mailboxes.ToListAsync()).Select(m => One(Lot.MailboxBundle, m.Program, null, m.Bundle, PadPolicy.Card, Contexts.Mailbox(m.Organisation, m.Program, m.Id))),
            .. (await sessions.Sessions.ToListAsync()).Select(s => One(Lot.Session, null, null, s.State, PadPolicy.Note, Contexts.Session(s.Organisation, s.Subject, s.Id))),
            .. (await sessions.LateKeys.ToListAsync()).Select(l => One(Lot.LateKey, null, null, l.Key, PadPolicy.None, Contexts.LateKey(l.Organisation, l.Subject, l.Id))),
            .. (await sessions.LateForms.ToListAsync()).Select(l => One(Lot.LateForm, null, new StaffId(l.Subject), l.Sealed, PadPolicy.Note, Contexts.LateForm(l.Organisation, l.Subject, l.Id))),
            .. (await sessions.Segments.ToListAsync()).Select(s => One(Lot.Segment, s.Program, null, s.Sealed, PadPolicy.Note, Contexts.Segment(s))),
            .. (await db.Set<SealedRow>().ToListAsync()).Select(Record),
            .. (await db.Set<AuditRow>().ToListAsync()).Select(row => Audit(row, charters)),
        ];
    }

    static LyingEnvelope One(Lot lot, ProgramId? program, StaffId? owner, byte[] bytes, PadPolicy pad, params SealContext[] contexts) => new(lot, program, owner, bytes, pad, contexts);

    static LyingEnvelope Record(SealedRow row)
    {
        var pad = row.Table switch { TableCode.Card => PadPolicy.Card, TableCode.Manifest => PadPolicy.None, _ => PadPolicy.Note };
        var lot = row.Table switch { TableCode.Line or TableCode.Trace => Lot.Line, TableCode.PartnerPage or TableCode.JoinedPage => Lot.PartnerPage, _ => Lot.Record };
        var address = new MailboxAddress(new MailboxId(row.File.Value), row.Program, "");
        return row.Payload is [2, ..]
            ? One(lot, row.Program, null, row.Payload, pad, Contexts.Arrival(row.Organisation, row.Program, row.File, row.Table, row.Row), Contexts.Line(row.Organisation, address, row.Table, row.Row))
            : One(lot, row.Program, null, row.Payload, pad, Contexts.Record(row), Contexts.Partner(row.Organisation, row.Program, row.Row));
    }

    // The clear part of an entry does not say whose it is: every program of its organisation might be.
    static LyingEnvelope Audit(AuditRow row, IEnumerable<CharterRow> charters)
    {
        var epoch = (int)Envelope.KeyGeneration(row.Detail);
        return One(Lot.Audit, null, null, row.Detail, PadPolicy.Note,
            [.. charters.Where(c => c.Organisation == row.Organisation).Select(c => Contexts.Audit(row.Organisation, c.Program, epoch, row.Node, row.Seq))]);
    }
}
