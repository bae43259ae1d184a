using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Migrations;

[DbContext(typeof(KeyDb))]
[Migration("20261122000100_Keys")]
sealed class KeysMigration : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.Table("keys_bundles", t => t
            .Has<StaffId>("id").Has<OrganisationId>("organisation").Has<byte[]>("handle").Has<bool>("is_administrator").Has<bool>("is_enabled")
            .May<byte[]>("salt").Has<int>("memory_kib").Has<int>("passes").May<byte[]>("verifier").May<byte[]>("second_verifier")
            .May<byte[]>("bundle").May<byte[]>("seal_key").May<byte[]>("sign_key")
            .Key("id").Unique("handle"));
        migration.Table("keys_invitations", t => t
            .Has<byte[]>("id").Has<OrganisationId>("organisation").Has<StaffId>("staff").Has<DateOnly>("last_day").Key("id"));
        migration.Table("keys_roots", t => t
            .Has<OrganisationId>("organisation").Has<byte[]>("public_key").Has<byte[]>("private_key").Has<ProgramId>("oversight").Has<int>("epoch").Key("organisation"));
        migration.Table("keys_charters", t => t
            .Has<ProgramId>("program").Has<OrganisationId>("organisation").Has<short>("kind").Has<byte[]>("sign_key").Has<FileId>("desk")
            .Has<byte[]>("founders").Has<byte[]>("signature").Key("program").Index("organisation"));
        migration.Table("keys_members", t => t
            .Has<ProgramId>("program").Has<StaffId>("staff").Has<OrganisationId>("organisation").Has<byte[]>("seal_key").Has<byte[]>("sign_key")
            .Has<byte[]>("signature").Key("program", "staff").Index("staff"));
        migration.Table("keys_epochs", t => t
            .Has<ProgramId>("program").Has<int>("epoch").Has<OrganisationId>("organisation").Has<byte[]>("seal_key").Has<byte[]>("signature").Key("program", "epoch"));
        migration.Table("keys_grants", t => t
            .Has<ProgramId>("program").Has<int>("epoch").Has<StaffId>("staff").Has<short>("kind").Has<OrganisationId>("organisation")
            .Has<byte[]>("sealed").Has<StaffId>("by").Has<byte[]>("signature").Key("program", "epoch", "staff", "kind").Index("staff"));
        migration.Table("keys_wraps", t => t
            .Has<FileId>("file").Has<int>("generation").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<int>("epoch").Has<byte[]>("sealed")
            .Has<short>("state").Has<ActId>("act").Has<long>("manifest_version").Has<StaffId>("by").Has<byte[]>("signature")
            .Key("file", "generation").Index("program").Index("state"));
        migration.Table("keys_weeks", t => t
            .Has<FileId>("id").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<DateOnly>("week").Has<byte[]>("seal_key").Has<byte[]>("private_key")
            .Has<int>("epoch").Has<byte[]>("signature").Key("id").Unique("program", "week"));
        migration.Table("keys_mailboxes", t => t
            .Has<MailboxId>("id").Has<OrganisationId>("organisation").Has<ProgramId>("program").Has<byte[]>("handle").Has<byte[]>("salt").Has<int>("memory_kib")
            .Has<int>("passes").Has<byte[]>("verifier").Has<byte[]>("bundle").Has<byte[]>("seal_key").Key("id").Unique("handle"));
    }
}
