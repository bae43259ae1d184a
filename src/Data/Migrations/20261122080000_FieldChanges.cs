using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122080000_FieldChanges")]
sealed class FieldChangesMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("listings_changes", t => t
            .Has<RowId>("row").Has<OrganisationId>("organisation").Has<Guid>("about").Has<long>("nth").Has<DateOnly>("day").Has<string>("source").Has<string>("field").May<string>("before").May<string>("after")
            .Key("row").Index("about").Index("organisation", "nth"));
}
