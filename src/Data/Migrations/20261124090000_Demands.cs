using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261124090000_Demands")]
sealed class DemandsMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("clients_demands", t => t.Has<RowId>("id").Has<OrganisationId>("organisation").Has<short>("year").Has<bool>("was_given").Key("id"));
        migration.CreateIndex("IX_clients_demands_organisation_year", "clients_demands", ["organisation", "year"]);
    }
}
