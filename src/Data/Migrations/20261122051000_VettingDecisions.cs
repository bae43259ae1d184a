using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122051000_VettingDecisions")]
sealed class VettingDecisionsMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Column<DateOnly>("listings_services", "review_on");
        migration.Column<string>("listings_services", "coercion");
        migration.Column<FileId>("listings_services", "reasons");
        migration.Table("listings_decisions", t => t
            .Has<Guid>("service").Has<int>("nth").Has<OrganisationId>("organisation").Has<short>("vetting").Has<short>("state").Has<DateOnly>("day").May<DateOnly>("confirmed_on").Has<short>("criteria").May<DateOnly>("review_on").May<string>("coercion").Has<RowId>("reasons")
            .Key("service", "nth").BelongsTo("listings_services", "service"));
    }
}
