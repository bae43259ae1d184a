using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Kernel;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122000400_People")]
sealed class PeopleMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("people_organisations", t => t
            .Has<OrganisationId>("id").Has<string>("name", 120).Has<string>("phone", 40).Has<string>("exit_site", 200).Has<string>("time_zone", 64)
            .Has<string>("languages", 200).Has<string>("default_language", 20)
            .Key("id"));
        migration.Table("people_hosts", t => t
            .Has<string>("host", 253).Has<OrganisationId>("organisation")
            .Key("host").Index("organisation").BelongsTo("people_organisations", "organisation"));
        migration.Table("people_programs", t => t
            .Has<ProgramId>("id").Has<OrganisationId>("organisation").Has<string>("name", 60).Has<short>("kind").Has<bool>("takes_requests")
            .Has<string>("phone", 40).Has<string>("optional_fields", 500)
            .Key("id").Index("organisation").BelongsTo("people_organisations", "organisation"));
        migration.Table("people_staff", t => t
            .Has<StaffId>("id").Has<OrganisationId>("organisation").Has<string>("language", 20)
            .Key("id").Index("organisation").BelongsTo("people_organisations", "organisation"));
        migration.Table("people_words", t => t
            .Has<OrganisationId>("organisation").Has<string>("language", 20).Has<string>("word", 40).Has<string>("text", 40)
            .Key("organisation", "language", "word").BelongsTo("people_organisations", "organisation"));
    }
}
