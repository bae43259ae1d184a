using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.Sessions;

/// <summary>A session: the reader's keys, sealed under a token that only the reader's cookie holds.</summary>
sealed class SessionRow
{
    [Clear("SHA-256 of the token.")]
    public required byte[] Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Staff or person.")]
    public required Door Door { get; init; }

    [Clear("Whose: a staff member's or a mailbox's random id.")]
    public required Guid Subject { get; init; }

    [Clear("The hour it began.")]
    public required DateTime Began { get; init; }

    [Clear("Ends when idle until then, to the minute.")]
    public required DateTime IdleUntil { get; set; }

    [Clear("Ends then, to the minute.")]
    public required DateTime Until { get; init; }

    [Envelope]
    public required byte[] State { get; init; }
}

/// <summary>
/// What is left of a session that has ended by itself: the reader's public key, so that a form that comes too late can be sealed to its
/// writer. It opens nothing, and without the cookie it does not even show whose key it is.
/// </summary>
sealed class LateKeyRow
{
    [Clear("SHA-256 of the token.")]
    public required byte[] Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Whose: a staff member's or a mailbox's random id.")]
    public required Guid Subject { get; init; }

    [Clear("Kept until then, to the minute.")]
    public required DateTime Until { get; init; }

    [Envelope]
    public required byte[] Key { get; init; }
}

/// <summary>A form that came after its session had ended, sealed to whoever wrote it.</summary>
sealed class LateFormRow
{
    [Clear("A random id.")]
    public required RowId Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Whose: a staff member's or a mailbox's random id.")]
    public required Guid Subject { get; init; }

    [Clear("Kept until then, to the minute.")]
    public required DateTime Until { get; init; }

    [Envelope]
    public required byte[] Sealed { get; init; }
}

/// <summary>Something that may be used once: an authenticator's step, a form's nonce.</summary>
sealed class UsedRow
{
    [Clear("A MAC under the server key.")]
    public required byte[] Id { get; init; }

    [Clear("Kept until then.")]
    public required DateTime Until { get; init; }
}

/// <summary>Many index cards of a program in one sealed piece, for searches. A cache: made anew from the files when it is not there.</summary>
sealed class SegmentRow
{
    [Clear("A random id.")]
    public required RowId Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Under which key: a random id.")]
    public required RowId Key { get; init; }

    [Clear("Pieces that were written together: a random id.")]
    public required RowId Set { get; init; }

    [Clear("Which piece of them.")]
    public required int Part { get; init; }

    [Clear("How many they are.")]
    public required int Parts { get; init; }

    [Clear("From which state of the cards it leads on: a random id, or none for a beginning.")]
    public required RowId Before { get; init; }

    [Clear("To which state: a random id.")]
    public required RowId After { get; init; }

    [Envelope]
    public required byte[] Sealed { get; set; }
}

/// <summary>The session store: never backed up, emptied by a crash on PostgreSQL, and harmless without the cookies.</summary>
sealed class SessionDb(DbContextOptions<SessionDb> options) : StoreDb(options)
{
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<LateKeyRow> LateKeys => Set<LateKeyRow>();

    public DbSet<LateFormRow> LateForms => Set<LateFormRow>();

    public DbSet<UsedRow> Used => Set<UsedRow>();

    public DbSet<PresenceRow> Presences => Set<PresenceRow>();

    public DbSet<SegmentRow> Segments => Set<SegmentRow>();

    protected override IEnumerable<Assembly> IdAssemblies => [typeof(SessionDb).Assembly];

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<SessionRow>(b => { b.ToTable("sessions").HasKey(r => r.Id); b.HasIndex(r => r.Subject); });
        model.Entity<LateKeyRow>(b => { b.ToTable("late_keys").HasKey(r => r.Id); b.HasIndex(r => r.Subject); });
        model.Entity<LateFormRow>(b => { b.ToTable("late_forms").HasKey(r => r.Id); b.HasIndex(r => r.Subject); });
        model.Entity<UsedRow>(b => { b.ToTable("used").HasKey(r => r.Id); b.HasIndex(r => r.Until); });
        model.Entity<PresenceRow>(b => b.ToTable("presences").HasKey(r => r.Id));
        model.Entity<SegmentRow>(b => { b.ToTable("segments").HasKey(r => r.Id); b.HasIndex(r => r.Program); });
        Name(model);
    }
}
