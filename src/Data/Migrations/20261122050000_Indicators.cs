using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122050000_Indicators")]
sealed class IndicatorsMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("listings_assertions", t => t
            .Has<Guid>("service").Has<int>("nth").Has<OrganisationId>("organisation").Has<string>("term").Has<int>("value").Has<short>("basis").Has<short>("by").Has<DateOnly>("day").Has<DateOnly>("until")
            .Key("service", "nth").BelongsTo("listings_services", "service"));
}
