using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122000200_Vault")]
sealed class VaultMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("vault_sealed", t => t
            .Has<FileId>("file").Has<RowId>("row").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<TableCode>("table")
            .Has<int>("generation").Has<long>("version").Has<byte[]>("tag").Has<byte[]>("payload")
            .Key("file", "row").Index("program", "table"));
        migration.Table("vault_links", t => t
            .Has<RowId>("id").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<RowId>("release").Has<short>("state").Has<bool>("was_opened")
            .Has<DateOnly>("last_day").Has<FileId>("file").Has<RowId>("about").Key("id").Index("release"));
        migration.Table("vault_offers", t => t
            .Has<byte[]>("id").Has<OrganisationId>("organisation").Has<short>("kind").Has<FileId>("file").Has<RowId>("row").Key("id").Index("file"));
        migration.Table("vault_audit", t => t
            .Has<Guid>("node").Has<long>("seq").Has<OrganisationId>("organisation").Has<DateTime>("hour").Has<short>("code").Has<byte[]>("detail").Has<byte[]>("hash")
            .Key("node", "seq"));
        migration.Table("vault_audit_heads", t => t.Has<Guid>("node").Has<long>("seq").Has<byte[]>("hash").Key("node"));
    }
}
