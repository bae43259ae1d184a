using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Migrations;

[DbContext(typeof(KeyDb))]
[Migration("20261123115000_Emergency")]
sealed class EmergencyMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("keys_emergency_halves", t => t
            .Has<ProgramId>("program").Has<StaffId>("staff").Has<OrganisationId>("organisation").Has<int>("epoch").Has<byte[]>("sealed").Has<byte[]>("signature").Key("program", "staff").Index("staff"));
        migration.Table("keys_emergency_pairs", t => t
            .Has<ProgramId>("program").Has<StaffId>("first").Has<StaffId>("second").Has<OrganisationId>("organisation").Has<int>("epoch").Has<byte[]>("sealed").Has<byte[]>("signature").Key("program", "first", "second"));
        migration.Table("keys_emergency_asks", t => t
            .Has<RowId>("id").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<StaffId>("by").Has<StaffId>("to").Has<DateOnly>("last_day").Has<byte[]>("sealed").Key("id").Index("to"));
        migration.Column<bool>("keys_helps", "in_emergency");
    }
}
