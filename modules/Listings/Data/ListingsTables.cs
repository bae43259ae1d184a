using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Listings.Domain;
using Parasol.Listings.Experience;
using Parasol.Listings.History;
using Parasol.Listings.Indicators;
using Parasol.Listings.Reviewing;
using Parasol.Listings.Rooms;
using Parasol.Listings.Upkeep;

namespace Parasol.Listings.Data;

/// <summary>The tables of the directory.</summary>
internal sealed class ListingsTables : IRecordTables
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Provider>(provider =>
        {
            provider.ToTable("listings_providers").HasKey(p => p.Id);
            provider.HasIndex(p => new { p.Organisation, p.Source, p.ForeignId }).IsUnique();
        });
        model.Entity<Site>(site =>
        {
            site.ToTable("listings_sites").HasKey(s => s.Id);
            site.HasIndex(s => new { s.Organisation, s.Source, s.ForeignId }).IsUnique();
            site.HasOne<Provider>().WithMany().HasForeignKey(s => s.Provider).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Service>(service =>
        {
            service.ToTable("listings_services").HasKey(s => s.Id);
            service.HasIndex(s => new { s.Organisation, s.Source, s.ForeignId }).IsUnique();
            service.HasOne<Provider>().WithMany().HasForeignKey(s => s.Provider).OnDelete(DeleteBehavior.Restrict);
            service.Property(s => s.Version).IsConcurrencyToken();
        });
        model.Entity<Place>(place =>
        {
            place.ToTable("listings_places").HasKey(p => new { p.Service, p.Site });
            place.HasOne<Service>().WithMany().HasForeignKey(p => p.Service).OnDelete(DeleteBehavior.Cascade);
            place.HasOne<Site>().WithMany().HasForeignKey(p => p.Site).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Taxonomy>(taxonomy =>
        {
            taxonomy.ToTable("listings_taxonomies").HasKey(t => t.Id);
            taxonomy.HasIndex(t => new { t.Organisation, t.Name }).IsUnique();
        });
        model.Entity<TaxonomyTerm>(term =>
        {
            term.ToTable("listings_terms").HasKey(t => new { t.Taxonomy, t.Code, t.Nth });
            term.HasOne<Taxonomy>().WithMany().HasForeignKey(t => t.Taxonomy).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Band>(band => band.ToTable("listings_bands").HasKey(b => new { b.Organisation, b.About }));
        model.Entity<Assertion>(assertion =>
        {
            assertion.ToTable("listings_assertions").HasKey(a => new { a.Service, a.Nth });
            assertion.HasOne<Service>().WithMany().HasForeignKey(a => a.Service).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<VettingDecision>(decision =>
        {
            decision.ToTable("listings_decisions").HasKey(d => new { d.Service, d.Nth });
            decision.HasOne<Service>().WithMany().HasForeignKey(d => d.Service).OnDelete(DeleteBehavior.Cascade);
            decision.Property(d => d.State).IsConcurrencyToken();
        });
        model.Entity<RoomNote>(note =>
        {
            note.ToTable("listings_rooms").HasKey(n => n.Service);
            note.HasOne<Service>().WithMany().HasForeignKey(n => n.Service).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<FieldChange>(change =>
        {
            change.ToTable("listings_changes").HasKey(c => c.Row);
            change.HasIndex(c => c.About);
            change.HasIndex(c => new { c.Organisation, c.Nth });
        });
        model.Entity<ListingCare>(care =>
        {
            care.ToTable("listings_care").HasKey(c => c.Service);
            care.HasOne<Service>().WithMany().HasForeignKey(c => c.Service).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Edition>(edition => edition.ToTable("listings_editions").HasKey(e => e.Organisation));
    }
}
