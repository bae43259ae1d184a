using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Parasol.Data.Migrations;

[DbContext(typeof(ParasolDb))]
[Migration("20261122035000_DutyNotices")]
sealed class DutyNoticesMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Column<int>("people_programs", "duty");
        migration.Column<string>("people_programs", "duty_words", 1000);
    }
}
