using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;

namespace Parasol.Vault;

/// <summary>Where each envelope belongs: the one place that says so. What is stated here is bound into the seal.</summary>
static class Contexts
{
    public static SealContext Record(FileInHand file, TableCode table, RowId row, long version) => new(
        PurposeOf(table), file.Program.Organisation.Value, file.Program.Id.Value, (uint)file.Generation, file.Id.Value, table, 0, row.Value, (ulong)version);

    public static SealContext Record(SealedRow row) => new(
        PurposeOf(row.Table), row.Organisation.Value, row.Program.Value, (uint)row.Generation, row.File.Value, row.Table, 0, row.Row.Value, (ulong)row.Version);

    public static SealContext Wrap(WrapRow wrap) => new(
        Purpose.FileKeyWrap, wrap.Organisation.Value, wrap.Program.Value, (uint)wrap.Epoch, wrap.File.Value, TableCode.None, 0, wrap.File.Value, (ulong)wrap.Generation);

    public static SealContext Grant(GrantRow grant, StaffId to) => new(
        Purpose.MemberGrant, grant.Organisation.Value, grant.Program.Value, (uint)grant.Epoch, Guid.Empty,
        grant.Kind == GrantKind.Signing ? TableCode.SigningKey : TableCode.None, 0, to.Value, 0);

    /// <summary>A helper's key: one key of one file, one colleague, one last day.</summary>
    public static SealContext Help(HelpRow help) => new(
        Purpose.MemberGrant, help.Organisation.Value, help.Program.Value, (uint)help.Generation, help.File.Value, TableCode.Help, 0, help.To.Value, (ulong)help.LastDay.DayNumber);

    /// <summary>Half of an emergency way into a program: one program, one epoch, one colleague.</summary>
    public static SealContext EmergencyHalf(EmergencyHalfRow half) => new(
        Purpose.MemberGrant, half.Organisation.Value, half.Program.Value, (uint)half.Epoch, Guid.Empty, TableCode.EmergencyHalf, 0, half.Staff.Value, 0);

    /// <summary>A program's private keys under the halves of two colleagues.</summary>
    public static SealContext EmergencyPair(EmergencyPairRow pair) => new(
        Purpose.RecoveryBundle, pair.Organisation.Value, pair.Program.Value, (uint)pair.Epoch, pair.First.Value, TableCode.EmergencyPair, 0, pair.Second.Value, 0);

    /// <summary>What one colleague asks of another about a program.</summary>
    public static SealContext EmergencyAsk(EmergencyAskRow ask) => new(
        Purpose.Referral, ask.Organisation.Value, ask.Program.Value, 0, ask.By.Value, TableCode.EmergencyAsk, 0, ask.To.Value, (ulong)ask.LastDay.DayNumber);

    public static SealContext Root(RootRow root) => new(
        Purpose.Record, root.Organisation.Value, root.Oversight.Value, (uint)root.Epoch, Guid.Empty, TableCode.Root, 0, root.Organisation.Value, 0);

    /// <summary>The recovery key and the root, for one pair of kits: 12, 13 or 23.</summary>
    public static SealContext Kits(OrganisationId organisation, int pair) => new(
        Purpose.RecoveryBundle, organisation.Value, organisation.Value, 0, Guid.Empty, TableCode.Recovery, 0, organisation.Value, (ulong)pair);

    public static SealContext RecoveryGrant(RecoveryGrantRow grant) => new(
        Purpose.RecoveryGrant, grant.Organisation.Value, grant.Program.Value, (uint)grant.Epoch, Guid.Empty,
        grant.Kind == GrantKind.Signing ? TableCode.SigningKey : TableCode.None, 0, grant.Program.Value, 0);

    /// <summary>Kits that were drawn and not yet kept, on their way through a page back to whoever drew them.</summary>
    public static SealContext DrawnKits(OrganisationId organisation, StaffId staff) => new(
        Purpose.LateDraft, organisation.Value, staff.Value, 0, Guid.Empty, TableCode.DrawnKits, 0, staff.Value, 0);

    public static SealContext WeekKey(WeekRow week) => new(
        Purpose.Intake, week.Organisation.Value, week.Program.Value, (uint)week.Epoch, week.Id.Value, TableCode.WeekKey, 0, week.Id.Value, 0);

    public static SealContext Arrival(OrganisationId organisation, ProgramId program, FileId week, TableCode table, RowId row) => new(
        Purpose.Intake, organisation.Value, program.Value, 0, week.Value, table, 0, row.Value, 0);

    public static SealContext Bundle(BundleRow bundle) => new(
        Purpose.UserBundle, bundle.Organisation.Value, bundle.Id.Value, 0, Guid.Empty, TableCode.Bundle, 0, bundle.Id.Value, 0);

    public static SealContext Session(OrganisationId organisation, Guid subject, ReadOnlySpan<byte> session) => new(
        Purpose.SessionBundle, organisation.Value, subject, 0, Guid.Empty, TableCode.Session, 0, new Guid(session[..16], bigEndian: true), 0);

    public static SealContext LateKey(OrganisationId organisation, Guid subject, ReadOnlySpan<byte> session) => new(
        Purpose.SessionBundle, organisation.Value, subject, 0, Guid.Empty, TableCode.LateDraft, 0, new Guid(session[..16], bigEndian: true), 0);

    public static SealContext LateForm(OrganisationId organisation, Guid subject, RowId row) => new(
        Purpose.LateDraft, organisation.Value, subject, 0, Guid.Empty, TableCode.LateDraft, 0, row.Value, 0);

    public static SealContext Presence(OrganisationId organisation, ProgramId program, int epoch, ReadOnlySpan<byte> id) => new(
        Purpose.SessionBundle, organisation.Value, program.Value, (uint)epoch, Guid.Empty, TableCode.Presence, 0, new Guid(id[..16], bigEndian: true), 0);

    public static SealContext Mailbox(OrganisationId organisation, ProgramId program, MailboxId mailbox) => new(
        Purpose.ClientBundle, organisation.Value, program.Value, 0, Guid.Empty, TableCode.Mailbox, 0, mailbox.Value, 0);

    public static SealContext Line(OrganisationId organisation, MailboxAddress to, TableCode table, RowId row) => new(
        Purpose.PersonLine, organisation.Value, to.Program.Value, 0, to.Id.Value, table, 0, row.Value, 0);

    public static SealContext Partner(OrganisationId organisation, ProgramId program, RowId link) => new(
        Purpose.Referral, organisation.Value, program.Value, 0, Guid.Empty, TableCode.PartnerPage, 0, link.Value, 0);

    /// <summary>Inside: sealed under a token, in epoch 0. Outside: sealed to an epoch of the program that reads it, so that neither opens it alone.</summary>
    public static SealContext Joined(OrganisationId organisation, ProgramId from, ProgramId to, int epoch, RowId link) => new(
        Purpose.Referral, organisation.Value, from.Value, (uint)epoch, to.Value, TableCode.JoinedPage, 0, link.Value, 0);

    public static SealContext Feed(OrganisationId organisation, StaffId staff, RowId feed) => new(
        Purpose.FeedBundle, organisation.Value, staff.Value, 0, Guid.Empty, TableCode.FeedBundle, 0, feed.Value, 0);

    public static SealContext Busy(OrganisationId organisation, RowId feed, RowId row) => new(
        Purpose.Busy, organisation.Value, Guid.Empty, 0, feed.Value, TableCode.BusyTime, 0, row.Value, 0);

    public static SealContext Dispatch(OrganisationId organisation, RowId row) => new(
        Purpose.Dispatch, organisation.Value, Guid.Empty, 0, Guid.Empty, TableCode.Dispatch, 0, row.Value, 0);

    public static SealContext SearchKey(SearchKeyRow key) => new(
        Purpose.Segment, key.Organisation.Value, key.Program.Value, (uint)key.Epoch, Guid.Empty, TableCode.SearchKey, 0, key.Id.Value, 0);

    public static SealContext Segment(SegmentRow row) => new(
        Purpose.Segment, row.Organisation.Value, row.Program.Value, 0, row.Key.Value, TableCode.Segment, 0, row.Id.Value, (ulong)row.Part);

    public static SealContext Audit(OrganisationId organisation, ProgramId program, int epoch, Guid node, long seq) => new(
        Purpose.AuditDetail, organisation.Value, program.Value, (uint)epoch, Guid.Empty, TableCode.Audit, 0, node, (ulong)seq);

    static Purpose PurposeOf(TableCode table) => table switch { TableCode.Card => Purpose.Card, TableCode.Manifest => Purpose.Manifest, _ => Purpose.Record };
}
