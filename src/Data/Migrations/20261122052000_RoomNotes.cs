using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122052000_RoomNotes")]
sealed class RoomNotesMigration : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.Table("listings_rooms", t => t
            .Has<Guid>("service").Has<OrganisationId>("organisation").Has<short>("room").May<string>("words").Has<DateOnly>("day").Has<DateTime>("fades_at")
            .Key("service").BelongsTo("listings_services", "service"));
}
