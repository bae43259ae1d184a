using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Migrations;

[DbContext(typeof(KeyDb))]
[Migration("20261122039010_SearchKeys")]
sealed class SearchKeysMigration : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.Table("keys_search", t => t
        .Has<ProgramId>("program").Has<OrganisationId>("organisation").Has<RowId>("id").Has<int>("epoch").Has<byte[]>("sealed").Has<StaffId>("by").Has<byte[]>("signature").Key("program"));
}

[DbContext(typeof(SessionDb))]
[Migration("20261122039020_Segments")]
sealed class SegmentsMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("segments", t => t
            .Has<RowId>("id").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<RowId>("key").Has<RowId>("set").Has<int>("part").Has<int>("parts")
            .Has<RowId>("before").Has<RowId>("after").Has<byte[]>("sealed").Key("id").Index("program"));
        if (!migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            // As the sessions: not in the write-ahead log, and emptied by a crash.
            migration.Sql("ALTER TABLE segments SET UNLOGGED;");
        }
    }
}
