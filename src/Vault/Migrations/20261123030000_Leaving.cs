using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Migrations;

[DbContext(typeof(KeyDb))]
[Migration("20261123030000_Leaving")]
sealed class LeavingMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Column<Leaving>("keys_members", "leaves");
        migration.Column<int>("keys_wraps", "made_in");
        migration.CreateIndex("IX_keys_wraps_program_made_in", "keys_wraps", ["program", "made_in"]);
        migration.CreateIndex("IX_keys_wraps_program_epoch", "keys_wraps", ["program", "epoch"]);
        // One week has a key for each epoch that begins in it.
        migration.DropIndex("IX_keys_weeks_program_week", "keys_weeks");
        migration.CreateIndex("IX_keys_weeks_program_week_epoch", "keys_weeks", ["program", "week", "epoch"], unique: true);
    }
}
