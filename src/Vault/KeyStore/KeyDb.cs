using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.KeyStore;

/// <summary>
/// The key store: what decides whether a sealed record can ever be opened again. A file or a database of its own, with backups
/// that live for days, so that deleting a row here is final.
/// </summary>
sealed class KeyDb(DbContextOptions<KeyDb> options) : StoreDb(options)
{
    public DbSet<BundleRow> Bundles => Set<BundleRow>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<RootRow> Roots => Set<RootRow>();

    public DbSet<CharterRow> Charters => Set<CharterRow>();

    public DbSet<MemberRow> Members => Set<MemberRow>();

    public DbSet<EpochRow> Epochs => Set<EpochRow>();

    public DbSet<GrantRow> Grants => Set<GrantRow>();

    public DbSet<WrapRow> Wraps => Set<WrapRow>();

    public DbSet<SearchKeyRow> SearchKeys => Set<SearchKeyRow>();

    public DbSet<HelpRow> Helps => Set<HelpRow>();

    public DbSet<RecoveryRow> Recovery => Set<RecoveryRow>();

    public DbSet<RecoveryGrantRow> RecoveryGrants => Set<RecoveryGrantRow>();

    public DbSet<WithoutRecoveryRow> WithoutRecovery => Set<WithoutRecoveryRow>();

    public DbSet<EmergencyHalfRow> EmergencyHalves => Set<EmergencyHalfRow>();

    public DbSet<EmergencyPairRow> EmergencyPairs => Set<EmergencyPairRow>();

    public DbSet<EmergencyAskRow> EmergencyAsks => Set<EmergencyAskRow>();

    public DbSet<HoldRow> Holds => Set<HoldRow>();

    public DbSet<ShutRow> Shut => Set<ShutRow>();

    public DbSet<WeekRow> Weeks => Set<WeekRow>();

    public DbSet<MailboxRow> Mailboxes => Set<MailboxRow>();

    /// <summary>Whoever changes who holds this program waits until this transaction is over. SQLite has one writer at a time as it is.</summary>
    public Task Hold(ProgramId program) =>
        IsSqlite ? Task.CompletedTask : Database.ExecuteSqlAsync($"SELECT program FROM keys_charters WHERE program = {program.Value} FOR UPDATE");

    /// <summary>The same for all programs of an organisation.</summary>
    public Task Hold(OrganisationId organisation) =>
        IsSqlite ? Task.CompletedTask : Database.ExecuteSqlAsync($"SELECT program FROM keys_charters WHERE organisation = {organisation.Value} ORDER BY program FOR UPDATE");

    /// <summary>The same for whoever destroys these files or puts a hold on them.</summary>
    public Task Hold(IReadOnlyCollection<FileId> files)
    {
        var ids = files.Select(f => f.Value).ToArray();
        return IsSqlite ? Task.CompletedTask : Database.ExecuteSqlAsync($"SELECT file FROM keys_wraps WHERE file = ANY({ids}) ORDER BY file FOR UPDATE");
    }

    protected override IEnumerable<Assembly> IdAssemblies => [typeof(KeyDb).Assembly];

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<BundleRow>(b => { b.ToTable("keys_bundles").HasKey(r => r.Id); b.HasIndex(r => r.Handle).IsUnique(); });
        model.Entity<InvitationRow>(b => b.ToTable("keys_invitations").HasKey(r => r.Id));
        model.Entity<RootRow>(b => b.ToTable("keys_roots").HasKey(r => r.Organisation));
        model.Entity<CharterRow>(b => { b.ToTable("keys_charters").HasKey(r => r.Program); b.HasIndex(r => r.Organisation); });
        model.Entity<MemberRow>(b => { b.ToTable("keys_members").HasKey(r => new { r.Program, r.Staff }); b.HasIndex(r => r.Staff); });
        model.Entity<EpochRow>(b => b.ToTable("keys_epochs").HasKey(r => new { r.Program, r.Epoch }));
        model.Entity<GrantRow>(b => { b.ToTable("keys_grants").HasKey(r => new { r.Program, r.Epoch, r.Staff, r.Kind }); b.HasIndex(r => r.Staff); });
        model.Entity<WrapRow>(b => { b.ToTable("keys_wraps").HasKey(r => new { r.File, r.Generation }); b.HasIndex(r => r.Program); b.HasIndex(r => r.State); b.HasIndex(r => new { r.Program, r.MadeIn }); b.HasIndex(r => new { r.Program, r.Epoch }); });
        model.Entity<SearchKeyRow>(b => b.ToTable("keys_search").HasKey(r => r.Program));
        model.Entity<HelpRow>(b => { b.ToTable("keys_helps").HasKey(r => new { r.File, r.To }); b.HasIndex(r => r.To); });
        model.Entity<RecoveryRow>(b => b.ToTable("keys_recovery").HasKey(r => r.Organisation));
        model.Entity<RecoveryGrantRow>(b => { b.ToTable("keys_recovery_grants").HasKey(r => new { r.Program, r.Epoch, r.Kind }); b.HasIndex(r => r.Organisation); });
        model.Entity<WithoutRecoveryRow>(b => b.ToTable("keys_without_recovery").HasKey(r => r.Program));
        model.Entity<EmergencyHalfRow>(b => { b.ToTable("keys_emergency_halves").HasKey(r => new { r.Program, r.Staff }); b.HasIndex(r => r.Staff); });
        model.Entity<EmergencyPairRow>(b => b.ToTable("keys_emergency_pairs").HasKey(r => new { r.Program, r.First, r.Second }));
        model.Entity<EmergencyAskRow>(b => { b.ToTable("keys_emergency_asks").HasKey(r => r.Id); b.HasIndex(r => r.To); });
        model.Entity<HoldRow>(b => { b.ToTable("keys_holds").HasKey(r => r.Number); b.HasIndex(r => r.File); b.HasIndex(r => r.Program); });
        model.Entity<ShutRow>(b => b.ToTable("keys_shut").HasKey(r => r.Organisation));
        model.Entity<WeekRow>(b => { b.ToTable("keys_weeks").HasKey(r => r.Id); b.HasIndex(r => new { r.Program, r.Week, r.Epoch }).IsUnique(); });
        model.Entity<MailboxRow>(b => { b.ToTable("keys_mailboxes").HasKey(r => r.Id); b.HasIndex(r => r.Handle).IsUnique(); });
        Name(model);
    }
}
