using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122033000_KeepInTouch")]
sealed class KeepInTouchMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Column<int>("people_programs", "quiet_days");
        migration.Column<DateOnly>("clients_files", "last_contact");
        // Of files from before, the last change is what is known.
        migration.Sql("UPDATE clients_files SET last_contact = last_change;");
        migration.CreateIndex("IX_clients_files_program_is_closed_last_contact", "clients_files", ["program", "is_closed", "last_contact"]);
    }
}
