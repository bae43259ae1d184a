using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Migrations;

[DbContext(typeof(KeyDb))]
[Migration("20261123010000_Helps")]
sealed class HelpsMigration : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.Table("keys_helps", t => t
        .Has<FileId>("file").Has<int>("generation").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<StaffId>("to").Has<DateOnly>("last_day")
        .Has<StaffId>("by").Has<byte[]>("sealed").Has<byte[]>("signature").Key("file", "to").Index("to"));
}
