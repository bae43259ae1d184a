using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Migrations;

[DbContext(typeof(KeyDb))]
[Migration("20261123060000_Recovery")]
sealed class RecoveryMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("keys_recovery", t => t
            .Has<OrganisationId>("organisation").Has<byte[]>("seal_key").Has<byte[]>("first_and_second").Has<byte[]>("first_and_third").Has<byte[]>("second_and_third").Has<byte[]>("signature")
            .Key("organisation"));
        migration.Table("keys_recovery_grants", t => t
            .Has<ProgramId>("program").Has<int>("epoch").Has<short>("kind").Has<OrganisationId>("organisation").Has<byte[]>("sealed").Has<StaffId>("by").Has<byte[]>("signature")
            .Key("program", "epoch", "kind").Index("organisation"));
        migration.Table("keys_without_recovery", t => t.Has<ProgramId>("program").Has<OrganisationId>("organisation").Has<byte[]>("signature").Key("program"));
    }
}
