using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122020500_Care")]
sealed class CareMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("care_follow_ups", t => t
            .Has<RowId>("row").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<FileId>("file").Has<DateOnly>("due_day").Has<bool>("is_done")
            .Key("row").Index("program", "is_done", "due_day").Index("file"));
}
