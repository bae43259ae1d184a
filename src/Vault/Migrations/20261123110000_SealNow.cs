using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Migrations;

[DbContext(typeof(KeyDb))]
[Migration("20261123110000_SealNow")]
sealed class SealNowMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("keys_shut", t => t.Has<OrganisationId>("organisation").Has<byte[]>("mark").May<byte[]>("agreed").May<DateTime>("agreed_until").May<DateTime>("console_from").Key("organisation"));
}
