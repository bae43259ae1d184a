using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.Reading;

namespace Parasol.Listings.Importing;

/// <summary>The act of taking a taxonomy in.</summary>
internal sealed class ImportTaxonomy(ParasolDb db) : ITaxonomies
{
    public async Task<TaxonomyReport> Import(OrganisationId organisation, string path, string name, string? attribution = null, Func<Task>? before = null, CancellationToken cancel = default)
    {
        var findings = new Findings();
        var called = Prose.Clean(name);
        if (called is null or { Length: > 200 })
        {
            findings.Fault(new Spot("", 0, 0), Remarks.TaxonomyName);
        }
        var read = findings.FaultCount == 0 ? TermsReader.Read(path, ReadingLimits.Ordinary, findings) : [];
        if (findings.FaultCount > 0)
        {
            return new TaxonomyReport(false, name, attribution, new ImportCount(0, 0, 0, read.Count), 0, Said(findings.Faults), Said(findings.Notes));
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var taxonomy = await db.Set<Taxonomy>().AsTracking().SingleOrDefaultAsync(t => t.Organisation == organisation && t.Name == called, cancel);
        var isNew = taxonomy is null;
        taxonomy ??= new Taxonomy { Id = TaxonomyId.New(), Organisation = organisation, Name = called!, Attribution = Prose.Clean(attribution) };
        if (isNew)
        {
            db.Add(taxonomy);
        }
        taxonomy.Attribution = Prose.Clean(attribution) ?? taxonomy.Attribution;
        var (count, removed) = await Put(taxonomy, read, findings, cancel);
        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(cancel);
            if (before is not null)
            {
                await before();
            }
            await transaction.CommitAsync(cancel);
        }
        db.ChangeTracker.Clear();
        return new TaxonomyReport(true, taxonomy.Name, taxonomy.Attribution, count, removed, [], Said(findings.Notes));
    }

    public async Task<IReadOnlyList<TaxonomyShown>> All(OrganisationId organisation, CancellationToken cancel = default) =>
        await db.Set<Taxonomy>().Where(t => t.Organisation == organisation).OrderBy(t => t.Name)
            .Select(t => new TaxonomyShown(t.Name, t.Attribution, db.Set<TaxonomyTerm>().Count(term => term.Taxonomy == t.Id))).ToListAsync(cancel);

    async Task<(ImportCount Count, int Removed)> Put(Taxonomy taxonomy, List<ReadTerm> read, Findings findings, CancellationToken cancel)
    {
        var known = await db.Set<TaxonomyTerm>().AsTracking().Where(t => t.Taxonomy == taxonomy.Id).ToDictionaryAsync(t => (t.Code, t.Nth), cancel);
        var (created, changed) = (0, 0);
        Dictionary<TaxonomyTerm, Spot> terms = [];
        foreach (var one in read)
        {
            if (!known.Remove((one.Code, one.Nth), out var term))
            {
                term = new TaxonomyTerm { Taxonomy = taxonomy.Id, Organisation = taxonomy.Organisation, Code = one.Code, Nth = one.Nth, Name = one.Name, Parent = one.Parent, Facet = one.Facet, Position = one.Position };
                db.Add(term);
                created++;
            }
            else if ((term.Name, term.Parent, term.Facet, term.Position) != (one.Name, one.Parent, one.Facet, one.Position))
            {
                (term.Name, term.Parent, term.Facet, term.Position) = (one.Name, one.Parent, one.Facet, one.Position);
                changed++;
            }
            terms[term] = one.At;
        }
        db.RemoveRange(known.Values);
        var tree = new TermTree(terms.Keys);
        tree.Cut.ForEach(term => findings.Note(terms[term], Remarks.TermCircle));
        tree.Missing.ForEach(term => findings.Note(terms[term], Remarks.TermParentMissing, term.Parent!));
        return (new ImportCount(created, changed, read.Count - created - changed, 0), known.Count);
    }

    static List<ImportRemark> Said(IEnumerable<Fault> faults) => [.. faults.Select(ImportListings.Said)];
}
