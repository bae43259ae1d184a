using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122030000_Aside")]
sealed class AsideMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("vault_aside", t => t
            .Has<RowId>("row").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<FileId>("file").Has<FileId>("mailbox").Has<DateTime>("hour")
            .Key("row").Index("organisation", "hour"));
}
