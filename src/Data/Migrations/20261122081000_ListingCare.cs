using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122081000_ListingCare")]
sealed class ListingCareMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("listings_care", t => t
            .Has<Guid>("service").Has<OrganisationId>("organisation").May<StaffId>("keeper").Has<int>("tries").May<DateOnly>("last_try")
            .Key("service").BelongsTo("listings_services", "service"));
}
