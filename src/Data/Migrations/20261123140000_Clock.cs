using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261123140000_Clock")]
sealed class ClockMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("vault_clock", t => t.Has<OrganisationId>("organisation").Has<DateOnly>("seen").Has<int>("jumps").Key("organisation"));
        migration.Column<int>("clients_keeping", "jumps");
    }
}
