using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122040100_Taxonomies")]
sealed class TaxonomiesMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("listings_taxonomies", t => t
            .Has<Guid>("id").Has<OrganisationId>("organisation").Has<string>("name").May<string>("attribution")
            .Key("id").Unique("organisation", "name"));
        migration.Table("listings_terms", t => t
            .Has<Guid>("taxonomy").Has<string>("code").Has<short>("nth").Has<OrganisationId>("organisation").Has<string>("name").May<string>("parent").May<string>("facet").Has<int>("position")
            .Key("taxonomy", "code", "nth").BelongsTo("listings_taxonomies", "taxonomy"));
    }
}
