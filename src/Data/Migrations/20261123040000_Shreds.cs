using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261123040000_Shreds")]
sealed class ShredsMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("vault_shreds", t => t
            .Has<RowId>("id").Has<OrganisationId>("organisation").Has<ProgramId>("program").May<FileId>("file").Has<DateOnly>("day").Has<short>("reason").Has<short>("state")
            .Key("id").Index("state").Index("program"));
}
