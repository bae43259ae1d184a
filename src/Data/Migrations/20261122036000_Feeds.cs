using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122036000_Feeds")]
sealed class FeedsMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("vault_feeds", t => t.Has<RowId>("id").Has<OrganisationId>("organisation").Has<StaffId>("staff").Has<byte[]>("bundle").Key("id").Index("staff"));
}
