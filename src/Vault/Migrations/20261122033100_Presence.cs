using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Migrations;

[DbContext(typeof(SessionDb))]
[Migration("20261122033100_Presence")]
sealed class PresenceMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("presences", t => t.Has<byte[]>("id").Has<OrganisationId>("organisation").Has<DateTime>("until").Has<byte[]>("sealed").Key("id"));
        if (!migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            // As the sessions: not in the write-ahead log, and emptied by a crash.
            migration.Sql("ALTER TABLE presences SET UNLOGGED;");
        }
    }
}
