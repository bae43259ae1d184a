using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261123070000_Keeping")]
sealed class KeepingMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("clients_keeping", t => t.Has<ProgramId>("program").Has<OrganisationId>("organisation").Has<int>("days").May<DateOnly>("let_go").Key("program"));
        // A file is meant to be destroyed once, whoever means it.
        migration.CreateIndex("IX_vault_shreds_file", "vault_shreds", ["file"], unique: true);
    }
}
