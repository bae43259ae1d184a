using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.People.Domain;

namespace Parasol.People.Data;

sealed class PeopleTables : IRecordTables
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Organisation>(b =>
        {
            b.ToTable("people_organisations").HasKey(o => o.Id);
            b.Ignore(o => o.LanguageTags);
            b.Property(o => o.Name).HasMaxLength(Organisation.LongestName);
            b.Property(o => o.Phone).HasMaxLength(Organisation.LongestPhone);
            b.Property(o => o.ExitSite).HasMaxLength(Organisation.LongestSite);
            b.Property(o => o.TimeZone).HasMaxLength(64);
            b.Property(o => o.Languages).HasMaxLength(200);
            b.Property(o => o.DefaultLanguage).HasMaxLength(20);
        });
        model.Entity<HostName>(b =>
        {
            b.ToTable("people_hosts").HasKey(h => h.Host);
            b.Property(h => h.Host).HasMaxLength(253);
            b.HasIndex(h => h.Organisation);
            b.HasOne<Organisation>().WithMany().HasForeignKey(h => h.Organisation);
        });
        model.Entity<ProgramEntry>(b =>
        {
            b.ToTable("people_programs").HasKey(p => p.Id);
            b.Ignore(p => p.OptionalFieldKeys);
            b.Property(p => p.Name).HasMaxLength(ProgramEntry.LongestName);
            b.Property(p => p.Phone).HasMaxLength(Organisation.LongestPhone);
            b.Property(p => p.OptionalFields).HasMaxLength(500);
            b.Property(p => p.DutyWords).HasMaxLength(ReportingDuty.Longest);
            b.HasIndex(p => p.Organisation);
            b.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation);
        });
        model.Entity<StaffMember>(b =>
        {
            b.ToTable("people_staff").HasKey(s => s.Id);
            b.Property(s => s.Language).HasMaxLength(20);
            b.HasIndex(s => s.Organisation);
            b.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation);
        });
        model.Entity<OwnWord>(b =>
        {
            b.ToTable("people_words").HasKey(w => new { w.Organisation, w.Language, w.Word });
            b.Property(w => w.Language).HasMaxLength(20);
            b.Property(w => w.Word).HasMaxLength(OwnWord.Longest);
            b.Property(w => w.Text).HasMaxLength(OwnWord.Longest);
            b.HasOne<Organisation>().WithMany().HasForeignKey(w => w.Organisation);
        });
    }
}
