using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122032000_Appointments")]
sealed class AppointmentsMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("care_appointments", t => t
            .Has<RowId>("row").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<FileId>("file").Has<DateOnly>("due_day").Has<bool>("is_done")
            .Key("row").Index("program", "due_day").Index("file"));
}
