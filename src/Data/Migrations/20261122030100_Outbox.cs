using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122030100_Outbox")]
sealed class OutboxMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("clients_outgoing", t => t
            .Has<RowId>("row").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<FileId>("file").Has<DateOnly>("due_day").Has<short>("state")
            .Key("row").Index("program", "state", "due_day").Index("file"));
}
