using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261123160000_SignedHeads")]
sealed class SignedHeadsMigration : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.Column<byte[]>("vault_audit_heads", "signature");
}
