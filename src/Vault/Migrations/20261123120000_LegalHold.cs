using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Migrations;

[DbContext(typeof(KeyDb))]
[Migration("20261123120000_LegalHold")]
sealed class LegalHoldMigration : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.Table("keys_holds", t => t
        .Has<RowId>("number").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<FileId>("file").Has<DateOnly>("put_on").Has<int>("jumps").Has<DateOnly>("review_day")
        .Has<StaffId>("by").Has<byte[]>("signature").May<StaffId>("second_by").May<byte[]>("second_signature").May<StaffId>("lift_by").May<byte[]>("lift_signature").Has<byte[]>("refused")
        .Key("number").Index("file").Index("program"));
}
