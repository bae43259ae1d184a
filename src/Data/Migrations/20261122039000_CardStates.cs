using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122039000_CardStates")]
sealed class CardStatesMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("vault_card_states", t => t.Has<ProgramId>("program").Has<OrganisationId>("organisation").Has<RowId>("state").Key("program"));
}
