using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122020100_Requests")]
sealed class RequestsMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("requests_withdrawn", t => t.Has<RowId>("id").Has<OrganisationId>("organisation").Key("id"));
}
