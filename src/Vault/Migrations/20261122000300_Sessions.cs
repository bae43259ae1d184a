using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Migrations;

[DbContext(typeof(SessionDb))]
[Migration("20261122000300_Sessions")]
sealed class SessionsMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("sessions", t => t
            .Has<byte[]>("id").Has<OrganisationId>("organisation").Has<int>("door").Has<Guid>("subject").Has<DateTime>("began").Has<DateTime>("idle_until")
            .Has<DateTime>("until").Has<byte[]>("state").Key("id").Index("subject"));
        migration.Table("used", t => t.Has<byte[]>("id").Has<DateTime>("until").Key("id").Index("until"));
        if (!migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            // Not in the write-ahead log, and emptied by a crash.
            migration.Sql("ALTER TABLE sessions SET UNLOGGED; ALTER TABLE used SET UNLOGGED;");
        }
    }
}
