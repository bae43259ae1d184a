using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Migrations;

[DbContext(typeof(KeyDb))]
[Migration("20261123116000_ForAWhile")]
sealed class ForAWhileMigration : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.Column<DateOnly>("keys_members", "until");
}
