using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Migrations;

[DbContext(typeof(SessionDb))]
[Migration("20261122000310_LateForms")]
sealed class LateFormsMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("late_keys", t => t.Has<byte[]>("id").Has<OrganisationId>("organisation").Has<Guid>("subject").Has<DateTime>("until").Has<byte[]>("key").Key("id").Index("subject"));
        migration.Table("late_forms", t => t.Has<RowId>("id").Has<OrganisationId>("organisation").Has<Guid>("subject").Has<DateTime>("until").Has<byte[]>("sealed").Key("id").Index("subject"));
        if (!migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            // As the sessions: not in the write-ahead log, and emptied by a crash.
            migration.Sql("ALTER TABLE late_keys SET UNLOGGED; ALTER TABLE late_forms SET UNLOGGED;");
        }
    }
}
