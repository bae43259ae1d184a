using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122038000_Together")]
sealed class TogetherMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("vault_together", t => t
            .Has<FileId>("file").Has<FileId>("into").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<short>("state").Has<DateOnly>("last_day")
            .Key("file").Index("into").Index("program"));
}
