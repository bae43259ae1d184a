using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122010100_Clients")]
sealed class ClientsMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("clients_files", t => t
            .Has<FileId>("file").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<bool>("is_closed").Has<DateOnly>("last_change")
            .Key("file").Index("program"));
        migration.Table("clients_releases", t => t
            .Has<RowId>("id").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<FileId>("file").Has<short>("state").Has<DateOnly>("until")
            .Key("id").Index("file"));
    }
}
