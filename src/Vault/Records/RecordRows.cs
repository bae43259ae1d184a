using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.Records;

/// <summary>
/// One sealed record, whatever its kind: the register of envelopes and their bytes in one. Manifest, rotation, shredding and the drills
/// work from this table alone.
/// </summary>
sealed class SealedRow
{
    [Clear("What key opens it: a file, a week, a mailbox, a link. A random id.")]
    public required FileId File { get; init; }

    [Clear("A random id.")]
    public required RowId Row { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("The kind of record.")]
    public required TableCode Table { get; init; }

    [Clear("Which key generation of the file.")]
    public required int Generation { get; set; }

    [Clear("How often it was saved.")]
    public required long Version { get; set; }

    [Clear("The envelope's last 16 bytes, for the manifest.")]
    public required byte[] Tag { get; set; }

    [Envelope]
    public required byte[] Payload { get; set; }
}

/// <summary>In which state the index cards of a program are: the packed cards must lead to it, or are not believed.</summary>
sealed class CardStateRow
{
    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("A random id, another one after each change of a card.")]
    public required RowId State { get; set; }
}

/// <summary>A partner's link: SHA-256 of its token is all that stays of it.</summary>
sealed class LinkRow
{
    [Clear("The first 16 bytes of the SHA-256 of 256 random bits, or of a code's work.")]
    public required RowId Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Under which release: a random id.")]
    public required RowId Release { get; init; }

    [Clear("Open, answered or ended.")]
    public required LinkState State { get; set; }

    [Clear("The page was opened.")]
    public required bool WasOpened { get; set; }

    [Clear("The last day it opens.")]
    public required DateOnly LastDay { get; init; }

    [Clear("Whose referral: random ids.")]
    public required FileId File { get; init; }

    [Clear("Whose referral: random ids.")]
    public required RowId About { get; init; }
}

/// <summary>A colleague's calendar feed, opened by the token of its address.</summary>
sealed class FeedRow
{
    [Clear("The first 16 bytes of the SHA-256 of 256 random bits.")]
    public required RowId Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Whose feed.")]
    public required StaffId Staff { get; init; }

    [Envelope]
    public required byte[] Bundle { get; init; }
}

/// <summary>Something a person may do by showing a secret.</summary>
sealed class OfferRow
{
    [Clear("SHA-256 of 128 random bits.")]
    public required byte[] Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Withdraw a request, stop a release, delete a file.")]
    public required OfferKind Kind { get; init; }

    [Clear("Of which file: a random id.")]
    public required FileId File { get; init; }

    [Clear("Which record: a random id.")]
    public required RowId Row { get; init; }
}

/// <summary>A request that was set aside; the request itself lies with the others of its week.</summary>
sealed class AsideRow
{
    /// <summary>How many an organisation keeps; the oldest make room.</summary>
    public const int Most = 500;

    [Clear("Which request: a random id.")]
    public required RowId Row { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Under which week: a random id.")]
    public required FileId File { get; init; }

    [Clear("Whose mailbox: a random id. It goes with the request when that must make room.")]
    public required FileId Mailbox { get; init; }

    [Clear("The hour, UTC: the oldest make room.")]
    public required DateTime Hour { get; init; }
}

/// <summary>An entry of a node's audit chain.</summary>
sealed class AuditRow
{
    [Clear("Which node: a random id.")]
    public required Guid Node { get; init; }

    [Clear("Counts up from 1. With it, an act can be tied to the rows saved with it.")]
    public required long Seq { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("The hour, UTC.")]
    public required DateTime Hour { get; init; }

    [Clear("One of a dozen coarse kinds.")]
    public required AuditCode Code { get; init; }

    [Envelope]
    public required byte[] Detail { get; init; }

    [Clear("The chain: a hash over the entry before and this one.")]
    public required byte[] Hash { get; set; }
}

/// <summary>The newest entry of each node's chain. Locked last in every act.</summary>
sealed class AuditHead
{
    [Clear("Which node: a random id.")]
    public required Guid Node { get; init; }

    [Clear("The number of entries.")]
    public required long Seq { get; set; }

    [Clear("The hash of the newest entry.")]
    public required byte[] Hash { get; set; }

    [Clear("The server's signature over the three. Null for an empty chain.")]
    public byte[]? Signature { get; set; }
}

sealed class VaultTables : IRecordTables
{
    public void Build(ModelBuilder model)
    {
        model.Entity<SealedRow>(b =>
        {
            b.ToTable("vault_sealed").HasKey(r => new { r.File, r.Row });
            b.HasIndex(r => new { r.Program, r.Table });
        });
        model.Entity<CardStateRow>(b => b.ToTable("vault_card_states").HasKey(r => r.Program));
        model.Entity<LinkRow>(b => { b.ToTable("vault_links").HasKey(r => r.Id); b.HasIndex(r => r.Release); });
        model.Entity<OfferRow>(b => { b.ToTable("vault_offers").HasKey(r => r.Id); b.HasIndex(r => r.File); });
        model.Entity<FeedRow>(b => { b.ToTable("vault_feeds").HasKey(r => r.Id); b.HasIndex(r => r.Staff); });
        model.Entity<AsideRow>(b => { b.ToTable("vault_aside").HasKey(r => r.Row); b.HasIndex(r => new { r.Organisation, r.Hour }); });
        model.Entity<TogetherRow>(b => { b.ToTable("vault_together").HasKey(r => r.File); b.HasIndex(r => r.Into); b.HasIndex(r => r.Program); });
        model.Entity<ShredRow>(b => { b.ToTable("vault_shreds").HasKey(r => r.Id); b.HasIndex(r => r.State); b.HasIndex(r => r.File).IsUnique(); b.HasIndex(r => r.Program); });
        model.Entity<ClockRow>(b => b.ToTable("vault_clock").HasKey(r => r.Organisation));
        model.Entity<AuditRow>(b => b.ToTable("vault_audit").HasKey(r => new { r.Node, r.Seq }));
        model.Entity<AuditHead>(b => b.ToTable("vault_audit_heads").HasKey(r => r.Node));
    }
}
