using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122001000_Listings")]
sealed class ListingsMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        // Ids of a module are not known here: each is a UUID and is stored as one.
        migration.Table("listings_providers", t => t
            .Has<Guid>("id").Has<OrganisationId>("organisation").Has<string>("source").Has<string>("foreign_id").Has<string>("name").Has<string>("facts")
            .Key("id").Unique("organisation", "source", "foreign_id"));
        migration.Table("listings_sites", t => t
            .Has<Guid>("id").Has<OrganisationId>("organisation").May<Guid>("provider").Has<string>("source").Has<string>("foreign_id").Has<short>("visibility").Has<string>("facts")
            .Key("id").BelongsTo("listings_providers", "provider", cascade: false).Unique("organisation", "source", "foreign_id").Index("provider"));
        migration.Table("listings_services", t => t
            .Has<Guid>("id").Has<OrganisationId>("organisation").Has<Guid>("provider").Has<string>("source").Has<string>("foreign_id").Has<string>("name").Has<string>("facts")
            .Has<short>("publication").Has<short>("vetting").May<short>("status_here").May<string>("needs_here").May<DateOnly>("last_checked").May<DateOnly>("trained_on")
            .May<string>("cautions").Has<long>("version")
            .Key("id").BelongsTo("listings_providers", "provider", cascade: false).Unique("organisation", "source", "foreign_id").Index("provider"));
        migration.Table("listings_places", t => t
            .Has<Guid>("service").Has<Guid>("site").Has<OrganisationId>("organisation").Has<string>("facts")
            .Key("service", "site").BelongsTo("listings_services", "service").BelongsTo("listings_sites", "site").Index("site"));
        migration.Table("listings_editions", t => t.Has<OrganisationId>("organisation").Has<long>("number").Key("organisation"));
    }
}
