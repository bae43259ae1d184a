using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122070000_Bands")]
sealed class BandsMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("listings_bands", t => t
            .Has<OrganisationId>("organisation").Has<string>("about").May<string>("shares").Has<bool>("is_low").Has<bool>("is_repair_open").May<string>("reply")
            .Key("organisation", "about"));
}
